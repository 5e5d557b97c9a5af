"""How a later statement turns from an earlier one, and the moments that are compared; invented texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.story.told import stance, telling

from onrecord.models import When
from onrecord.story.claims import worth_of
from onrecord.story.positions.moments import days_said, moments
from onrecord.story.positions.turns import sets_condition, turn


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("the talks are cancelled", "the talks are put off", "cancelled, then postponed"),
        ("the ferry will sail to Tolm", "the ferry will sail to Tolm only if the guild pays", "a condition added"),
        ("the ferry will sail if the guild pays", "the ferry will sail only if the guild pays", None),
        ("he will resign", "he will not resign", None),
        ("the ferry sails", "the ferry is old", None),
    ],
)
def test_what_sort_of_turn_it_is(a: str, b: str, told: str | None) -> None:
    first, second = stance(a), stance(b, path="b.txt")
    assert turn(first, second, worth_of([first.telling, second.telling])) == told


def test_a_pledge_that_comes_to_nothing() -> None:
    first, second = stance("the talks are useful", act="AGREE"), stance("the talks are cancelled", path="b.txt")
    worth = worth_of([first.telling, second.telling])
    assert turn(first, second, worth) == "agreed, then cancelled"
    assert turn(stance("the talks are useful"), second, worth) is None


def test_a_condition_is_tied_to_a_pledge_by_words_that_tell_nothing_else() -> None:
    assert sets_condition(stance("we will sail only if the guild pays"))
    assert not sets_condition(stance("we will sail before the guild pays"))
    assert not sets_condition(stance("the ferry sank if the guild is right"))


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
