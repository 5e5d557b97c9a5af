"""Mentions of a report before they are settled: titled names, bare names, places that act, ministries, groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge.grammar import NOUNS
from onrecord.knowledge.places import match
from onrecord.knowledge.residence import residence_at
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Words
from onrecord.report.cast.names import split
from onrecord.report.cast.near import HYPHENS, article_before, word_at
from onrecord.report.cast.offices import offices_of
from onrecord.report.cast.piece import BODIES, Piece
from onrecord.report.cast.runs import Run, runs_of
from onrecord.report.cast.titled import appositions, titled

BESIDE = (" ", "” ", '" ', "’ ", "' ")  # between a name and the noun of its trade: "“Foo” newspaper"


@dataclass(frozen=True)
class Pieces:
    """The pieces of a report and the roles that no name goes with."""

    names: tuple[Piece, ...]
    loose: tuple[Role, ...]


def pieces_of(words: Words, roles: Sequence[Role]) -> Pieces:
    """Every name of a report with the roles that go with it."""
    offices = tuple(offices_of(words, roles))
    taken = words_in(roles) | frozenset(i for piece in offices for i in range(piece.run.start, piece.run.end))
    runs = runs_of(words, taken, surnames_in(words, taken))
    before, used = titled(words, roles, {run.start: run for run in runs})
    outlets = frozenset(role.start for role in roles if role not in used and beside_name(words, role))
    heard = frozenset(word.norm for word in words)
    found = [*offices]
    for run in (lengthened(words, run) for run in runs if residence_at(words, run.start) is None):
        found += split(words, run, before.get(run.start, ()), heard, outlets)
    found = [widened(words, piece) for piece in found]
    after = appositions(words, found, [role for role in roles if role not in used])
    names = sorted((replace(piece, after=after.get(piece.run)) for piece in found), key=lambda piece: piece.run.start)
    used |= frozenset(after.values())
    return Pieces(tuple(names), tuple(role for role in roles if role not in used))


def words_in(roles: Sequence[Role]) -> frozenset[int]:
    """The words of role phrases."""
    return frozenset(i for role in roles for i in range(role.start, role.end))


def surnames_in(words: Words, taken: frozenset[int]) -> frozenset[str]:
    """The last words of names that no hyphen stands in."""
    return frozenset(
        words[run.end - 1].norm
        for run in runs_of(words, taken, frozenset())
        if not any(words[i].before in HYPHENS for i in range(run.start + 1, run.end))
    )


def beside_name(words: Words, role: Role) -> bool:
    """Whether a noun of outlets stands right behind what may be a name."""
    return role.trade == "outlet" and words[role.start].before in BESIDE


def lengthened(words: Words, run: Run) -> Run:
    """A run with the lower-case words that end the name of a known outlet or organisation."""
    length, entries = match(words, run.start)
    longer = length > len(run) and any(entry.kind in ("media", "organisation") for entry in entries)
    return Run(run.start, run.start + length) if longer else run


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
