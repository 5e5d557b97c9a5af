"""Party and state of members of parliament, as they stand after a name."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import words

from onrecord.knowledge.residence import residence_at


@pytest.mark.parametrize(
    ("text", "state", "known", "end"),
    [
        ("R _-/PUNCT _Ariz", "arizona", True, 2),
        ("D _-/PUNCT _New York", "new york", True, 3),
        ("R _-/PUNCT _Foobar", "foobar", False, 2),  # a town, or a state of another country
    ],
)
def test_party_and_state(text: str, state: str, known: bool, end: int) -> None:
    found = residence_at(words(text), 0)
    assert found is not None and (found[0].state, found[0].known, found[1]) == (state, known, end)
    assert found[0].side


@pytest.mark.parametrize("text", ["the/DET _-/PUNCT _Ariz", "R Ariz", "X _-/PUNCT _Ariz", "R", "r/NOUN _-/PUNCT _Ariz"])
def test_what_is_no_residence(text: str) -> None:
    assert residence_at(words(text), 0) is None


def test_nothing_stands_behind_the_last_word() -> None:
    found = words("R")
    assert residence_at(found, 0) is None and residence_at(found, len(found)) is None
