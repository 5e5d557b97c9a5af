"""How good the record is: figures on gold data, and the gate that keeps them from sinking."""
