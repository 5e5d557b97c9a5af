"""Pronouns, given names and verbs of saying are lower case, sorted and of one class."""

import pytest

from onrecord.lang import load

DATA = load("persons")


@pytest.mark.parametrize("gender", ["masculine", "feminine"])
def test_given_names_are_sorted_single_words(gender: str) -> None:
    names = DATA["given_names"][gender]
    assert names == sorted(set(names))
    assert all(name.isalpha() and name.islower() for name in names)


def test_a_given_name_has_one_gender() -> None:
    assert not set(DATA["given_names"]["masculine"]) & set(DATA["given_names"]["feminine"])


def test_pronouns_of_persons_have_one_class() -> None:
    pronouns = DATA["pronouns"]
    assert not set(pronouns["masculine"]) & set(pronouns["feminine"])
    assert not set(pronouns["first_singular"]) & set(pronouns["first_plural"])
    assert all(p == p.lower() for group in pronouns.values() for p in group)


@pytest.mark.parametrize("key", ["verbs", "relaying", "documents"])
def test_words_of_saying_are_sorted(key: str) -> None:
    assert DATA["saying"][key] == sorted(set(DATA["saying"][key]))
