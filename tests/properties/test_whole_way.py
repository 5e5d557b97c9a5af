"""From text to story on random and dirty input: nothing breaks, and every cell slices its article."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.ingest import article_of_row
from onrecord.ledger.sound import Inspection
from onrecord.models import Article, Report
from onrecord.report import annotate_one
from onrecord.story import relate

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "strait"
CLEAN = [p.read_text(encoding="utf-8") for p in sorted(EXAMPLE.glob("*.txt"))]
DIRT = ['"', "“", "”", "'", "''", "«", "»", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\x00", "\ufeff", "\u202e", "—", "…"]
DIRT += ["<b>", "</p>", "{{", "%s", "😀", "e\u0301", "ß", "İ", "said", ":", " - ", "()", "[sic]", "\u2028"]


@st.composite
def dirty(draw: st.DrawFn) -> str:
    """A piece of a report with dirt strewn in, cut anywhere."""
    text = draw(st.sampled_from(CLEAN))
    start = draw(st.integers(0, len(text) - 1))
    piece = list(text[start : start + draw(st.integers(0, 900))])
    dice = random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(0, 25))):
        piece.insert(dice.randrange(len(piece) + 1), dice.choice(DIRT))
    return "".join(piece)


def report_of(number: int, text: str) -> Report | None:
    row = {"id": f"r{number}", "text": text, "published": "2031-06-08"}
    article = article_of_row(row, table="dirty.jsonl", line=number + 1)
    return annotate_one(article) if isinstance(article, Article) else None


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(dirty(), st.text(max_size=300)), min_size=1, max_size=3))
def test_dirty_reports_make_a_sound_story(texts: list[str]) -> None:
    reports = [r for n, text in enumerate(texts) if (r := report_of(n, text))]
    if not reports:
        return
    inspection = Inspection(relate(reports), {r.article.path: r.article.text for r in reports})
    inspection.sound()
    assert not inspection.problems


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(dirty())
def test_text_is_kept_as_it_is(text: str) -> None:
    article = article_of_row({"id": "r", "text": text}, table="dirty.jsonl", line=1)
    if isinstance(article, Article):
        assert article.text == text
        assert all(0 <= b.span.start < b.span.end <= len(text) for b in article.blocks)
