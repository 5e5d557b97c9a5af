"""People by name: which mentions are one person's, by the names of the whole report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.knowledge.language import Language
from onrecord.knowledge.titles import Gender, gender_of_head, same_head
from onrecord.knowledge.words import Words, given_names
from onrecord.options.reports import FULL_NAMES_KEPT
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.piece import Name, Piece, plain
from onrecord.report.cast.same_names import alike, same_person

NOBODY = Party("", "person")


def people_named(state: Settling) -> Settling:
    """With the people of the running text: full names first, then bare ones by who bears them, titled ones before
    others."""
    words, language = state.words, state.page.language
    people: list[Party] = []
    persons = [piece for piece in state.names if state.kinds[piece] == "person"]
    for piece in persons:
        name = plain(words, piece)
        if len(name) > 1:
            known = (n for n, p in enumerate(people) if any(same_person(name, form, language) for form in p.forms))
            people = with_bearer(words, people, piece, next(known, None))
    settled = {piece for person in people for piece in person.pieces}
    bare = [piece for piece in persons if piece not in settled]
    for piece in sorted(bare, key=lambda p: (office_of(p) == "", p.run.start)):
        found = candidates(words, piece, people)
        bearer = one_bearer(words, piece, [people[n] for n in found])
        if bearer is not None or not found:
            people = with_bearer(words, people, piece, None if bearer is None else found[bearer])
    return replace(state, parties=(*state.parties, *people))


def with_bearer(words: Words, people: list[Party], piece: Piece, number: int | None) -> list[Party]:
    """The people with one more mention, of one of them or (None) of somebody new."""
    party = joined_by(words, NOBODY if number is None else people[number], piece)
    return [*people, party] if number is None else [*people[:number], party, *people[number + 1 :]]


def joined_by(words: Words, party: Party, piece: Piece) -> Party:
    """A person with one more mention, whose honorific may tell the gender."""
    roles = tuple(role for role in piece.roles if role.trade != "honorific")
    genders = (gender_of_head(r.head, words.language) for r in piece.roles if r.trade == "honorific")
    gender = party.gender or next((g for g in genders if g), "")
    return replace(party, gender=gender).with_piece(piece, plain(words, piece), roles=roles)


def office_of(piece: Piece) -> str:
    """The office right before a name ("President Roe"); "" for an honorific or nothing."""
    title = piece.title
    return title.head if title and title.trade in ("office", "rank") else ""


def other_office(piece: Piece, party: Party, language: Language) -> bool:
    """Whether a titled surname is somebody else than a full name that comes only later and never with that title:
    "President Roe ... his daughter Jane Roe"."""
    office, full = office_of(piece), party.full
    if not office or not full or min(p.run.start for p in full) < piece.run.start:
        return False
    held = [role.head for role, _ in party.roles]
    return not any(same_head(office, head, language) or same_head(head, office, language) for head in held)


def candidates(words: Words, piece: Piece, people: Sequence[Party]) -> list[int]:
    """Who a bare name may be: bearers of the surname, else of the given name, else of a spelling of the surname."""
    (*given, name), language = plain(words, piece), words.language
    gender = gender_of_head(piece.title.head, language) if piece.title else ""
    tests: tuple[Callable[[Name], bool], ...] = (
        lambda form: form[-1] == name,
        lambda form: name in form,
        lambda form: len(form) > 1 and alike(form[-1], name, language),
    )
    for fits in tests if not given else ():
        bearers = [n for n, party in enumerate(people) if any(fits(form) for form in party.forms)]
        agreeing = [n for n in bearers if {gender, gender_of(people[n], language)} != {"m", "f"}]
        if found := [n for n in agreeing if not other_office(piece, people[n], language)]:
            return found
    return []


def gender_of(party: Party, language: Language) -> Gender:
    """The gender of a person by an honorific or by the given names, where these tell one."""
    given = given_names(language)
    return party.gender or only_gender({given.get(form[0], "") for form in party.forms if len(form) > 1})


def only_gender(told: set[str]) -> Gender:
    """The gender that all who tell one tell."""
    genders = told - {""}
    return "m" if genders == {"m"} else "f" if genders == {"f"} else ""


def one_bearer(words: Words, piece: Piece, found: Sequence[Party]) -> int | None:
    """The one person of several a bare name stands for, as its position: who bears its office, the one of office, who
    is once called by the bare surname (relatives are told by given name or title), else the one named nearest."""
    if len(found) < 2:
        return 0 if found else None
    office, everyone = office_of(piece), range(len(found))
    titled = [n for n in everyone if office and bears(found[n], office, words.language)]
    if len(titled) == 1:
        return titled[0]
    holders = [n for n in everyone if any(role.trade in ("office", "rank", "spokes") for role, _ in found[n].roles)]
    if len(holders) == 1 and not any(party.bare for n, party in enumerate(found) if n not in holders):
        return holders[0]
    owners = [n for n in everyone if found[n].bare]
    if len(owners) == 1:
        return owners[0]
    if (first := namesake(found)) is not None:
        return first
    return nearest(words, piece, found, owners or list(everyone))


def namesake(found: Sequence[Party]) -> int | None:
    """The first named of several bearers, where the report gives the full names of all others again and again: it
    keeps the surname alone for the first."""
    first = min(range(len(found)), key=lambda n: min(piece.run.start for piece in found[n].pieces))
    least = max(FULL_NAMES_KEPT, len(found[first].full))
    return first if all(len(party.full) > least for n, party in enumerate(found) if n != first) else None


def bears(party: Party, office: str, language: Language) -> bool:
    """Whether somebody bears an office, or one that counts as the same."""
    return any(same_head(office, role.head, language) for role, _ in party.roles)


def nearest(words: Words, piece: Piece, found: Sequence[Party], among: Sequence[int]) -> int | None:
    """Of several bearers of a surname the one named in the last two sentences, else the far more prominent one, else
    the one named last; None where several were named just before."""
    at, here = piece.run.start, words[piece.run.start].sentence
    past = {n: max((q.run.start for q in found[n].pieces if q.run.start < at), default=-1) for n in among}
    near = [n for n in among if past[n] >= 0 and here - words[past[n]].sentence <= 1]
    if len(near) == 1:
        return near[0]
    most, next_most = sorted(((len(found[n].pieces), n) for n in among), reverse=True)[:2]
    if most[0] >= 3 * next_most[0]:
        return most[1]
    last = max(among, key=lambda n: past[n])
    return None if near or past[last] < 0 else last
