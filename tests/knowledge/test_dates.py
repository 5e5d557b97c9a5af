"""What words say of a time before any day is known that they count from."""

from __future__ import annotations

import pytest

from onrecord.knowledge.dates import Reading, scan
from onrecord.knowledge.language import language

EN = language()


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("It fell on Oct. 16, 2031.", "Oct. 16, 2031", Reading("date", 2031, 10, 16)),
        ("It ran from 20-22 June.", "20-22 June", Reading("date", None, 6, 20, 22)),
        ("It ran June 28 - July 2.", "June 28 - July 2", Reading("date", None, 6, 28, 2, 7)),
        ("On Thursday (Nov 13) it fell.", "Thursday (Nov 13)", Reading("date", None, 11, 13, weekday=4)),
        ("Dated 2031-10-26.", "2031-10-26", Reading("date", 2031, 10, 26)),
        ("Dated 26.10.2031 here.", "26.10.2031", Reading("date", 2031, 10, 26)),
        ("Dated 10/26/2031 here.", "10/26/2031", Reading("date", 2031, 10, 26)),
        ("In early May 2031 it fell.", "early May 2031", Reading("date", 2031, 5, part="early")),
        ("It fell in May.", "May", Reading("date", month=5)),
        ("It fell last August.", "last August", Reading("date", month=8, shift=-1, lead=True)),
        ("Since 2014 it fell.", "2014", Reading("date", 2014)),
        ("It fell next Friday.", "next Friday", Reading("weekday", weekday=5, shift=1, lead=True)),
        ("It fell the day before yesterday.", "the day before yesterday", Reading("offset", shift=-2)),
        ("It fell the day before.", "the day before", Reading("told", shift=-1)),
        ("It fell earlier this week.", "earlier this week", Reading("offset", unit="week", part="earlier", lead=True)),
        ("It fell over the weekend.", "over the weekend", Reading("offset", unit="weekend")),
        ("It fell two weeks ago.", "two weeks ago", Reading("offset", shift=-2, unit="week", lead=True)),
        ("It fell two days earlier.", "two days earlier", Reading("told", shift=-2)),
    ],
)
def test_words_are_read(text: str, words: str, reading: Reading) -> None:
    assert [(f.span.of(text), f.reading) for f in scan(text, EN)] == [(words, reading)]


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 10/11/2031 there.",  # two days
        "It fell on June 31-30.",
        "May I?",
        "Today's vote fell.",
        "The Sunday Times fell.",
        "On Fridays it fell.",
        "They paid 2014 dollars.",
        "In 1950 people left.",
        "The day after the vote it fell.",
        "It fell three weekends ago.",
        "It fell sixty days earlier.",  # too long ago to count from a day told
    ],
)
def test_words_that_are_no_time(text: str) -> None:
    assert scan(text, EN) == ()


def test_the_longest_of_two_that_overlap_is_meant() -> None:
    text = "Thursday, June 5, 2031"
    assert [f.span.of(text) for f in scan(text, EN)] == [text]
