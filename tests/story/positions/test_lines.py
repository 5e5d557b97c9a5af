"""The lines of one actor and the changes on them; invented texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.story.told import stance

from onrecord.models import Actor, When
from onrecord.story.claims import Stance, worth_of
from onrecord.story.people import Merged
from onrecord.story.positions.moments import FATE, Moment, days_said, one_stance
from onrecord.story.positions.positions import about, adds, changes, lines, shown, voiced, voices

STRAND = Actor("pavel-strand", "Pavel Strand", "person", "QZQ")
LAND = Actor("quenland", "Quenland", "state", "QZQ")


def _told(content: str, day: str, path: str) -> Stance:
    """What Pavel Strand said on a day, in a report of its own."""
    made = stance(content)
    statement = replace(made.telling.statement, id=path, said=When(day, "explicit"))
    return replace(made, telling=replace(made.telling, statement=statement))


EARLY = _told("the talks will go ahead as planned", "2031-04-02", "a")
LATE = _told("the talks are cancelled", "2031-04-05", "b")


def _moments(*stances: Stance) -> list[Moment]:
    days = days_said([s.telling for s in stances])
    return [Moment((s,), days[s.telling.id]) for s in stances]


def test_a_plan_with_two_fates_makes_a_line_with_a_change() -> None:
    told, worth = _moments(EARLY, LATE), worth_of([EARLY.telling, LATE.telling])
    (found,) = lines(STRAND, told, worth)
    assert (found.actor, found.about, found.statements) == ("pavel-strand", "talks", ("a", "b"))
    (change,) = found.changes
    assert (change.earlier, change.later) == ("a", "b")
    assert change.what.startswith("going ahead, then cancelled: from “")
    assert not list(changes("pavel-strand", told[:1], worth))


def test_the_matter_of_a_fate_is_shown_in_the_words_of_the_statements() -> None:
    assert FATE in _moments(EARLY)[0].matter
    assert about(FATE, _moments(EARLY, LATE)) == "talks"
    assert FATE not in _moments(_told("the ferry sails", "2031-04-02", "c"))[0].matter


def test_a_line_spans_two_days_and_is_no_other_one_again() -> None:
    told = _moments(EARLY, LATE)
    assert adds(told, [])
    assert not adds(told, [{"a", "b"}])
    assert not adds(told[:1], [])


def test_of_two_days_two_statements_are_one_moment_where_they_take_one_stance() -> None:
    days = days_said([EARLY.telling, LATE.telling])
    assert not one_stance(EARLY, LATE, days)
    assert one_stance(LATE, replace(LATE, telling=replace(LATE.telling)), days)


@pytest.mark.parametrize(("kind", "who"), [("person", ["pavel-strand", "quenland"]), ("media", ["pavel-strand"])])
def test_a_state_speaks_through_who_holds_its_office_of_a_plan(kind: str, who: list[str]) -> None:
    from onrecord.models import RoleMention
    from onrecord.spans import Span

    role = RoleMention("President", "a.txt", Span(0, 1))
    speaker = replace(STRAND, kind=kind, roles=(role,))  # type: ignore[arg-type]
    told = replace(LATE, telling=replace(LATE.telling, speaker=speaker))
    assert list(voices(told, Merged((LAND, speaker)))) == who


def test_words_of_a_change() -> None:
    other = replace(LATE, telling=replace(LATE.telling, speaker=LAND))
    assert voiced(EARLY, other) == "Pavel Strand: "
    assert voiced(EARLY, LATE) == ""
    assert shown(LATE) == "the talks are cancelled"
