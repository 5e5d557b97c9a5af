"""The day of a deed: the time that stands in its words, or with the verb that carries it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.knowledge.deeds import rules
from onrecord.knowledge.grammar import CLAUSAL_COMPLEMENT, NOUN, OPEN_COMPLEMENT, PREPOSITION_OBJECT, VERB, VERBS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import governors
from onrecord.models import Statement, When
from onrecord.report.deeds.status import lets_stand
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.page import TimeExpression
from onrecord.spans import Span

Dated = tuple[When | None, When | None]  # a date, or what is known of one whose year or week is left out


def dated(trigger: Trigger, times: Sequence[TimeExpression]) -> Dated:
    """The date that belongs to the trigger: named in its own phrases, or by the verb that carries it.

    The second is what is known where the year or week is left out, for a later stage that knows the story."""
    for time in times_of(trigger, times):
        if found := time.when():
            return found, None
        if time.partial:
            return None, When(time.partial, "resolved", time.span)
    return None, None


def times_of(trigger: Trigger, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """The times of the sentence that hang on the trigger or on the verb whose time is its."""
    doc, sent, verb = trigger.token.doc, trigger.token.sent, verb_of_time(trigger)
    for time in times:
        if time.span.end <= sent.start_char or time.span.start >= sent.end_char:
            continue
        words = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if words is not None and words.root.sent == sent:
            owner = owner_of(words.root, trigger)
            if owner is not None and owner in (trigger.token, verb):
                yield time


def owner_of(time: Token, trigger: Trigger) -> Token | None:
    """The verb or trigger that a time hangs on."""
    nouns = rules("noun", trigger.language)
    for token in governors(time):
        if token == trigger.token or token.pos_ in VERBS:
            return token
        if token.pos_ == NOUN and not nouns.keys().isdisjoint(lemmas_of(token, trigger.language)):
            return None  # "a war in answer to the attacks of May 3": the day of these
    return time if time.pos_ == VERB else None


def verb_of_time(trigger: Trigger) -> Token | None:
    """The verb whose time is the trigger's: its carrier, one that does it by telling it ("announced that it
    withdraws"), or the verb of an occasion ("said in an interview on Monday")."""
    if trigger.carrier is not None:
        return trigger.carrier
    return speaking_verb(trigger) if trigger.is_noun else announcing_verb(trigger.token, trigger.language)


def announcing_verb(verb: Token, language: Language) -> Token | None:
    """The verb that announces a verb, or what a verb that lets it stand governs: "informed X that they had decided to
    cancel"."""
    decided = verb.dep_ == OPEN_COMPLEMENT and verb.head.dep_ == CLAUSAL_COMPLEMENT and lets_stand(verb.head, language)
    told = verb.head if decided else verb
    announces = told.head.lemma_.lower() in language.events.light["announcing"]
    return told.head if told.dep_ == CLAUSAL_COMPLEMENT and announces else None


def speaking_verb(trigger: Trigger) -> Token | None:
    """The verb of an occasion that only hangs on it: "said in an interview"."""
    token, prepositions = trigger.token, trigger.language.events.prepositions
    if (
        trigger.rule.code is not None
        or token.dep_ != PREPOSITION_OBJECT
        or token.head.lower_ not in prepositions["said_at"]
    ):
        return None
    return token.head.head if token.head.head.pos_ == VERB else None


def said_there(statements: Sequence[Statement], here: Span) -> Dated:
    """The day of an occasion, where what was said at it is dated: an interview, remarks to the press."""
    days: dict[tuple[str | None, str | None], Dated] = {}
    for s in reversed(statements):
        made_at = s.venue_span is not None and s.venue_span.overlaps(here)
        if (s.said or s.said_in_part) and (made_at or any(here.contains(cue) for cue in s.cue)):
            key = s.said.value if s.said else None, s.said_in_part.value if s.said_in_part else None
            days[key] = (s.said, s.said_in_part)
    return next(iter(days.values())) if len(days) == 1 else (None, None)


def is_to_come(published: str | None, when: When | None) -> bool:
    """Whether a day lies after the publication, so that nothing can have happened on it yet."""
    value = when.value.partition("/")[0] if when else ""
    return bool(published) and len(value) in (4, 7, 10) and value > str(published)[: len(value)]
