"""Negation, condition and modality as they stand at one word, and what witnesses that something was done."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, word

from onrecord.knowledge.language import language
from onrecord.report.deeds import conditional, negated, noun_trigger, verb_trigger
from onrecord.report.deeds.status import (
    is_condition,
    is_done,
    is_habit,
    is_indefinite,
    is_past,
    modality,
    outlook,
    phrasal,
)

ENGLISH = language()


@pytest.mark.parametrize(
    ("name", "at", "is_"), [("denied", "meet", True), ("lifted", "lifted", False), ("not_only", "met", False)]
)
def test_negated(name: str, at: str, is_: bool) -> None:
    assert negated(word(sentence(name), at), ENGLISH) == is_


def test_a_clause_under_a_condition_is_none_itself() -> None:
    page = sentence("if")
    assert conditional(word(page, "respond"), ENGLISH) and not is_condition(word(page, "respond"), ENGLISH)
    assert is_condition(word(page, "attacks"), ENGLISH)


@pytest.mark.parametrize(
    ("name", "at", "says"),
    [("will", "provide", "planned"), ("if", "respond", "uncertain"), ("lifted", "lifted", None)],
)
def test_modality(name: str, at: str, says: str | None) -> None:
    assert modality(word(sentence(name), at), ENGLISH) == says


def test_would_is_a_plan_where_it_is_reported_in_the_past() -> None:
    assert modality(word(sentence("if"), "respond"), ENGLISH, reported=True) == "planned"


def test_a_verb_with_its_particle_calls_off() -> None:
    assert phrasal(word(sentence("called_off"), "called"), ENGLISH) == "cancelled"
    assert phrasal(word(sentence("lifted"), "lifted"), ENGLISH) is None


@pytest.mark.parametrize(
    ("name", "noun", "status"),
    [("planned", "summit", "postponed"), ("called_off", "talks", "cancelled"), ("talks", "talks", "happened")],
)
def test_status_of_a_noun(name: str, noun: str, status: str) -> None:
    trigger = noun_trigger(word(sentence(name), noun), ENGLISH)
    assert trigger is not None and outlook(trigger).status == status


@pytest.mark.parametrize(
    ("name", "verb", "status"),
    [("denied", "meet", "denied"), ("if", "attacks", "uncertain"), ("will", "provide", "planned")],
)
def test_status_of_a_verb(name: str, verb: str, status: str) -> None:
    trigger = verb_trigger(word(sentence(name), verb), ENGLISH)
    assert trigger is not None and outlook(trigger).status == status


def test_a_meeting_that_is_sought_is_indefinite_and_not_done() -> None:
    trigger = noun_trigger(word(sentence("sought"), "meeting"), ENGLISH)
    assert trigger is not None and is_indefinite(trigger)
    held = noun_trigger(word(sentence("talks"), "talks"), ENGLISH)
    assert held is not None and is_done(held)


def test_a_verb_in_the_past_is_no_habit() -> None:
    trigger = verb_trigger(word(sentence("police"), "arrested"), ENGLISH)
    assert trigger is not None and is_past(trigger) and not is_habit(trigger)
