"""Which reports are compared with one another: those that share the rarest terms, the nearest in time.

A blocking key is a term. Of a term's reports the nearest before and after are met, so the cost grows with the reports
and not with their pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.options import Options
from onrecord.options.stories import GROUPING, LIKEST
from onrecord.story.grouping.likeness import Ints, Vectors, place, runs
from onrecord.story.grouping.sketches import Sketch, Weights, kind_of_term

Holders = Mapping[int, tuple[Ints, int]]
Links = dict[tuple[int, int], float]
# Reports that hold a term: (term, place in time, how many before and after, how many undated ones) -> their keys.
Near = Callable[[str, tuple[int, int], int, int], Sequence[int]]


def capped(options: Options, texts: int) -> int:
    """In how many reports a term may stand and still bring two together."""
    return max(GROUPING.fewest, int(options.block_rarity * texts))


def links_of(vectors: Vectors, weights: Weights, options: Options) -> Links:
    """Pairs of reports (by number) whose likeness exceeds what their distance in time asks, with the margin."""
    held = np.array([weights.held[t] for t in vectors.vocabulary], dtype=np.int64)
    common = np.array([kind_of_term(t, weights.names) == "common" for t in vectors.vocabulary], dtype=bool)
    usable = (held > 1) & (held <= capped(options, len(vectors))) & ~common
    holders = holders_of(vectors, usable)
    links: Links = {}
    for i in range(len(vectors)):
        for j, margin in linked(vectors, i, usable, holders):
            links[min(i, j), max(i, j)] = margin
    return links


def holders_of(vectors: Vectors, usable: NDArray[np.bool_]) -> Holders:
    """Term -> the numbers of the reports that hold it, in order of time, and how many of them have a date."""
    terms = np.concatenate(vectors.terms) if len(vectors) else np.array([], dtype=np.int64)
    reports = np.repeat(np.arange(len(vectors)), [len(t) for t in vectors.terms])
    kept = usable[terms]
    terms, reports = terms[kept], reports[kept]
    order = np.argsort(terms, kind="stable")
    terms, reports = terms[order], reports[order]
    held = ((term, reports[a:b]) for term, a, b in runs(terms))
    return {term: (found, int(np.searchsorted(found, vectors.first_undated))) for term, found in held}


def linked(vectors: Vectors, i: int, usable: NDArray[np.bool_], holders: Holders) -> list[tuple[int, float]]:
    """The reports that one is linked to, with the margins."""
    met: list[Ints] = []
    worth: list[float] = []
    for term, value in keys_of(vectors, i, usable[vectors.terms[i]]):
        met.append(neighbours(i, *holders[term]))
        worth.append(value)
        if sum(map(len, met)) >= GROUPING.meetings:
            break
    if not met:
        return []
    found, at = np.unique(np.concatenate(met), return_inverse=True)
    scores = np.round(np.bincount(at, np.repeat(worth, [len(m) for m in met])), 9)
    others = [int(found[n]) for n in np.lexsort((found, -scores)) if found[n] != i][:LIKEST]
    return [(j, margin) for j, margin in zip(others, vectors.margins_of(i, others), strict=True) if margin > 0]


def neighbours(i: int, held: Ints, dated: int) -> Ints:
    """Of the reports that hold a term the nearest in time to one of them, and some without a date."""
    at = int(held.searchsorted(i))
    low, high = max(0, at - GROUPING.nearest), at + 1 + GROUPING.nearest
    if at >= dated:
        return held[low:high]
    return np.concatenate((held[low : min(high, dated)], held[dated : dated + GROUPING.undated_met]))


def keys_of(vectors: Vectors, i: int, usable: NDArray[np.bool_]) -> list[tuple[int, float]]:
    """The weightiest usable terms of a report, with what sharing them says."""
    terms = vectors.terms[i][usable]
    worth = np.round(vectors.values[i][usable] * vectors.weight[terms], 9)
    order = np.lexsort((terms, -worth))[: GROUPING.keys]
    return [(int(terms[n]), float(worth[n])) for n in order]


def candidates(sketch: Sketch, weights: Weights, options: Options, texts: int, near: Near) -> list[int]:
    """The keys of the reports that one report is compared with, found through an index of terms; as in `links_of`."""
    vectors = Vectors([sketch], weights, options)
    cap = capped(options, texts)
    usable = np.array(
        [
            1 < weights.held.get(t, 0) <= cap and kind_of_term(t, weights.names) != "common"
            for t in (vectors.vocabulary[n] for n in vectors.terms[0].tolist())
        ],
        dtype=bool,
    )
    scores: dict[int, float] = {}
    met = 0
    for term, worth in keys_of(vectors, 0, usable):
        found = set(near(vectors.vocabulary[term], place(sketch), GROUPING.nearest, GROUPING.undated_met)) - {
            sketch.key
        }
        for key in found:
            scores[key] = scores.get(key, 0.0) + worth
        met += len(found) + 1
        if met >= GROUPING.meetings:
            break
    return sorted(scores, key=lambda key: (-round(scores[key], 9), key))


def compared(sketch: Sketch, others: Iterable[Sketch], weights: Weights, options: Options) -> dict[int, float]:
    """The keys of the likest reports whose likeness to one exceeds what is asked, with the margin."""
    ordered = sorted(others, key=place)
    vectors = Vectors([sketch, *ordered], weights, options)
    at = {s.key: n for n, s in enumerate(vectors.sketches)}
    mine = at[sketch.key]
    numbers = [at[s.key] for s in ordered]
    margins = zip(ordered, vectors.margins_of(mine, numbers), strict=True)
    return {s.key: margin for s, margin in margins if margin > 0}
