"""Which words stand for a happening, which verb carries a noun, and what a rule asks for around them."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, word

from onrecord.knowledge.deeds import Rule
from onrecord.knowledge.language import language
from onrecord.report.deeds import Trigger, clause_of, noun_trigger, verb_trigger
from onrecord.report.deeds.fitting import Surroundings, fits
from onrecord.report.deeds.triggers import carried, carrier_of, is_figurative, is_measured, triggers

ENGLISH = language()


def found_in(name: str) -> list[Trigger]:
    return list(triggers(next(sentence(name).doc.sents), ENGLISH))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("denied", [("meet", "meeting")]),
        ("talks", [("talks", "talks")]),  # "held" only carries them
        ("waste", []),  # a fight of words
        ("police", [("arrested", "arrest")]),
    ],
)
def test_triggers_of_a_sentence(name: str, told: list[tuple[str, str]]) -> None:
    assert [(t.token.text, t.rule.type) for t in found_in(name)] == told


def test_a_verb_that_takes_a_noun_tells_it() -> None:
    assert [t.token.text for t in found_in("lifted")] == ["lifted"]


def test_a_noun_has_the_subject_of_its_carrier() -> None:
    noun = noun_trigger(word(sentence("talks"), "talks"), ENGLISH)
    assert noun is not None and noun.carrier is not None and noun.carrier.text == "held"
    assert noun.clause.subjects == () and [t.text for t in carried(noun).clause.subjects] == ["Kenya"]


def test_a_measure_stands_for_what_it_measures() -> None:
    talks = word(sentence("talks"), "talks")
    assert is_measured(talks, ENGLISH) and str(carrier_of(talks, ENGLISH)) == "held"


def test_a_verb_that_says_something_of_a_noun_carries_it_not() -> None:
    assert carrier_of(word(sentence("sought"), "meeting"), ENGLISH) is None


def test_a_verb_without_a_rule_stands_for_nothing() -> None:
    assert verb_trigger(word(sentence("interview"), "left"), ENGLISH) is None


def test_violence_needs_arms_or_a_state_beside_it() -> None:
    of_words, of_arms = word(sentence("waste"), "attack"), word(sentence("if"), "attacks")
    noun = noun_trigger(of_words, ENGLISH)
    assert noun is not None and is_figurative(noun.clause, ENGLISH)
    assert not is_figurative(clause_of(of_arms, ENGLISH), ENGLISH)


@pytest.mark.parametrize(
    ("asked", "fit"),
    [
        ({}, True),
        ({"object": frozenset({"embargo"})}, True),
        ({"object": frozenset({"ban"})}, False),
        ({"object_not": frozenset({"embargo"})}, False),
        ({"alone": True}, False),
        ({"party_subject": True}, True),
        ({"person_object": True}, False),
        ({"power": True}, True),
        ({"sides": True}, False),
    ],
)
def test_what_a_rule_asks_for(asked: dict[str, object], fit: bool) -> None:
    clause = clause_of(word(sentence("lifted"), "lifted"), ENGLISH)
    rule = Rule(type="easing", code="CONCEDE", **asked)  # type: ignore[arg-type]
    assert fits(rule, Surroundings(clause, ENGLISH)) == fit
