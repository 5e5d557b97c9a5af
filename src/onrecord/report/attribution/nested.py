"""Nesting: which attribution stands inside the content of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.options.reports import NEIGHBOURS
from onrecord.spans import Span, covered

Pair = tuple[tuple[Span, ...], tuple[Span, ...]]  # cue and content


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
