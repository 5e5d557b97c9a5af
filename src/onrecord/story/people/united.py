"""One actor of a story out of those that are one: the fullest of the most frequent names, everything else united."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import chain, count, islice

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import slug, surname
from onrecord.models import Actor
from onrecord.story.people.joined import Member
from onrecord.story.people.offices import bare_name, is_name


def united(row: Sequence[Member], taken: Set[str], language: Language = DEFAULT) -> Actor:
    """One actor out of local ones, with an id that is not taken."""
    actors = [a for _, a in row]
    name = name_of(actors, language)
    kinds, countries = [a.kind for a in actors], [a.country for a in actors if a.country]
    aliases = {x for a in actors for x in (*a.aliases, a.name) if x}
    return Actor(
        id_of(row, name, taken),
        name,
        max(sorted(set(kinds)), key=kinds.count),
        max(sorted(set(countries)), key=countries.count, default=None),
        None if name else next((a.described for a in actors if a.described), None),
        tuple(sorted(aliases)),
        tuple(sorted({r for a in actors for r in a.roles}, key=lambda r: (r.article, r.span, r.role))),
        tuple(sorted({m for a in actors for m in a.mentions}, key=lambda m: (m.article, m.span))),
        min((a.wikidata for a in actors if a.wikidata), default=None),
    )


def name_of(actors: Sequence[Actor], language: Language = DEFAULT) -> str | None:
    """The name of a person in full as it is written most; of anything else the name most reports give it.

    Titles do not count; of equals the one with diacritics, then the shorter.
    """
    names = [a.name for a in actors if a.name]
    if not names or any(a.kind != "person" for a in actors):
        return min(names, key=lambda n: (-names.count(n), n.isascii(), len(n), n), default=None)
    bare = [bare_name(name, language) for name in names]
    written = [bare_name(form, language) for a in actors for form in forms_of(a, language)]
    named = (*bare, *(n for n in written if is_name(n, language)))  # "the Ruritanian president" is no name
    borne = Counter(surname(n, language) for n in (*bare, *written))
    fullest = [n for n in named if " " in n and n[0].isupper()] or names
    return min(fullest, key=lambda n: (-borne[surname(n, language)], -fullest.count(n), n.isascii(), len(n), n))


def forms_of(actor: Actor, language: Language = DEFAULT) -> Iterator[str]:
    """How a report writes an actor, each time, without a possessive ending."""
    endings = language.offices.grammar["possessives"]
    for mention in actor.mentions:
        ending = next((e for e in endings if mention.text.endswith(e)), "")
        yield mention.text.removesuffix(ending)


def id_of(row: Sequence[Member], name: str | None, taken: Set[str]) -> str:
    """The slug of a name, with a country or a number where that is taken; of somebody without a name a hash."""
    if name is None:
        path, actor = row[0]
        spot = actor.mentions[0].span.start if actor.mentions else 0
        return "unnamed-" + hashlib.sha256(f"{path}\n{actor.described}\n{spot}".encode()).hexdigest()[:10]
    countries = (f"{slug(name)}-{a.country.lower()}" for _, a in row if a.country)
    numbers = (f"{slug(name)}-{n}" for n in count(2))
    return next(id for id in chain([slug(name)], islice(countries, 1), numbers) if id not in taken)
