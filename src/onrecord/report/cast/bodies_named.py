"""Organisations, outlets and bodies by name, and places that act as the government that sits there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.knowledge.places import acts
from onrecord.knowledge.words import Words
from onrecord.models import ActorKind
from onrecord.report.cast.kinds import Evidence
from onrecord.report.cast.near import article_before
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.piece import Name, Piece, plain, short_names
from onrecord.report.cast.same_names import same_body
from onrecord.report.cast.states import dateline


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


def acting_places(state: Settling) -> Settling:
    """With the places that no list has and that speak or take a stance: the governments that sit there."""
    evidence = Evidence(state.words, tuple(piece for piece in state.names if state.kinds[piece] == ""))
    places: dict[Name, list[Piece]] = {}
    for piece, name in evidence.names.items():
        if not piece.kind_hint and voted_place(evidence, name):
            places.setdefault(name, []).append(piece)
    parties = (place_acting(evidence, name, pieces) for name, pieces in places.items())
    return replace(state, parties=(*state.parties, *(party for party in parties if party is not None)))


def place_acting(evidence: Evidence, name: Name, pieces: Sequence[Piece]) -> Party | None:
    """The government that a place stands for; None where it never speaks or owns, or is no place."""
    words = evidence.words
    acting = [p for p in pieces if not dateline(words, p.run) and acts(words, p.run.start, p.run.end)]
    speaks = any(evidence.votes[p]["speaks"] or words[p.run.end - 1].possessive for p in acting)
    if not speaks or no_place(words, name, pieces):
        return None
    return Party("", "state", forms=(name,), pieces=tuple(acting))


def no_place(words: Words, name: Name, pieces: Sequence[Piece]) -> bool:
    """Whether a name is a common noun in capitals, an adherent, or God."""
    language = words.language
    others = language.titles.modifiers["party"] | language.persons.particles["no_places"]
    return name[-1] in others or any(article_before(words, piece.run.start, "indefinite") for piece in pieces)


def voted_place(evidence: Evidence, name: Name) -> bool:
    """Whether the mentions of a name tell more of a place than of a person or an organisation."""
    votes = Counter[str]()
    for piece in (piece for piece, other in evidence.names.items() if other == name):
        filed = dateline(evidence.words, piece.run)
        votes.update(evidence.votes[piece])
        votes.update({"place": 3 * filed, "where": filed})
    rivals = 0 if name[-1] in evidence.lone and votes["where"] else max(votes["person"], votes["organisation"])
    return votes["place"] > 0 and votes["place"] >= rivals
