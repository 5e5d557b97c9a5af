"""Names of one word that nobody introduces: who is told by one capitalised word alone is more often a place.

Reports give a person's full name or title once; a tagger takes unknown places for people where nothing around tells.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.knowledge.words import Words, given_names
from onrecord.lang import words as listed
from onrecord.report.cast.piece import PERSONAL, Piece


def goal(words: Words, piece: Piece) -> bool:
    """Whether a name is where somebody goes: "a visit to Ostrel"."""
    at = piece.run.start
    if at < 2 or words[at].before != " " or words[at - 1].norm != "to":
        return False
    return words[at - 2].norm in listed("metonyms", "acting", "motion") and words[at - 1].before == " "


def lone_names(words: Words, pieces: Iterable[Piece]) -> frozenset[str]:
    """Names of one word that are nowhere part of a longer name, nowhere titled or followed by "who", and no given
    names."""
    alone: set[str] = set()
    introduced: set[str] = set()
    for piece in pieces:
        norms = [w.norm for w in piece.run.words(words) if w.norm != "the"]
        roles = (*piece.before, *((piece.after,) if piece.after else ()))
        known = bool(piece.kind_hint or piece.entry) or any(r.trade in PERSONAL for r in roles)
        if known or len(norms) > 1 or _told_as_person(words, piece):
            introduced.update(norms)
        else:
            alone.update(norms)
    return frozenset(alone - introduced - given_names().keys())


def _told_as_person(words: Words, piece: Piece) -> bool:
    """Whether an age or "who" follows a name: "Roe, 56,", "Roe, who"."""
    after = words[piece.run.end] if piece.run.end < len(words) else None
    return after is not None and after.before == ", " and (after.norm in ("who", "whose") or after.norm.isdigit())
