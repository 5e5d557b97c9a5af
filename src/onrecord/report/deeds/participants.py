"""Who takes part in a happening: the heads around its trigger, resolved to actors of the cast, with country and sector.

A country is ISO 3166-1 alpha-3, or IGO or NGO (see `who`). Reports leave out what goes without saying: "police in Foo
arrested three activists" are Foo's activists, "students in Foo demanded that the president resign" means Foo's. It is
taken only for what states do at home, only for offices and for people without a name, and only where the sentence names
one state; else the country stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in, country_named, states_in
from onrecord.knowledge.grammar import (
    CLAUSAL_COMPLEMENT,
    COUNTED,
    NOUN_MODIFIERS,
    PRONOUN,
    SHARED_VERBS,
    SUBJECTS,
    THINGS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below, says
from onrecord.models import Participant, ParticipantRole, Statement
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import in_words, is_party, is_time, joint_parts, phrase_of
from onrecord.report.deeds.parties import Side, is_pair, is_vague, missing_sides, pair_meant, parties
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.deeds.who import actor_at, country_of, sector_of
from onrecord.report.page import span_of

NO_STATE = frozenset({"IGO", "NGO", "IMG"})
DOMESTIC = frozenset({"ACCUSE", "COERCE", "CONCEDE", "MOBILIZE", "PROTEST"})  # what is done at home, mostly
LOCAL = DOMESTIC | {"ASSAULT"}  # what is done to those of the place where it is done
OFFICES = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})
OPPOSING = frozenset({"OPP", "REB", "LAB"})  # with the offices, those that a government deals with at home
ACTING = ("initiator", "host")
DONE_TO = frozenset({"AID", "ASSAULT", "COERCE", "CONCEDE", "PROTEST", "RETREAT"})
PLANNING = ("government-body", "media")  # they plan and cancel meetings of others
Told = tuple[Participant, Token]


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
        for party in (
            those_meant(cast, side, language, voice, alone=alone) if takes_part(trigger, side, at, but) else ()
        ):
            found.setdefault(party.actor or party.name.lower(), (party, side[0]))
    country = country_named(place, language) if place else None
    told = at_home(trigger.rule.code, tuple(found.values()), country, states_in(trigger.token, language), language)
    return with_place(trigger, told, Participant(None, place or "", "recipient", country)) if country else told


def with_place(trigger: Trigger, told: tuple[Participant, ...], place: Participant) -> tuple[Participant, ...]:
    """The participants and the state of the place, where it is done to nobody named or by nobody named."""
    rule = trigger.rule
    if rule.code in DONE_TO and all(party.role == "initiator" for party in told):
        told += (place,)
    legal = rule.type in trigger.language.events.kinds["legal"] and trigger.clause.passive
    if legal and all(party.role == "recipient" for party in told):
        return (replace(place, role="initiator"), *told)
    return told


def takes_part(trigger: Trigger, side: Side, at: Token | None, but: Set[int]) -> bool:
    """Whether a head takes part: no time, not the place of the happening."""
    head, role = side
    visit = trigger.rule.type in trigger.language.events.kinds["visits"]
    placed = head == at and not visit and not (role == "recipient" and trigger.rule.verbal)
    return not (is_time(head) or head.i in but or placed)


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
    if voice is None or not voice.speaker_name or head.pos_ != PRONOUN or head.dep_ not in SUBJECTS:
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
    if head.pos_ == PRONOUN or head.ent_type_ in THINGS or not (country or is_party(head, language)):
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
    pronoun = head.pos_ == PRONOUN and head.lower_ in language.events.function["third"]
    if not pronoun or head.dep_ not in SUBJECTS or cast.at(span_of(head)):
        return head
    verb = head.head
    while verb.dep_ in SHARED_VERBS and verb.head != verb:
        verb = verb.head
    above = below(verb.head, "nsubj") if verb.dep_ == CLAUSAL_COMPLEMENT else []
    return above[0] if len(above) == 1 and above[0].pos_ != PRONOUN else head


@dataclass(frozen=True, slots=True)
class Setting:
    """What a deed tells of states: its PLOVER type, the state of its place, and the only one its sentence names."""

    code: str | None
    there: str | None
    only: str | None


def at_home(
    code: str | None, told: Sequence[Told], there: str | None, named: Iterable[str], language: Language
) -> tuple[Participant, ...]:
    """The participants, with the country of those that a sentence names without one.

    `there` is the country of the place, `named` the codes of all states that the sentence names."""
    if all(party.country for party, _ in told):
        return tuple(party for party, _ in told)
    states = set(named) - NO_STATE
    only = next(iter(states)) if len(states) == 1 else None
    setting = Setting(code, None if there in NO_STATE else there, only)
    return tuple(
        party if party.country else replace(party, country=home_of(party, head, told, setting, language))
        for party, head in told
    )


def home_of(party: Participant, head: Token, told: Sequence[Told], setting: Setting, language: Language) -> str | None:
    """The state of one who is named without it; None where it may be any."""
    others = [other for other, _ in told if other is not party]
    acting = {p.country for p in others if p.role in ACTING and p.country} - NO_STATE
    if says(head, language.events.function["whose"], "poss"):  # "its forces", "their leader"
        return next(iter(acting)) if len(acting) == 1 and party.role == "recipient" else None
    if not is_at_home(party, head, language):
        return None
    if setting.code in LOCAL and setting.there:
        return setting.there
    if party.role == "recipient":
        own = acting == {setting.only} and suffers(party, others, setting)
    else:
        own = party.role == "initiator" and acts_at_home(others, setting)
    return setting.only if own else None


def acts_at_home(others: Sequence[Participant], setting: Setting) -> bool:
    """Whether what is done is done at home, and to nobody of another state."""
    return setting.code in DOMESTIC | {"RETREAT"} and all(p.country is None for p in others)


def is_at_home(party: Participant, head: Token, language: Language) -> bool:
    """Whether it goes without saying of which state somebody is: an office, whom offices deal with at home, or people
    told without a name ("three activists", "dozens")."""
    dealt_with = party.sector in OFFICES or (party.sector in OPPOSING and party.role == "recipient")
    people = party.sector is not None or head.lemma_.lower() in language.events.people["nouns"]
    return dealt_with or (people and head.pos_ in COUNTED)


def suffers(party: Participant, others: Sequence[Participant], setting: Setting) -> bool:
    """Whether what is done to somebody is done by the own state: by its offices, or to them by its people."""
    by_people = all(p.sector not in OFFICES for p in others if p.role in ACTING)
    return setting.code in DOMESTIC or (by_people and party.sector in OFFICES)
