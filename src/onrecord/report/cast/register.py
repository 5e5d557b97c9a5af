"""People of one report whom the register knows: their item and country, and descriptions that it shows to be theirs.

The text goes before: nobody is renamed, no role is touched, and a description that the report itself resolves stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.days import bounds
from onrecord.knowledge.words import slug
from onrecord.models import Actor, Article, Statement
from onrecord.options.reports import NEAR_HOLDER
from onrecord.register import Mentioned, Person, Register, Told, day_of, definite, person_of, told
from onrecord.report.cast.cast import Cast
from onrecord.report.cast.party import Form
from onrecord.spans import Span


def registered(cast: Cast, article: Article, register: Register) -> Cast:
    """The cast with what the register knows of its people, and with descriptions led to them ("the Ruritanian
    president" is the Jane Roe of the report who was president of Ruritania when it was published)."""
    around = around_of(cast.actors)
    people = {
        actor.id: person
        for actor in cast.actors
        if actor.kind == "person" and actor.name
        if (person := person_of(register, mentioned(actor, cast, article, around))) is not None
    }
    if not people:
        return cast
    actors = tuple(with_item(a, people.get(a.id)) for a in cast.actors)
    return with_descriptions(Cast(actors, cast.mentions, cast.forms, cast.names), people, article, register)


def marked(statements: Iterable[Statement], told: Cast, known: Cast) -> tuple[Statement, ...]:
    """The statements, those marked whose source is a description that the register led to its speaker: `told` is the
    cast as the report alone tells it, `known` the one with the register."""
    led = [(span, actor) for span, actor in known.mentions.items() if told.mentions.get(span, actor) != actor]
    return tuple(
        replace(s, speaker_how="register")
        if any(s.speaker == actor and span.overlaps(x) for span, actor in led for x in s.source)
        else s
        for s in statements
    )


def mentioned(actor: Actor, cast: Cast, article: Article, around: frozenset[str]) -> Mentioned:
    """What a report tells of one of its people: the name in all its forms, without the titles before it, the roles,
    and the descriptions by which the report calls them elsewhere."""
    alone = (cast.names[m.span].of(article.text) for m in actor.mentions if cast.forms.get(m.span) == "name")
    names = tuple(dict.fromkeys((actor.name or "", *(" ".join(name.split()) for name in alone))))
    called = (m.text for m in actor.mentions if cast.forms.get(m.span) == "description" and told(m.text) is not None)
    roles = tuple(dict.fromkeys((*(r.role for r in actor.roles), *called)))
    return Mentioned(names, roles, actor.country, around, day_of(article.published))


def around_of(actors: Sequence[Actor]) -> frozenset[str]:
    """The states and bodies that a report names, by code and by id."""
    found = {a.country for a in actors if a.country and a.kind in ("state", "government-body")}
    return frozenset(found | {slug(a.id) for a in actors if a.kind in ("organisation", "government-body")})


def with_item(actor: Actor, person: Person | None) -> Actor:
    if person is None:
        return actor
    country = actor.country or (next(iter(person.countries)) if len(person.countries) == 1 else None)
    return replace(actor, wikidata=actor.wikidata or person.wikidata, country=country)


def with_descriptions(cast: Cast, people: Mapping[str, Person], article: Article, register: Register) -> Cast:
    """The cast with its unnamed who are told by an office that one of its known people certainly held that day."""
    whose = {
        actor.id: held
        for actor in cast.actors
        if actor.name is None
        and actor.kind == "person"
        and (held := holder_of(actor, cast, people, article, register)) is not None
    }
    if not whose:
        return cast
    by_id = {a.id: a for a in cast.actors}
    grown: dict[str, Actor] = {}
    for unnamed, holder in whose.items():
        own, more = grown.get(holder, by_id[holder]), by_id[unnamed]
        mentions = tuple(sorted({*own.mentions, *more.mentions}, key=lambda m: m.span))
        grown[holder] = replace(own, aliases=tuple(dict.fromkeys((*own.aliases, *more.aliases))), mentions=mentions)
    forms: dict[Span, Form] = {
        span: "description" if form == "unnamed" and cast.mentions[span] in whose else form
        for span, form in cast.forms.items()
    }
    actors = tuple(grown.get(a.id, a) for a in cast.actors if a.id not in whose)
    return Cast(actors, {m: whose.get(a, a) for m, a in cast.mentions.items()}, forms, cast.names)


def holder_of(
    unnamed: Actor, cast: Cast, people: Mapping[str, Person], article: Article, register: Register
) -> str | None:
    """Which of the known people a definite description calls; None where none or two of them can be meant."""
    at, role = unnamed.mentions[0].span, told(unnamed.described or "", register.offices)
    day = day_of(article.published)
    if day is None or role is None or role.past or role.rest:
        return None
    if not definite(article.text, at.start, at.end, named=role.of is not None):
        return None
    found = [
        a
        for a, person in people.items()
        if held_on(person, role, day) and not told_as_over(cast.get(a), role, register)
    ]
    if role.of is None:
        found = [a for a in found if any(0 < at.start - m.span.end < NEAR_HOLDER for m in cast.get(a).mentions)]
    return found[0] if len(found) == 1 else None


def held_on(person: Person, role: Told, day: str) -> bool:
    return any(
        t.office in role.offices and role.of in (None, t.of) and t.surely_on(*bounds(day)) for t in person.tenures
    )


def told_as_over(actor: Actor, asked: Told, register: Register) -> bool:
    """Whether the report says that somebody's term in an office is over, which goes before what the register says."""
    own = (told(r.role, register.offices) for r in actor.roles)
    return any(role.past and role.offices & asked.offices for role in own if role is not None)
