"""Outcomes in words: who does them, of what, and whether they are done."""

from __future__ import annotations

from tests.story.told import telling

from onrecord.story.claims.deeds import Deed, deeds_of, done, exclude, votes


def _deed(content: str) -> Deed:
    told = telling(content)
    (found,) = deeds_of(told.reading, *told.statement.content)
    return found


def test_a_deed_has_its_doer_and_its_object() -> None:
    deed = _deed("the guild voted against the ferry loan because it was dear")
    assert (deed.outcome, deed.doer, deed.objects) == ("oppose", "guild", {"=vessel", "loan"})


def test_what_is_planned_or_negated_is_not_done() -> None:
    assert _deed("the guild will abstain").planned
    assert _deed("the guild has not abstained").turned
    assert not done(telling("the guild will abstain"))
    assert votes(telling("the guild abstained"))


def test_the_doer_may_be_who_speaks() -> None:
    assert _deed("we abstained").doer == "self"


def test_contrary_outcomes_exclude_one_another() -> None:
    language = telling("it").language
    assert exclude("approve", "reject", language)
    assert exclude("reject", "approve", language)
    assert not exclude("approve", "abstain", language)
