"""Nesting: which attribution stands inside the content of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.spans import Span, covered

NEIGHBOURS = 60  # attributions to either side that are looked at; a bound for text that is no prose
Pair = tuple[tuple[Span, ...], tuple[Span, ...]]


def outer_of(items: Sequence[Pair]) -> tuple[int | None, ...]:
    """For each (cue, content) the index of the smallest other content that holds its cue, or None.

    `items` are in order of their contents. An attribution without cue hangs on whatever holds all of its content. Of
    two that hold one another (a cue broken into pieces around its own content) neither is nested.
    """
    out: list[int | None] = []
    for i, (cue, content) in enumerate(items):
        probe = cue or content
        holders = [
            (covered(items[j][1]), j)
            for j in _near(i, len(items))
            if _holds(items[j][1], probe) and not _holds(content, items[j][0])
        ]
        out.append(min(holders)[1] if holders else None)
    return tuple(out)


def _near(i: int, size: int) -> Iterator[int]:
    return (j for j in range(max(0, i - NEIGHBOURS), min(size, i + NEIGHBOURS + 1)) if j != i)


def _holds(content: Sequence[Span], pieces: Sequence[Span]) -> bool:
    for piece in pieces:
        for part in content:
            if part.start <= piece.start and piece.end <= part.end:
                break
        else:
            return False
    return bool(pieces)


def unhooked(items: Sequence[Pair]) -> tuple[tuple[Span, ...], ...]:
    """The contents of (cue, content) pairs, none holding a later cue whose content holds its own.

    In "A believes S, B said" the parser gives "S, B said" to A; what B said ends before B, and so does S.
    """
    out = []
    for i, (cue, content) in enumerate(items):
        for j in _near(i, len(items)):
            other_cue, other = items[j]
            later = cue and other_cue and other_cue[0].start > cue[0].start
            if later and _holds(content, other_cue) and _holds(other, cue):
                cut = tuple(p for c in content for o in other if (p := _shared(c, o)))
                content = cut if cut and covered(cut) < covered(content) else content
        out.append(content)
    return tuple(out)


def _shared(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None
