"""Settled parties with the name, gender, country and key that all their mentions give them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from onrecord.knowledge.places import match, one_of
from onrecord.knowledge.titles import gender_of_head
from onrecord.knowledge.words import Words, slug
from onrecord.report.cast.near import is_article
from onrecord.report.cast.party import Mention, Party, Settling
from onrecord.report.cast.people import gender_of, only_gender
from onrecord.report.cast.piece import Piece, bare_surname, plain, written


def finished(state: Settling) -> Settling:
    """With every party finished, and a mention for each of its names."""
    parties = tuple(finish(state.words, party) for party in state.parties)
    mentions = (
        Mention(piece.opens, piece.closes, piece.run.start, piece.run.end, number, piece.form)
        for number, party in enumerate(parties)
        for piece in party.pieces
    )
    return replace(state, parties=parties).with_mentions(*mentions)


def finish(words: Words, party: Party) -> Party:
    """One party with its mentions in order, and what they make of it."""
    party = replace(party, pieces=tuple(sorted(party.pieces, key=lambda piece: piece.run.start)))
    name, gender = party.name, party.gender
    if party.kind == "person":
        heads: set[str] = {gender_of_head(role.head, words.language) for role, _ in party.roles}
        name, gender = name_of_person(words, party), gender_of(party, words.language) or only_gender(heads)
    elif not name:
        name = name_of_body(words, party)
    country = party.country or country_of_roles(party) or country_in_name(words, party)
    return replace(party, name=name, gender=gender, country=country, key=party.key or slug(name))


def name_of_person(words: Words, party: Party) -> str:
    """The full name most mentions give, of several the shortest, of these the first; else the bare one."""
    bare = {piece: bare_surname(words, plain(words, piece)) for piece in party.pieces}
    spelled = [(piece, written(words, piece)) for piece in party.pieces]
    full = Counter(name for piece, name in spelled if " " in name and not bare[piece])
    names = full or Counter(name for _, name in spelled)
    order = list(names)
    return max(names, key=lambda name: (names[name], -len(name.split()), -order.index(name)))


def name_of_body(words: Words, party: Party) -> str:
    """The longest name of a body, without an article that is no part of it."""
    best = max(party.pieces, key=lambda piece: len(plain(words, piece)))
    name = written(words, best)
    if is_article(words, best.run.start) and not own_article(words, party, best):
        name = name.partition(" ")[2] or name
    return name + (f" {words[best.closes - 1].text}" if best.kind_hint == "personal-body" else "")


def own_article(words: Words, party: Party, piece: Piece) -> bool:
    """Whether "The" belongs to an outlet's name: it stands capitalised inside a sentence."""
    return party.kind == "media" and not words[piece.run.start].first


def country_of_roles(party: Party) -> str | None:
    """The country that most roles of a party tell."""
    told = Counter(role.country for role, _ in party.roles if role.country and role.trade != "outlet")
    return told.most_common(1)[0][0] if told else None


def country_in_name(words: Words, party: Party) -> str | None:
    """The state that a body's name begins or ends with: "Ruritanian Bar Association", "Statistics Ruritania"."""
    if party.kind not in ("organisation", "government-body"):
        return None
    return next(countries_beside(words, party), None)


def countries_beside(words: Words, party: Party) -> Iterator[str | None]:
    """The countries of the states at the edges of the names of a party."""
    for piece in party.pieces:
        for start in (piece.run.start, piece.run.start + 1, piece.run.end - 1):
            entry = one_of(match(words, start, piece.run.end)[1], "name", "adjective")
            if entry is not None and entry.kind == "state":
                yield entry.country
