"""Names of one word that nobody introduces: who is told by one capitalised word alone is more often a place.

Reports give a person's full name or title once; a tagger takes unknown places for people where nothing around tells.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.knowledge.words import Words, given_names
from onrecord.report.cast.near import is_article, joined, word_at
from onrecord.report.cast.piece import PERSONAL, Piece


def goal(words: Words, piece: Piece) -> bool:
    """Whether a name is where somebody goes: "a visit to Ostrel"."""
    at = piece.run.start
    if at < 2 or words[at].before != " " or words[at - 1].before != " " or not joined(words, at - 1, "to"):
        return False
    return words[at - 2].norm in words.language.metonyms.acting["motion"]


def lone_names(words: Words, pieces: Iterable[Piece]) -> frozenset[str]:
    """Names of one word that are nowhere part of a longer name, nowhere titled or followed by "who", and no given
    names."""
    alone: set[str] = set()
    introduced = set(given_names(words.language))
    for piece in pieces:
        norms = [word.norm for word in piece.run.words(words) if not is_article(words, word.i)]
        single = len(norms) < 2 and not introduced_by(words, piece)
        (alone if single else introduced).update(norms)
    return frozenset(alone - introduced)


def introduced_by(words: Words, piece: Piece) -> bool:
    """Whether a role, an age or "who" beside a name, a list or the words around tell what it is."""
    if piece.kind_hint or piece.entry or any(role.trade in PERSONAL for role in piece.roles):
        return True
    after = word_at(words, piece.run.end)
    told = after is not None and after.before == ", "
    return told and (joined(words, piece.run.end, "who") or words[piece.run.end].norm.isdigit())
