"""Direct, indirect or mixed: how much of a content stands inside quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.models import QuoteKind
from onrecord.report.quotes import Quotation
from onrecord.spans import Span


def kind_of(text: str, content: Sequence[Span], quotes: Sequence[Quotation]) -> QuoteKind:
    """The kind of a content outside quotation marks, or, with the inner `quotes` alone, of one inside them."""
    inside = total = 0
    for span in content:
        for i in range(span.start, span.end):
            if text[i].isalnum():
                total += 1
                inside += any(q.inner.start <= i < q.inner.end for q in quotes if q.inner.overlaps(span))
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"
