"""Whom a noun phrase names: an actor of the cast, a country, a sector.

A country is ISO 3166-1 alpha-3. Actors that are no state's carry PLOVER's code of their kind there: IGO for bodies of
several states, NGO for bodies of none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in
from onrecord.knowledge.grammar import NOUN_CLAUSE, PEOPLE, PLACES, PLURALS, POSSESSOR, PREPOSITION, PRONOUN, PROPER
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below, says
from onrecord.models import Actor
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import phrase_of
from onrecord.report.page import span_of
from onrecord.spans import Span

BODIES = ("IGO", "NGO")


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a noun phrase names, as far as it tells: an actor's id, a country, a PLOVER sector."""

    actor: str | None
    country: str | None
    sector: str | None


def who_is(cast: Cast, head: Token, language: Language, run: tuple[Token, ...] = ()) -> Who:
    """Whom a head names; `run` is its phrase where the phrase is known."""
    actor_id = actor_at(cast, run or phrase_of(head), head, language)
    actor = cast.get(actor_id) if actor_id else None
    return Who(actor_id, country_of(head, actor, language), sector_of(head, actor, language))


def actor_at(cast: Cast, run: tuple[Token, ...], head: Token, language: Language) -> str | None:
    """The actor that a noun phrase names: the mention at its head, else the only one in it."""
    at_head = cast.at(span_of(head))
    if at_head or head.ent_type_ in PLACES or head.pos_ == PRONOUN:
        return at_head
    whole = Span(run[0].idx, run[-1].idx + len(run[-1]))
    if head.pos_ == PROPER:
        return cast.at(whole)
    if head.lemma_.lower() not in language.plover.classes["media"] or has_several_names(run):
        return None
    inside = {actor for _, actor in cast.in_span(whole) if cast.get(actor).kind == "media"}
    return inside.pop() if len(inside) == 1 else None  # "Foo's “Bar” channel"


def has_several_names(run: tuple[Token, ...]) -> bool:
    """Whether it is open which name of a phrase is meant: "the “Bar” FooTube channel"."""
    names = [t for t in run if t.pos_ == PROPER and t.dep_ != POSSESSOR]
    return len({t.head for t in names}) < len(names) and any(t.is_quote for t in run)


def country_of(head: Token, actor: Actor | None, language: Language) -> str | None:
    """The country of whom a noun phrase names: the actor's, else what the phrase says of it."""
    own = country_in(phrase_of(head), language)
    if own in BODIES:
        return own
    if own and head.ent_type_ == PEOPLE and head.tag_ in PLURALS:
        return country_of_people(head, own, language)
    if actor and actor.country:
        return actor.country
    besides = (t for c in below(head, "appos") for t in phrase_of(c))
    return own or country_in(tail_of(head, language), language) or country_in(besides, language)


def country_of_people(head: Token, own: str, language: Language) -> str | None:
    """Where a people is at home: of "Foovians in Bar" Bar; whose people they are does not tell it of "ethnic"."""
    ethnic = says(head, language.events.function["ethnic"])
    return country_in(tail_of(head, language), language) or (None if ethnic else own)


def tail_of(head: Token, language: Language) -> Iterator[Token]:
    """Where a noun is from: "security forces in Foo", "a group based in Foo", "workers allied with a Foovian union"."""
    events = language.events
    for child in head.children:
        if child.dep_ == NOUN_CLAUSE and child.lemma_.lower() in events.around["tied"]:
            yield from (t for prep in below(child, "prep") for inner in below(prep, "pobj") for t in phrase_of(inner))
            return
        if child.dep_ == PREPOSITION and child.lower_ in events.prepositions["from"] and child.i > head.i:
            for inner in below(child, "pobj")[:1]:
                yield from phrase_of(inner)
                yield from tail_of(inner, language)
                return


def sector_of(head: Token, actor: Actor | None, language: Language) -> str | None:
    """The PLOVER sector that the words of a mention, or an actor's roles, tell; None where nothing does."""
    texts = [" ".join(t.lemma_.lower() for t in phrase_of(head))]
    if actor:
        texts += [role.role.lower() for role in actor.roles] + ([actor.name.lower()] if actor.name else [])
    told = (sector for text in texts if (sector := sector_in(text, language)))
    return next(told, "GOV" if actor and actor.kind == "government-body" else None)


@lru_cache(maxsize=1 << 12)
def sector_in(text: str, language: Language) -> str | None:
    """The first sector of which a text in lower case holds a word."""
    padded, sectors = f" {text} ", language.events.sectors
    return next((sector for sector in sectors if any(f" {name} " in padded for name in sectors[sector])), None)
