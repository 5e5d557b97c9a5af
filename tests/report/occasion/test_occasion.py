"""When and where something was said, carried as far as one occasion goes and no farther."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.report.marked import told

from onrecord.models import Statement

DAY = "2031-06-08"  # a Sunday


def said(statements: Sequence[Statement]) -> list[tuple[str, str] | None]:
    return [(s.said.value, s.said.how) if s.said else None for s in statements]


# (marked text, the day and how it was found, statement by statement)
DAYS = [
    ("{s1=marn:Marn} {c1:said} on June 20, 2031 that {t1:the gates stay shut}.", [None]),
    ("{s1=marn:Marn} {c1:said} on Friday that {t1:the gates stay shut}.", [("2031-06-06", "resolved")]),
    ("{s1=marn:Marn} {c1:said} that {t1:the gates open on Friday}.", [None]),
    ("{s1=marn:Marn} has {c1:said} that {t1:the gates stay shut}.", [None]),
    ("{s1=marn:Marn} {c1:told} reporters late Monday {t1:the gates stay shut}.", [("2031-06-02", "resolved")]),
    ("On Thursday, {s1=marn:Marn} {c1:said} {t1:the gates stay shut}.", [("2031-06-05", "resolved")]),
    ("“{t1:The gates stay shut},” {s1=marn:Marn} {c1:said} Thursday.", [("2031-06-05", "resolved")]),
    (
        "The council fined Ostrel Wednesday, {c1:citing} {t1:years of neglect}, {s1=marn:Marn} wrote.",
        [("2031-06-04", "resolved")],
    ),
    ("After Friday's vote, {s1=marn:Marn} {c1:said} {t1:the gates stay shut}.", [None]),
    ("{s1=marn:Marn}, who won the race on Friday, {c1:said} {t1:the gates stay shut}.", [None]),
    (
        "{s1=marn:Marn} {c1:said} on Friday that {t1:the gates stay shut}, {c2:accusing} Ostrel of {t2:greed}.",
        [("2031-06-06", "resolved"), ("2031-06-06", "resolved")],
    ),
    (
        "{s1=marn:Marn} {c1:said} on Friday that {t1:the gates stay shut}. {s2=marn:He} {c2:added} {t2:it is late}.",
        [("2031-06-06", "resolved"), ("2031-06-06", "carried")],
    ),
    (
        "{s1=marn:Marn} has {c1:said} {t1:the gates stay shut}.\n\n“{t2:It is late},” {s2=marn:he} {c2:said} in an "
        "interview with the weekly Tarn Gazette on Friday.\n\n{s3=marn:Marn} {c3:added} that {t3:all is well}.",
        [("2031-06-06", "carried"), ("2031-06-06", "resolved"), ("2031-06-06", "carried")],
    ),
    (
        "{s1=marn:Marn} {c1:said} on Friday that {t1:the gates stay shut}.\n\n{s2=vell:Vell} {c2:said} {t2:no}.",
        [("2031-06-06", "resolved"), None],
    ),
    (
        "{s1=marn:Marn} had {c1:announced} on May 2 that {t1:the gates stay "
        "shut}.\n\n{s2=marn:Marn} {c2:said} {t2:no}.",
        [("2031-05-02", "explicit"), None],
    ),
    (
        "In a televised March debate, {s1=marn:Marn} {c1:said} {t1:no}.\n\n{s2=marn:Marn} {c2:said} Friday {t2:yes}."
        "\n\n{s3=marn:Marn} {c3:added} {t3:all is well}.",
        [None, ("2031-06-06", "resolved"), ("2031-06-06", "carried")],
    ),
    (
        "{s1=marn:Marn} had {c1:announced} on May 2 that {t1:the gates stay shut}. {s2=marn:He} {c2:said} {t2:no}.",
        [("2031-05-02", "explicit"), ("2031-05-02", "carried")],
    ),
    (
        "{s1=marn:Marn} {c1:said} on Friday {t1:the gates stay shut}. {s2=marn:Marn} had {c2:said} {t2:no}.",
        [("2031-06-06", "resolved"), None],
    ),
    (
        "{s1=marn:Marn} {c1:said} in an interview with Foo on Friday {t1:no}. In a statement, {s2=marn:Marn} {c2:said} "
        "{t2:yes}.",
        [("2031-06-06", "resolved"), None],
    ),
    (
        "{s1=marn:Marn} {c1:told} the Tarn Gazette in an interview aired late on Friday that {t1:no}.",
        [("2031-06-06", "resolved")],
    ),
    ("In a letter dated May 27, {s1=marn:Marn} {c1:accused} Ostrel of {t1:greed}.", [("2031-05-27", "explicit")]),
    (
        "{s1=vell:Vell} {c1:said} earlier this week {t1:the gates stay shut}. {s2=marn:Marn} later {c2:clarified} that "
        "{t2:it was not final}.",
        [("2031-06-02/2031-06-07", "resolved"), ("2031-06-02/2031-06-08", "resolved")],
    ),
    (
        "“{t1:The gates shut, as {s2=vell:Vell} {c2:said} yesterday that {t2:they would}},” {s1=marn:Marn} {c1:said} "
        "on Friday.",
        [("2031-06-06", "resolved"), ("2031-06-05", "resolved")],
    ),
    (
        "{s1=marn:Marn} {c1:said} on Friday that {t1:{s2=vell:Vell} {c2:warned} {t2:the gates shut}}.",
        [("2031-06-06", "resolved"), None],
    ),
    (
        "Speaking to Tarn radio on Friday, {s3=marn:Marn} discussed the gates.\n\n{s1=marn:He} {c1:confirmed} "
        "{t1:they stay shut}. {s2=marn:Marn} {c2:added} {t2:it is late}. {s3=marn:He} {c3:said} {t3:so}.",
        [("2031-06-06", "carried")] * 3,
    ),
]


@pytest.mark.parametrize(("source", "days"), DAYS)
def test_days_of_speech(source: str, days: list[tuple[str, str] | None]) -> None:
    assert said(told(source, published=DAY)[1]) == days


def test_an_occasion_told_late_does_not_reach_back_to_the_lead() -> None:
    middle = "".join(f"The harbour was quiet, as in year {n} of the war.\n\n" for n in range(5))
    _, statements = told(
        "{s1=marn:Marn} {c1:said} {t1:no}.\n\n" + middle + "“{t2:Yes},” {s2=marn:Marn} {c2:said} on Friday.",
        published=DAY,
    )
    assert said(statements) == [None, ("2031-06-06", "resolved")]


def test_without_a_publication_date_a_day_is_known_in_part() -> None:
    _, (one, two) = told("{s1=marn:Marn} {c1:said} late Monday {t1:no}. {s2=marn:He} {c2:added} {t2:never}.")
    assert [s.said for s in (one, two)] == [None, None]
    assert [s.said_in_part.value if s.said_in_part else None for s in (one, two)] == ["-W-1", "-W-1"]


# (marked text, venue, addressee) of the last statement
VENUES = [
    (
        "“{t1:No},” {s1=marn:Marn} {c1:said} in an interview with the Ostrel weekly Tarn Gazette on Friday.",
        "interview with the Ostrel weekly Tarn Gazette",
        None,
    ),
    (
        "In an interview with journalist Ida Roon, aired by state television channel Foo, "
        "{s1=marn:Marn} {c1:said} {t1:no}.",
        "interview with journalist Ida Roon, aired by state television channel Foo",
        None,
    ),
    (
        "Speaking to the daily Tarn Gazette, {s1=marn:Marn} {c1:said} {t1:no}.",
        "interview with the daily Tarn Gazette",
        None,
    ),
    ("{s1=marn:Marn} {c1:told} a press conference in Ostrel that {t1:no}.", "press conference", None),
    ("At Tuesday's press conference, {s1=marn:Marn} {c1:said} {t1:no}.", "press conference", None),
    ("{s1=marn:Marn} {c1:told} reporters in Ostrel that {t1:no}.", None, "reporters"),
    ("Speaking to reporters late Monday, {s1=marn:Marn} {c1:said} {t1:no}.", None, "reporters"),
    ("{s1=marn:Marn} {c1:informed} the Palace that {t1:the gates shut}.", None, "the Palace"),
    ("{s1=marn:Marn} {c1:wrote} on Telegram that {t1:no}.", "post on Telegram", None),
    ("{s1=marn:Marn} {c1:said} in a letter to the council that {t1:no}.", "letter to the council", None),
    ("In a statement, {s1=marn:Marn} {c1:said} {t1:no}.", "statement", None),
    ("{s1=marn:Marn} issued a communique {c1:saying} that {t1:no}.", "communique", None),
    ("{s1=marn:Marn} {c1:said} aboard the royal train on Friday that {t1:no}.", "aboard the royal train", None),
    (
        "Speaking en route to Ostrel for the Tarn Summit on Friday, {s1=marn:Marn} {c1:said} {t1:no}.",
        "en route to Ostrel for the Tarn Summit",
        None,
    ),
    (
        "{s1=marn:Marn} {c1:said} on the sidelines of the Tarn summit that {t1:no}.",
        "on the sidelines of the Tarn summit",
        None,
    ),
    ("{s1=marn:Marn} {c1:said} in a speech to the guild on Friday {t1:no}.", "speech to the guild", None),
    ("During the call, {s1=marn:Marn} {c1:said} {t1:no}.", "call", None),
    ("{s1=marn:Marn} {c1:said} {t1:no} at last.", None, None),
    ("{s1=marn:Marn} {c1:commented} on the letter, saying {t1:no}.", None, None),
]


@pytest.mark.parametrize(("source", "venue", "addressee"), VENUES)
def test_where_and_to_whom(source: str, venue: str | None, addressee: str | None) -> None:
    text, statements = told(source, published=DAY)
    last = statements[-1]
    assert (last.venue, last.addressee) == (venue, addressee)
    assert last.venue_span is None or last.venue_span.end <= len(text)


INTERVIEW = "interview with the weekly Tarn Gazette"


def test_an_interview_carries_its_venue_over_paragraphs() -> None:
    _, statements = told(
        "{s1=marn:Marn} has {c1:said} {t1:no}.\n\n“{t2:It is late},” {s2=marn:he} {c2:said} in an interview with the "
        "weekly Tarn Gazette.\n\n{s3=vell:Vell} {c3:disagreed}, {c3:saying} {t3:it is early}.\n\nDuring the call, "
        "{s4=marn:Marn} {c4:said} {t4:they laughed}.",
        published=DAY,
    )
    assert [s.venue for s in statements] == [INTERVIEW, INTERVIEW, None, INTERVIEW]


# (marked text, day and venue, statement by statement)
CHANNELS = [
    (
        "{s1=marn:Marn} {c1:told} mourners at a funeral on Thursday {t1:no}.\n\n{s2=marn:Marn} {c2:told} Radio Tarn on "
        "Thursday evening {t2:yes}. {s3=marn:She} {c3:acknowledged} {t3:delays}.",
        [("2031-06-05", "funeral"), ("2031-06-05", None), ("2031-06-05", None)],
    ),
    (
        "At a rally on Saturday, {s1=marn:Marn} {c1:said} {t1:no}.\n\n"
        "{s2=marn:Marn} {c2:told} the Tarn Gazette {t2:yes}.",
        [("2031-06-07", "rally"), (None, None)],
    ),
    (
        "{s1=marn:Marn} {c1:told} the Tarn Gazette {t1:yes}.\n\n"
        "At a rally on Saturday, {s2=marn:Marn} {c2:said} {t2:no}.",
        [(None, None), ("2031-06-07", "rally")],
    ),
    (
        "{s1=marn:Marn} {c1:said} on Friday {t1:no}.\n\n“{t2:Never},” {s2=marn:Marn} {c2:told} the Tarn Gazette.",
        [("2031-06-06", None), ("2031-06-06", None)],
    ),
    (
        "{s1=marn:Marn}, in a televised address late on Wednesday, {c1:urged} {t1:calm}. "
        "{s2=marn:He} {c2:said} {t2:no}.",
        [("2031-06-04", "televised address"), ("2031-06-04", "televised address")],
    ),
    (
        "In 2027, {s1=marn:Marn} {c1:said} {t1:no}. Previously {s2=marn:he} had {c2:praised} {t2:the plan}.",
        [("2027", None), (None, None)],
    ),
]


@pytest.mark.parametrize(("source", "found"), CHANNELS)
def test_channels_part_occasions(source: str, found: list[tuple[str | None, str | None]]) -> None:
    _, statements = told(source, published=DAY)
    assert [(s.said.value if s.said else None, s.venue) for s in statements] == found


def test_last_week_in_a_report_without_a_date_is_of_another_time() -> None:
    source = (
        "TARN, June 6 (Zenit) - {s1=marn:Marn} {c1:said} on June 5 {t1:no}. Last week {s2=marn:she} {c2:said} {t2:yes}."
    )
    _, statements = told(source)
    assert [s.said_in_part.value if s.said_in_part else None for s in statements] == ["--06-05", None]
