"""The parts of an occasion, each on a sentence whose analysis is written down: clause, day, venue, addressee."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.analyses import sentence, word

from onrecord.knowledge.language import language
from onrecord.knowledge.venues import is_press, kind_of, last_words
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.occasion import Occasion, bare_occasion, is_name, occasion_of, venue_in
from onrecord.report.occasion.addressee import addressee_of, before_the_press, can_be_addressed, spoken_to
from onrecord.report.occasion.clause import clause_of, common, outers_of
from onrecord.report.occasion.dating import gap, is_beside, is_bounded, only_auxiliaries
from onrecord.report.occasion.occasion import day_beside, is_apart, is_marked
from onrecord.report.occasion.venues import Venue
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

PUBLISHED = "2031-06-05"  # a Thursday
NOBODY = Cast(())


def at(page: Page, *words: str) -> Span:
    """Where words stand, from the first to the last of them."""
    spans = [span_of(word(page, text)) for text in words]
    return Span(spans[0].start, spans[-1].end)


def said(page: Page, cue: str, content: str, outer: int | None = None) -> Attribution:
    """An attribution of the content that begins with a word and goes on to the full stop."""
    span = Span(at(page, content).start, len(page.text) - 1)
    return Attribution(
        source=(at(page, "Holm"),),
        cue=(at(page, cue),),
        content=(span,),
        class_="said",
        kind="indirect",
        cue_lemma="say",
        outer=outer,
    )


def occasion(name: str, cue: str, content: str = "she") -> Occasion:
    page = sentence(name, PUBLISHED)
    return occasion_of(page, NOBODY, (said(page, cue, content),), 0, page.times)


@pytest.mark.parametrize(
    ("name", "cue", "day", "venue", "to_press"),
    [
        ("interview", "said", "2031-06-02", "interview with Zenit", False),
        ("told", "told", "2031-06-02", None, True),
        ("after", "said", None, None, False),  # the day of the vote
        ("had", "said", None, None, False),
    ],
)
def test_what_the_clause_of_a_cue_tells(
    name: str, cue: str, day: str | None, venue: str | None, to_press: bool
) -> None:
    found = occasion(name, cue)
    assert (found.said.value if found.said else None) == day
    assert (found.venue.words or None if found.venue else None) == venue
    assert (found.addressee is not None) == to_press


def test_what_is_told_as_of_another_time_stands_apart() -> None:
    assert occasion("had", "said").apart and occasion("had", "said").earlier
    assert not occasion("interview", "said").apart


def test_what_follows_a_vote_is_an_occasion_of_its_own() -> None:
    found = occasion("after", "said")
    assert found.fresh and found.opens and not occasion("had", "said").opens


def test_a_sentence_tells_of_an_occasion_without_a_statement() -> None:
    page = sentence("speaking", PUBLISHED)
    found = bare_occasion(page, NOBODY, next(page.doc.sents), page.times)
    assert found is not None
    subject, told = found
    assert str(subject) == "Holm" and told.venue is not None and told.venue.kind == "speaking"
    assert told.said is not None and told.said.value == "2031-06-02"
    other = sentence("after", PUBLISHED)
    assert bare_occasion(other, NOBODY, next(other.doc.sents), other.times) is None


def test_a_clause_leaves_out_what_is_said() -> None:
    page = sentence("interview")
    clause = clause_of(page, (said(page, "said", "she"),), 0)
    assert clause.anchor == at(page, "said") and clause.lead is None
    assert clause.own.of(page.text).startswith("Holm said") and "left" not in clause.own.of(page.text)


def test_a_statement_inside_another_has_no_more_than_its_content() -> None:
    page = sentence("interview")
    outer = replace(said(page, "said", "in"), content=(Span(0, 40),))
    inner = replace(said(page, "said", "she"), outer=0)
    assert clause_of(page, (outer, inner), 1).sentence.end == 40
    assert list(outers_of((outer, inner), 1)) == [0]
    assert list(outers_of((replace(outer, outer=1), inner), 1)) == [0]  # a circle ends


def test_spans() -> None:
    assert common(Span(0, 9), Span(4, 20)) == Span(4, 9)
    assert gap(Span(0, 4), Span(9, 12)) == gap(Span(9, 12), Span(0, 4)) == 5
    assert gap(Span(0, 9), Span(4, 12)) == 0


def test_a_short_run_of_capitals_is_a_name() -> None:
    page = sentence("interview")
    assert is_name(page, at(page, "Zenit")) and not is_name(page, at(page, "an", "interview"))


@pytest.mark.parametrize(
    ("name", "day", "cue", "beside"), [("told", "late", "told", True), ("interview", "Monday", "said", True)]
)
def test_a_time_is_beside_its_cue(name: str, day: str, cue: str, beside: bool) -> None:
    page = sentence(name)
    assert is_beside(page, said(page, cue, "she"), at(page, day)) == beside


def test_a_time_of_something_else_dates_nothing() -> None:
    page = sentence("after")
    assert is_bounded(page, at(page, "Monday"))
    assert not is_bounded(sentence("told"), at(sentence("told"), "late", "Monday"))


def test_had_may_stand_between_a_day_and_its_cue() -> None:
    page = sentence("had")
    start = at(page, "Holm").end
    assert only_auxiliaries(page, start, at(page, "previously").start)
    assert not only_auxiliaries(page, start, at(page, "said").start)


def test_marks_at_a_cue() -> None:
    page = sentence("had")
    mine = said(page, "said", "she")
    assert is_apart(page, mine) and is_marked(page, mine, "apart") and not is_marked(page, mine, "later")


def test_a_venue_ends_before_its_date_and_keeps_its_partner() -> None:
    page = sentence("interview")
    venue = venue_in(page, Span(0, at(page, "Monday").end), [at(page, "Monday")], [at(page, "said")])
    assert venue is not None and (venue.kind, venue.words) == ("interview", "interview with Zenit")
    assert venue.partner == at(page, "Zenit") and venue.relay is None and not venue.held


def test_a_clause_without_an_occasion_names_none() -> None:
    page = sentence("told")
    assert venue_in(page, Span(0, len(page.text))) is None


def test_whom_the_cue_addresses() -> None:
    page = sentence("told")
    mine = said(page, "told", "she")
    whole = Span(0, len(page.text))
    assert addressee_of(page, mine, whole) == at(page, "reporters")
    assert addressee_of(page, replace(mine, addressee=at(page, "Holm")), whole) == at(page, "Holm")
    assert not can_be_addressed(page, at(page, "Monday")) and not can_be_addressed(page, at(page, "she", "left"))


def test_the_press_is_an_occasion_without_a_name() -> None:
    page = sentence("told")
    venue = before_the_press(page, at(page, "reporters"))
    assert venue is not None and (venue.kind, venue.words) == ("press", "")
    assert before_the_press(page, at(page, "Holm")) is None and before_the_press(page, None) is None


def test_speaking_to_somebody_who_is_no_outlet_stays_speaking() -> None:
    page = sentence("speaking")
    venue = Venue("speaking", "to Holm", at(page, "to"), partner=at(page, "Holm"))
    assert spoken_to(page, NOBODY, venue).words == "speaking to Holm"
    assert spoken_to(page, NOBODY, replace(venue, kind="speech")) == replace(venue, kind="speech")


def test_the_day_beside_a_venue() -> None:
    page = sentence("interview", PUBLISHED)
    venue = Venue("interview", "", at(page, "an", "Zenit"))
    when = day_beside(venue, page.times)
    assert when is not None and when.value == "2031-06-02"
    assert day_beside(replace(venue, span=Span(0, 4)), page.times) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a press conference", "press conference"),
        ("the conference", "meeting"),
        ("the Conference", None),
        ("a fish", None),
        ("", None),
    ],
)
def test_kinds_of_occasions(text: str, kind: str | None) -> None:
    assert kind_of(text, language()) == kind


def test_the_press_at_large() -> None:
    assert is_press("reporters", language()) and not is_press("Zenit", language())
    assert "conference" in last_words(language()) and "press" not in last_words(language())
