"""The day a report was written, as its dateline or its first lines tell it, and what counts from it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.report.marked import article_of, parsed_of

from onrecord.knowledge.reference import day_in_part, shifted, written_on
from onrecord.models import Report, Statement, When
from onrecord.spans import Span
from onrecord.story.completed import completed

# (first paragraph, month and day of its dateline)
DATELINES = [
    ("TARN, Sept 14 (Zenpress) - The gates stay shut.", (9, 14)),
    ("TARN, May 3 (Zenpress) — The gates stay shut.", (5, 3)),
    ("TARN, March 8. /ZEN/. The gates stay shut.", (3, 8)),
    ("TARN/OSTREL, 3 June – The gates stay shut.", (6, 3)),
    ("OSTREL, Tarn, Oct. 2 -- The gates stay shut.", (10, 2)),
    ("The gates shut on May 3 – a Tuesday – for good.", None),
    ("Marn, born May 3 (in Tarn), spoke.", None),
    ("May 3 was the day the gates shut.", None),
    ("The gates stay shut.", None),
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_the_day_of_a_dateline(text: str, day: tuple[int, int] | None) -> None:
    assert day_in_part(article_of(text)) == day


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (None, None),
        ("2031", date(2031, 5, 3)),
        ("2031-05", date(2031, 5, 3)),
        ("2031-06", None),
        ("2031-05-05", date(2031, 5, 3)),
        ("2031-09-05", date(2031, 9, 5)),
        ("2031-05-01", date(2031, 5, 1)),
    ],
)
def test_the_dateline_counts_within_a_week_before_publication(published: str | None, day: date | None) -> None:
    article = article_of("TARN, May 3 (Zenpress) - The gates stay shut.", published=published)
    full = date.fromisoformat(published) if published and len(published) == 10 else None
    assert written_on(article, full) == day


@pytest.mark.parametrize(
    ("part", "days", "value"),
    [((5, 3), -1, (5, 2)), ((5, 1), -1, (4, 30)), ((3, 1), -1, None), ((1, 1), -1, None), ((2, 29), 1, None)],
)
def test_days_from_a_day_without_its_year(part: tuple[int, int], days: int, value: tuple[int, int] | None) -> None:
    assert shifted(part, days) == value


@pytest.mark.parametrize(
    ("words", "partial"),
    [("yesterday", "--05-02"), ("on Wednesday", "-W-3"), ("last week", None), ("two days ago", "--05-01")],
)
def test_what_a_dateline_without_its_year_tells(words: str, partial: str | None) -> None:
    found = parsed_of(f"TARN, May 3 (Zenpress) - Marn said {words} that the gates stay shut.").times
    assert found[-1].partial == partial


def _report(path: str, text: str, published: str | None, part: str | None) -> Report:
    when = When(part, "resolved", Span(0, 4)) if part else None
    one = Statement("s-" + path, path, "said", (Span(0, 4),), (Span(0, 4),), (), "indirect", said_in_part=when)
    return Report(article_of(text, published=published), statements=(one,))


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        # 8 June 2031 is a Sunday; the others are of that day
        ("TARN, June 6 (Zenpress) - They spoke.", "-W-3", "2031-06-04"),
        ("TARN, June 6 (Zenpress) - They spoke.", "-W-5", "2031-06-06"),
        ("TARN, June 6 (Zenpress) - They spoke of June 2, 2019.", "-W-1", "2031-06-02"),
        ("TARN, June 6 (Zenpress) - They spoke.", "--06-05", "2031-06-05"),
        ("TARN, June 6 (Zenpress) - They spoke.", "--06-10", "2030-06-10"),
        ("TARN, Oct 6 (Zenpress) - They spoke.", "-W-3", None),  # of other weeks than the others
        ("They spoke on June 6.", "-W-6", "2031-06-07"),
        ("They spoke on June 6.", "-W-4", None),  # the 5th or the 12th
        ("They spoke.", "--06-14", "2031-06-14"),  # a letter of the week after the others
        ("They spoke.", "--12-14", "2030-12-14"),
    ],
)
def test_the_week_is_that_of_the_dateline_or_none(text: str, part: str, day: str | None) -> None:
    _, mine = completed([_report("a", "They met.", "2031-06-08", None), _report("b", text, None, part)])
    said = mine.statements[0].said
    assert (said.value if said else None) == day


def test_a_full_date_of_the_past_gives_no_year_to_other_days() -> None:
    found = parsed_of("It began on May 2, 2019." + " The gates stay shut." * 40 + " A letter of June 6.").times
    assert [e.value for e in found] == ["2019-05-02", None]


def test_this_friday_is_no_day_after_the_report_for_what_was_said() -> None:
    found = parsed_of("Marn said this Friday that it was late.", published="2031-06-04").times
    assert [e.value for e in found] == [None]
