"""The words of offices are lower case, sorted, once in each list."""

import pytest

from onrecord.lang import load
from onrecord.register import load as load_register
from onrecord.register.tenures import folded

REGISTER = load("register")


def test_its_tables() -> None:
    assert set(REGISTER) == {
        "beside", "borne_by_many", "fillers", "indefinite", "of_bodies", "of_many", "of_women", "offices", "past",
        "present", "public_life", "unsettled",
    }  # fmt: skip


def test_offices_and_their_words_are_sorted_and_lower_case() -> None:
    assert list(REGISTER["offices"]) == sorted(REGISTER["offices"])
    for office, words in REGISTER["offices"].items():
        assert words == sorted(words)
        assert len(words) == len(set(words))
        assert office not in words
        assert all(w == w.lower() and "." not in w for w in (office, *words))


@pytest.mark.parametrize("table", ["fillers", "indefinite", "of_bodies", "past", "present", "public_life", "unsettled"])
def test_lists_are_sorted_and_hold_a_word_once(table: str) -> None:
    words = REGISTER[table]["words"]
    assert len(words) == len(set(words))
    assert words == sorted(words)
    assert all(w == w.lower() for w in words)


def test_what_is_told_of_offices_is_of_offices() -> None:
    assert set(REGISTER["of_many"]["offices"]) <= set(REGISTER["offices"])
    for office, row in REGISTER["beside"].items():
        assert office in REGISTER["offices"]
        assert row["office"] in REGISTER["offices"]
        assert row["words"]


def test_names_that_many_bear_are_of_the_register_and_compared_as_they_stand() -> None:
    names = REGISTER["borne_by_many"]["names"]
    assert names == sorted(set(names))
    assert all(name == folded(name) and load_register().by_name.get(name) for name in names)


def test_no_word_is_of_the_past_and_of_the_present() -> None:
    assert not set(REGISTER["past"]["words"]) & set(REGISTER["present"]["words"])
