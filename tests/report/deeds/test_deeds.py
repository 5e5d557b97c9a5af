"""A deed: its words, type, roles, status, place and day, and what the statement around it adds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.analyses import sentence, word

from onrecord.knowledge.language import language
from onrecord.models import Statement, When
from onrecord.report.cast import Cast
from onrecord.report.deeds import Deed, deeds_of, inside, noun_trigger, verb_trigger
from onrecord.report.deeds.days import is_to_come, said_there
from onrecord.report.deeds.deeds import coded, hangs_on_frame, mention_of
from onrecord.report.deeds.places import is_place, place_of
from onrecord.report.deeds.status import Outlook
from onrecord.spans import Span

ENGLISH = language()
NOBODY = Cast(())
PUBLISHED = "2031-06-05"  # a Thursday


def deeds(name: str, *statements: Statement) -> tuple[Deed, ...]:
    return deeds_of(sentence(name, PUBLISHED), NOBODY, statements)


def statement(said: When | None = None, **fields: object) -> Statement:
    """A statement whose content is a whole sentence."""
    made = Statement("s-1", "a.txt", "said", (Span(0, 400),), (Span(398, 400),), (), "direct", said=said)
    return replace(made, **fields)  # type: ignore[arg-type]


def test_a_deed_has_all_that_its_sentence_tells() -> None:
    (deed,) = deeds("talks")
    assert (deed.type, deed.code, deed.status, deed.negated, deed.place) == (
        "talks",
        "CONSULT",
        "happened",
        False,
        "Lima",
    )
    assert {(p.country, p.role) for p in deed.roles} >= {("KEN", "participant"), ("NOR", "participant")}
    assert deed.is_noun and not deed.is_empty and not deed.pointing


def test_what_is_announced_is_an_offer_with_its_day() -> None:
    (deed,) = deeds("will")
    assert (deed.type, deed.code, deed.status) == ("aid", "AGREE", "planned")
    assert deed.when is not None and deed.when.value == "2031-06-09"


def test_what_is_refused_is_not_done() -> None:
    assert [deed.type for deed in deeds("refused")] == ["refusal"]


def test_what_is_denied_is_negated() -> None:
    (deed,) = deeds("denied")
    assert (deed.status, deed.negated) == ("denied", True)


def test_the_innermost_statement_tells() -> None:
    inner = statement(id="s-2", content=(Span(0, 9),))
    assert inside((statement(), inner), 3) == inner
    assert inside((inner,), 9) is None


@pytest.mark.parametrize(
    ("status", "ahead", "negated", "code"),
    [
        ("happened", False, False, "AID"),
        ("planned", True, False, "AGREE"),
        ("uncertain", True, False, "THREATEN"),  # help under a condition is pressure
        ("denied", True, True, "REJECT"),
    ],
)
def test_the_code_is_that_of_how_it_is_told(status: str, ahead: bool, negated: bool, code: str) -> None:
    trigger = verb_trigger(word(sentence("will"), "provide"), ENGLISH)
    assert trigger is not None
    assert coded(trigger, Outlook(status, ahead=ahead, negated=negated)) == code  # type: ignore[arg-type]


def test_an_action_hangs_on_its_frame() -> None:
    page = sentence("refused")
    trigger = verb_trigger(word(page, "deploy"), ENGLISH)
    assert trigger is not None and hangs_on_frame(trigger, {word(page, "refused").i})
    assert not hangs_on_frame(trigger, {word(page, "Norway").i})


@pytest.mark.parametrize(
    ("name", "noun", "words"),
    [
        ("talks", "talks", "talks with Norway in Lima"),
        ("planned", "summit", "A planned summit between Kenya and Norway"),
    ],
)
def test_the_words_of_a_noun(name: str, noun: str, words: str) -> None:
    page = sentence(name)
    trigger = noun_trigger(word(page, noun), ENGLISH)
    assert trigger is not None and mention_of(trigger).of(page.text) == words


def test_the_words_of_a_verb_are_the_core_of_its_clause() -> None:
    page = sentence("if")
    trigger = verb_trigger(word(page, "attacks"), ENGLISH)
    assert trigger is not None and mention_of(trigger).of(page.text) == "Kenya attacks Norway"


def test_a_place_is_where_and_not_whose() -> None:
    trigger = noun_trigger(word(sentence("talks"), "talks"), ENGLISH)
    assert trigger is not None and str(place_of(trigger, NOBODY)) == "Lima"
    lifted = verb_trigger(word(sentence("lifted"), "lifted"), ENGLISH)
    assert lifted is not None and place_of(lifted, NOBODY) is None
    assert is_place(word(sentence("police"), "Kenya"), ENGLISH)
    assert not is_place(word(sentence("police"), "activists"), ENGLISH)


@pytest.mark.parametrize(
    ("value", "to_come"),
    [("2031-06-06", True), ("2031-06-05", False), ("2031-07", True), ("2031-06-01/2031-06-07", False)],
)
def test_what_lies_after_the_report_is_to_come(value: str, to_come: bool) -> None:
    assert is_to_come(PUBLISHED, When(value, "explicit")) == to_come
    assert not is_to_come(None, When(value, "explicit"))


def test_what_was_said_at_an_occasion_dates_it() -> None:
    friday, monday = When("2031-05-30", "explicit"), When("2031-06-02", "explicit")
    here = Span(0, 30)
    assert said_there((statement(friday, venue_span=Span(5, 9)),), here) == (friday, None)
    both = (statement(friday, venue_span=Span(5, 9)), statement(monday, venue_span=Span(5, 9)))
    assert said_there(both, here) == (None, None)
    assert said_there((statement(friday, venue_span=Span(40, 50)),), here) == (None, None)
