"""onrecord: many news reports in, one sourced record out."""

__version__ = "0.1.0"
