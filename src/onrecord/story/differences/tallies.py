"""Figures with a form of their own: votes for and against, magnitudes, terms of prison, and numbers told vaguely.

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
MAGNITUDE = "magnitude"
PRISON = "prison"  # in months
NEAR = 70  # code points to either side in which words of a vote or of a prison term stand
_RESULT = re.compile(r"(?<![\w$€£.,/-])(\d{1,4})\s?(?:[-–]|to\b|votes\sto\b|against\b)\s?(\d{1,4})(?![\w%/-]|[.,]\d)")
_MAGNITUDE = re.compile(r"\bmagnitude[\s-](?:of\s)?(\d\.\d)(?!\d)|(?<![\d.])(\d\.\d)[\s-]magnitude\b", re.I)
_TERM = re.compile(r"(?<![\w.-])(\d{1,3}|[a-z]{3,9})[\s-](years?|months?)\b", re.I)


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


def tallies_of(text: str, span: Span, numbers: Mapping[str, int]) -> Iterable[Value]:
    """The figures of a passage that have a form of their own; `numbers` are the values of number words."""
    yield from _votes(text, span)
    for m in _MAGNITUDE.finditer(text, span.start, span.end):
        told = float(m[1] or m[2])
        yield Value(told, told, m.start(), m.end(), MAGNITUDE)
    yield from _terms(text, span, numbers)
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


def _terms(text: str, span: Span, numbers: Mapping[str, int]) -> Iterable[Value]:
    """Terms that somebody was sentenced to; what a law allows and what is asked for are none."""
    if _pattern("unpassed").search(text, span.start, span.end):
        return
    for m in _TERM.finditer(text, span.start, span.end):
        count = int(m[1]) if m[1].isdigit() else numbers.get(m[1].casefold())
        before = text[max(span.start, m.start() - NEAR) : m.start()]
        if count and _pattern("sentenced").search(before):
            told = float(count * (12 if m[2].casefold().startswith("year") else 1))
            yield Value(told, told, m.start(), m.end(), PRISON)
