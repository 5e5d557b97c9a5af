"""Mentions of a report before they are settled: titled names, bare names, places that act, ministries, groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge.grammar import NOUNS
from onrecord.knowledge.residence import residence_at
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Words
from onrecord.report.cast.names import split
from onrecord.report.cast.near import article_before, word_at
from onrecord.report.cast.party import BODIES, Piece
from onrecord.report.cast.runs import runs_of
from onrecord.report.cast.states import offices_of
from onrecord.report.cast.titled import appositions, titled

BESIDE = (" ", "” ", '" ', "’ ", "' ")  # between a name and the noun of its trade: "“Foo” newspaper"


@dataclass(frozen=True)
class Pieces:
    """The pieces of a report and the roles that no name goes with."""

    names: tuple[Piece, ...]
    loose: tuple[Role, ...]


def pieces_of(words: Words, roles: Sequence[Role]) -> Pieces:
    """Every name of a report with the roles that go with it."""
    taken = frozenset(i for role in roles for i in range(role.start, role.end))
    found = list(offices_of(words, taken))
    runs = runs_of(words, taken.union(i for piece in found for i in range(piece.run.start, piece.run.end)))
    before, used = titled(words, roles, {run.start: run for run in runs})
    loose = [role for role in roles if role not in used]
    outlets = frozenset(r.start for r in loose if r.trade == "outlet" and words[r.start].before in BESIDE)
    heard = frozenset(word.norm for word in words)
    for run in runs:
        if residence_at(words, run.start) is None:
            found += split(words, run, before.get(run.start, ()), heard, outlets)
    found = [widened(words, piece) for piece in found]
    after = appositions(words, found, loose)
    names = sorted((replace(piece, after=after.get(piece.run)) for piece in found), key=lambda piece: piece.run.start)
    behind = frozenset(after.values())
    return Pieces(tuple(names), tuple(role for role in loose if role not in behind))


def of_a_noun(words: Words, piece: Piece) -> bool:
    """Whether a state only tells of what the article belongs to: "the Ruritania war"."""
    after = word_at(words, piece.closes)
    state = piece.entry is not None and piece.entry.kind == "state"
    return state and after is not None and after.before == " " and after.token.pos_ in NOUNS


def widened(words: Words, piece: Piece) -> Piece:
    """With the article that belongs to it: "the Kremlin", "the United States", "the National Rifle Association"."""
    if piece.before or not article_before(words, piece.opens):
        return piece
    known = piece.entry is not None and not of_a_noun(words, piece)
    return replace(piece, opens=piece.opens - 1) if known or piece.kind_hint in BODIES else piece
