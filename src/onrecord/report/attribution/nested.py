"""Nesting: which attribution stands inside the content of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.options.reports import NEIGHBOURS
from onrecord.spans import Span, covered

Pieces = tuple[Span, ...]
Pair = tuple[Pieces, Pieces]  # cue and content


def outer_of(items: Sequence[Pair]) -> tuple[int | None, ...]:
    """For each (cue, content) the index of the smallest other content that holds its cue, or None.

    `items` are in order of their contents. An attribution without cue hangs on whatever holds all of its content. Of
    two that hold one another (a cue broken into pieces around its own content) neither is nested.
    """
    return tuple(min(holders(items, i), default=(0, None))[1] for i in range(len(items)))


def holders(items: Sequence[Pair], number: int) -> Iterator[tuple[int, int]]:
    """Length and index of the contents that hold an attribution and are not held by it."""
    cue, content = items[number]
    for other in near(number, len(items)):
        other_cue, around = items[other]
        if holds(around, cue or content) and not holds(content, other_cue):
            yield covered(around), other


def near(number: int, size: int) -> Iterator[int]:
    """The indices of the attributions around one."""
    return (j for j in range(max(0, number - NEIGHBOURS), min(size, number + NEIGHBOURS + 1)) if j != number)


def holds(content: Sequence[Span], pieces: Sequence[Span]) -> bool:
    """Does every piece lie in a part of a content?"""
    return bool(pieces) and all(any(part.contains(piece) for part in content) for piece in pieces)


def apart(items: Sequence[Pair]) -> tuple[Pieces, ...]:
    """The contents of (cue, content) pairs, none holding a later cue whose content holds its own.

    In "A believes S, B said" the parser gives "S, B said" to A; what B said ends before B, and so does S.
    """
    out: list[Pieces] = []
    for i, (cue, content) in enumerate(items):
        for other_cue, other in map(items.__getitem__, near(i, len(items))):
            if is_later(cue, other_cue) and holds(content, other_cue) and holds(other, cue):
                content = smaller(content, other)
        out.append(content)
    return tuple(out)


def is_later(cue: Pieces, other: Pieces) -> bool:
    """Does another cue start behind a cue?"""
    return bool(cue and other) and other[0].start > cue[0].start


def smaller(content: Pieces, other: Pieces) -> Pieces:
    """What two contents share, where that is less than the first."""
    both = ((max(a.start, b.start), min(a.end, b.end)) for a in content for b in other)
    shared = tuple(Span(start, end) for start, end in both if start < end)
    return shared if shared and covered(shared) < covered(content) else content
