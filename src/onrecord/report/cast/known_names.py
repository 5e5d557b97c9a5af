"""Names that the gazetteer or the report itself knows already, and parties finished with what their names tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.knowledge.places import Entry, match, one_of
from onrecord.knowledge.titles import gender_of_head
from onrecord.knowledge.words import Words, given_names, slug
from onrecord.report.cast.kinds import kinds_of
from onrecord.report.cast.names import Pieces
from onrecord.report.cast.party import (
    PERSONAL,
    Mention,
    Party,
    Piece,
    Settling,
    bare_surname,
    only,
    plain,
    where,
    written,
)
from onrecord.report.cast.people import candidates, gender_of, only_gender, same_body, same_person
from onrecord.report.cast.runs import Run, is_article
from onrecord.report.cast.states import dateline, office_id
from onrecord.report.page import Page

RUNNING = ("body", "standfirst", "caption")  # zones whose names are settled before those of headlines


def begun(page: Page, pieces: Pieces) -> Settling:
    """The start of a cast: its known parties, and the names whose they are still to be settled."""
    words, parties = page.words, dict[str, Party]()
    for piece in pieces.names:
        if (entry := piece.entry) is not None:
            key = key_of(entry, parties)
            party = parties.get(key) or Party(entry.name, entry.kind, entry.country, key=key)
            parties[key] = party.with_piece(piece)
    unknown = [piece for piece in pieces.names if piece.entry is None]
    names = without_headline_words(words, [piece for piece in unknown if words[piece.run.start].zone in RUNNING])
    heads = tuple(piece for piece in unknown if words[piece.run.start].zone not in RUNNING)
    return Settling(page, names, heads, pieces.loose, kinds_of(words, names), tuple(parties.values()))


def key_of(entry: Entry, parties: dict[str, Party]) -> str:
    """The id of an entry; a ministry whose country is not told is the only one of that name so far."""
    if entry.sense != "office":
        return entry.id
    told = [k for k, p in parties.items() if p.kind == "government-body" and k.endswith(entry.id) and not entry.country]
    return only(told) or office_id(entry)


def without_headline_words(words: Words, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces without the words around them where headlines stand unmarked in a text ("Roe Speech"): the first word
    alone where the others stand in lower case elsewhere and it stands alone again and again."""
    small = {word.norm for word in words if not word.capital}
    alone = Counter(words[piece.run.start].norm for piece in pieces if len(piece.run) == 1)
    often = {name for name, count in alone.items() if count > 1} - given_names(words.language).keys()

    def without_rest(piece: Piece) -> Piece:
        first, *rest = piece.run.words(words)
        follow = all(word.norm in small and word.before == " " for word in rest) and piece.closes == piece.run.end
        if not rest or not follow or piece.kind_hint or first.norm not in often:
            return piece
        return replace(piece, run=Run(first.i, first.i + 1), closes=first.i + 1, after=None)

    return tuple(map(without_rest, pieces))


def linked(state: Settling) -> Settling:
    """With names in headlines, and names nothing was said of, joined where one party of the report bears them."""
    settled, words, parties = state.settled(), state.words, list(state.parties)
    late = [piece for piece in state.names if state.kinds[piece] == "" and piece not in settled]
    for whole in (*late, *state.heads):
        if dateline(words, whole.run):
            continue
        headline = words[whole.run.start].zone in ("title", "heading")
        piece = cut_out(words, whole, parties) if headline else whole
        if (number := bearer_in_report(words, piece, parties)) is not None:
            roles = tuple(r for r in piece.before if r.trade in PERSONAL and r.trade != "honorific")
            parties[number] = parties[number].with_piece(piece, roles=roles)
    return replace(state, parties=tuple(parties))


def bearer_in_report(words: Words, piece: Piece, parties: Sequence[Party]) -> int | None:
    """The one party that bears a name: a person by the full name, a body, else a person by the bare name."""
    name, language = plain(words, piece), words.language
    persons = where(parties, lambda party: party.kind == "person")

    def in_full(party: Party) -> bool:
        return party.kind == "person" and party.bears(lambda form: form == name or same_person(form, name, language))

    def as_body(party: Party) -> bool:
        return party.kind != "person" and party.bears(lambda form: same_body(name, form, language))

    found = where(parties, in_full) or where(parties, as_body)
    return only(found or [persons[n] for n in candidates(words, piece, [parties[n] for n in persons])])


def cut_out(words: Words, piece: Piece, parties: Sequence[Party]) -> Piece:
    """The name of somebody of the report out of words of a headline: "Jane Roe" of "Jane Roe Criticized"."""
    name = plain(words, piece)
    known = {form for party in parties for form in party.forms}
    known |= {(party.surname,) for party in parties if party.kind == "person"}
    if name in known or len(name) != len(piece.run):
        return piece
    for length in range(len(name) - 1, 0, -1):
        if name[:length] in known:
            return replace(piece, run=Run(piece.run.start, piece.run.start + length), closes=piece.run.start + length)
        if name[-length:] in known:
            start = piece.run.end - length
            return replace(piece, run=Run(start, piece.run.end), opens=start, before=())
    return piece


def finished(state: Settling) -> Settling:
    """With the name, gender, country and key that its mentions give each party, and a mention for each of its names."""
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
    told = Counter(role.country for role, _ in party.roles if role.country and role.trade != "outlet")
    countries = (party.country, *(country for country, _ in told.most_common(1)), *countries_in_names(words, party))
    return replace(
        party, name=name, gender=gender, country=next(filter(None, countries), None), key=party.key or slug(name)
    )


def name_of_person(words: Words, party: Party) -> str:
    """The full name most mentions give, of several the shortest, of these the first; else the bare one."""
    bare = {piece: bare_surname(words, plain(words, piece)) for piece in party.pieces}
    spelled = [(piece, written(words, piece)) for piece in party.pieces]
    full = Counter(name for piece, name in spelled if " " in name and not bare[piece])
    names = full or Counter(name for _, name in spelled)
    return max(names, key=lambda name: (names[name], -len(name.split())))


def name_of_body(words: Words, party: Party) -> str:
    """The longest name of a body; "The" belongs to an outlet's that stands capitalised inside a sentence."""
    best = max(party.pieces, key=lambda piece: len(plain(words, piece)))
    name, first = written(words, best), best.run.start
    if is_article(words, first) and (party.kind != "media" or words[first].first):
        name = name.partition(" ")[2] or name
    return name + (f" {words[best.closes - 1].text}" if best.kind_hint == "personal-body" else "")


def countries_in_names(words: Words, party: Party) -> Iterator[str | None]:
    """The states that a body's names begin or end with: "Ruritanian Bar Association", "Statistics Ruritania"."""
    for piece in party.pieces if party.kind in ("organisation", "government-body") else ():
        for start in (piece.run.start, piece.run.start + 1, piece.run.end - 1):
            entry = one_of(match(words, start, piece.run.end)[1], "name", "adjective")
            if entry is not None and entry.kind == "state":
                yield entry.country
