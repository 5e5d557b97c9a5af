"""How alike reports are: unit vectors of their terms, and what their distance in time asks of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.options import Options
from onrecord.options.stories import GROUPING, LAST_DAY
from onrecord.story.grouping.sketches import Sketch, Weights, copied

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def place(sketch: Sketch) -> tuple[int, int]:
    """The order of reports in time; the same in every record."""
    return (LAST_DAY if sketch.day is None else sketch.day, sketch.key)


def asked(apart: Floats, options: Options, texts: int) -> Floats:
    """The likeness that two of so many reports must exceed to share a story when they are so many days apart (NaN where
    that is not known)."""
    least = options.story_threshold - GROUPING.fewer * math.log(max(1.0, GROUPING.enough / max(1, texts)))
    days = max(1, options.story_days)
    more = GROUPING.per_day * np.minimum(apart, days) + GROUPING.per_later_day * np.maximum(0.0, apart - days)
    return least + np.where(np.isnan(apart), GROUPING.undated, more)


class Vectors:
    """Reports in order of time, each as a unit vector: (1 + log count) x weight (Salton and Buckley 1988)."""

    def __init__(self, sketches: Sequence[Sketch], weights: Weights, options: Options) -> None:
        self.sketches = sorted(sketches, key=place)
        self.options, self.texts = options, weights.texts
        self.vocabulary = sorted({t for s in self.sketches for t in s.terms})
        number = {term: n for n, term in enumerate(self.vocabulary)}
        self.weight = np.array([weights.of(t) for t in self.vocabulary])
        self.days = np.array([np.nan if s.day is None else s.day for s in self.sketches], dtype=np.float64)
        self.first_undated = int((~np.isnan(self.days)).sum())
        self.back = [s.back for s in self.sketches]
        self.looks_back = np.array([bool(back) for back in self.back], dtype=bool)
        self._scratch = np.zeros(len(self.vocabulary))  # all zero between two calls
        self.terms: list[Ints] = [np.array(sorted(number[t] for t in s.terms), dtype=np.int64) for s in self.sketches]
        self.values: list[Floats] = [self._values(s, terms) for s, terms in zip(self.sketches, self.terms, strict=True)]

    def _values(self, sketch: Sketch, terms: Ints) -> Floats:
        """The weights of the terms of a sketch, their squares together 1."""
        counts = np.array([sketch.terms[self.vocabulary[t]] for t in terms.tolist()], dtype=np.float64)
        raw: Floats = (1 + np.log(np.maximum(counts, 1.0))) * self.weight[terms]
        return raw / (float(np.sqrt((raw * raw).sum())) or 1.0)

    def __len__(self) -> int:
        return len(self.sketches)

    def asked(self, i: int, others: Ints) -> Floats:
        """The likeness that a report and others must exceed."""
        apart = np.abs(self.days[others] - self.days[i])
        back = self.back[i]
        for n, j in enumerate(others.tolist() if back or self.looks_back[others].any() else []):
            told = told_apart(self.days[i], back, self.days[j], self.back[j])
            apart[n] = min(apart[n], told + GROUPING.looked_back)
        return asked(apart, self.options, self.texts)

    def margins_of(self, i: int, others: Sequence[int]) -> list[float]:
        """By how much the likeness of a report to others exceeds what is asked."""
        if not others:
            return []
        scratch = self._scratch
        scratch[self.terms[i]] = self.values[i]
        terms = np.concatenate([self.terms[j] for j in others])
        products = np.concatenate([self.values[j] for j in others]) * scratch[terms]
        ends = np.cumsum([len(self.terms[j]) for j in others])
        sums = np.add.reduceat(products, [0, *ends[:-1].tolist()])
        scratch[self.terms[i]] = 0.0
        found: list[float] = np.round(sums - self.asked(i, np.array(others)), 9).tolist()
        return found

    def alike(self, members: Sequence[int]) -> Floats:
        """The likeness of all pairs of a few reports, in one product of matrices."""
        columns = np.unique(np.concatenate([self.terms[m] for m in members]))
        vectors = np.zeros((len(members), len(columns)))
        for row, m in enumerate(members):
            vectors[row, np.searchsorted(columns, self.terms[m])] = self.values[m]
        alike: Floats = vectors @ vectors.T
        return alike

    def copies(self, members: Sequence[int], alike: Floats) -> NDArray[np.bool_]:
        """Which pairs share much of their text."""
        found = np.zeros(alike.shape, dtype=bool)
        for i, j in np.argwhere(np.triu(alike, 1) > GROUPING.copy).tolist():
            found[i, j] = found[j, i] = copied(self.sketches[members[i]], self.sketches[members[j]])
        return found

    def margins(self, members: Sequence[int]) -> Floats:
        """The margins of all pairs of a few reports; a report has none with itself."""
        margins = self.alike(members)
        for row, m in enumerate(members):
            margins[row] -= self.asked(m, np.array(members))
        np.fill_diagonal(margins, -np.inf)
        return np.round(margins, 9)


def told_apart(a: float, back_of_a: Sequence[int], b: float, back_of_b: Sequence[int]) -> float:
    """Days between what two reports tell: between a day that one looks back on and the other, or a day of the other."""
    return min(
        [abs(day - b) for day in back_of_a]
        + [abs(day - a) for day in back_of_b]
        + [abs(one - other) for one in back_of_a for other in back_of_b],
        default=math.inf,
    )


def runs(sorted_terms: Ints) -> list[tuple[int, int, int]]:
    """Term, start and stop of every run of equal terms."""
    borders = [0, *(np.flatnonzero(np.diff(sorted_terms)) + 1).tolist(), len(sorted_terms)]
    return [(int(sorted_terms[a]), a, b) for a, b in pairwise(borders) if b > a]
