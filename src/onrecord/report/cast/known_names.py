"""Names that the gazetteer or the report itself knows already: states, bodies and outlets, and names of headlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from onrecord.knowledge.places import Entry
from onrecord.knowledge.words import Words, given_names
from onrecord.report.cast.kinds import kinds_of
from onrecord.report.cast.offices import office_id
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.people import candidates
from onrecord.report.cast.piece import PERSONAL, Name, Piece, plain
from onrecord.report.cast.pieces import Pieces
from onrecord.report.cast.runs import Run
from onrecord.report.cast.same_names import same_body, same_person
from onrecord.report.cast.states import dateline
from onrecord.report.page import Page

RUNNING = ("body", "standfirst", "caption")  # zones whose names are settled before those of headlines


def begun(page: Page, pieces: Pieces) -> Settling:
    """The start of a cast: its known parties, and the names whose they are still to be settled."""
    words = page.words
    unknown = [piece for piece in pieces.names if piece.entry is None]
    running = [piece for piece in unknown if words[piece.run.start].zone in RUNNING]
    heads = tuple(piece for piece in unknown if words[piece.run.start].zone not in RUNNING)
    names = without_headline_words(words, running)
    known = known_parties([piece for piece in pieces.names if piece.entry is not None])
    return Settling(page, names, heads, pieces.loose, kinds_of(words, names), known)


def known_parties(pieces: Sequence[Piece]) -> tuple[Party, ...]:
    """The states, bodies and outlets that the gazetteer knows, by their ids."""
    parties: dict[str, Party] = {}
    for piece in pieces:
        entry = piece.entry
        assert entry is not None
        key = key_of(entry, parties.values())
        party = parties.get(key) or Party(entry.name, entry.kind, entry.country, key=key)
        parties[key] = party.with_piece(piece)
    return tuple(parties.values())


def key_of(entry: Entry, parties: Collection[Party]) -> str:
    """The id of an entry; a ministry whose country is not told is the only one of that name so far."""
    if entry.sense != "office":
        return entry.id
    same = [p for p in parties if p.kind == "government-body" and p.key.endswith(entry.id)] if not entry.country else []
    return same[0].key if len(same) == 1 else office_id(entry)


def without_headline_words(words: Words, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces without the words of sentences around them: "Following Roe", and, where headlines stand unmarked in a
    text, "Roe Speech"."""
    small = {word.norm for word in words if not word.capital}
    alone = Counter(words[piece.run.start].norm for piece in pieces if len(piece.run) == 1)
    often = {name for name, count in alone.items() if count > 1} - given_names(words.language).keys()
    return tuple(without_opener(words, without_rest(words, piece, small, often)) for piece in pieces)


def without_rest(words: Words, piece: Piece, small: set[str], often: set[str]) -> Piece:
    """The first word alone where the others stand in lower case elsewhere and it stands alone again and again."""
    first, *rest = piece.run.words(words)
    loose = bool(rest) and not piece.kind_hint and all(word.norm in small and word.before == " " for word in rest)
    if not loose or first.norm not in often or piece.closes != piece.run.end:
        return piece
    end = piece.run.start + 1
    return replace(piece, run=Run(piece.run.start, end), closes=end, after=None)


def without_opener(words: Words, piece: Piece) -> Piece:
    """Without a word before the name that its sentence begins with."""
    start, first = piece.run.start + 1, words[piece.run.start]
    opens = first.first and piece.opens == piece.run.start and len(piece.run) > 1
    if opens and first.norm in words.language.persons.particles["openers"]:
        return replace(piece, run=Run(start, piece.run.end), opens=start)
    return piece


def linked(state: Settling) -> Settling:
    """With names in headlines, and names nothing was said of, joined where one party of the report bears them."""
    settled, words, parties = state.settled(), state.words, list(state.parties)
    late = [piece for piece in state.names if state.kinds[piece] == "" and piece not in settled]
    for whole in (*late, *state.heads):
        if dateline(words, whole.run):
            continue
        cut = words[whole.run.start].zone in ("title", "heading")
        piece = cut_out(words, whole, parties) if cut else whole
        if (number := bearer_in_report(words, piece, parties)) is not None:
            roles = tuple(r for r in piece.before if r.trade in PERSONAL and r.trade != "honorific")
            parties[number] = parties[number].with_piece(piece, roles=roles)
    return replace(state, parties=tuple(parties))


def bearer_in_report(words: Words, piece: Piece, parties: Sequence[Party]) -> int | None:
    """The one party that bears a name: a person by the full name, a body, else a person by the bare name."""
    name, language = plain(words, piece), words.language
    persons = [n for n, party in enumerate(parties) if party.kind == "person"]
    bodies = [n for n, party in enumerate(parties) if party.kind != "person"]

    def borne(among: Sequence[int], fits: Callable[[Name], bool]) -> list[int]:
        return [n for n in among if any(fits(form) for form in parties[n].forms)]

    found = (
        borne(persons, lambda form: form == name or (len(name) > 1 and same_person(form, name, language)))
        or borne(bodies, lambda form: same_body(name, form, language))
        or [persons[n] for n in candidates(words, piece, [parties[n] for n in persons])]
    )
    return found[0] if len(found) == 1 else None


def cut_out(words: Words, piece: Piece, parties: Sequence[Party]) -> Piece:
    """The name of somebody of the report out of words of a headline: "Jane Roe" of "Jane Roe Criticized"."""
    name = plain(words, piece)
    known = {form for party in parties for form in party.forms}
    known |= {(party.surname,) for party in parties if party.kind == "person"}
    if name in known or len(name) != len(piece.run):
        return piece
    for length in range(len(name) - 1, 0, -1):
        if name[:length] in known:
            end = piece.run.start + length
            return replace(piece, run=Run(piece.run.start, end), closes=end)
        if name[-length:] in known:
            start = piece.run.end - length
            return replace(piece, run=Run(start, piece.run.end), opens=start, before=())
    return piece
