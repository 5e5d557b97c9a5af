"""Members of parliament by party and state: "Sen. Jane Roe, R-Ariz.", later "the Arizona Republican"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from onrecord.knowledge.places import match
from onrecord.knowledge.residence import Residence, residence_at, states
from onrecord.knowledge.words import Words
from onrecord.options.reports import NEAR_MEMBER
from onrecord.report.cast.party import Mention, Party, Settling, only
from onrecord.report.cast.role_phrases import side_of
from onrecord.report.cast.runs import article_before, before, before_noun, is_article, joined, phrase_at


def resided(state: Settling) -> Settling:
    """With the countries of members told with party and state, and with what calls them by these."""
    told, countries = residences(state)
    parties = tuple(replace(party, country=countries[n]) for n, party in enumerate(state.parties))
    state = replace(state, parties=members(state, parties))
    told = sides(state, told) | told
    free = frozenset(range(len(state.words))) - state.taken
    for word in state.words:
        side = state.page.language.residence.sides.get(word.norm)
        if side and len(word.norm) > 1 and word.i in free and word.zone != "title":
            found = description(state, word.i, side, told)
            state = replace(state, mentions=(*state.mentions, *((found,) if found else ())))
    return state.with_mentions()


def residences(state: Settling) -> tuple[dict[int, Residence], dict[int, str | None]]:
    """Party and state as they stand behind people's names, and the countries that all parties then have."""
    words, home = state.words, state.page.language.residence.members["country"]
    told: dict[int, Residence] = {}
    countries = {n: party.country for n, party in enumerate(state.parties)}
    for mention in state.mentions:
        party, number = state.parties[mention.party], mention.party
        if party.kind != "person" or mention.form not in ("name", "description"):
            continue
        if (found := residence_at(words, mention.closes)) is not None:
            told.setdefault(number, found[0])
            countries[number] = countries[number] or (home if found[0].known else None)
        elif countries[number] is None and party.roles:
            countries[number] = country_of_place(words, mention.closes)
    return told, countries


def country_of_place(words: Words, at: int) -> str | None:
    """The country of the place after a titled name: "Gov. Jane Roe of Ohio"."""
    if at + 1 >= len(words) or words[at].before != " " or not joined(words, at, "of"):
        return None
    codes = {entry.country for entry in match(words, at + 1)[1] if entry.sense in ("name", "place")}
    return only(codes)


def sides(state: Settling, told: Mapping[int, Residence]) -> dict[int, Residence]:
    """The party of people of whom no residence is told, by the words of their names and roles."""
    people = [(m, state.parties[m.party]) for m in state.mentions if state.parties[m.party].kind == "person"]
    sided = {m.party: side for m, party in reversed(people) if (side := side_told(state.words, m, party))}
    return {n: Residence(side, None) for n, side in sided.items() if n not in told}


def side_told(words: Words, mention: Mention, party: Party) -> str | None:
    """The party that a name's own words tell: "Republican Jane Roe", "GOP nominee Jane Roe"."""
    prior = before(words, mention.start)
    beside = mention.form == "name" and prior is not None and prior.capital
    if beside and prior is not None and (side := words.language.residence.sides.get(prior.norm)):
        return side
    told = {side_of(words, role) for role, _ in party.roles} - {None}
    return only(told)


def members(state: Settling, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties; members of parliament have the country of the parties and chambers that the report names, where it
    is one's."""
    data = state.page.language.residence.members
    if not any(party.key in data["bodies"] for party in parties):
        return parties
    return tuple(replace(p, country=data["country"]) if member(p, data) else p for p in parties)


def member(party: Party, data: Mapping[str, Any]) -> bool:
    """Whether somebody without a country holds a seat, and no role of another country."""
    held = {role.head for role, _ in party.roles}
    abroad = {role.country for role, _ in party.roles} - {None, data["country"]}
    return party.kind == "person" and party.country is None and not held.isdisjoint(data["heads"]) and not abroad


def description(state: Settling, at: int, side: str, told: Mapping[int, Residence]) -> Mention | None:
    """ "the Arizona Republican", "the Republican": whom alone it fits, by the state or, near by, by the party."""
    words, start = state.words, start_of(state.words, at)
    if not article_before(words, start) or before_noun(words, at):
        return None
    of_state = state_told(words, start, at)
    near = words[at].sentence - NEAR_MEMBER
    seen = {m.party for m in state.mentions if m.start < at and (of_state or words[m.start].sentence >= near)}
    fitting = {n for n in seen & told.keys() if told[n].side == side and of_state in (None, told[n].state)}
    return Mention(start - 1, at + 1, start, at + 1, fitting.pop(), "description") if len(fitting) == 1 else None


def start_of(words: Words, at: int) -> int:
    """Where a description begins that ends with a word, behind its article."""
    start = at
    while start and at - start < 4 and words[start].before in (" ", "-") and not is_article(words, start - 1):
        start -= 1
    return start


def state_told(words: Words, start: int, at: int) -> str | None:
    """The state in a description: by its name or a short form, else whatever stands there."""
    forms, known = (phrase_at(words, max(start, at - n), min(n, at - start)) for n in (2, 1)), states(words.language)
    found = next((state for form in forms if (state := known.get(form))), None)
    return found or (phrase_at(words, start, at - start) if start < at else None)
