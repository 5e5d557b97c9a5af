"""Span arithmetic: half-open intervals of Unicode code points of an article's stored text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (exclusive) of one text; never empty.

    Raises ValueError for a negative start or an end at or before the start.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` the span stands for."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


def trimmed(text: str, start: int, end: int, drop: str = " \t\r\n\u00a0") -> Span | None:
    """The span of `text[start:end]` without leading and trailing characters of `drop`; None where nothing is left."""
    while start < end and text[start] in drop:
        start += 1
    while end > start and text[end - 1] in drop:
        end -= 1
    return Span(start, end) if start < end else None


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as sorted spans that neither overlap nor touch."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def without(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of `span` once `holes` are taken out."""
    out: list[Span] = []
    start = span.start
    for hole in merged(holes):
        if hole.end <= start or hole.start >= span.end:
            continue
        if hole.start > start:
            out.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < span.end:
        out.append(Span(start, span.end))
    return tuple(out)


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that contains all of `spans` (at least one)."""
    every = list(spans)
    return Span(min(s.start for s in every), max(s.end for s in every))


def covered(spans: Iterable[Span]) -> int:
    """How many code points the spans cover together."""
    return sum(len(s) for s in merged(spans))
