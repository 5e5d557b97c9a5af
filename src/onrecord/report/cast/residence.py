"""Members of parliament by party and state: "Sen. Jane Roe, R-Ariz.", later "the Arizona Republican"."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence

from onrecord.knowledge.places import match
from onrecord.knowledge.residence import Residence, residence_at, states
from onrecord.knowledge.words import Words
from onrecord.lang import load
from onrecord.report.cast.described import Placed
from onrecord.report.cast.kinds import Party
from onrecord.report.cast.varied import side_of

NEAR = 3  # sentences back in which a member may be called by the party alone


def reside(words: Words, parties: Sequence[Party], placed: list[Placed]) -> None:
    """Give members told with party and state their country, and add to `placed` what calls them by these."""
    told: dict[int, Residence] = {}
    for place in placed:
        party = parties[place.party]
        if party.kind != "person" or place.form not in ("name", "description"):
            continue
        residence = residence_at(words, place.closes)
        if residence is not None:
            told.setdefault(place.party, residence[0])
            if residence[0].known:
                party.country = party.country or load("residence")["members"]["country"]
        elif party.country is None and party.roles:
            party.country = _of_place(words, place.closes)
    for place in placed:
        party = parties[place.party]
        if party.kind == "person" and place.party not in told and (side := _side(words, place, party)):
            told[place.party] = Residence(side, None)
    _members(parties)
    taken = frozenset(i for p in placed for i in range(p.opens, p.closes))
    for word in words:
        side = load("residence")["sides"].get(word.norm)
        if side is None or len(word.norm) == 1 or word.i in taken or word.zone == "title":
            continue
        found = _description(words, word.i, side, told, placed)
        if found is not None:
            insort(placed, found, key=lambda p: p.opens)


def _side(words: Words, place: Placed, party: Party) -> str | None:
    """The party that a name's own words tell: "Republican Jane Roe", "GOP nominee Jane Roe"."""
    before = words[place.start - 1] if place.start and words[place.start].before == " " else None
    if place.form == "name" and before is not None and before.capital:
        side: str | None = load("residence")["sides"].get(before.norm)
        if side:
            return side
    told = {side_of(words, role) for role, _ in party.roles} - {None}
    return told.pop() if len(told) == 1 else None


def _members(parties: Sequence[Party]) -> None:
    """Members of parliament have the country of the parties and chambers that the report names, where it is one's."""
    data = load("residence")["members"]
    if not any(p.key in data["bodies"] for p in parties):
        return
    for party in parties:
        held = {role.head for role, _ in party.roles}
        abroad = {role.country for role, _ in party.roles} - {None, data["country"]}
        if party.kind == "person" and party.country is None and held & set(data["heads"]) and not abroad:
            party.country = data["country"]


def _of_place(words: Words, at: int) -> str | None:
    """The country of the place after a titled name: "Gov. Jane Roe of Ohio"."""
    if at + 1 >= len(words) or words[at].norm != "of" or words[at].before != " ":
        return None
    _, entries = match(words, at + 1)
    codes = {e.country for e in entries if e.sense in ("name", "place")}
    return codes.pop() if len(codes) == 1 else None


def _description(
    words: Words, at: int, side: str, told: dict[int, Residence], placed: Sequence[Placed]
) -> Placed | None:
    """ "the Arizona Republican", "the Republican": whom alone it fits, by the state or, near by, by the party."""
    start = at
    while start and at - start < 4 and words[start].before in (" ", "-") and words[start - 1].norm != "the":
        start -= 1
    nxt = words[at + 1] if at + 1 < len(words) else None
    modifies = nxt is not None and nxt.before in (" ", "-") and nxt.token.pos_ in ("NOUN", "PROPN")
    if not start or words[start - 1].norm != "the" or words[start].before != " " or modifies:
        return None
    state = next(
        (s for n in (2, 1) if (s := states().get(" ".join(w.norm for w in words[max(start, at - n) : at])))), None
    )
    if start < at and state is None:
        state = " ".join(w.norm for w in words[start:at])
    before = [p for p in placed if p.start < at]
    if state is None:
        before = [p for p in before if words[at].sentence - words[p.start].sentence <= NEAR]
    fitting = {p.party for p in before if p.party in told and told[p.party].side == side}
    fitting = {n for n in fitting if state is None or told[n].state == state}
    if len(fitting) != 1:
        return None
    return Placed(start - 1, at + 1, start, at + 1, fitting.pop(), "description")
