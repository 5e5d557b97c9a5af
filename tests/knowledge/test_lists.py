"""Lists of a data file as look-ups."""

from __future__ import annotations

import re

import pytest

from onrecord.knowledge.lists import Lists, either, phrases_of

LISTS = Lists({"late": ["put off", "put", "delay"], "off": ["call off", "delay"]})


def test_a_list_is_a_set_and_keeps_its_order() -> None:
    assert LISTS["late"] == {"put off", "put", "delay"} and LISTS.ordered["late"] == ("put off", "put", "delay")
    assert list(LISTS) == ["late", "off"] and len(LISTS) == 2
    with pytest.raises(KeyError):
        LISTS["early"]


def test_a_word_has_the_kind_of_the_last_list_that_holds_it() -> None:
    assert (LISTS.kinds["put"], LISTS.kinds["delay"]) == ("late", "off")
    assert LISTS.every == {"put off", "put", "delay", "call off"}


def test_phrases_are_found_by_their_first_word_the_longest_first() -> None:
    assert LISTS.phrases("late") == {"put": (("put", "off"), ("put",)), "delay": (("delay",),)}
    assert LISTS.phrases("late") is LISTS.phrases("late")
    assert phrases_of(frozenset({"a b", "a"})) == {"a": (("a", "b"), ("a",))}


def test_a_pattern_of_words_takes_the_longest_and_no_sign() -> None:
    found = re.findall(either(["p.", "p.m.", "a"]), "p.m. p. px a")
    assert found == ["p.m.", "p.", "a"]
