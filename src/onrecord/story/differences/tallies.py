"""Figures with a form of their own: votes for and against, and numbers told vaguely.

"52-48", "52 to 48" and "by 52 votes to 48" are one result; "dozens" is a range. Each is read where its own words say
what it is, so that a score or a pair of years is no vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lang import load
from onrecord.spans import Span

VOTES = "votes"  # the unit of a result of a vote
SMALLER = 10_000  # a result is its larger side, with the smaller behind the point in this part of one
NEAR = 70  # code points to either side in which words of a vote
_RESULT = re.compile(r"(?<![\w$€£.,/-])(\d{1,4})\s?(?:[-–]|to\b|votes\sto\b|against\b)\s?(\d{1,4})(?![\w%/-]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Value:
    """A number or a range as told, with its place; `sign` is its unit where it has one by itself, `bound` "about" where
    it is told vaguely."""

    low: float
    high: float
    start: int
    end: int
    sign: str = ""
    bound: str = ""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    found = sorted(load("differences")["tallies"][name], key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, found))})\b", re.I)


@cache
def _vague() -> Mapping[str, tuple[int, int]]:
    return {word: (low, high) for word, (low, high) in load("differences")["multitudes"].items()}


@cache
def _multitude() -> re.Pattern[str]:
    found = "|".join(sorted(_vague(), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b({found})(?:\sof)?(?=\s[a-z])", re.I)


def tallies_of(text: str, span: Span) -> Iterable[Value]:
    """The figures of a passage that have a form of their own."""
    yield from _votes(text, span)
    for m in _multitude().finditer(text, span.start, span.end):
        low, high = _vague()[" ".join(m[1].casefold().split())]
        yield Value(low, high, m.start(), m.end(), bound="about")


def _beside(text: str, span: Span, start: int, end: int) -> str:
    return text[max(span.start, start - NEAR) : min(span.end, end + NEAR)]


def _votes(text: str, span: Span) -> Iterable[Value]:
    for m in _RESULT.finditer(text, span.start, span.end):
        if _pattern("votes").search(_beside(text, span, m.start(), m.end())):
            small, large = sorted((int(m[1]), int(m[2])))
            told = large + small / SMALLER
            yield Value(told, told, m.start(), m.end(), VOTES)
