"""Names in a text as the tagger's network labels them: word pieces to spans of whole words, of one kind each.

The labels are B and I of spaCy's 18 kinds (PERSON, GPE, ORG ...), so a span can stand where an entity of a spaCy Doc
does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.report.wordpieces import Pieces
from onrecord.spans import Span

Floats = npt.NDArray[np.float32]
Name = tuple[Span, str]  # where it stands, and its kind


def names_of(text: str, pieces: Pieces, scores: Floats, kinds: Sequence[str]) -> tuple[Name, ...]:
    """The names of a text in order, none overlapping another.

    `scores`: a row a piece, of "no name" and then B and I of each kind. A word has the label of its first piece.
    """
    if not len(pieces):
        return ()
    first = np.flatnonzero(_firsts(text, pieces))
    labels = scores[first].argmax(axis=1)
    kind, paragraph = (labels + 1) // 2, pieces.paragraph[first]
    goes_on = np.zeros(len(first), dtype=np.bool_)
    goes_on[1:] = (labels[1:] % 2 == 0) & (kind[1:] == kind[:-1]) & (paragraph[1:] == paragraph[:-1])
    after = np.append(first[1:], len(pieces))  # where the pieces of each word end
    out: list[Name] = []
    for begin in np.flatnonzero((kind > 0) & ~goes_on).tolist():
        last = begin
        while last + 1 < len(first) and goes_on[last + 1]:
            last += 1
        start, end = int(pieces.start[first[begin]]), int(pieces.end[after[last] - 1])
        if not out or out[-1][0].end <= start:
            out.append((Span(start, end), kinds[int(kind[begin]) - 1]))
    return tuple(out)


def _firsts(text: str, pieces: Pieces) -> npt.NDArray[np.bool_]:
    """Which pieces begin a word: not those that go on, letter to letter, where the one before ends."""
    first = np.ones(len(pieces), dtype=np.bool_)
    touching: Any = np.flatnonzero(pieces.start[1:] == pieces.end[:-1]) + 1
    for piece, at in zip(touching.tolist(), pieces.start[touching].tolist(), strict=True):
        first[piece] = not (text[at].isalnum() and text[at - 1].isalnum())
    return first
