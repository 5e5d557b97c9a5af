"""Nesting: which attribution stands inside the content of which."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.spans import Span, covered


def outer_of(items: Sequence[tuple[tuple[Span, ...], tuple[Span, ...]]]) -> tuple[int | None, ...]:
    """For each (cue, content) the index of the smallest other content that holds its cue, or None.

    An attribution without cue hangs on whatever holds all of its content. Of two that hold one another (a cue broken
    into pieces around its own content) neither is nested.
    """
    out: list[int | None] = []
    for i, (cue, content) in enumerate(items):
        probe = cue or content
        holders = [
            (covered(other), j)
            for j, (_, other) in enumerate(items)
            if j != i and _holds(other, probe) and not _holds(content, items[j][0])
        ]
        out.append(min(holders)[1] if holders else None)
    return tuple(out)


def _holds(content: Sequence[Span], pieces: Sequence[Span]) -> bool:
    return bool(pieces) and all(any(c.contains(p) for c in content) for p in pieces)
