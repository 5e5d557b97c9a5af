"""Direct, indirect or mixed: how much of a content stands inside quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.models import QuoteKind
from onrecord.report.page import Quotation
from onrecord.spans import Span


def kind_of(text: str, content: Sequence[Span], quotes: Sequence[Quotation]) -> QuoteKind:
    """The kind of a content by `quotes` of one level, which do not overlap: the outer ones, or for a content inside
    quotation marks the inner ones."""
    inside = total = 0
    for span in content:
        total += _letters(text, span.start, span.end)
        for inner in (q.inner for q in quotes if q.inner.overlaps(span)):
            inside += _letters(text, max(span.start, inner.start), min(span.end, inner.end))
    if not inside:
        return "indirect"
    return "direct" if inside >= total else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(c.isalnum() for c in text[start:end])
