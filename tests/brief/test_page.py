"""The page: every link lands, every word of a report is escaped, texts are complete."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.brief.desk import FIRST, SECOND, STORY, Desk

from onrecord.brief import render
from onrecord.brief.page import day, escaped_markdown, shown
from onrecord.errors import OnrecordError
from onrecord.models import Hop, Story
from onrecord.spans import Span


def test_every_link_lands_and_every_text_is_whole() -> None:
    page = render(Desk())
    anchors = set(re.findall(r'id="([^"]+)"', page))
    links = re.findall(r'href="#([^"]+)"', page)
    assert len(links) > 8
    assert set(links) <= anchors
    texts = re.findall(r'<div class="text">(.*?)</div>', page, re.S)
    assert [html.unescape(re.sub(r"<[^>]+>", "", t)) for t in texts] == [FIRST, SECOND]


def test_words_of_reports_are_never_markup() -> None:
    page = render(Desk())
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "The <b>Ledger" not in page
    assert page.count("<script>") == 1


def test_the_policy_names_the_style_and_the_script_by_hash_and_nothing_else() -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', render(Desk()))
    assert "default-src &#39;none&#39;" in policy and policy.count("sha256-") == 2
    assert not re.search(r"(?:src|href)=\"(?!#)", render(Desk()))


def test_markdown_says_the_same_and_obeys_nothing() -> None:
    page = render(Desk(), "md")
    assert "## Where the reports differ" in page
    assert "<script>" not in page.replace(r"\<script\>", "")
    assert "in 2 reports, 2 independent" in page
    assert "\n\n\n" not in page and page.endswith("\n")


def test_nothing_on_record() -> None:
    assert "Nothing on record" in render(Desk((), ()))


def test_several_stories_are_listed_with_anchors_of_their_own() -> None:
    page = render(Desk((STORY, Story("st-2", "Harvest", ("b.txt",)))))
    assert "2 stories" in page and 'href="#st-2"' in page
    assert 'id="s1r1-' in page and 'id="s2r1-' in page
    anchors = re.findall(r'id="([^"]+)"', page)
    assert len(anchors) == len(set(anchors))


def test_what_a_report_rests_on_is_told_and_linked() -> None:
    hop = Hop("a.txt", "Agency X", "agency", Span(0, 6))
    page = render(Desk((replace(STORY, lineage=(hop,)),)))
    assert re.search(r'Agency X <span class="small">agency</span> <a class="c" href="#s1r1-0-6"', page)
    assert "rests on Agency X (agency)" in render(Desk((replace(STORY, lineage=(hop,)),)), "md")


def test_another_format() -> None:
    with pytest.raises(OnrecordError, match=r"E014.*html, md"):
        render(Desk(), "pdf")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031", "2031"),
        ("2031-06", "Jun 2031"),
        ("2031-06-08", "8 Jun 2031"),
        ("2031-06-02/2031-06-07", "2–7 Jun 2031"),
        ("2031-05-30/2031-06-02", "30 May 2031 – 2 Jun 2031"),
        ("2031-05/2031-06", "May 2031 – Jun 2031"),
        (None, "undated"),
    ],
)
def test_dates_keep_their_precision(value: str | None, expected: str) -> None:
    assert day(value) == expected


@given(st.text())
def test_markdown_escapes_stay_on_one_line(text: str) -> None:
    made = escaped_markdown(text)
    assert "\n" not in made
    assert not re.search(r"(?<!\\)[<>\[\]*_`]", made.replace("\\\\", ""))


@pytest.mark.parametrize(("text", "made"), [("- a", r"\- a"), ("1. a", r"\1. a"), ("a - b", "a - b")])
def test_a_line_begins_no_list(text: str, made: str) -> None:
    assert escaped_markdown(text) == made


def test_marks_that_turn_the_direction_of_writing_are_left_out() -> None:
    assert shown("a\u202eb\x00c\nd") == "a b c\nd"
