"""Names settled by the whole report: which pieces are one person or one organisation, and of what kind it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from rapidfuzz.distance import OSA

from onrecord.knowledge.places import acts, match, one_of
from onrecord.knowledge.roles import Gender, gender_of_head, same_head
from onrecord.knowledge.transliteration import first_names_meet, sound_alike
from onrecord.knowledge.words import Words, given_names, slug
from onrecord.lang import words as listed
from onrecord.models import ActorKind
from onrecord.report.cast.kinds import (
    Party,
    bare_surname,
    kinds_of,
    nickname,
    plain,
    short_names,
    title_of,
    votes_of,
    written,
)
from onrecord.report.cast.lone import lone_names
from onrecord.report.cast.offices import office_id
from onrecord.report.cast.piece import PERSONAL, Piece
from onrecord.report.cast.pieces import dateline
from onrecord.report.page.runs import Run

LONG_SURNAME = 5  # letters from which one edit is a spelling, not another name
VERY_LONG = 8  # letters from which two are
AGAIN = 2  # full names after which a report shows that it keeps to them
PREFIX = 5  # or that many letters alike at the start


def people_and_names(words: Words, pieces: Sequence[Piece]) -> tuple[list[Party], dict[Piece, Party]]:
    """Parties of a report and whose each piece is; a piece that cannot be told apart is left out."""
    owner: dict[Piece, Party] = {}
    parties: list[Party] = []
    for piece in pieces:
        if piece.entry is not None:
            _add_known(piece, parties, owner)
    rest = [p for p in pieces if p.entry is None and words[p.run.start].zone in ("body", "standfirst", "caption")]
    running = set(rest)
    heads = [p for p in pieces if p.entry is None and p not in running]
    rest = _without_headline_words(words, rest)
    kinds = kinds_of(words, rest)
    _group_people(words, [p for p in rest if kinds[p] == "person"], parties, owner)
    _group_others(words, [p for p in rest if kinds[p] not in ("person", "")], kinds, parties, owner)
    late = [p for p in rest if kinds[p] == ""] + heads
    _acting_places(words, [p for p in late if p in kinds], parties, owner)
    _link(words, [p for p in late if p not in owner], parties, owner)
    for party in parties:
        _finish(words, party)
    return parties, owner


def _without_headline_words(words: Words, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces without the words of sentences around them: "Following Roe", and, where headlines stand unmarked in a
    text, "Roe Speech"."""
    openers = listed("persons", "particles", "openers")
    small = {w.norm for w in words if not w.capital}
    alone = Counter(words[p.run.start].norm for p in pieces if p.run.end - p.run.start == 1)
    out = []
    for piece in pieces:
        first, rest = words[piece.run.start], words[piece.run.start + 1 : piece.run.end]
        loose = bool(rest) and not piece.kind_hint and all(w.norm in small and w.before == " " for w in rest)
        if loose and alone[first.norm] > 1 and first.norm not in given_names() and piece.closes == piece.run.end:
            end = piece.run.start + 1
            piece = replace(piece, run=Run(piece.run.start, end), closes=end, after=None)
        elif rest and first.first and piece.opens == piece.run.start and first.norm in openers:
            piece = replace(piece, run=Run(piece.run.start + 1, piece.run.end), opens=piece.run.start + 1)
        out.append(piece)
    return out


def _add_known(piece: Piece, parties: list[Party], owner: dict[Piece, Party]) -> None:
    entry = piece.entry
    assert entry is not None
    key = office_id(entry) if entry.sense == "office" else entry.id
    if entry.sense == "office" and entry.country is None:
        same = [p for p in parties if p.key.endswith(entry.id) and p.kind == "government-body"]
        key = same[0].key if len(same) == 1 else key
    party = next((p for p in parties if p.key == key), None)
    if party is None:
        party = Party(entry.name, entry.kind, entry.country, key=key)
        parties.append(party)
    party.pieces.append(piece)
    owner[piece] = party


def _group_people(words: Words, pieces: Sequence[Piece], parties: list[Party], owner: dict[Piece, Party]) -> None:
    people: list[Party] = []
    full = [p for p in pieces if len(plain(words, p)) > 1]
    for piece in full:
        name = plain(words, piece)
        same = next((q for q in people if any(_same_person(name, form) for form in q.forms)), None)
        _join(words, piece, same or _new_person(people), owner)
    bare = [p for p in pieces if p not in owner]
    for piece in sorted(bare, key=lambda p: (_office_of(p) == "", p.run.start)):
        found = _bearer(words, piece, people, owner)
        if found is None and not _several(words, piece, people):
            found = _new_person(people)
        if found is not None:
            _join(words, piece, found, owner)
    parties.extend(people)


