"""Messy pages: zones, fields, and spans that always slice the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ingest.zones.messy import CASES, LEAD, Messy

from onrecord.ingest import article_of_row
from onrecord.ingest.zones import layout
from onrecord.ingest.zones.lines import is_ink
from onrecord.models import Article


def _article(text: str, title: str | None = None) -> Article:
    found = article_of_row({"id": "x", "text": text} | ({"title": title} if title else {}))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_zones(case: Messy) -> None:
    article = _article(case.text, case.title)
    assert article.text == case.text
    shown = tuple((b.zone, b.span.of(case.text)) for b in article.blocks)
    assert tuple(s for s in shown if s[0] != "body") == case.zones
    assert len(shown) - len(case.zones) == case.body


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_fields(case: Messy) -> None:
    article = _article(case.text, case.title)
    assert {name: getattr(article, name) for name in case.fields} == case.fields


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_evidence_slices_the_text(case: Messy) -> None:
    article = _article(case.text, case.title)
    told = dict(article.evidence)
    for name in ("outlet", "agency"):
        if name in told:
            assert told[name].of(article.text) == getattr(article, name)


LINES = st.sampled_from(
    [p for case in CASES for p in case.text.split("\n")]
    + [
        "",
        "  ",
        "\x00",
        "HIGHLIGHTS",
        "2 hours ago",
        "Photo: Jane/AFP",
        "(AP)",
        "— Agencies",
        "*" * 30,
        "## ",
        "\ufeff",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(LINES, max_size=25).flatmap(
        lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", " "]).map(lambda by: by.join(lines))
    ),
)


@settings(max_examples=250, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.just("Ostmark Ready to Reopen Crossing"), st.text(max_size=30)))
def test_every_ink_character_lies_in_exactly_one_block(text: str, title: str | None) -> None:
    blocks = layout(text, title).blocks
    assert [b.span for b in blocks] == sorted(b.span for b in blocks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(blocks))
    assert all(b.span.end <= len(text) for b in blocks)
    inside = {i for b in blocks for i in range(b.span.start, b.span.end)}
    assert all(i in inside for i, c in enumerate(text) if is_ink(c))
    assert all(is_ink(text[b.span.start]) and is_ink(text[b.span.end - 1]) for b in blocks)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_fields_lie_in_the_text(text: str) -> None:
    found = article_of_row({"id": "x", "text": text})
    if isinstance(found, Article):
        assert all(span.end <= len(found.text) for _, span in found.evidence)


def test_one_paragraph_of_running_text_is_body() -> None:
    for text in (
        LEAD,
        "x " * 60,
        LEAD.rstrip(".") + " and that her office had told the neighbours so some time before",
    ):
        assert [b.zone for b in layout(text).blocks] == ["body"]


@pytest.mark.parametrize(
    "unit",
    [
        "HIGHLIGHTS\nStorm closes ports\n" + LEAD + "\n",
        "Jane Doe\n",
        "May 3, 2031\n",
        "(",
        "A — ",
        "* ",
        "\u200b",
        "x\n",
        "Correction:\n",
        "12:30 X\n",
        "The Foo Post | ",
    ],
)
def test_hostile_texts_are_read_to_their_end(unit: str) -> None:
    """No time is asserted: text that made reading quadratic would stall the run."""
    text = (unit * (160_000 // len(unit) + 1))[:160_000] + "\n" + LEAD + "\n" + LEAD
    blocks = layout(text).blocks
    assert blocks[-1].span.end == len(text)


def zones(*rows: str) -> list[str]:
    return [block.zone for block in layout("\n\n".join(rows)).blocks]


TITLE = "Crossing to reopen within a week"
HEADLINES = ("Storm closes the port of Dunmere", "Grain prices fall for a third month")


def test_a_list_of_stories_has_a_summary_below_each_headline() -> None:
    summary = "The harbour master said that no ship would leave before the morning."
    listed = (HEADLINES[0], summary, HEADLINES[1], summary)
    assert zones(TITLE, "3 March 2031", LEAD, LEAD, "Most read", *listed)[4:] == ["furniture"] * 5
    assert zones(TITLE, "3 March 2031", LEAD, LEAD, "Most read", HEADLINES[0], summary)[-1] == "body"
    assert (
        zones(TITLE, "3 March 2031", LEAD, LEAD, "Most read", HEADLINES[0], summary, "World")[4:] == ["furniture"] * 4
    )


def test_a_picture_in_the_header_has_its_caption() -> None:
    header = (TITLE, "[Photo]", "Guards stand at the Velden crossing", "By Jane Roe", "3 March 2031")
    assert zones(*header, LEAD) == ["title", "furniture", "caption", "furniture", "furniture", "body"]
    header = (TITLE, "[Photo]", "Guards stood at the Velden crossing on Sunday.", "By Jane Roe", "3 March 2031")
    assert zones(*header, LEAD) == ["title", "furniture", "caption", "furniture", "furniture", "body"]


def test_names_below_the_report_sign_it() -> None:
    page = (TITLE, "3 March 2031", LEAD, LEAD)
    assert zones(*page, "– Jane Roe")[-1] == zones(*page, "Jane Roe in Kalmar")[-1] == "furniture"
    assert zones(*page, "Thorn left Kalmar")[-1] == zones(*page, "KALMAR AND DUNMERE")[-1] == "body"
