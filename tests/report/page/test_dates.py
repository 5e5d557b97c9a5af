"""Time expressions: what they come to, and that nothing comes of what is open."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.marked import parsed_of

from onrecord.days import as_day
from onrecord.knowledge.dates import scan
from onrecord.knowledge.language import language
from onrecord.models import Article, Report, Statement, When
from onrecord.report.page import times_outside
from onrecord.spans import Span
from onrecord.story.completed import completed

# (text, published, words, date, how); None as date: found, but not dated.
DATED = [
    ("The envoy said on Friday that the port was open.", "2031-06-08", "Friday", "2031-06-06", "resolved"),
    ("The envoy said on Sunday that the port was open.", "2031-06-08", "Sunday", "2031-06-08", "resolved"),
    ("Speaking late Monday, the envoy refused.", "2031-06-08", "Monday", "2031-06-02", "resolved"),
    ("The Palace on Thursday (June 5) denied it.", "2031-06-08", "Thursday (June 5)", "2031-06-05", "explicit"),
    ("They met on Thursday, June 5, and parted.", "2031-06-08", "Thursday, June 5", "2031-06-05", "explicit"),
    ("They met on Thursday 5 June 2031 in Ostrel.", None, "Thursday 5 June 2031", "2031-06-05", "explicit"),
    ("He left yesterday.", "2031-06-08", "yesterday", "2031-06-07", "resolved"),
    ("He left the day before yesterday.", "2031-06-08", "the day before yesterday", "2031-06-06", "resolved"),
    ("The cabinet meets tomorrow.", "2031-06-08", "tomorrow", "2031-06-09", "resolved"),
    ("He spoke this morning.", "2031-06-08", "this morning", "2031-06-08", "resolved"),
    ("She resigned earlier this week.", "2031-06-06", "earlier this week", "2031-06-02/2031-06-05", "resolved"),
    ("She resigned earlier this week.", "2031-06-02", "earlier this week", "2031-06-01/2031-06-02", "resolved"),
    ("She resigned last week.", "2031-06-06", "last week", "2031-05-26/2031-06-01", "resolved"),
    ("She will resign next week.", "2031-06-06", "next week", "2031-06-09/2031-06-15", "resolved"),
    ("She will resign later this week.", "2031-06-04", "later this week", "2031-06-04/2031-06-08", "resolved"),
    ("They voted last month.", "2031-01-06", "last month", "2030-12", "resolved"),
    ("They voted late last month.", "2031-01-06", "late last month", "2030-12", "resolved"),
    ("They will vote next month.", "2031-12-06", "next month", "2032-01", "resolved"),
    ("They voted last year.", "2031-12-06", "last year", "2030", "resolved"),
    ("They met over the weekend.", "2031-06-10", "over the weekend", "2031-06-07/2031-06-08", "resolved"),
    ("It was signed on Oct. 20.", "2031-11-02", "Oct. 20", "2031-10-20", "explicit"),
    ("It was signed on October 20.", "2031-02-02", "October 20", "2030-10-20", "explicit"),
    ("It will be signed on October 20.", "2031-02-02", "October 20", "2031-10-20", "explicit"),
    ("It was signed on 20 October.", "2031-11-02", "20 October", "2031-10-20", "explicit"),
    ("It was signed on the 20th of October, 2029.", None, "20th of October, 2029", "2029-10-20", "explicit"),
    ("It was signed on 2029-10-20.", None, "2029-10-20", "2029-10-20", "explicit"),
    ("Filed 20.10.2029 in Ostrel.", None, "20.10.2029", "2029-10-20", "explicit"),
    ("Filed 10/20/2029 in Ostrel.", None, "10/20/2029", "2029-10-20", "explicit"),
    ("Talks ran from October 20-22 in Ostrel.", "2031-11-02", "October 20-22", "2031-10-20/2031-10-22", "explicit"),
    (
        "Talks ran October 30 – November 2, 2030.",
        None,
        "October 30 – November 2, 2030",
        "2030-10-30/2030-11-02",
        "explicit",
    ),
    ("They met in August.", "2031-06-08", "August", "2030-08", "explicit"),
    ("They met in August.", "2031-09-08", "August", "2031-08", "explicit"),
    ("The August summit failed.", "2031-09-08", "August", "2031-08", "explicit"),
    ("They met in mid-August 2029.", None, "mid-August 2029", "2029-08", "explicit"),
    ("They have met since 2024.", "2031-09-08", "2024", "2024", "explicit"),
    ("They left two days ago.", "2031-09-08", "two days ago", "2031-09-06", "resolved"),
    ("They left three weeks ago.", "2031-06-24", "three weeks ago", "2031-06-02/2031-06-08", "resolved"),
    ("They will meet on Tuesday.", "2031-06-08", "Tuesday", "2031-06-10", "resolved"),
    ("A summit scheduled for Friday was called off.", "2031-06-04", "Friday", "2031-06-06", "resolved"),
    ("They must answer by Friday.", "2031-06-04", "Friday", "2031-06-06", "resolved"),
    ("They agreed to meet on Tuesday.", "2031-06-08", "Tuesday", None, None),
    ("They met last Friday.", "2031-06-02", "last Friday", "2031-05-30", "resolved"),
    ("They met last Tuesday.", "2031-06-06", "last Tuesday", "2031-05-27/2031-06-03", "resolved"),
    ("They meet next Friday.", "2031-06-07", "next Friday", "2031-06-13", "resolved"),
    ("At Tuesday's hearing he wept.", "2031-06-06", "Tuesday", "2031-06-03", "resolved"),
    ("They met on Friday.", None, "Friday", None, None),
    ("They met yesterday.", None, "yesterday", None, None),
    ("They met on October 20.", None, "October 20", None, None),
]


@pytest.mark.parametrize(("text", "published", "words", "value", "how"), DATED)
def test_words_come_to_a_date(text: str, published: str | None, words: str, value: str | None, how: str | None) -> None:
    found = parsed_of(text, published=published).times
    assert [(e.span.of(text), e.value, e.how) for e in found] == [(words, value, how)]


NO_TIME = [
    "May I march on?",
    "He reads the Sunday Times.",
    "It is Black Friday.",
    "They meet every Monday.",
    "They meet on Mondays.",
    "It cost 2,014 dollars.",
    "In 2015 people left.",
    "The day before the vote came.",
    "It was 03/04/2031 or so.",
    "It is 32 May.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert [f.span.of(text) for f in scan(text, language())] == []


def test_two_days_earlier_counts_from_the_day_told() -> None:
    text = "They met on Friday. Two days earlier they had spoken by phone. The next day nothing came."
    found = parsed_of(text, published="2031-06-08").times
    assert [e.value for e in found] == ["2031-06-06", "2031-06-04", "2031-06-05"]


def test_a_full_date_gives_its_year_to_a_day_right_after() -> None:
    found = parsed_of("They met on Oct. 16, 2030. They parted on October 20.").times
    assert [(e.value, e.how) for e in found] == [("2030-10-16", "explicit"), ("2030-10-20", "resolved")]


def test_what_is_known_of_a_day_without_year_or_week() -> None:
    found = parsed_of("They met on October 6. He said late Monday that it was over.").times
    assert [e.partial for e in found] == ["--10-06", "-W-1"]


def test_words_in_a_quotation_wait_for_the_day_of_speech() -> None:
    text = "“He left yesterday,” she said."
    parsed = parsed_of(text, published="2031-06-08")
    (found,) = times_outside(parsed, [Span(1, 18)])
    assert found.value is None
    assert found.when("2031-06-05") == When("2031-06-04", "resolved", found.span)


def test_times_outside_quotations_stay_as_the_page_has_them() -> None:
    page = parsed_of("They met on Friday. “He is late,” she said.", published="2031-06-08")
    assert times_outside(page, [q.inner for q in page.quotes]) is page.times


def test_a_day_told_in_a_quotation_is_none_that_others_count_from() -> None:
    text = "They met on Friday. “He left yesterday,” she said. Two days earlier they had spoken."
    page = parsed_of(text, published="2031-06-08")
    assert [t.value for t in page.times] == ["2031-06-06", "2031-06-07", "2031-06-05"]
    apart = times_outside(page, [q.inner for q in page.quotes])
    assert [t.value for t in apart] == ["2031-06-06", None, "2031-06-04"]


def test_days_are_days() -> None:
    assert as_day("2031-06-08T10:00:00Z") is not None
    assert [as_day(v) for v in ("2031-06", "2031-06-08/2031-06-09", "2031-02-30", None, "")] == [None] * 5


def _report(path: str, text: str, published: str | None, part: str | None) -> Report:
    article = Article(path, path, text, "0", (), published=published)
    when = When(part, "resolved", Span(0, 4)) if part else None
    one = Statement("s-" + path, path, "said", (Span(0, 4),), (Span(0, 4),), (), "indirect", said_in_part=when)
    return Report(article, statements=(one,))


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("On Oct. 20 they spoke.", "--10-16", "2031-10-16"),
        ("On Oct. 20 they spoke.", "--12-30", "2030-12-30"),
        ("On Oct. 20 they spoke.", "-W-1", "2031-10-20"),
        ("On Oct. 20 they spoke.", "-W-3", "2031-10-22"),
        ("They spoke.", "-W-1", None),
        ("On Oct. 20, 2019 they spoke.", "-W-1", None),
    ],
)
def test_other_reports_give_the_year_and_the_week(text: str, part: str, value: str | None) -> None:
    other = _report("a", "They met.", "2031-10-26", None)
    _, mine = completed([other, _report("b", text, None, part)])
    said = mine.statements[0].said
    assert (said.value if said else None) == value
    assert said is None or said.how == "story"


def test_a_report_alone_stays_as_it_is() -> None:
    alone = [_report("b", "On Oct. 20 they spoke.", None, "--10-16")]
    assert completed(alone) == alone


DIRT = st.text(alphabet=st.sampled_from("0123456789 .,-–/()\n’'MJuneoctSdayFri20thlas") | st.characters(), max_size=200)


@settings(max_examples=150, deadline=None)
@given(DIRT)
def test_expressions_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    found = scan(text, language())
    assert all(0 <= f.span.start < f.span.end <= len(text) and f.span.of(text).strip() for f in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize("piece", ["1 ", "Oct. ", "late early ", "the next ", "(", "Monday, ", "2031-", "a day "])
def test_hostile_repetitions_are_scanned_to_their_end(piece: str) -> None:
    """No time is asserted: a pattern that backtracks would stall the run."""
    text = piece * 4000
    assert all(f.span.end <= len(text) for f in scan(text, language()))
