"""How a later statement turns from an earlier one, and the moments that are compared; invented texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.story.told import stance, telling

from onrecord.models import When
from onrecord.story.claims import worth_of
from onrecord.story.positions.moments import days_said, moments
from onrecord.story.positions.turns import takes_sides, turn


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("the talks are cancelled", "the talks are put off", "cancelled, then postponed"),
        ("he will not resign", "he will resign", "refused, then affirmed"),
        ("he will resign", "he will not resign", "affirmed, then refused"),
        ("the guild abstained on the ferry loan", "the guild voted for the ferry loan", "abstain, then vote"),
        ("he never saw the dam report", "we were wrong about the dam report", "denied, then admitted"),
        ("the ferry sails", "the ferry is old", None),
    ],
)
def test_what_sort_of_turn_it_is(a: str, b: str, told: str | None) -> None:
    first, second = stance(a), stance(b, path="b.txt")
    assert turn(first, second, worth_of([first.telling, second.telling])) == told


def test_refusals_and_denials_take_sides() -> None:
    assert takes_sides(stance("he will not resign"))
    assert takes_sides(stance("that the dam leaks", "denied"))
    assert not takes_sides(stance("the ferry sails"))


def test_an_utterance_is_one_moment() -> None:
    told = [stance("the ferry sails", path=path) for path in ("a.txt", "b.txt")]
    days = days_said([s.telling for s in told])
    assert len(moments(told, (), days)) == 2
    assert {m.day for m in moments(told, (), days)} == set(days.values())


@pytest.mark.parametrize(
    ("said", "day"), [("2031-04-02", "2031-04-02"), ("2031-04", "2031-04-06"), (None, "2031-04-06")]
)
def test_a_statement_has_its_own_day_or_that_of_its_report(said: str | None, day: str) -> None:
    told = telling("the ferry sails")
    dated = replace(told, statement=replace(told.statement, said=When(said, "explicit") if said else None))
    exact = replace(told, statement=replace(told.statement, said=When(day, "explicit")))
    assert days_said([dated]) == days_said([exact])
