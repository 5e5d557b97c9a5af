"""A sentence in which numbers are read: its words, and which of them stand beside a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.knowledge.language import Language
from onrecord.knowledge.views import Differences
from onrecord.spans import Span
from onrecord.story.claims import Reading, Word

STOP = re.compile(r"[,;:.!?()“”\"]|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Value:
    """A number or a range as told, with its place; `sign` is its unit where it has one by itself, `bound` "about" where
    it is told vaguely."""

    low: float
    high: float
    span: Span
    sign: str = ""
    bound: str = ""


@dataclass(frozen=True)
class Line:
    """One sentence of a report, with the zone it stands in."""

    reading: Reading
    span: Span
    zone: str
    words: tuple[Word, ...]

    @property
    def language(self) -> Language:
        return self.reading.language

    @property
    def told(self) -> Differences:
        """The words by which the language tells numbers."""
        return self.language.differences

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.reading.report.article.text

    def before(self, start: int) -> list[Word]:
        """The words before a place, the nearest first."""
        return [w for w in self.words if w.span.end <= start][::-1]

    def after(self, end: int) -> list[Word]:
        """The words behind a place."""
        return [w for w in self.words if w.span.start >= end]

    def stopped(self, start: int, end: int) -> bool:
        """Whether a mark parts two places."""
        return STOP.search(self.text, start, end) is not None

    def clause_before(self, start: int, reach: int) -> Iterator[Word]:
        """The words before a place up to a mark, the nearest first."""
        for word in self.before(start)[:reach]:
            if self.stopped(word.span.end, start):
                return
            yield word
            start = word.span.start

    def clause_after(self, end: int, reach: int) -> Iterator[Word]:
        """The words behind a place up to a mark."""
        for word in self.after(end)[:reach]:
            if self.stopped(end, word.span.start):
                return
            yield word
            end = word.span.end

    def glued(self, end: int, reach: int) -> list[Word]:
        """The words right behind a place, each beside the one before it."""
        found: list[Word] = []
        for word in self.after(end)[:reach]:
            if word.span.start - end > 1:
                break
            found.append(word)
            end = word.span.end
        return found


def phrase(words: Sequence[Word]) -> str:
    """Words as compared, as one phrase."""
    return " ".join(w.plain for w in words)


def line_of(reading: Reading, span: Span, zone: str) -> Line:
    """A sentence of a report."""
    return Line(reading, span, zone, reading.within(span))
