"""Bodies and offices led to the state that the report speaks of."""

from functools import cache

import pytest
from tests.report.read_text import parsed

from onrecord.report.actors import Cast, cast_of
from onrecord.report.speakers import speaker_of
from onrecord.spans import Span

ITS = """Tolvaria denied firing at the ship. Its defence ministry said on Monday that the ship had sunk in a storm.
The UN disaster agency said 40 people had fled. Tolvaria's army said three soldiers had died."""
TWO = """Ruritania met Tolvaria's army at the border. Its defence ministry said nothing had happened."""
OFFICES = """Tolvaria's foreign minister said the talks were over. "It was a farce," the defence minister said."""


@cache
def cast(text: str) -> Cast:
    return cast_of(parsed(text))


def speaker(text: str, words: str) -> str | None:
    at = text.index(words)
    return speaker_of(Span(at, at + len(words)), at, parsed(text), cast(text)).name


@pytest.mark.parametrize(
    ("words", "name"),
    [("Its defence ministry", "Tolvaria's Defence Ministry"), ("The UN disaster agency", "UN disaster agency")],
)
def test_bodies_are_their_own_actors(words: str, name: str) -> None:
    assert speaker(ITS, words) == name


def test_two_ministers_without_names_are_two() -> None:
    minister = next(a for a in cast(OFFICES).actors if a.name is None and "foreign" in (a.described or ""))
    assert not any("defence" in m.text for m in minister.mentions)