def _office_of(piece: Piece) -> str:
    """The office right before a name ("President Roe"); "" for an honorific or nothing."""
    title = title_of(piece)
    return title.head if title and title.trade in ("office", "rank") else ""


def _other_office(piece: Piece, party: Party) -> bool:
    """Whether a titled surname is somebody else than a full name that comes only later and never with that title:
    "President Roe ... his daughter Jane Roe"."""
    office = _office_of(piece)
    full = [p for p in party.pieces if p.run.end - p.run.start > 1]
    if not office or not full or min(p.run.start for p in full) < piece.run.start:
        return False
    return not any(same_head(office, r.head) or same_head(r.head, office) for r, _ in party.roles)


def _new_person(people: list[Party]) -> Party:
    people.append(Party("", "person"))
    return people[-1]


def _join(words: Words, piece: Piece, party: Party, owner: dict[Piece, Party]) -> None:
    party.pieces.append(piece)
    party.forms[plain(words, piece)] += 1
    if (called := nickname(words, piece)) is not None:
        party.forms[called] += 0
    owner[piece] = party
    for role in (*piece.before, *((piece.after,) if piece.after else ())):
        if role.trade == "honorific":
            party.gender = party.gender or gender_of_head(role.head)
        else:
            party.roles.append((role, piece))


