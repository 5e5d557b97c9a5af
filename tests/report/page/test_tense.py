"""Whether a time looks back or ahead, by the words around it; what reports of a Thursday mean by their times."""

from __future__ import annotations

import pytest
from tests.report.read_text import blocks_of

from onrecord.models import Article
from onrecord.report.page import TimeExpression, parse, times_outside
from onrecord.spans import Span


def times(text: str, published: str | None = "2031-06-05") -> tuple[TimeExpression, ...]:
    article = Article(id="a", path="a.txt", text=text, sha256="", blocks=blocks_of(text), published=published)
    return next(parse([article])).times


@pytest.mark.parametrize(
    ("text", "view", "value"),
    [
        ("The mayor left on Monday.", "back", "2031-06-02"),
        ("The mayor will leave on Monday.", "ahead", "2031-06-09"),
        ("The mayor plans to leave on Monday.", "ahead", "2031-06-09"),
        ("The mayor had left on Monday.", "back", "2031-06-02"),
        ("The mayor left last week.", "back", "2031-05-26/2031-06-01"),
        ("The mayor leaves in July.", "open", "2030-07"),
        ("The mayor will leave in July.", "ahead", "2031-07"),
        ("The mayor left in July.", "back", "2030-07"),
        ("The mayor left on Dec. 30.", "back", "2030-12-30"),
        ("The mayor left on May 30, 2029.", "back", "2029-05-30"),
        ("The mayor left two days ago.", "back", "2031-06-03"),
    ],
)
def test_the_tense_tells_which_day_is_meant(text: str, view: str, value: str) -> None:
    (time,) = times(text)
    assert (time.outlook, time.value) == (view, value)


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("The mayor left on May 30.", "--05-30"),
        ("The mayor left on Monday.", "-W-1"),
        ("The mayor left last week.", None),
    ],
)
def test_without_a_day_of_its_own_a_report_tells_times_in_part(text: str, partial: str | None) -> None:
    (time,) = times(text, None)
    assert (time.value, time.when(), time.partial) == (None, None, partial)


def test_a_time_counts_from_the_day_it_is_asked_against() -> None:
    (time,) = times("The mayor left on Monday.", None)
    when = time.when("2031-06-05")
    assert when is not None and (when.value, when.how) == ("2031-06-02", "resolved")


def test_days_later_count_from_the_day_told_before() -> None:
    first, later = times("The mayor left on May 12, 2031. Two days later he was back.")
    assert (first.value, later.value, later.told) == ("2031-05-12", "2031-05-14", "2031-05-12")


def test_inside_speech_relative_words_stay_open() -> None:
    text = "“We left on Monday and on May 12, 2031,” he said."
    article = Article(id="a", path="a.txt", text=text, sha256="", blocks=blocks_of(text), published="2031-06-05")
    monday, may = times_outside(next(parse([article])), [Span(0, text.rindex("”"))])
    assert (monday.value, may.value) == (None, "2031-05-12")
