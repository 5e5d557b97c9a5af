"""Pronouns, given names and verbs of saying are lower case, sorted and of one class."""

import pytest

from onrecord.lang import load

DATA = load("persons")


@pytest.mark.parametrize("gender", ["masculine", "feminine", "either"])
def test_given_names_are_sorted_single_words(gender: str) -> None:
    names = DATA["given_names"][gender]
    assert names == sorted(set(names))
    assert all(name.isalpha() and name.islower() for name in names)


def test_a_given_name_has_one_gender() -> None:
    men, women, either = (set(DATA["given_names"][k]) for k in ("masculine", "feminine", "either"))
    assert not men & women | men & either | women & either


def test_transliterations_are_pairs_of_spellings() -> None:
    pairs = DATA["transliteration"]["pairs"]
    assert all(len(pair) == 2 and pair[0].strip("$") != pair[1] for pair in pairs)
    assert len({pair[0] for pair in pairs}) == len(pairs)


def test_pronouns_of_persons_have_one_class() -> None:
    pronouns = DATA["pronouns"]
    assert not set(pronouns["masculine"]) & set(pronouns["feminine"])
    assert not set(pronouns["first_singular"]) & set(pronouns["first_plural"])
    assert all(p == p.lower() for group in pronouns.values() for p in group)


@pytest.mark.parametrize("key", ["verbs", "relaying", "documents"])
def test_words_of_saying_are_sorted(key: str) -> None:
    assert DATA["saying"][key] == sorted(set(DATA["saying"][key]))
