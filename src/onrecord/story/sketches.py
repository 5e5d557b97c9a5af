"""A report as grouping sees it: the day it was published and the terms it tells, small enough to keep them all."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.models import Report
from onrecord.story.terms import SHARES, kind_of, report_bag

PRIOR = 200  # reports that the prior share of a term counts as much as


@dataclass(frozen=True, slots=True)
class Sketch:
    """What grouping needs of one report: `terms` with their counts, and which of them are names in it."""

    path: str
    id: str
    day: int | None
    terms: Mapping[str, float]
    names: frozenset[str] = frozenset()

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
    return Sketch(article.path, article.id, day_of(article.published), dict(bag.counts), names)


def day_of(published: str | None) -> int | None:
    """A publication date as a day number; the middle of a month or year; None where there is none."""
    if not published:
        return None
    parts = [int(p) for p in published[:10].split("-") if p.isdigit()]
    try:
        return date(*(parts + [6, 15][len(parts) - 1 :] if len(parts) < 3 else parts)).toordinal()
    except (ValueError, TypeError):
        return None


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