def _same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names are one: surname alike, and given names that agree, shorten or abbreviate each other."""
    if len(a) < 2 or len(b) < 2:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return a[-1] == b[-1] or a[0] == b[0]
    if not alike(a[-1], b[-1]):
        return False
    return first_names_meet(a[0], b[0])


@cache
def alike(a: str, b: str) -> bool:
    """Whether two folded names are spellings of one: one edit from five letters on, two from eight."""
    if a == b or sound_alike(a, b):
        return True
    if a[0] != b[0] or min(len(a), len(b)) < LONG_SURNAME:
        return False
    allowed = 2 if min(len(a), len(b)) >= VERY_LONG or a[:PREFIX] == b[:PREFIX] else 1
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def _candidates(words: Words, piece: Piece, people: Iterable[Party]) -> list[Party]:
    """Who a bare name may be: bearers of the surname, else of the given name, else of a spelling of the surname."""
    name, everyone = plain(words, piece), list(people)
    if len(name) > 1:
        return []
    title = title_of(piece)
    gender = gender_of_head(title.head) if title else ""
    tests: tuple[Callable[[Party], bool], ...] = (
        lambda p: any(f[-1] == name[0] for f in p.forms),
        lambda p: any(name[0] in f for f in p.forms),
        lambda p: any(len(f) > 1 and alike(f[-1], name[0]) for f in p.forms),
    )
    for fits in tests:
        found = [p for p in everyone if fits(p) and not (gender and _gender(p) and gender != _gender(p))]
        found = [p for p in found if not _other_office(piece, p)]
        if found:
            return found
    return []


def _gender(party: Party) -> Gender:
    if party.gender:
        return party.gender
    firsts = {given_names().get(form[0], "") for form in party.forms if len(form) > 1} - {""}
    return "m" if firsts == {"m"} else "f" if firsts == {"f"} else ""


def _several(words: Words, piece: Piece, people: Sequence[Party]) -> bool:
    return bool(_candidates(words, piece, people))


def _bearer(words: Words, piece: Piece, people: Sequence[Party], owner: dict[Piece, Party]) -> Party | None:
    """The one person a bare name stands for: the only bearer, else the more prominent or the one named last."""
    found = _candidates(words, piece, people)
    if len(found) < 2:
        return found[0] if found else None
    office = _office_of(piece)
    titled = [p for p in found if office and any(same_head(office, r.head) for r, _ in p.roles)]
    if len(titled) == 1:
        return titled[0]
    holders = [p for p in found if any(r.trade in ("office", "rank", "spokes") for r, _ in p.roles)]
    if len(holders) == 1 and not any(q.run.end - q.run.start == 1 for p in found if p not in holders for q in p.pieces):
        return holders[0]
    # Who is once called by the bare surname keeps it; relatives are told by given name or title.
    owners = [p for p in found if any(q.run.end - q.run.start == 1 for q in p.pieces)]
    if len(owners) == 1:
        return owners[0]
    if (first := _namesake(found)) is not None:
        return first
    return _nearest(words, piece, owners or found)


def _namesake(found: Sequence[Party]) -> Party | None:
    """The first named of several bearers, where the report gives the full names of all others again and again: it
    keeps the surname alone for the first."""
    first = min(found, key=lambda p: min(q.run.start for q in p.pieces))
    others = [sum(q.run.end - q.run.start > 1 for q in p.pieces) for p in found if p is not first]
    mine = sum(q.run.end - q.run.start > 1 for q in first.pieces)
    return first if all(n > AGAIN and n > mine for n in others) else None


def _nearest(words: Words, piece: Piece, found: Sequence[Party]) -> Party | None:
    """Of several bearers of a surname the one named in the last two sentences, else the far more prominent one, else
    the one named last; None where several were named just before."""
    at, here = piece.run.start, words[piece.run.start].sentence
    counts = sorted(((len(p.pieces), n) for n, p in enumerate(found)), reverse=True)
    past = [max((q.run.start for q in p.pieces if q.run.start < at), default=-1) for p in found]
    near = [p for p, q in zip(found, past, strict=True) if q >= 0 and here - words[q].sentence <= 1]
    if len(near) == 1:
        return near[0]
    if counts[0][0] >= 3 * counts[1][0]:
        return found[counts[0][1]]
    return None if near or max(past) < 0 else found[past.index(max(past))]


def _group_others(
    words: Words,
    pieces: Sequence[Piece],
    kinds: dict[Piece, str],
    parties: list[Party],
    owner: dict[Piece, Party],
) -> None:
    """Organisations, outlets and bodies by name; acronyms and short forms join their long form."""
    mine: list[Party] = []
    for piece in sorted(pieces, key=lambda p: -(p.run.end - p.run.start)):
        name = plain(words, piece)
        if kinds[piece] == "personal-body":
            name = (*name, words[piece.closes - 1].norm)
        party = next((q for q in mine if any(_same_body(name, form) for form in q.forms)), None)
        if party is None and len(name) == 1:
            longer = [q for q in mine if any(name[0] in short_names(words, p, plain(words, p)) for p in q.pieces)]
            longer = longer or [q for q in mine if any(len(f) > 1 and f[0] == name[0] for f in q.forms)]
            party = longer[0] if len(longer) == 1 else None
        if party is None:
            kind: ActorKind = "organisation"
            if kinds[piece] in ("media", "government-body"):
                kind = kinds[piece]  # type: ignore[assignment]
            if kinds[piece] == "personal-body" and name[-1] in ("administration", "government", "regime", "presidency"):
                kind = "government-body"
            party = Party("", kind)
            mine.append(party)
        party.forms[name] += 1
        party.pieces.append(piece)
        owner[piece] = party
        for role in (*piece.before, *((piece.after,) if piece.after else ())):
            party.roles.append((role, piece))
    parties.extend(mine)


def _same_body(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if a == b or "".join(a).removesuffix("s") == "".join(b).removesuffix("s"):
        return True
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) == 1 and len(long) > 1:
        initials = "".join(w[0] for w in long if w not in ("of", "for", "the", "and", "on"))
        return short[0] == initials and len(initials) > 1
    return len(short) > 1 and long[: len(short)] == short


def _acting_places(words: Words, pieces: Sequence[Piece], parties: list[Party], owner: dict[Piece, Party]) -> None:
    """A place no list has, that speaks or takes a stance, is the government that sits there."""
    places: dict[tuple[str, ...], list[Piece]] = {}
    alone = lone_names(words, pieces)
    for piece in pieces:
        if not piece.kind_hint and _voted_place(words, piece, pieces, alone):
            places.setdefault(plain(words, piece), []).append(piece)
    for name, found in places.items():
        acting = [p for p in found if not dateline(words, p.run) and acts(words, p.run.start, p.run.end)]
        if _no_place(words, name, found):
            continue
        if any(votes_of(words, p)["speaks"] or words[p.run.end - 1].possessive for p in acting):
            party = Party("", "state")
            party.forms[name] += len(acting)
            party.pieces.extend(acting)
            owner.update(dict.fromkeys(acting, party))
            parties.append(party)


def _no_place(words: Words, name: tuple[str, ...], pieces: Sequence[Piece]) -> bool:
    """Whether a name is a common noun in capitals, an adherent, or God."""
    if name[-1] in listed("titles", "modifiers", "party") | listed("persons", "particles", "no_places"):
        return True
    return any(words[p.run.start - 1].norm in ("a", "an") for p in pieces if words[p.run.start].before == " ")


def _voted_place(words: Words, piece: Piece, pieces: Sequence[Piece], alone: frozenset[str]) -> bool:
    name = plain(words, piece)
    votes: Counter[str] = Counter()
    for other in pieces:
        if plain(words, other) == name:
            votes.update(votes_of(words, other))
            votes["place"] += 3 * dateline(words, other.run)
            votes["where"] += dateline(words, other.run)
    rivals = 0 if name[-1] in alone and votes["where"] else max(votes["person"], votes["organisation"])
    return votes["place"] > 0 and votes["place"] >= rivals


def _link(words: Words, pieces: Sequence[Piece], parties: list[Party], owner: dict[Piece, Party]) -> None:
    """Names in headlines, and names nothing was said of: joined where somebody of the report bears them."""
    people = [p for p in parties if p.kind == "person"]
    for whole in pieces:
        if dateline(words, whole.run):
            continue
        piece = _cut_out(words, whole, parties) if words[whole.run.start].zone in ("title", "heading") else whole
        name = plain(words, piece)
        found = [p for p in people if any(f == name or (len(name) > 1 and _same_person(f, name)) for f in p.forms)]
        found = found or [p for p in parties if p.kind != "person" and any(_same_body(name, f) for f in p.forms)]
        if not found:
            found = _candidates(words, piece, people)
        if len(found) == 1:
            found[0].pieces.append(piece)
            owner[piece] = found[0]
            found[0].roles.extend((r, piece) for r in piece.before if r.trade in PERSONAL and r.trade != "honorific")


def _cut_out(words: Words, piece: Piece, parties: Sequence[Party]) -> Piece:
    """The name of somebody of the report out of words of a headline: "Jane Roe" of "Jane Roe Criticized"."""
    name = plain(words, piece)
    known = {form for p in parties for form in p.forms} | {(p.surname,) for p in parties if p.kind == "person"}
    if name in known or len(name) != piece.run.end - piece.run.start:
        return piece
    for length in range(len(name) - 1, 0, -1):
        if name[:length] in known:
            end = piece.run.start + length
            return replace(piece, run=Run(piece.run.start, end), closes=end)
        if name[-length:] in known:
            start = piece.run.end - length
            return replace(piece, run=Run(start, piece.run.end), opens=start, before=())
    return piece


def _finish(words: Words, party: Party) -> None:
    """Name, country, gender and key of a settled party."""
    party.pieces.sort(key=lambda p: p.run.start)
    if party.kind == "person":
        full = Counter(n for p in party.pieces if " " in (n := written(words, p)) and not bare_surname(plain(words, p)))
        names = full or Counter(written(words, p) for p in party.pieces)
        party.name = max(names, key=lambda n: (names[n], -len(n.split()), -list(names).index(n)))
        party.gender = _gender(party) or _by_roles(party)
    elif not party.name:
        best = max(party.pieces, key=lambda p: len(plain(words, p)))
        party.name = written(words, best)
        # "The" belongs to an outlet's name where it stands capitalised inside a sentence.
        inside = party.kind == "media" and any(w.norm == "the" and not w.first for w in best.run.words(words)[:1])
        if party.name.lower().startswith("the ") and not inside:
            party.name = party.name[4:]
        if best.kind_hint == "personal-body":
            party.name += " " + words[best.closes - 1].text
    if party.country is None:
        told = Counter(r.country for r, _ in party.roles if r.country and r.trade not in ("outlet",))
        party.country = told.most_common(1)[0][0] if told else _country_in_name(words, party)
    party.key = party.key or slug(party.name)


def _country_in_name(words: Words, party: Party) -> str | None:
    """The state that a body's name begins or ends with: "Ruritanian Bar Association", "Statistics Ruritania"."""
    if party.kind not in ("organisation", "government-body"):
        return None
    for piece in party.pieces:
        for start in (piece.run.start, piece.run.start + 1, piece.run.end - 1):
            _, entries = match(words, start, piece.run.end)
            entry = one_of(entries, "name", "adjective")
            if entry is not None and entry.kind == "state":
                return entry.country
    return None


def _by_roles(party: Party) -> Gender:
    told = {gender_of_head(r.head) for r, _ in party.roles} - {""}
    return "m" if told == {"m"} else "f" if told == {"f"} else ""
