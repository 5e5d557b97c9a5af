"""Organisations, outlets and bodies by name, and places that act as the government that sits there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.knowledge.words import Words
from onrecord.models import ActorKind
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.piece import Name, plain, short_names
from onrecord.report.cast.same_names import same_body


def bodies_by_name(state: Settling) -> Settling:
    """With organisations, outlets and bodies; acronyms and short forms join their long form."""
    words, bodies = state.words, list[Party]()
    others = [piece for piece in state.names if state.kinds[piece] not in ("person", "")]
    for piece in sorted(others, key=lambda p: -len(p.run)):
        name, kind = plain(words, piece), state.kinds[piece]
        if kind == "personal-body":
            name = (*name, words[piece.closes - 1].norm)
        number = body_called(words, name, bodies)
        party = Party("", kind_of(words, name, kind)) if number is None else bodies[number]
        grown = party.with_piece(piece, name, roles=piece.roles)
        bodies = [*bodies, grown] if number is None else [*bodies[:number], grown, *bodies[number + 1 :]]
    return replace(state, parties=(*state.parties, *bodies))


def body_called(words: Words, name: Name, bodies: Sequence[Party]) -> int | None:
    """The body a name is of, as its position: by name, else the only one of that acronym, else of that first word."""
    same = (n for n, party in enumerate(bodies) if any(same_body(name, form, words.language) for form in party.forms))
    if (number := next(same, None)) is not None or len(name) > 1:
        return number
    longer = [n for n, party in enumerate(bodies) if name[0] in acronyms_of(words, party)]
    longer = longer or [n for n, p in enumerate(bodies) if any(len(f) > 1 and f[0] == name[0] for f in p.forms)]
    return longer[0] if len(longer) == 1 else None


def acronyms_of(words: Words, party: Party) -> frozenset[str]:
    """The one-word names that the mentions of a body show."""
    return frozenset(short for piece in party.pieces for short in short_names(words, piece, plain(words, piece)))


def kind_of(words: Words, name: Name, kind: str) -> ActorKind:
    """The kind of actor that a name of a body tells of: "the Roe administration" is a government's."""
    if kind == "media":
        return "media"
    governs = kind == "personal-body" and name[-1] in words.language.mentions.nouns["governments"]
    return "government-body" if governs or kind == "government-body" else "organisation"
