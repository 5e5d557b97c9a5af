"""The facts of a page: words, times, quotations, each computed once."""

from __future__ import annotations

from datetime import date

import pytest
from tests.report.cast.pages import page

from onrecord.knowledge.dates import Reading
from onrecord.knowledge.language import language
from onrecord.report.page import times_outside
from onrecord.report.page.quotes import double_sides, is_sentence, single_sides
from onrecord.report.page.resolution import monday, resolve
from onrecord.report.page.times import beside, how_of, in_part, outlook, words_before
from onrecord.report.page.words import abbreviation, alone, bare_end, tokens_of
from onrecord.spans import Span

ENGLISH = language("en")
WEDNESDAY = date(2031, 6, 4)


@pytest.mark.parametrize("fact", ["words", "times", "quotes", "dated", "sentence_numbers", "language"])
def test_a_fact_is_computed_once(fact: str) -> None:
    assert getattr(page("people"), fact) is getattr(page("people"), fact)


def test_words_know_their_sentence_and_what_stands_before_them() -> None:
    words = page("people").words
    assert [word.text for word in words if word.first] == ["President", "Orrin", "The"]
    assert page("people").sentence_numbers[0] == 0 == words[0].sentence and words[-1].sentence == 2


@pytest.mark.parametrize(
    ("text", "end", "owns"),
    [
        ("Orrin's men", 5, True),
        ("he's late", 2, False),
        ("she'll go", 3, False),
        ("pilots' union", 6, True),
        ("it", 2, False),
    ],
)
def test_what_an_apostrophe_joins_to_a_word(text: str, end: int, owns: bool) -> None:
    stop = next((n for n, letter in enumerate(text) if letter == " "), len(text))
    stop -= text[stop - 1] in "'’"
    assert bare_end(text, 0, stop, ENGLISH) == (end, owns)


def test_the_stop_of_an_abbreviation_is_its_own() -> None:
    assert abbreviation("Sen. Roe", 0, 3, ENGLISH) and abbreviation("J. Roe", 0, 1, ENGLISH)
    assert not abbreviation("left.", 0, 4, ENGLISH)
    assert alone("the pilots' union", 10) and not alone("the 'pilots' union", 11)


@pytest.mark.parametrize(
    ("reading", "view", "value"),
    [
        (Reading("date", 2031, 5, 30), "back", "2031-05-30"),
        (Reading("date", 2031, 5), "back", "2031-05"),
        (Reading("date", month=12, day=30), "back", "2030-12-30"),
        (Reading("date", month=12, day=30), "ahead", "2031-12-30"),
        (Reading("date", 2031, 5, 30, until=31), "back", "2031-05-30/2031-05-31"),
        (Reading("date", 2031, 2, 30), "back", None),
        (Reading("weekday", weekday=1), "back", "2031-06-02"),
        (Reading("weekday", weekday=1), "ahead", "2031-06-09"),
        (Reading("weekday", weekday=1), "open", None),
        (Reading("weekday", weekday=5, lead=True), "back", None),
        (Reading("weekday", weekday=1, shift=-1, lead=True), "back", "2031-05-26/2031-06-02"),
        (Reading("offset", shift=-1, unit="day"), "back", "2031-06-03"),
        (Reading("offset", shift=-1, unit="week"), "back", "2031-05-26/2031-06-01"),
        (Reading("offset", unit="week", part="later"), "ahead", "2031-06-04/2031-06-08"),
        (Reading("offset", shift=-1, unit="weekend"), "back", "2031-05-31/2031-06-01"),
        (Reading("offset", shift=1, unit="month"), "ahead", "2031-07"),
        (Reading("offset", shift=-1, unit="year"), "back", "2030"),
        (Reading("told", shift=1), "back", "2031-06-02"),
    ],
)
def test_a_reading_against_a_wednesday(reading: Reading, view: str, value: str | None) -> None:
    assert resolve(reading, WEDNESDAY, view, date(2031, 6, 1)) == value  # type: ignore[arg-type]


def test_nothing_is_made_up_without_a_reference() -> None:
    assert resolve(Reading("offset", shift=-1, unit="day"), None, "back", None) is None
    assert resolve(Reading("told", shift=1), None, "back", None) is None
    assert monday(WEDNESDAY) == date(2031, 6, 2)
    assert in_part(Reading("date", month=6, day=4), "back", None) == "--06-04"
    assert beside(Reading("date", month=6, day=4), date(2031, 6, 1)) == "2031-06-04"
    assert beside(Reading("date", month=1, day=4), date(2031, 6, 1)) is None
    assert how_of(Reading("told")) == "resolved"


def test_the_tense_of_the_verb_tells_where_a_time_lies() -> None:
    (monday_,) = page("people").times
    assert (monday_.outlook, monday_.value, monday_.partial) == ("back", None, "-W-1")
    assert outlook(page("people"), monday_.span) == "back"
    assert words_before(page("people"), monday_.span.start) == {"on"}
    assert times_outside(page("people"), []) is page("people").times


@pytest.mark.parametrize(
    ("mark", "before", "after", "sides"),
    [
        ("“", " ", "A", (True, False)),
        ("”", "", "A", (True, False)),
        ('"', "6", " ", (False, True)),
        ("”", ".", " ", (False, True)),
    ],
)
def test_what_a_double_mark_may_do(mark: str, before: str, after: str, sides: tuple[bool, bool]) -> None:
    assert double_sides(mark, before, after) == sides


def test_a_single_mark_before_a_letter_closes_nothing() -> None:
    assert single_sides("’", "n", "t") == (False, False) and single_sides("’", ".", " ") == (False, True)


def test_scare_quotes_are_no_sentence() -> None:
    text = "the 'late' gate. 'It is late.'"
    assert not is_sentence(text, Span(5, 9), Span(4, 10), 1)
    assert is_sentence(text, Span(18, 29), Span(17, 30), 3)


def test_a_report_keeps_its_words_as_tokens() -> None:
    tokens = tokens_of(page("who"))
    assert len(tokens.starts) == len(tokens.lemmas) and tokens.lemmas[0] == "ada"
