"""The day of a deed: in its own words, with the verb that carries it, or of the telling that does it."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, word
from tests.report.deeds.telling import PUBLISHED, deed

from onrecord.knowledge.language import language
from onrecord.models import Statement, When
from onrecord.report.deeds import noun_trigger, verb_trigger
from onrecord.report.deeds.days import dated, is_to_come, said_there, verb_of_time
from onrecord.spans import Span

ENGLISH = language()


@pytest.mark.parametrize(
    ("text", "type_", "day"),
    [
        # in its own words
        ("The ministers of Kenya and Norway met in Nairobi on Tuesday.", "meeting", "2031-06-03"),
        ("Kenya's president visited Oslo on May 20.", "visit", "2031-05-20"),
        ("Kenya's army shelled a Norwegian village on Sunday.", "attack", "2031-06-01"),
        ("Kenya mobilized its reserves on Thursday.", "deployment", "2031-06-05"),
        # as precise as the words are
        ("Kenyan troops withdrew from Norway in 2025.", "withdrawal", "2025"),
        ("Norway imposed sanctions on Kenya last week.", "sanction", "2031-05-26/2031-06-01"),
        # with the verb that carries it
        ("Kenya and Norway held a second round of negotiations on Tuesday.", "talks", "2031-06-03"),
        # of the telling, where that is the doing
        ("Kenya announced on Monday that it withdraws its troops from Norway.", "withdrawal", "2031-06-02"),
        # none told
        ("Norway lifted the embargo on Kenya.", "easing", None),
    ],
)
def test_the_day_is_the_one_that_belongs_to_the_deed(text: str, type_: str, day: str | None) -> None:
    when = deed(text, type_).when
    assert (when.value if when else None) == day


def test_what_is_to_come_is_planned() -> None:
    found = deed("Kenya and Norway may meet next week.", "meeting")
    assert found.when is not None and is_to_come(PUBLISHED, found.when) and found.status == "uncertain"
    assert not is_to_come(PUBLISHED, When("2031-06-05", "explicit")) and not is_to_come(PUBLISHED, None)


def test_the_time_of_a_noun_is_that_of_its_carrier() -> None:
    noun = noun_trigger(word(sentence("talks"), "talks"), ENGLISH)
    assert noun is not None and str(verb_of_time(noun)) == "held"


def test_a_verb_has_no_time_but_its_own() -> None:
    verb = verb_trigger(word(sentence("lifted"), "lifted"), ENGLISH)
    assert verb is not None and verb_of_time(verb) is None and dated(verb, ()) == (None, None)


def told(said: str | None, cue: Span, venue: Span | None = None) -> Statement:
    """A statement of a day, with the place of its cue and of its venue."""
    when = When(said, "explicit") if said else None
    return Statement("s", "a.txt", "said", (Span(0, 1),), (cue,), (), "indirect", said=when, venue_span=venue)


HERE = Span(10, 30)


@pytest.mark.parametrize(
    ("statements", "day"),
    [
        ([told("2031-06-02", Span(12, 16))], "2031-06-02"),  # its cue stands in the words of the occasion
        ([told("2031-06-02", Span(40, 44), Span(20, 35))], "2031-06-02"),  # made at it
        ([told("2031-06-02", Span(40, 44))], None),
        ([told(None, Span(12, 16))], None),
        ([told("2031-06-02", Span(12, 16)), told("2031-06-02", Span(20, 24))], "2031-06-02"),
        ([told("2031-06-02", Span(12, 16)), told("2031-06-03", Span(20, 24))], None),  # two days are none
    ],
)
def test_an_occasion_is_of_the_day_of_what_was_said_at_it(statements: list[Statement], day: str | None) -> None:
    said, partial = said_there(statements, HERE)
    assert ((said.value if said else None), partial) == (day, None)


@pytest.mark.parametrize(
    ("day", "ahead"),
    [("2031-06-06", True), ("2031-06", False), ("2031-07", True), ("2032", True), ("2031-06-06/2031-06-09", True)],
)
def test_a_day_after_the_report_is_to_come(day: str, ahead: bool) -> None:
    assert is_to_come(PUBLISHED, When(day, "explicit")) == ahead
    assert not is_to_come(None, When(day, "explicit"))
