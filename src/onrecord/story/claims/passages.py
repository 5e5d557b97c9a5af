"""Passages as they are cited and shown."""

from __future__ import annotations

from onrecord.models import Passage
from onrecord.spans import Span
from onrecord.story.claims.reading import Reading


def passage(reading: Reading, span: Span) -> Passage:
    """A passage of a report."""
    article = reading.report.article
    return Passage(article.path, span, span.of(article.text))


def shortened(text: str, long: int, marks: str = ",.;?") -> str:
    """A text on one line without marks at its end, cut at a word where it is longer than `long` code points."""
    text = " ".join(text.split()).rstrip(marks)
    return text if len(text) <= long else text[:long].rsplit(" ", 1)[0] + " …"
