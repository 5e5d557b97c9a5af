"""Seats, bodies and organisations have unique ids, folded names and codes that countries.toml knows."""

from collections import Counter

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.places import gazetteer
from onrecord.knowledge.words import fold
from onrecord.lang import load

DATA = load("metonyms")
TABLES = ("seats", "bodies", "offices", "organisations", "groups")


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_named_in_folded_spellings(table: str) -> None:
    for row in DATA[table].values():
        assert set(row) <= {"name", "names", "country", "adjectives", "same_as", "with"}
        assert row["name"]
        assert row["names"] == sorted(set(row["names"]), key=row["names"].index)
        assert all(name == fold(name) for name in row["names"])
        assert row.get("country") is None or row["country"] in load("countries")


def test_a_spelling_names_one_actor() -> None:
    counted = Counter(name for table in TABLES for row in DATA[table].values() for name in row["names"])
    assert [name for name, n in counted.items() if n > 1] == []


def test_ids_are_unique() -> None:
    counted = Counter(key for table in TABLES for key in DATA[table])
    assert [key for key, n in counted.items() if n > 1] == []


def test_places_are_sorted_and_of_known_countries() -> None:
    for code, places in DATA["places"].items():
        assert code in load("countries")
        assert places == sorted(set(places))


@pytest.mark.parametrize("key", DATA["acting"])
def test_lists_are_sorted_and_lower_case(key: str) -> None:
    assert DATA["acting"][key] == sorted({word.lower() for word in DATA["acting"][key]})


def test_stand_ins_lead_to_organisations() -> None:
    assert set(DATA["stand_ins"].values()) <= set(DATA["organisations"])
    assert all(any(e.sense == "capital" for e in gazetteer(language())[tuple(p.split())]) for p in DATA["stand_ins"])
