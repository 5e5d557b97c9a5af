"""People whom the reports of a story tell by their office alone, and who held it by the register.

Whom a report names goes before: where a report of the story names somebody for the office, or tells that it is over,
vacant, acting or not begun, the register says nothing. Where the holder is named in the story without that office, the
description is led to the name; where no report names anybody, the register's name is taken if it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import slug
from onrecord.models import Actor, Report
from onrecord.register import Person, Register, Tenure, Told, day_of, definite, folded, told, word_before
from onrecord.story.people.cast import Local, Merged
from onrecord.story.people.joined import Member


@dataclass(frozen=True)
class Inquiry:
    """What the register is asked with: the cast, the texts and the days of publication by path, the register."""

    cast: Merged
    texts: Mapping[str, str]
    days: Mapping[str, str | None]
    register: Register
    language: Language = DEFAULT

    def offices(self) -> Iterator[tuple[Actor, Told]]:
        """The offices that the reports give somebody, named or not."""
        for actor in self.cast.actors:
            for words in roles_of(actor, self.texts):
                role = told(words, self.register.offices)
                if role is not None:
                    yield actor, role

    def asked(self) -> Iterator[tuple[Actor, Told]]:
        """Who without a name is told as the one who holds an office of a state or body, and that office."""
        for actor in self.cast.actors:
            role = told(actor.described or "", self.register.offices) if unnamed(actor) else None
            if role is not None and role.of and in_office(role) and called_definite(actor, self.texts):
                yield actor, role


def held(
    cast: Merged, reports: Sequence[Report], register: Register, *, named: bool = False, language: Language = DEFAULT
) -> tuple[Merged, frozenset[Local]]:
    """The cast with descriptions led to who held the office, and which local actors the register led.

    With `named` those whom no report names get the register's name.
    """
    texts = {r.article.path: r.article.text for r in reports}
    days = {r.article.path: day_of(r.article.published) for r in reports}
    led = led_by(Inquiry(cast, texts, days, register, language), named=named)
    local = frozenset(local for local, id in cast.of.items() if id in led)
    return (together(cast, led) if led else cast), local


def led_by(story: Inquiry, *, named: bool) -> Mapping[str, Actor]:
    """The id of somebody without a name -> who they are by the register."""
    asked = list(story.asked())
    offices = list(story.offices()) if asked else []
    found: dict[str, Actor] = {}
    for actor, role in asked:
        tenure = tenure_of(actor, role, story)
        if tenure is not None and not spoken_for(tenure, role, offices, story):
            person = story.register.of_tenure[tenure]
            who = one_named(person, story.cast.actors)
            if who is None and named:
                who = newcomer(person, actor, {**story.cast.by_id, **{a.id: a for a in found.values()}})
            found |= {actor.id: who} if who else {}
    return found


def unnamed(actor: Actor) -> bool:
    """Whether an actor is a person without a name."""
    return not actor.name and actor.kind == "person" and bool(actor.mentions)


def in_office(role: Told) -> bool:
    """Whether an office is told as held now and wholly."""
    return not role.past and not role.rest


def called_definite(actor: Actor, texts: Mapping[str, str]) -> bool:
    """Whether the first words for somebody call the one who is in office."""
    first = actor.mentions[0]
    return definite(texts[first.article], first.span.start, first.span.end, named=True)


def roles_of(actor: Actor, texts: Mapping[str, str]) -> Iterator[str]:
    """The roles of somebody, and of somebody without a name the description with the word before it ("acting")."""
    yield from (role.role for role in actor.roles)
    for mention in actor.mentions if actor.described else ():
        yield f"{word_before(texts[mention.article], mention.span.start)} {actor.described}"


def tenure_of(actor: Actor, role: Told, story: Inquiry) -> Tenure | None:
    """The one tenure that certainly covers the days of all reports that tell of the office; None where it is many's."""
    paths = {path for path, _ in story.cast.locals.get(actor.id, ())}
    found = {tenure for path in paths for tenure in tenures_on(story.days.get(path), role, story)}
    return found.pop() if len(found) == 1 else None


