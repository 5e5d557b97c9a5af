"""Heads of roles: which words are used as one, and which are part of a name."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import words

from onrecord.knowledge.role_heads import adjective_of_place, capital_after, head_at, in_a_name, in_gazetteer


@pytest.mark.parametrize(
    ("text", "at", "length"),
    [
        ("prime/ADJ minister spoke/VERB", 0, 2),  # the longest
        ("they/PRON minister/VERB", 1, 0),  # no noun
        ("Mr. Roe", 0, 1),
        ("mr/NOUN left/VERB", 0, 0),  # no name behind it
        ("Gen. Roe", 0, 1),
        ("gen left/VERB", 0, 0),
        ("a/DET general left/VERB", 1, 1),  # a rank that is written out
        ("the/DET Kenyan/ADJ PM left/VERB", 2, 1),
        ("at/ADP 4/NUM PM", 2, 0),
        ("the/DET weekly/ADJ Torvet", 1, 1),  # before a name
        ("the/DET weekly/ADJ Torvet meeting", 1, 0),
        ("the/DET weekly/ADJ meeting", 1, 0),
        ("the/DET daily/ADJ Monday", 1, 0),
    ],
)
def test_a_head_is_used_as_one(text: str, at: int, length: int) -> None:
    assert head_at(words(text), at)[0] == length


@pytest.mark.parametrize(
    ("text", "at", "named"),
    [
        ("Peter King spoke/VERB", 1, True),  # a surname behind a given name
        ("Peter A. King spoke/VERB", 2, True),
        ("Rep. King spoke/VERB", 1, True),
        ("Rep. King Roe", 1, False),  # a name behind it
        ("the/DET Department of/ADP Veterans Affairs", 3, True),
        ("the/DET Marn Pilots _'/PART Union", 2, True),
        ("the/DET Marn Pilots _'/PART Union", 3, True),
        ("the/DET Chronicle said/VERB", 1, True),
        ("on/ADP Magazine Marn", 1, True),
        ("Marn Company", 1, False),  # the first word of a sentence may be any
        ("the/DET Marn Company", 2, True),
        ("the/DET Kenyan/ADJ Company", 2, False),  # of a country
        ("the/DET company", 1, False),
    ],
)
def test_a_head_is_part_of_a_name(text: str, at: int, named: bool) -> None:
    assert in_a_name(words(text), at, at + 1) is named


def test_what_stands_beside_a_head() -> None:
    found = words("Kenyan/ADJ minister (/PUNCT _Roe")
    assert capital_after(found, 2) and not capital_after(found, 1) and not capital_after(found, 9)
    assert adjective_of_place(found, 0) and in_gazetteer(found, 0) and not in_gazetteer(found, 1)
