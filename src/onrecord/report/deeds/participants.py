"""Who takes part in a happening: the heads around its trigger, resolved to actors of the cast, with country and sector.

A country is ISO 3166-1 alpha-3, or IGO or NGO (see `who`).
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in, country_named, states_in
from onrecord.knowledge.grammar import NOUN_MODIFIERS, SUBJECTS, THINGS
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below
from onrecord.models import Participant, ParticipantRole, Statement
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import in_words, phrase_of
from onrecord.report.deeds.home import Told, at_home
from onrecord.report.deeds.parties import Side, parties
from onrecord.report.deeds.sides import is_dateline, is_pair, is_vague, missing_sides, pair_meant
from onrecord.report.deeds.somebody import is_party, is_time, joint_parts
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.deeds.who import actor_at, country_of, sector_of
from onrecord.report.page import span_of

DONE_TO = frozenset({"AID", "ASSAULT", "COERCE", "CONCEDE", "PROTEST", "RETREAT"})
OFFICES = ("government-body", "media")  # they plan and cancel meetings of others


def participants_of(
    cast: Cast,
    trigger: Trigger,
    at: Token | None = None,
    place: str | None = None,
    but: Set[int] = frozenset(),
    voice: Statement | None = None,
) -> tuple[Participant, ...]:
    """The participants of a happening, each once, in the order the clause names them.

    `at` is the head of the words for its `place`, `but` are tokens that take no part. `voice` is the statement that
    tells it, whose speaker its "he" or "we" may be. What is done to nobody named is done to the country of its place,
    and what only a state can do there by that state (PLOVER codes it so): a protest in Foo, "was arrested in Foo".
    """
    own, language = parties(trigger), trigger.language
    alone = len({head.i for head, _ in own}) == 1
    found: dict[str, Told] = {}
    for side in (*own, *left_out(trigger, own)):
        meant = those_meant(cast, side, language, voice, alone=alone)
        for party in meant if not is_nobody(trigger, side, at, but) else ():
            if side in own or not is_announcer(cast, party):
                found.setdefault(party.actor or party.name.lower(), (party, side[0]))
    country = country_named(place, language) if place else None
    told = placed_at_home(trigger, tuple(found.values()), country)
    return with_place(trigger, told, Participant(None, place or "", "recipient", country)) if country else told


def placed_at_home(trigger: Trigger, told: tuple[Told, ...], country: str | None) -> tuple[Participant, ...]:
    """The participants, with the country of those that the sentence names without one."""
    if all(party.country for party, _ in told):
        return tuple(party for party, _ in told)
    named = states_in(trigger.token, trigger.language)
    return at_home(trigger.rule.code, told, country, named, trigger.language)


def with_place(trigger: Trigger, told: tuple[Participant, ...], place: Participant) -> tuple[Participant, ...]:
    """The participants and the state of the place, where it is done to nobody named or by nobody named."""
    rule = trigger.rule
    if rule.code in DONE_TO and all(party.role == "initiator" for party in told):
        told += (place,)
    legal = rule.type in trigger.language.events.kinds["legal"] and trigger.clause.passive
    if legal and all(party.role == "recipient" for party in told):
        return (replace(place, role="initiator"), *told)
    return told


def is_nobody(trigger: Trigger, side: Side, at: Token | None, but: Set[int]) -> bool:
    """Whether a head takes no part: a time, a dateline, the place of the happening."""
    head, role = side
    visit = trigger.rule.type in trigger.language.events.kinds["visits"]
    placed = head == at and not visit and not (role == "recipient" and trigger.rule.verbal)
    return is_time(head) or head.i in but or placed or is_dateline(head)


def is_announcer(cast: Cast, party: Participant) -> bool:
    """Whether somebody plans and cancels meetings of others."""
    return party.actor is not None and cast.get(party.actor).kind in OFFICES


def left_out(trigger: Trigger, named: tuple[Side, ...]) -> tuple[Side, ...]:
    """The sides of a meeting that its own phrase leaves out, where it names fewer than two."""
    if not (trigger.rule.mutual and trigger.is_noun) or len({head.i for head, _ in named}) > 1:
        return ()
    return tuple((head, "participant") for head in missing_sides(trigger))


def those_meant(
    cast: Cast, side: Side, language: Language, voice: Statement | None, *, alone: bool
) -> Iterator[Participant]:
    """The participants a head stands for: one, the two of a pair, or nobody; the two that one phrase names together
    only where it is `alone`."""
    head, role = side
    if is_pair(head, language) and (pair := pair_meant(cast, head, language)):
        actors = map(cast.get, pair)
        yield from (Participant(a.id, str(a.name), role, a.country, sector_of(head, a, language)) for a in actors)
    elif alone and (states := joint_states(head, language)):
        yield from (state(cast, code, role, sector_of(head, None, language), language) for code in states)
    elif not is_vague(head, language):
        one = resolved(cast, head, role, language) or speaker_as(head, role, language, voice)
        yield from (one,) if one else ()


def joint_states(head: Token, language: Language) -> tuple[str, ...]:
    """The states that the words of a plural noun part it by; empty where a word names none, or two the same."""
    found = [country_in((part,), language) for part in joint_parts(head, language)]
    states = tuple(code for code in found if code)
    return states if len(states) == len(found) == len(set(states)) else ()


def state(cast: Cast, country: str, role: ParticipantRole, sector: str | None, language: Language) -> Participant:
    """A state as a participant, as the cast names it; a body of several states or of none by its code alone."""
    known = next((a for a in cast.actors if a.kind == "state" and a.country == country), None)
    name = str(language.countries[country]["name"]) if country in language.countries else country
    return Participant(known.id if known else None, (known.name if known else None) or name, role, country, sector)


def speaker_as(head: Token, role: ParticipantRole, language: Language, voice: Statement | None) -> Participant | None:
    """The speaker of the statement that a pronoun stands in, which nothing else in the report explains."""
    if voice is None or not voice.speaker_name or head.pos_ != "PRON" or head.dep_ not in SUBJECTS:
        return None
    own = language.events.function["speaking" if voice.kind == "direct" else "spoken_of"]
    known = head.lower_ in own
    return Participant(voice.speaker, voice.speaker_name, role, voice.speaker_country) if known else None


def resolved(cast: Cast, head: Token, role: ParticipantRole, language: Language) -> Participant | None:
    """One participant; None for a pronoun or a thing that resolves to nobody."""
    head = spoken_of(cast, head, language)
    run = phrase_of(head)
    actor_id = named_actor(cast, head, language)
    if actor_id:
        actor = cast.get(actor_id)
        name = actor.name or actor.described or in_words(run)
        own = country_of(head, actor, language)
        return Participant(actor_id, name, role, own, sector_of(head, actor, language))
    country = country_of(head, None, language)
    if head.pos_ == "PRON" or head.ent_type_ in THINGS or not (country or is_party(head, language)):
        return None
    if country in language.countries and len(run) == 1 and head.dep_ in NOUN_MODIFIERS:
        return state(cast, str(country), role, None, language)
    return Participant(None, in_words(run), role, country, sector_of(head, None, language))


def named_actor(cast: Cast, head: Token, language: Language) -> str | None:
    """The actor of a phrase, or of what stands in apposition to it where the phrase itself names nobody."""
    own = actor_at(cast, phrase_of(head), head, language)
    if own is not None and cast.get(own).name is not None:
        return own
    beside = (actor_at(cast, phrase_of(c), c, language) for c in below(head, "appos"))
    return next((actor for actor in beside if actor), own)


def spoken_of(cast: Cast, head: Token, language: Language) -> Token:
    """For an unresolved "he" or "we" whose clause is reported, the subject of the verb that reports it."""
    pronoun = head.pos_ == "PRON" and head.lower_ in language.events.function["third"]
    if not pronoun or head.dep_ not in SUBJECTS or cast.at(span_of(head)):
        return head
    verb = head.head
    while verb.dep_ in ("xcomp", "conj") and verb.head != verb:
        verb = verb.head
    above = below(verb.head, "nsubj") if verb.dep_ == "ccomp" else []
    return above[0] if len(above) == 1 and above[0].pos_ != "PRON" else head
