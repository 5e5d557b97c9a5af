"""Countries have valid codes and spellings that no two of them share as a name."""

import re
from collections import Counter

import pytest

from onrecord.knowledge.words import fold
from onrecord.lang import load

COUNTRIES = load("countries")


def test_codes_are_alpha_3_and_in_order() -> None:
    assert list(COUNTRIES) == sorted(COUNTRIES)
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in COUNTRIES)
    assert len(COUNTRIES) > 190


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_country_is_written_folded_and_once(code: str) -> None:
    row = COUNTRIES[code]
    assert set(row) <= {"name", "names", "people", "adjectives", "capitals", "with"}
    assert fold(row["name"]).removeprefix("the ") in row["names"]
    for field in ("names", "people", "adjectives", "capitals", "with"):
        found = row.get(field, [])
        assert len(found) == len(set(found))
        assert all(word == fold(word) and not word.startswith("the ") for word in found)


@pytest.mark.parametrize("field", ["names", "capitals"])
def test_no_name_or_capital_stands_for_two_countries(field: str) -> None:
    counted = Counter(word for row in COUNTRIES.values() for word in row.get(field, ()))
    assert [word for word, n in counted.items() if n > 1] == []
