"""Weekdays and times of day that reports give differently for one thing: sentences that tell the same but for them.

A weekday, "yesterday" against the day of the report, and a date of the report's year all name a day of the week; a
night and the early morning after it are one time. A sentence that tells two days, or none, is held against nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from onrecord.alike.worth import Worth
from onrecord.knowledge.terms import WORD
from onrecord.lang import load, words
from onrecord.models import Article, Passage, Report
from onrecord.spans import Span
from onrecord.story.claims import Sentence, read, sentences
from onrecord.story.grouping.group import day_of

EVIDENCE = 8.0  # worth that two sentences must share
LIKE = 0.5  # share of the poorer sentence's worth
BOTH = 0.3  # and of both together
HELD = 30  # sentences that a term may stand in to bring two together
SAYING = 4  # words before a day in which a verb of saying may stand
NIGHT = 14  # code points after a weekday in which the part of the day stands
LEAST = 30  # minutes by which two times of day must lie apart
WEEK = 7
_CLOCK = re.compile(
    r"(?<![\w.:$€£])(\d{1,2})(?:[.:](\d{2}))?\s?(a\.?m\b\.?|p\.?m\b\.?)|(?<![\w.:])([01]?\d|2[0-3]):([0-5]\d)(?![\w:])",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Moment:
    """When a sentence says that something was: a day of the week (1 to 7) or a minute of the day, with its words;
    `turn` is -1 for an early part of the day, 1 for its night."""

    value: int
    turn: int
    passage: Passage
    day: int | None = None  # the day itself where it is known, as an ordinal
    of_saying: bool = False  # the day on which something is said: "said on Sunday that"


Reader = Callable[[Article, Sentence], Iterable[Moment]]


def differently_timed(reports: Sequence[Report], worth: Worth) -> Iterable[tuple[Passage, Passage]]:
    """Pairs of passages of two reports that put one thing on other days of the week, or at other times of the day."""
    for reader, apart in ((_days, _other_day), (_clocks, _other_time)):
        told = [m for r in sorted(reports, key=lambda r: r.article.path) for m in _told(r, reader)]
        holders: dict[str, list[int]] = defaultdict(list)
        for i, (_, sentence) in enumerate(told):
            for term in sentence.terms:
                holders[term].append(i)
        pairs = {(i, j) for held in holders.values() if len(held) <= HELD for n, j in enumerate(held) for i in held[:n]}
        for i, j in sorted(pairs):
            (a, x), (b, y) = told[i], told[j]
            if a.passage.article != b.passage.article and apart(a, b) and _alike(x, y, worth):
                yield a.passage, b.passage


def _told(report: Report, reader: Reader) -> Iterable[tuple[Moment, Sentence]]:
    """The sentences of a report that tell one moment."""
    article, reading = report.article, read(report)
    for block in article.blocks:
        for sentence in sentences(reading, block.span) if block.zone in ("body", "standfirst", "title") else ():
            found = list(reader(article, sentence))
            if len(found) == 1:
                beside = {w.casefold() for w in WORD.findall(found[0].passage.text)}
                terms = frozenset(t for t in sentence.terms if t not in beside and not t[0].isdigit())
                yield found[0], replace(sentence, terms=terms)


def _alike(a: Sentence, b: Sentence, worth: Worth) -> bool:
    """Whether two sentences tell the same, both as done or both as to come."""
    shared = worth.sum(a.terms & b.terms)
    least = min(worth.sum(a.terms), worth.sum(b.terms))
    both = worth.sum(a.terms | b.terms)
    return shared >= max(EVIDENCE, LIKE * least, BOTH * both) and _ahead(a) == _ahead(b)


def _ahead(sentence: Sentence) -> bool:
    told = {w.casefold() for w in WORD.findall(sentence.passage.text)}
    return bool(told & words("differences", "ahead", "words"))


# Days


@cache
def _weekdays() -> Mapping[str, int]:
    return dict(load("calendar")["weekdays"])


@cache
def _day() -> re.Pattern[str]:
    calendar = load("calendar")
    months = "|".join(m.capitalize() for m in sorted(calendar["months"]))
    relative = sorted(calendar["days"], key=lambda w: (-len(w), w))
    return re.compile(
        rf"\b(?P<weekday>{'|'.join(d.capitalize() for d in sorted(_weekdays()))})\b"
        rf"|\b(?:(?P<day>\d{{1,2}})\s(?P<month>{months})|(?P<month2>{months})\s(?P<day2>\d{{1,2}}))(?!\d)"
        rf"|\b(?P<relative>{'|'.join(map(re.escape, relative))}|last night|overnight)\b"
    )


def _days(article: Article, sentence: Sentence) -> Iterable[Moment]:
    text, span = article.text, sentence.passage.span
    if _YEAR.search(text, span.start, span.end):
        return
    for m in _day().finditer(text, span.start, span.end):
        day = _day_of(m, article.published)
        value = _weekdays()[m["weekday"].casefold()] if m["weekday"] else (day - 1) % WEEK + 1 if day else 0
        behind = text[m.end() : m.end() + NIGHT].casefold().split()[:1]
        ahead = text[max(span.start, m.start() - NIGHT) : m.start()].casefold().split()[-2:]
        beside = {w.strip(",.;”’\"'") for w in (*behind, *ahead)}
        late, early = (beside & words("differences", "partsofday", part) for part in ("late", "early"))
        led = [w.casefold() for w in WORD.findall(text, span.start, m.start())][-SAYING:]
        said = bool(set(led) & words("differences", "saying", "words"))
        yield Moment(value, 1 if late else -1 if early else 0, _passage(article, m.start(), m.end()), day, said)


def _day_of(m: re.Match[str], published: str | None) -> int | None:
    """The day that a match other than a weekday names; None where the report's own day is not known."""
    known = day_of(published)
    if m["weekday"] or not known:
        return None
    if m["relative"]:
        return known + int(load("calendar")["days"].get(m["relative"], -1))
    month, day = _months()[(m["month"] or m["month2"]).casefold()], int(m["day"] or m["day2"])
    try:
        return date(date.fromordinal(known).year, month, day).toordinal()
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, int]:
    return dict(load("calendar")["months"])


def _passage(article: Article, start: int, end: int) -> Passage:
    return Passage(article.path, Span(start, end), article.text[start:end])


def _other_day(a: Moment, b: Moment) -> bool:
    """Whether two days differ; the night of one and the early hours of the next do not."""
    if not a.value or not b.value or a.value == b.value or (a.day and b.day and abs(a.day - b.day) > WEEK):
        return False
    if a.of_saying != b.of_saying:
        return False
    first, second = (a, b) if (b.value - a.value) % WEEK == 1 else (b, a)
    return (second.value - first.value) % WEEK != 1 or not (first.turn == 1 or second.turn == -1)


# Times of day


def _clocks(article: Article, sentence: Sentence) -> Iterable[Moment]:
    span = sentence.passage.span
    for m in _CLOCK.finditer(article.text, span.start, span.end):
        if m[3]:
            hour = int(m[1]) % 12 + (12 if m[3][0] in "pP" else 0)
            minute = int(m[2] or 0)
        else:
            hour, minute = int(m[4]), int(m[5])
        yield Moment(hour * 60 + minute, 0, _passage(article, m.start(), m.end()))


def _other_time(a: Moment, b: Moment) -> bool:
    return abs(a.value - b.value) >= LEAST
