"""Dates that reports give differently for one thing: sentences that tell the same but for a month or a day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.alike.worth import Worth
from onrecord.knowledge.terms import WORD
from onrecord.lang import load
from onrecord.models import Passage, Report
from onrecord.spans import Span
from onrecord.story.claims import read, sentences

EVIDENCE = 8.0  # worth that two sentences must share
LIKE = 0.55  # share of the poorer sentence's worth
NEARLY = 0.8  # the same where no date is common to both
HELD = 30  # sentences that a term may stand in to bring two together


@dataclass(frozen=True, slots=True)
class _Dated:
    passage: Passage
    terms: frozenset[str]
    days: tuple[tuple[int, int], ...]  # month and day; 0 where no day is told
    spans: tuple[Span, ...]


@cache
def _months() -> Mapping[str, int]:
    return dict(load("calendar")["months"])


@cache
def _date() -> re.Pattern[str]:
    names = "|".join(m.capitalize() for m in sorted(_months()))
    return re.compile(rf"(?<![\w])(?:(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?({names})(?:\s(\d{{1,2}})(?!\d))?(?!\w)")


def differently_dated(reports: Sequence[Report], worth: Worth) -> Iterable[tuple[Passage, Passage]]:
    """Pairs of passages of two reports that date one thing by other months or days; each passage is the date."""
    told = [d for r in sorted(reports, key=lambda r: r.article.path) for d in _dated(r)]
    holders: dict[str, list[int]] = defaultdict(list)
    for i, d in enumerate(told):
        for term in d.terms:
            holders[term].append(i)
    pairs = {(i, j) for held in holders.values() if len(held) <= HELD for at, j in enumerate(held) for i in held[:at]}
    for i, j in sorted(pairs):
        a, b = told[i], told[j]
        if a.passage.article != b.passage.article and _alike(a, b, worth):
            left = [n for n, d in enumerate(a.days) if not any(_one_day(d, e) for e in b.days)]
            right = [n for n, d in enumerate(b.days) if not any(_one_day(d, e) for e in a.days)]
            anchored = len(left) < len(a.days)
            months = not any(day for _, day in (*a.days, *b.days)) and _alike(a, b, worth, NEARLY)
            if left and right and len(a.days) == len(b.days) and (anchored or months):
                yield _at(a, left), _at(b, right)


def _dated(report: Report) -> Iterable[_Dated]:
    article, reading = report.article, read(report)
    for block in article.blocks:
        if block.zone not in ("body", "standfirst", "title"):
            continue
        for sentence in sentences(reading, block.span):
            span = sentence.passage.span
            found = list(_date().finditer(article.text, span.start, span.end))
            found = [m for m in found if m[2] != "May" or m[1] or m[3] or _after_preposition(article.text, m.start())]
            if found:
                days = tuple((_months()[m[2].casefold()], int(m[1] or m[3] or 0)) for m in found)
                dates = {w.casefold() for m in found for w in WORD.findall(m.group())}
                terms = frozenset(t for t in sentence.terms if t not in dates and not t[0].isdigit())
                yield _Dated(sentence.passage, terms, days, tuple(Span(m.start(), m.end()) for m in found))


def _after_preposition(text: str, start: int) -> bool:
    return text[max(0, start - 9) : start].rstrip().rpartition(" ")[2].casefold() in (
        "in",
        "by",
        "since",
        "until",
        "of",
        "last",
    )


def _one_day(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] == b[0] and (a[1] == b[1] or not a[1] or not b[1])


def _alike(a: _Dated, b: _Dated, worth: Worth, like: float = LIKE) -> bool:
    shared = worth.sum(a.terms & b.terms)
    least = min(worth.sum(a.terms), worth.sum(b.terms))
    return len(a.terms & b.terms) > 2 and shared >= EVIDENCE and shared >= like * least


def _at(d: _Dated, which: Sequence[int]) -> Passage:
    """The dates that the other report does not give, from the first to the last."""
    whole = Span(d.spans[which[0]].start, d.spans[which[-1]].end)
    offset = d.passage.span.start
    return Passage(d.passage.article, whole, d.passage.text[whole.start - offset : whole.end - offset])
