"""The gazetteer over words: what a phrase can stand for, and whether a capital acts."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import words

from onrecord.knowledge.places import acts, fits_report, match, one_of


def test_the_longest_phrase_is_meant() -> None:
    found = words("South Korea said/VERB")
    assert [(match(found, i)[0], [e.country for e in match(found, i)[1]]) for i in (0, 1)] == [(2, ["KOR"]), (0, [])]


@pytest.mark.parametrize(("text", "length"), [("us/PRON", 0), ("Us/PRON", 0), ("US", 1), ("norway", 0), ("Norway", 1)])
def test_names_stand_in_capitals(text: str, length: int) -> None:
    assert match(words(text), 0)[0] == length


@pytest.mark.parametrize(
    ("text", "at", "acting"),
    [
        ("Oslo/PROPN>nsubj:said said/VERB no/INTJ", 0, True),
        ("they/PRON travelled/VERB to/ADP>prep:travelled Oslo/PROPN>pobj:to", 3, False),
        ("talks with/ADP Oslo/PROPN>pobj:with", 2, True),
        ("they/PRON visited/VERB Oslo/PROPN>dobj:visited", 2, False),
        ("in/ADP Oslo/PROPN>nsubj:said said/VERB", 1, False),
        ("Oslo _'s/PART main/ADJ demand", 0, True),
        ("Oslo _'s/PART streets", 0, False),
        ("the/DET Oslo side/NOUN", 1, True),
        ("Oslo/PROPN>nsubjpass:visited was/AUX visited/VERB", 0, False),
    ],
)
def test_a_capital_acts(text: str, at: int, acting: bool) -> None:
    assert acts(words(text), at, at + 1) is acting


def test_an_ambiguous_name_needs_its_words() -> None:
    entry = one_of(match(words("Georgia"), 0)[1], "name")
    assert entry is not None and entry.needs
    assert not fits_report(entry, frozenset({"atlanta"})) and fits_report(entry, entry.needs)
