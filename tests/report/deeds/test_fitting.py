"""What a rule of the lexicon asks of the words around it, a demand at a time."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, word

from onrecord.knowledge.deeds import Lemmas, Rule
from onrecord.knowledge.language import language
from onrecord.report.deeds import clause_of
from onrecord.report.deeds.arguments import noun_clause
from onrecord.report.deeds.fitting import (
    DEMANDS,
    Demand,
    Surroundings,
    fits,
    has_two_sides,
    helps_somebody,
    is_of_several,
    meets_somebody,
    words_fit,
)

ENGLISH = language()


def seen(name: str, verb: str) -> Surroundings:
    return Surroundings(clause_of(word(sentence(name), verb), ENGLISH), ENGLISH)


def seen_noun(name: str, noun: str) -> Surroundings:
    return Surroundings(noun_clause(word(sentence(name), noun), ENGLISH), ENGLISH)


def test_the_lemmas_around_a_verb() -> None:
    around = seen("will", "provide")
    assert "kenya" in around.acting
    assert "aid" in around.objects
    assert {"aid", "norway"} <= around.around
    assert "provide" in around.sentence


def test_a_preposition_that_only_says_when_is_none() -> None:
    assert seen("will", "provide").preps == {"to"}


# (sentence, verb, demand, whether it is met)
MET: list[tuple[str, str, Demand, bool]] = [
    ("ministers", "met", "alone", True),
    ("denied", "meet", "alone", False),
    ("denied", "meet", "party", True),
    ("lifted", "lifted", "party", False),
    ("lifted", "lifted", "party_subject", True),
    ("imposed", "imposed", "party_subject", True),  # of a passive the agent
    ("accused", "accused", "person_object", True),
    ("lifted", "lifted", "person_object", False),
    ("police", "arrested", "power", True),
    ("accused", "accused", "power", True),
    ("not_only", "met", "sides", False),  # one meets two
    ("ministers", "met", "sides", True),  # ministers of two states
    ("police", "arrested", "subject_person", True),
]


@pytest.mark.parametrize(("name", "verb", "demand", "met"), MET)
def test_a_demand_is_met(name: str, verb: str, demand: Demand, met: bool) -> None:
    assert bool(DEMANDS[demand](seen(name, verb))) == met


def test_a_rule_asks_for_all_its_demands() -> None:
    both = Rule(type="meeting", alone=True, sides=True)
    assert fits(both, seen("ministers", "met"))
    assert not fits(both, seen("denied", "meet"))


def test_two_sides_meet() -> None:
    assert has_two_sides(seen("ministers", "met"))
    assert not has_two_sides(seen("denied", "meet"))


def test_who_meets_nobody_named_may_meet_anybody() -> None:
    assert meets_somebody(seen("ministers", "met"))
    assert not meets_somebody(seen("lifted", "lifted"))


def test_help_goes_to_somebody() -> None:
    assert helps_somebody(seen("will", "provide"))
    assert not helps_somebody(seen("called_off", "called"))


def test_a_plural_noun_or_one_between_is_of_several() -> None:
    assert is_of_several(seen_noun("talks", "talks"))
    assert is_of_several(seen_noun("planned", "summit"))  # between two
    assert not is_of_several(seen_noun("lifted", "embargo"))


WORDS = [
    ("lifted", "lifted", Rule(type="x", subject=Lemmas({"kenya"})), True),
    ("lifted", "lifted", Rule(type="x", subject=Lemmas({"norway"})), False),
    ("lifted", "lifted", Rule(type="x", subject_not=Lemmas({"kenya"})), False),
    ("called_off", "called", Rule(type="x", particle=frozenset({"off"})), True),
    ("called_off", "called", Rule(type="x", particle=frozenset({"up"})), False),
    ("will", "provide", Rule(type="x", prep=frozenset({"to"})), True),
    ("will", "provide", Rule(type="x", not_prep=frozenset({"to"})), False),
    ("will", "provide", Rule(type="x", with_=Lemmas({"food"})), True),
    ("will", "provide", Rule(type="x", not_with=Lemmas({"food"})), False),
    ("interview", "left", Rule(type="x", with_=Lemmas({"interview"})), False),  # stands in another clause
    ("interview", "left", Rule(type="x", with_=Lemmas({"interview"}), wide=True), True),
]


@pytest.mark.parametrize(("name", "verb", "rule", "fit"), WORDS)
def test_words_that_a_rule_asks_for_or_excludes(name: str, verb: str, rule: Rule, fit: bool) -> None:
    assert words_fit(rule, seen(name, verb)) == fit
