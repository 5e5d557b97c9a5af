"""A report as grouping sees it: the day it was published and the terms it tells, small enough to keep them all."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from onrecord.days import day_of
from onrecord.knowledge.dates import scan
from onrecord.knowledge.terms import SHARES, TOLD, WORD, kind_of, report_bag
from onrecord.models import Report

RECENT = 3  # days before publication from which a day told of is one looked back on
PAST = 366
CHRONICLE = 6  # days looked back on, above which none of them is what a report is about
RUN = 6  # words
PRINTS = 48
COPIED = 0.25  # share of prints from which two texts are one
PRIOR = 200  # reports that the prior share of a term counts as much as


@dataclass(frozen=True, slots=True)
class Sketch:
    """What grouping needs of one report: `terms` with their counts, which of them are names in it, the days before
    its publication that it looks back on, and prints of its text by which copies are told."""

    path: str
    id: str
    day: int | None
    terms: Mapping[str, float]
    names: frozenset[str] = frozenset()
    back: tuple[int, ...] = ()
    prints: tuple[int, ...] = ()

    @property
    def key(self) -> int:
        """A number out of the id of the article, by which sketches are ordered whatever order they came in."""
        return int.from_bytes(hashlib.sha256(self.id.encode()).digest()[:7], "big")

    @property
    def shared(self) -> list[str]:
        """The terms by which reports may meet: all but the words of every newsroom."""
        return [t for t in self.terms if t in self.names or kind_of_term(t) != "common"]


def sketch_of(report: Report) -> Sketch:
    """The sketch of a report."""
    article = report.article
    bag = report_bag(article)
    names = frozenset(t for t, kind in bag.kinds.items() if kind == "name")
    day = day_of(article.published)
    return Sketch(article.path, article.id, day, dict(bag.counts), names, _back(report, day), _prints(report))


def _back(report: Report, published: int | None) -> tuple[int, ...]:
    """Days of the past months that a report tells of beside its own: those of its events and those it writes out.

    None where it tells of so many that it is a chronicle.
    """
    if published is None:
        return ()
    text = report.article.text
    told = [block.span for block in report.article.blocks if block.zone in TOLD]
    days = {day for e in report.events if e.when and len(e.when.value) == 10 and (day := day_of(e.when.value))}
    for found in scan(text):
        reading = found.reading
        if (
            reading.form == "date"
            and reading.month
            and reading.day
            and any(s.start <= found.span.start < s.end for s in told)
        ):
            days |= _before(published, reading.year, reading.month, reading.day)
    past = sorted(day for day in days if RECENT <= published - day <= PAST)
    return tuple(past) if len(past) <= CHRONICLE else ()


def _prints(report: Report) -> tuple[int, ...]:
    """The least hashes of runs of words (bottom-k sketch, Cohen and Kaplan 2007)."""
    article = report.article
    told = " ".join(b.span.of(article.text) for b in article.blocks if b.zone in TOLD)
    found = [word.casefold() for word in WORD.findall(told)]
    runs = (" ".join(found[n : n + RUN]) for n in range(len(found) - RUN + 1))
    return tuple(sorted({crc32(run.encode()) for run in runs})[:PRINTS])


def copied(a: Sketch, b: Sketch) -> bool:
    """Whether two reports share much of their text: one is a copy of the other, cut or not, or both are of a third."""
    least = sorted({*a.prints, *b.prints})[: max(len(a.prints), len(b.prints))]
    both = {*a.prints} & {*b.prints}
    return bool(least) and sum(one in both for one in least) >= COPIED * len(least)


def _before(published: int, year: int | None, month: int, day: int) -> set[int]:
    """The day of that year, or the last such day before a publication."""
    this = date.fromordinal(published).year
    for one in [year] if year else [this, this - 1]:
        try:
            found = date(one, month, day).toordinal()
        except ValueError:
            continue
        if year or found <= published:
            return {found}
    return set()


def kind_of_term(term: str, names: Container[str] = ()) -> str:
    """The kind of a term (see `terms.SHARES`), which is a name only where a report says so."""
    if " " in term:
        return "pair"
    return "name" if term in names else kind_of(term)


@dataclass(frozen=True, slots=True)
class Weights:
    """What every term is worth in a set of reports: log of reports over reports that hold it, smoothed by a prior.

    `counted` is how many of `texts` reports held a term when the weights were taken; `held` how many hold it now.
    """

    texts: int
    counted: Mapping[str, int]
    held: Mapping[str, int]
    names: frozenset[str]

    def of(self, term: str) -> float:
        """The weight of a term; about 1.5 for a common word, 5 for a rare pair of names."""
        share = SHARES[kind_of_term(term, self.names)]
        return math.log((self.texts + PRIOR) / (self.counted.get(term, 0) + PRIOR * share))


def weights_of(sketches: Iterable[Sketch]) -> Weights:
    """The weights that a set of reports gives."""
    texts, held, names = 0, Counter[str](), set[str]()
    for sketch in sketches:
        texts += 1
        held.update(sketch.terms.keys())
        names |= sketch.names
    return Weights(texts, held, held, frozenset(names))
