"""Figures with a form of their own: votes for and against, and numbers told vaguely.

"52-48", "52 to 48" and "by 52 votes to 48" are one result; "dozens" is a range. Each is read where its own words say
what it is, so that a score or a pair of years is no vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.options.stories import REACH
from onrecord.spans import Span
from onrecord.story.differences.lines import Line, Value

VOTES = "votes"  # the unit of a result of a vote
SMALLER = 10_000  # a result is its larger side, with the smaller behind the point in this part of one


def tallies_of(line: Line) -> Iterator[Value]:
    """The figures of a sentence that have a form of their own."""
    yield from votes(line)
    for m in vague(line.language).finditer(line.text, line.span.start, line.span.end):
        low, high = line.told.multitudes[" ".join(m[1].casefold().split())]
        yield Value(low, high, Span(*m.span()), bound="about")


def votes(line: Line) -> Iterator[Value]:
    """The results of votes."""
    for m in result(line.language).finditer(line.text, line.span.start, line.span.end):
        near = Span(max(line.span.start, m.start() - REACH.vote), min(line.span.end, m.end() + REACH.vote))
        if of_vote(line.language).search(near.of(line.text)):
            small, large = sorted((int(m[1]), int(m[2])))
            told = large + small / SMALLER
            yield Value(told, told, Span(*m.span()), VOTES)


@cache
def result(language: Language) -> re.Pattern[str]:
    """Two numbers with what stands between the sides of a vote."""
    between = rf"[-–]|(?:{any_of(language.differences.tallies['between'])})\b"
    return re.compile(rf"(?<![\w$€£.,/-])(\d{{1,4}})\s?(?:{between})\s?(\d{{1,4}})(?![\w%/-]|[.,]\d)")


@cache
def of_vote(language: Language) -> re.Pattern[str]:
    """A word that makes two numbers a vote."""
    return re.compile(rf"\b(?:{any_of(language.differences.tallies['votes'])})\b", re.I)


@cache
def vague(language: Language) -> re.Pattern[str]:
    """A word for a number told vaguely, before what is counted."""
    told = language.differences
    counting = any_of(told.counting["words"])
    return re.compile(rf"\b({any_of(told.multitudes)})(?:\s(?:{counting}))?(?=\s[^\W\d_])", re.I)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))


def sides(value: float) -> tuple[int, int]:
    """The larger and the smaller side of a result of a vote."""
    return int(value), round(value % 1 * SMALLER)
