"""A report as grouping sees it: the day it was published and the terms it tells, small enough to keep them all."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from onrecord.days import as_day, day_of, valid
from onrecord.knowledge.dates import Reading, scan
from onrecord.knowledge.language import language, language_of
from onrecord.knowledge.terms import SHARES, TOLD, WORD, kind_of, report_bag
from onrecord.models import Report
from onrecord.options.stories import GROUPING


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
    return Sketch(article.path, article.id, day, dict(bag.counts), names, looked_back(report, day), prints_of(report))


def looked_back(report: Report, published: int | None) -> tuple[int, ...]:
    """Days of the past months that a report tells of beside its own: those of its events and those it writes out.

    None where it tells of so many that it is a chronicle.
    """
    if published is None:
        return ()
    days = event_days(report) | written_days(report, published)
    past = sorted(day for day in days if GROUPING.recent <= published - day <= GROUPING.past)
    return tuple(past) if len(past) <= GROUPING.chronicle else ()


def event_days(report: Report) -> set[int]:
    """The days of the events of a report, of those whose day is known."""
    told = (as_day(event.when.value) for event in report.events if event.when)
    return {day.toordinal() for day in told if day}


def written_days(report: Report, published: int) -> set[int]:
    """The days that a report writes out, each in its year or as the last one before its publication."""
    article = report.article
    told = [block.span for block in article.blocks if block.zone in TOLD]
    found = scan(article.text, language_of(article.language))
    dates = (f.reading for f in found if any(s.start <= f.span.start < s.end for s in told))
    return {day for date in dates if date.form == "date" and (day := last_before(published, date)) is not None}


def last_before(published: int, told: Reading) -> int | None:
    """The day of a year that is told, else the last such day up to a publication; None where there is none."""
    this = date.fromordinal(published).year
    years = [told.year] if told.year else [this, this - 1]
    days = [d for year in years if told.month and told.day and (d := valid(year, told.month, told.day))]
    return next((d.toordinal() for d in days if told.year or d.toordinal() <= published), None)


def prints_of(report: Report) -> tuple[int, ...]:
    """The least hashes of runs of words (bottom-k sketch, Cohen and Kaplan 2007)."""
    article = report.article
    told = " ".join(b.span.of(article.text) for b in article.blocks if b.zone in TOLD)
    words = [word.casefold() for word in WORD.findall(told)]
    runs = (" ".join(words[n : n + GROUPING.run]) for n in range(len(words) - GROUPING.run + 1))
    return tuple(sorted({crc32(run.encode()) for run in runs})[: GROUPING.prints])


def copied(a: Sketch, b: Sketch) -> bool:
    """Whether two reports share much of their text: one is a copy of the other, cut or not, or both are of a third."""
    least = sorted({*a.prints, *b.prints})[: max(len(a.prints), len(b.prints))]
    both = {*a.prints} & {*b.prints}
    return bool(least) and sum(one in both for one in least) >= GROUPING.copied * len(least)


def kind_of_term(term: str, names: Container[str] = ()) -> str:
    """The kind of a term (see `terms.SHARES`), which is a name only where a report says so."""
    if " " in term:
        return "pair"
    return "name" if term in names else kind_of(term, language())


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
        return math.log((self.texts + GROUPING.prior) / (self.counted.get(term, 0) + GROUPING.prior * share))


def weights_of(sketches: Iterable[Sketch]) -> Weights:
    """The weights that a set of reports gives."""
    texts, held, names = 0, Counter[str](), set[str]()
    for sketch in sketches:
        texts += 1
        held.update(sketch.terms.keys())
        names |= sketch.names
    return Weights(texts, held, held, frozenset(names))
