"""Bodies and offices led to the state that the report speaks of."""

from functools import cache

import pytest
from tests.report.read_text import parsed

from onrecord.report.cast import Cast, cast_of
from onrecord.report.statements.speakers import speaker_of
from onrecord.spans import Span

ITS = """Tolvaria denied firing at the ship. Its defence ministry said on Monday that the ship had sunk in a storm.
Tolvaria's army said three Tolvarian soldiers had died."""
TWO = """Ruritania met Tolvaria's army at the border. Its defence ministry said nothing had happened."""
OFFICES = """Tolvaria's foreign minister said the talks were over. "It was a farce," the defence minister said."""


@cache
def cast(text: str) -> Cast:
    return cast_of(parsed(text))


def speaker(text: str, words: str) -> str | None:
    at = text.index(words)
    return speaker_of(Span(at, at + len(words)), parsed(text), cast(text)).name


def test_bodies_are_their_own_actors() -> None:
    assert speaker(ITS, "Its defence ministry") == "Tolvaria's defence ministry"


def test_two_ministers_without_names_are_two() -> None:
    minister = next(a for a in cast(OFFICES).actors if a.name is None and "foreign" in (a.described or ""))
    assert not any("defence" in m.text for m in minister.mentions)


HEADS = """Prime Minister Anton Lesko accused Tolvaria of lying. “We kept our word,” the head of government said.
Tolvarian President Karim Dahwan vowed to reply. “We will answer,” the head of state said."""


@pytest.mark.parametrize(
    ("words", "name"), [("the head of government", "Anton Lesko"), ("the head of state", "Karim Dahwan")]
)
def test_heads_of_state_and_of_government(words: str, name: str) -> None:
    assert speaker(HEADS, words) == name


KIN = """Relatives of one of the doctors, Salim Marouk, told reporters that he had called on Tuesday."""


def test_relatives_are_not_whose_relatives_they_are() -> None:
    assert speaker(KIN, "Relatives of one of the doctors, Salim Marouk,") is None
