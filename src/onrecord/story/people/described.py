"""People whom one report calls by their office alone, led to the one of the story who holds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from onrecord.knowledge.language import Language
from onrecord.models import Actor
from onrecord.story.people.apart import country_of
from onrecord.story.people.joined import Joined
from onrecord.story.people.offices import country_in, office_of

Held = tuple[str, str | None]  # an office, and the country it is of
Holders = Mapping[int, set[str | None]]  # the root of a person -> the countries of an office they hold


def join_described(joined: Joined) -> Joined:
    """Joins "Ruritania's president", "the lands minister" to the one named person who holds that office.

    The country must be the same; where one of the two is not told, only one person of the story may hold the office.
    """
    held = {i: offices_held(joined.actor(i), joined.language) for i in joined.named("person")}
    for i, (path, actor) in enumerate(joined.locals):
        asked = office_asked(actor, joined.language)
        if asked is not None:
            others = {j: told for j, told in held.items() if joined.locals[j][0] != path}  # the report had nobody
            joined = joined.join_only(i, fitting(asked, holders(joined, asked[0], others)))
    return joined


def holders(joined: Joined, office: str, held: Mapping[int, set[Held]]) -> Holders:
    """Who holds an office, and of which countries."""
    found: dict[int, set[str | None]] = defaultdict(set)
    for i, told in held.items():
        for name, country in told:
            if name == office:
                found[joined.root[i]].add(country)
    return found


def fitting(asked: Held, holders: Holders) -> set[int]:
    """Who may hold an office: those of the same country, else those of a country that is not told."""
    country = asked[1]
    sure = {root for root, countries in holders.items() if country in countries - {None}}
    return sure or {root for root, countries in holders.items() if country is None or countries == {None}}


def office_asked(actor: Actor, language: Language) -> Held | None:
    """Office and country of a definite description of one person; None for anything else."""
    if actor.name or actor.kind != "person" or not actor.described or not actor.mentions:
        return None
    grammar = language.offices.grammar
    indefinite = actor.mentions[0].text.split()[0].lower() in grammar["indefinite"]
    office = one_held(actor.described, language)
    if office is None or indefinite or grammar["of"].intersection(actor.described.split()):
        return None
    return office, actor.country or country_in(actor.described, language)


def offices_held(actor: Actor, language: Language) -> set[Held]:
    """Offices that a report gives somebody, each with its country."""
    own = country_of(actor, language)
    told = ((one_held(r.role, language), country_in(r.role, language) or own) for r in actor.roles)
    return {(office, country) for office, country in told if office}


def one_held(role: str, language: Language) -> str | None:
    """An office that one person holds, with what qualifies it; None for a former one and for one of many."""
    found = office_of(role, language)
    if found is None or found.name in language.offices.shared["names"] or "former" in found.modifiers:
        return None
    return " ".join((*sorted(found.modifiers), found.name))
