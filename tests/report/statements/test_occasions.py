"""Which day and venue a turn of talk is of: told by its own clause, carried from the one before, or neither."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from onrecord.knowledge.language import language
from onrecord.models import When
from onrecord.options.reports import STATEMENT
from onrecord.report.occasion import Occasion, Venue
from onrecord.report.occasion.clause import Clause
from onrecord.report.statements.occasions import Round, Turn, later_than, occasions, shared_in_sentence
from onrecord.spans import Span

ENGLISH = language("en")
PUBLISHED = "2031-06-08"
FRIDAY = When("2031-06-06", "resolved")
MONDAY = When("2031-06-02", "resolved")
RALLY = Venue("meeting", "rally in Ostrel", Span(0, 5))
INTERVIEW = Venue("interview", "interview", Span(0, 5))


def hint(
    said: When | None = None,
    venue: Venue | None = None,
    *,
    apart: bool = False,
    later: bool = False,
    fresh: bool = False,
    earlier: bool = False,
) -> Occasion:
    clause = Clause(Span(0, 1), Span(0, 9), Span(0, 9))
    return Occasion(clause, said, venue=venue, apart=apart, later=later, fresh=fresh, earlier=earlier)


def turn(
    index: int | None,
    told: Occasion | None = None,
    who: str = "marn",
    *,
    paragraph: int | None = None,
    at: int | None = None,
    sentence: int | None = None,
    carries: bool = True,
    through: str = "",
) -> Turn:
    """The turn of a statement, each in a paragraph of its own."""
    number = index or 0
    number = number if paragraph is None else paragraph
    place = 10 * (index or 0) if at is None else at
    heard = frozenset(filter(None, [through]))
    opens = place if sentence is None else sentence
    return Turn(index, place, number, number, opens, who, told or hint(), carries, heard)


def days(*turns: Turn, kin: dict[str, frozenset[str]] | None = None) -> dict[int, tuple[str | None, bool]]:
    """Statement -> its day, and whether the day was carried to it."""
    found = occasions(turns, kin or {}, PUBLISHED, ENGLISH)
    return {index: (one.day, carried) for index, (one, carried) in sorted(found.items())}


def test_a_day_is_carried_to_what_its_speaker_says_next_and_to_nobody_else() -> None:
    found = days(turn(0, hint(FRIDAY)), turn(1), turn(2, who="vell"))
    assert found == {0: ("2031-06-06", False), 1: ("2031-06-06", True)}


def test_another_day_begins_another_occasion() -> None:
    found = days(turn(0, hint(FRIDAY)), turn(1, hint(MONDAY)), turn(2))
    assert found == {0: ("2031-06-06", False), 1: ("2031-06-02", False), 2: ("2031-06-02", True)}


def test_the_only_occasion_reaches_back_over_a_few_paragraphs() -> None:
    near, far = STATEMENT.back, STATEMENT.back + 1
    assert 0 in days(turn(0, paragraph=0), turn(1, hint(FRIDAY), paragraph=near))
    assert 0 not in days(turn(0, paragraph=0), turn(1, hint(FRIDAY), paragraph=far))


def test_of_two_occasions_none_reaches_back() -> None:
    assert 0 not in days(turn(0), turn(1, hint(FRIDAY)), turn(2, hint(MONDAY)))


def test_nothing_is_carried_to_what_is_told_as_of_another_time() -> None:
    assert 1 not in days(turn(0, hint(FRIDAY)), turn(1, hint(apart=True)))


def test_background_reaches_no_farther_than_its_paragraph() -> None:
    long_ago = hint(When("2029-01-05", "explicit"))
    found = days(turn(0, long_ago), turn(1, paragraph=0), turn(2))
    assert sorted(found) == [0, 1]


def test_background_reaches_no_earlier_word_of_its_paragraph() -> None:
    assert 1 not in days(turn(0, hint(FRIDAY, apart=True)), turn(1, hint(earlier=True), paragraph=0))


def test_a_venue_that_names_its_month_is_background() -> None:
    debate = Venue("debate", "televised March debate", Span(0, 5))
    assert 1 not in days(turn(0, hint(venue=debate)), turn(1))
    assert 1 in days(turn(0, hint(venue=Venue("debate", "televised debate", Span(0, 5)))), turn(1))


def test_a_sentence_without_a_statement_opens_an_occasion() -> None:
    assert days(turn(None, hint(FRIDAY)), turn(1)) == {1: ("2031-06-06", True)}


def test_what_stands_outside_the_round_of_talk_gets_nothing() -> None:
    assert days(turn(0, hint(FRIDAY)), turn(1, carries=False)) == {0: ("2031-06-06", False)}


def test_clauses_of_one_sentence_share_what_one_of_them_tells() -> None:
    first, second = shared_in_sentence([turn(0, sentence=0), turn(1, hint(FRIDAY, RALLY), sentence=0)])
    assert (first.hint.said, first.hint.venue) == (second.hint.said, second.hint.venue) == (FRIDAY, RALLY)


def test_clauses_of_two_speakers_or_sentences_share_nothing() -> None:
    told = turn(1, hint(FRIDAY), sentence=0)
    others = shared_in_sentence([told, turn(2, sentence=0, who="vell"), turn(3, sentence=30)])[1:]
    assert [t.hint.said for t in others] == [None, None]


def test_the_venue_told_next_joins_the_day() -> None:
    found = occasions([turn(0, hint(FRIDAY)), turn(1, hint(venue=RALLY)), turn(2)], {}, PUBLISHED, ENGLISH)
    assert {(one.day, one.venue) for one, _ in found.values()} == {("2031-06-06", RALLY)}


def test_two_kinds_of_venue_are_two_occasions_on_one_day() -> None:
    found = occasions([turn(0, hint(FRIDAY, RALLY)), turn(1, hint(FRIDAY, INTERVIEW))], {}, PUBLISHED, ENGLISH)
    assert [one.venue for one, _ in found.values()] == [RALLY, INTERVIEW]


def test_the_fuller_words_name_a_venue() -> None:
    short = Venue("meeting", "rally", Span(0, 5))
    found = occasions([turn(0, hint(FRIDAY, short)), turn(1, hint(FRIDAY, RALLY))], {}, PUBLISHED, ENGLISH)
    assert {one.venue for one, _ in found.values()} == {RALLY}


@pytest.mark.parametrize("told", [hint(venue=RALLY, fresh=True), hint(venue=RALLY, later=True)])
def test_an_occasion_of_its_own_goes_on_with_none(told: Occasion) -> None:
    found = occasions([turn(0, hint(FRIDAY)), turn(1, told)], {}, PUBLISHED, ENGLISH)
    assert [one.day for one, _ in found.values()] == ["2031-06-06", None]


def test_what_came_through_another_outlet_is_of_another_occasion() -> None:
    told = hint(FRIDAY, INTERVIEW)
    assert days(turn(0, told, through="foo"), turn(1, through="foo"))[1] == ("2031-06-06", True)
    assert days(turn(0, told, through="foo"), turn(1, through="bar"))[1] == (None, True)


def test_a_day_told_right_before_is_also_of_what_an_outlet_passes_on() -> None:
    near, far = STATEMENT.lead, STATEMENT.lead + 1
    for paragraph, day in ((near, "2031-06-06"), (far, None)):
        found = days(turn(0, hint(FRIDAY), paragraph=0), turn(1, paragraph=paragraph, through="foo"))
        assert found[1] == (day, True)


def test_who_speaks_for_an_institution_has_its_day() -> None:
    turns = turn(0, hint(FRIDAY), "palace"), turn(1, who="poe")
    assert 1 not in days(*turns)
    assert days(*turns, kin={"poe": frozenset({"palace"})})[1] == ("2031-06-06", True)


def test_the_day_of_a_round_may_be_told_in_part() -> None:
    part = When("05-02", "explicit")
    assert Round(turn(0), None, part, None).day == "05-02"
    assert Round(turn(0), FRIDAY, part, None).day == "2031-06-06"
    assert Round(turn(0), None, None, RALLY).day is None


def test_later_said_lies_between_what_was_told_and_the_report() -> None:
    assert later_than(FRIDAY, PUBLISHED) == When("2031-06-06/2031-06-08", "resolved")
    assert later_than(When(PUBLISHED, "resolved"), PUBLISHED) == When(PUBLISHED, "resolved")


def test_later_than_the_unknown_is_unknown() -> None:
    before = str(date.fromisoformat(PUBLISHED) - STATEMENT.later - timedelta(days=1))
    assert later_than(None, PUBLISHED) is None
    assert later_than(FRIDAY, None) is None
    assert later_than(When("2031-06-09", "resolved"), PUBLISHED) is None
    assert later_than(When(before, "resolved"), PUBLISHED) is None
