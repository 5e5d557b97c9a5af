"""Which sentences of two quotations render one another: aligned in order, by the worth of the terms they share.

The alignment is that of Needleman and Wunsch (1970); a sentence left over between or beside aligned ones is paired with
its counterpart there, and one told in two is joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.alike import Worth
from onrecord.models import Passage
from onrecord.options.stories import QUOTE
from onrecord.spans import Span
from onrecord.story.claims.quoted import Sentence, likeness

Pair = tuple[int, int]  # the numbers of a sentence of either side


def aligned(
    left: Sequence[Sentence], right: Sequence[Sentence], worth: Worth, beside: bool
) -> list[tuple[Sentence, Sentence]]:
    """Pairs of sentences in order: those alike; with `beside` also those left over in one place between or beside them.

    A sentence still left over joins its neighbour where both together are liker to the other side.
    """
    pairs = best_path([[likeness(x, y, worth) for y in right] for x in left])
    if beside:
        pairs += left_over(pairs, len(left), len(right))
    taken = {i for i, _ in pairs}, {j for _, j in pairs}
    found: list[tuple[Sentence, Sentence]] = []
    for i, j in sorted(pairs):
        wide = widened(left, i, taken[0], right[j], worth)
        found.append((wide, widened(right, j, taken[1], wide, worth)))
    return found


def best_path(likeness: Sequence[Sequence[float]]) -> list[Pair]:
    """The pairs, in order on both sides, whose likeness sums to most; pairs below the anchor count nothing."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            gain = likeness[i][j] if likeness[i][j] >= QUOTE.anchor else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], best[i][j] + gain)
    return list(traced(best))[::-1]


def traced(best: Sequence[Sequence[float]]) -> Iterator[Pair]:
    """The pairs of the path that reaches the last of the sums, the last pair first."""
    i, j = len(best) - 1, len(best[0]) - 1
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            yield i, j


def left_over(pairs: Sequence[Pair], rows: int, columns: int) -> list[Pair]:
    """Sentences of both sides right before or behind a pair, where each is the only free one in its place."""
    taken = {i for i, _ in pairs}, {j for _, j in pairs}
    found: list[Pair] = []
    for i, j in ((i + step, j + step) for i, j in pairs for step in (1, -1)):
        if only(i, rows, taken[0]) and only(j, columns, taken[1]):
            found.append((i, j))
            taken = taken[0] | {i}, taken[1] | {j}
    return found


def only(at: int, length: int, taken: Iterable[int]) -> bool:
    """Whether a sentence is free and the only free one between its neighbours."""
    free = set(range(length)).difference(taken)
    return at in free and free.isdisjoint((at - 1, at + 1))


def widened(side: Sequence[Sentence], at: int, taken: set[int], other: Sentence, worth: Worth) -> Sentence:
    """A sentence with a free neighbour, where both together are liker to the other side than it is alone."""
    best = side[at]
    for free, first in ((at - 1, at - 1), (at + 1, at)):
        if 0 <= free < len(side) and free not in taken:
            both = run(side[first], side[first + 1])
            adds = len((side[free].terms & other.terms) - best.terms) > 1
            if adds and likeness(both, other, worth) > likeness(best, other, worth) + QUOTE.two_for_one:
                best = both
    return best


def run(first: Sentence, last: Sentence) -> Sentence:
    """Neighbouring sentences of one report as one passage; they stay apart where a cue stands between them."""
    span = Span(first.passage.span.start, last.passage.span.end)
    text = first.passage.text.ljust(last.passage.span.start - span.start) + last.passage.text
    return Sentence(Passage(first.passage.article, span, text), first.words + last.words, first.terms | last.terms)
