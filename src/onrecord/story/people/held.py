"""People whom the reports of a story tell by their office alone, and who held it by the register.

Whom a report names goes before: where a report of the story names somebody for the office, or tells that it is over,
vacant, acting or not begun, the register says nothing. Where the holder is named in the story without that office, the
description is led to the name; where no report names anybody, the register's name is taken if it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.knowledge.names_compared import slug
from onrecord.lang import words as listed
from onrecord.models import Actor, Report
from onrecord.register import Person, Register, Tenure
from onrecord.register.offices import Told, told
from onrecord.register.people import day_of, definite, word_before
from onrecord.register.tenures import folded
from onrecord.story.people.cast import Local, Merged


def held(
    cast: Merged, reports: Sequence[Report], register: Register, *, named: bool = False
) -> tuple[Merged, frozenset[Local]]:
    """The cast with descriptions led to who held the office, and which local actors the register led.

    With `named` those whom no report names get the register's name.
    """
    texts = {r.article.path: r.article.text for r in reports}
    asked = [(a, role) for a in cast.actors if (role := _asked(a, texts, register)) is not None]
    if not asked:
        return cast, frozenset()
    days = {r.article.path: day_of(r.article.published) for r in reports}
    offices = [
        (a, role)
        for a in cast.actors
        for words in _told_of(a, texts)
        if (role := told(words, register.offices)) is not None
    ]
    led: dict[str, str] = {}  # the unnamed -> who they are
    grown = {a.id: a for a in cast.actors}
    for unnamed, role in asked:
        found = _tenures(unnamed, role, cast, register, days)
        if found is None or _spoken_for(found, role, offices, register):
            continue
        person = register.of_tenure[found]
        name = _named(person, cast.actors)
        if name is None and named:
            name = _new(person, unnamed, grown)
        if name is not None:
            led[unnamed.id] = name
            grown[name] = _together(grown[name], grown.pop(unnamed.id))
    return (_merged(cast, grown, led), _locals(cast, led)) if led else (cast, frozenset())


def _asked(actor: Actor, texts: Mapping[str, str], register: Register) -> Told | None:
    """The office, of a state or body, by which somebody without a name is told as the one who holds it."""
    if actor.name or actor.kind != "person" or not actor.mentions:
        return None
    role = told(actor.described or "", register.offices)
    sure = role is not None and role.of and not role.past and not role.rest
    first = actor.mentions[0]
    return role if sure and definite(texts[first.article], first.span.start, first.span.end, named=True) else None


def _told_of(actor: Actor, texts: Mapping[str, str]) -> list[str]:
    """The roles of somebody, and of somebody without a name the description with the word before it ("acting")."""
    unnamed = [
        f"{word_before(texts[m.article], m.span.start)} {actor.described}" for m in actor.mentions if actor.described
    ]
    return [*(r.role for r in actor.roles), *unnamed]


def _tenures(
    actor: Actor, role: Told, cast: Merged, register: Register, days: Mapping[str, str | None]
) -> Tenure | None:
    """The one tenure that certainly covers the days of all reports that tell of the office; None where it is many's."""
    shared = listed("register", "of_many", "offices")
    paths = {path for path, _ in cast.locals.get(actor.id, ())}
    found: set[Tenure | None] = set()
    for path in paths:
        day = days.get(path)
        on_day = {
            tenure
            for office in role.offices
            if day and (role.of, office) in register.seats
            for tenure in ([None] if office in shared else [register.holder(role.of or "", office, day)])
        }
        found |= on_day or {None}
    return found.pop() if len(found) == 1 else None


def _spoken_for(found: Tenure, role: Told, offices: Sequence[tuple[Actor, Told]], register: Register) -> bool:
    """Whether the reports themselves tell of somebody else in the office, or that it is not held as usual."""
    person = register.of_tenure[found]
    for actor, other in offices:
        if other.of not in (None, role.of) or not other.offices & role.offices:
            continue
        if other.of is None and actor.country not in (None, found.country):
            continue
        if other.past and not other.rest and _is(person, actor):
            return True  # "former president" of the one whom the register holds for president
        if not other.past and not other.rest and actor.name and not _is(person, actor):
            return True
        if set(other.rest) & listed("register", "unsettled", "words"):
            return True
    return False


def _is(person: Person, actor: Actor) -> bool:
    if person.wikidata and actor.wikidata:
        return person.wikidata == actor.wikidata
    return folded(actor.name or "") in {folded(n) for n in person.names}


def _named(person: Person, actors: Sequence[Actor]) -> str | None:
    found = [a.id for a in actors if a.kind == "person" and a.name and " " in a.name and _is(person, a)]
    return found[0] if len(found) == 1 else None


def _new(person: Person, unnamed: Actor, grown: dict[str, Actor]) -> str:
    """Somebody whom no report names, under a new id; the report's words stay beside the name."""
    country = next(iter(person.countries)) if len(person.countries) == 1 else unnamed.country
    id = next(
        i for i in (slug(person.name), f"{slug(person.name)}-register") if i not in grown or _is(person, grown[i])
    )
    grown.setdefault(id, Actor(id, person.name, "person", country, unnamed.described, wikidata=person.wikidata))
    return id


def _together(own: Actor, more: Actor) -> Actor:
    return replace(
        own,
        aliases=tuple(sorted({*own.aliases, *more.aliases})),
        roles=tuple(sorted({*own.roles, *more.roles}, key=lambda r: (r.article, r.span, r.role))),
        mentions=tuple(sorted({*own.mentions, *more.mentions}, key=lambda m: (m.article, m.span))),
    )


def _merged(cast: Merged, grown: Mapping[str, Actor], led: Mapping[str, str]) -> Merged:
    locals_: dict[str, tuple[tuple[str, Actor], ...]] = {}
    for id, row in cast.locals.items():
        who = led.get(id, id)
        locals_[who] = (*locals_.get(who, ()), *row)
    of = {local: led.get(id, id) for local, id in cast.of.items()}
    return Merged(tuple(sorted(grown.values(), key=lambda a: a.id)), of, locals_)


def _locals(cast: Merged, led: Mapping[str, str]) -> frozenset[Local]:
    return frozenset(local for local, id in cast.of.items() if id in led)
