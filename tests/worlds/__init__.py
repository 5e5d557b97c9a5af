"""The invented countries of the tests, the evals and the example, as a file that extends the gazetteer."""

from pathlib import Path

PLACES = str(Path(__file__).with_name("places.toml"))
