"""What parts two actors for certain, and what is known of their names for that."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import plain, same_full_name
from onrecord.models import Actor
from onrecord.story.people.offices import bare_name, country_in, is_name

APART = frozenset({"person", "state"})  # kinds of which nobody is both
OWN_COUNTRY = frozenset({"person", "media"})  # kinds whose name tells no country


def apart(one: Iterable[Actor], other: Iterable[Actor], language: Language = DEFAULT) -> bool:
    """Whether two groups of local actors cannot be one: two countries, a person and a state, two full names, two
    people of the register; whom the register knows as one is one in any spelling."""
    a, b = list(one), list(other)
    if {x.kind for x in a + b} >= APART:
        return True
    items = [{x.wikidata for x in side if x.wikidata} for side in (a, b)]
    if all(items):
        return items[0].isdisjoint(items[1])
    lands = [{c for x in side if (c := country_of(x, language))} for side in (a, b)]
    if all(lands) and lands[0].isdisjoint(lands[1]):
        return True
    names = [{n for x in side if x.kind == "person" for n in full_names(x, language)} for side in (a, b)]
    return all(names) and not any(same_full_name(m, n, language) for m in names[0] for n in names[1])


def country_of(actor: Actor, language: Language = DEFAULT) -> str | None:
    """The country (ISO alpha-3) an actor is of, of a body also the one that its name tells."""
    if actor.kind in OWN_COUNTRY or actor.country:
        return actor.country
    return country_in(actor.name or "", language)


def full_name(actor: Actor, language: Language = DEFAULT) -> str | None:
    """The name of an actor as compared, without titles, where it has two words or more."""
    name = plain(bare_name(actor.name or "", language))
    return name if " " in name else None


def full_names(actor: Actor, language: Language = DEFAULT) -> set[str]:
    """The names of two words or more that a report gives a person."""
    names = {bare_name(name, language) for name in (actor.name or "", *actor.aliases)}
    return {plain(name) for name in names if is_name(name, language) and " " in plain(name)}