def tenures_on(day: str | None, role: Told, story: Inquiry) -> set[Tenure | None]:
    """Who held an office on a day; None among them where that is not known."""
    of_many = story.language.register.of_many["offices"]
    offices = [office for office in role.offices if day and (role.of, office) in story.register.seats]
    held_by = {None if o in of_many else story.register.holder(role.of or "", o, day or "") for o in offices}
    return held_by or {None}


def spoken_for(found: Tenure, role: Told, offices: Iterable[tuple[Actor, Told]], story: Inquiry) -> bool:
    """Whether the reports themselves tell of somebody else in the office, or that it is not held as usual."""
    person = story.register.of_tenure[found]
    rivals = [(actor, other) for actor, other in offices if one_office(actor, other, role, found)]
    return any(contradicts(actor, other, person, story.language) for actor, other in rivals)


def one_office(actor: Actor, other: Told, role: Told, found: Tenure) -> bool:
    """Whether what somebody is given is the office asked for."""
    if other.of not in (None, role.of) or other.offices.isdisjoint(role.offices):
        return False
    return other.of is not None or actor.country in (None, found.country)


def contradicts(actor: Actor, other: Told, person: Person, language: Language) -> bool:
    """Whether an office given to somebody says that the person of the register does not hold it."""
    if not language.register.unsettled["words"].isdisjoint(other.rest):
        return True
    if other.rest:
        return False
    return is_(person, actor) if other.past else bool(actor.name) and not is_(person, actor)


def is_(person: Person, actor: Actor) -> bool:
    """Whether an actor is a person of the register: by Wikidata where both have an item, else by name."""
    if person.wikidata and actor.wikidata:
        return person.wikidata == actor.wikidata
    return folded(actor.name or "") in {folded(n) for n in person.names}


def one_named(person: Person, actors: Iterable[Actor]) -> Actor | None:
    """The one actor whom the reports name in full like a person of the register."""
    found = [a for a in actors if a.kind == "person" and " " in (a.name or "") and is_(person, a)]
    return found[0] if len(found) == 1 else None


def newcomer(person: Person, unnamed: Actor, known: Mapping[str, Actor]) -> Actor:
    """Somebody whom no report names, under an id of their own; the report's words stay beside the name."""
    country = next(iter(person.countries)) if len(person.countries) == 1 else unnamed.country
    ids = (slug(person.name), f"{slug(person.name)}-register")
    id = next(i for i in ids if i not in known or is_(person, known[i]))
    return known.get(id) or Actor(id, person.name, "person", country, unnamed.described, wikidata=person.wikidata)


def together(cast: Merged, led: Mapping[str, Actor]) -> Merged:
    """The cast with everybody who was led made one with who they are."""
    rows: dict[str, tuple[Member, ...]] = {}
    for id, row in cast.locals.items():
        who = led[id].id if id in led else id
        rows[who] = (*rows.get(who, ()), *row)
    of = {local: led[id].id if id in led else id for local, id in cast.of.items()}
    known = {a.id: a for a in (*cast.actors, *led.values()) if a.id not in led}
    parts = {id: [cast.by_id[i] for i, who in led.items() if who.id == id] for id in known}
    actors = [reduce(one_of_two, parts[id], actor) for id, actor in known.items()]
    return Merged(tuple(sorted(actors, key=lambda a: a.id)), of, rows)


def one_of_two(own: Actor, more: Actor) -> Actor:
    """An actor with the names, roles and mentions of another."""
    return replace(
        own,
        aliases=tuple(sorted({*own.aliases, *more.aliases})),
        roles=tuple(sorted({*own.roles, *more.roles}, key=lambda r: (r.article, r.span, r.role))),
        mentions=tuple(sorted({*own.mentions, *more.mentions}, key=lambda m: (m.article, m.span))),
    )
