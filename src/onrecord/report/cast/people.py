"""People by name: which mentions are one person's, by the names of the whole report; when two names are one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from rapidfuzz.distance import OSA

from onrecord.knowledge.language import Language
from onrecord.knowledge.titles import Gender, gender_of_head, same_head
from onrecord.knowledge.transliteration import first_names_meet, sound_alike
from onrecord.knowledge.words import Words, given_names
from onrecord.options.reports import FULL_NAMES_KEPT, LONG_SURNAME, SAME_START, VERY_LONG_SURNAME
from onrecord.report.cast.party import Name, Party, Piece, Settling, plain, where

OFFICES = ("office", "rank", "spokes")


def people_named(state: Settling) -> Settling:
    """With the people of the running text: full names first, then bare ones by who bears them, titled ones before
    others."""
    words, people = state.words, list[Party]()
    persons = [(piece, plain(words, piece)) for piece in state.names if state.kinds[piece] == "person"]
    for piece, name in persons:
        if len(name) > 1:
            people = with_bearer(words, people, piece, bearer_of(words, name, people))
    bare = (piece for piece, name in persons if len(name) == 1)
    for piece in sorted(bare, key=lambda p: (office_of(p) == "", p.run.start)):
        among = candidates(words, piece, people)
        bearer = one_bearer(words, piece, [people[n] for n in among])
        if bearer is not None or not among:
            people = with_bearer(words, people, piece, None if bearer is None else among[bearer])
    return replace(state, parties=(*state.parties, *people))


def bearer_of(words: Words, name: Name, people: Sequence[Party]) -> int | None:
    """Who bears a full name."""
    borne = where(people, lambda party: party.bears(lambda form: same_person(name, form, words.language)))
    return borne[0] if borne else None


def with_bearer(words: Words, people: list[Party], piece: Piece, number: int | None) -> list[Party]:
    """The people with one more mention, of one of them or (None) of somebody new; an honorific may tell the gender."""
    party = Party("", "person") if number is None else people[number]
    roles = tuple(role for role in piece.roles if role.trade != "honorific")
    told = (gender_of_head(role.head, words.language) for role in piece.roles if role.trade == "honorific")
    gender = party.gender or next(filter(None, told), "")
    party = replace(party, gender=gender).with_piece(piece, plain(words, piece), roles=roles)
    return [*people, party] if number is None else [*people[:number], party, *people[number + 1 :]]


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

    def able(party: Party) -> bool:
        agrees = {gender, gender_of(party, language)} != {"m", "f"}
        return agrees and not other_office(piece, party, language)

    borne = [[n for n in where(people, able) if people[n].bears(fits)] for fits in tests if not given]
    return next(filter(None, borne), [])


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
    office, owners = office_of(piece), where(found, lambda party: party.bare)
    titled = where(found, lambda party: bool(office) and bears(party, office, words.language))
    holders = where(found, lambda party: any(role.trade in OFFICES for role, _ in party.roles))
    ways = (titled, holders if set(owners) <= set(holders) else [], owners)
    one = next((few[0] for few in ways if len(few) == 1), namesake(found))
    return one if one is not None else nearest(words, piece, found, owners or range(len(found)))


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


def same_person(a: Name, b: Name, language: Language) -> bool:
    """Whether two full names are one: surname alike, and given names that agree, shorten or abbreviate each other."""
    if len(a) < 2 or len(b) < 2:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return a[-1] == b[-1] or a[0] == b[0]
    return alike(a[-1], b[-1], language) and first_names_meet(a[0], b[0], language)


@cache
def alike(a: str, b: str, language: Language) -> bool:
    """Whether two folded names are spellings of one: one edit from five letters on, two from eight."""
    if a == b or sound_alike(a, b, language):
        return True
    shorter = min(len(a), len(b))
    if a[0] != b[0] or shorter < LONG_SURNAME:
        return False
    allowed = 2 if shorter >= VERY_LONG_SURNAME or a[:SAME_START] == b[:SAME_START] else 1
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def same_body(a: Name, b: Name, language: Language) -> bool:
    """Whether two names are one body's: one is the other's beginning or its initials, or they differ by a plural."""
    plural = language.mentions.endings.ordered["plural"]
    if a == b or any("".join(a).removesuffix(s) == "".join(b).removesuffix(s) for s in plural):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) > 1:
        return long[: len(short)] == short
    initials = "".join(word[0] for word in long if word not in language.mentions.joins["small"])
    return len(long) > 1 and len(initials) > 1 and short[0] == initials
