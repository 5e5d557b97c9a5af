"""Where a happening is told to be: in its own phrases, before its noun, or with the verb that carries it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in, is_town
from onrecord.knowledge.grammar import DETERMINER, NOUN_MODIFIERS, PLACES, PREPOSITION_OBJECT, PROPER
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import is_time, phrase_of
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.deeds.who import actor_at

STRIKING = frozenset({"ASSAULT", "PROTEST"})  # done to the place they are named by


def place_of(trigger: Trigger, cast: Cast) -> Token | None:
    """The head of the words for where it happens; None where no place is named."""
    told = first_place(phrases_that_place(trigger), trigger.language)
    return told or place_by_kind(trigger, cast)


def phrases_that_place(trigger: Trigger) -> list[tuple[str, Token]]:
    """The prepositions around a trigger that may say where it is, with what they govern."""
    token = trigger.token
    phrases = list(trigger.clause.preps)
    if trigger.rule.frame or is_undoing(trigger):
        own = [t for prep in below(token, "prep") for t in prep.children]
        phrases = [(prep, head) for prep, head in phrases if head in own]
    return phrases


def first_place(phrases: Iterable[tuple[str, Token]], language: Language) -> Token | None:
    """The first place that a preposition of place governs."""
    placing = language.events.prepositions["places"]
    return next((head for prep, head in phrases if prep in placing and is_place(head, language)), None)


def place_by_kind(trigger: Trigger, cast: Cast) -> Token | None:
    """The place that stands otherwise: before a meeting or an attack, as an object of what befalls it or of a visit."""
    rule, noun, language = trigger.rule, trigger.token, trigger.language
    name = name_before(noun) if trigger.is_noun and rule.mutual else None
    if name is not None:
        return name if places_meeting(name, cast, language) else None
    struck = place_before(noun) if trigger.is_noun and (rule.code in STRIKING or rule.suffered) else None
    return struck or next((head for head in objects_that_place(trigger) if is_place(head, language)), None)


def place_before(noun: Token) -> Token | None:
    """The only place before a noun: "the Brask bombing" was there, "the Tolvian bombing" was theirs."""
    before = [c for c in below(noun, "compound", "nmod") if c.i < noun.i and c.ent_type_ in PLACES]
    return before[0] if len(before) == 1 else None


def objects_that_place(trigger: Trigger) -> Sequence[Token]:
    """The objects of a verb whose object is where it happens: "hit Brask", "visited Brask"."""
    if trigger.rule.suffered and trigger.carrier is not None:
        return below(trigger.carrier, "dobj")
    events = trigger.language.events
    if trigger.rule.type in events.kinds["visits"]:
        return (*trigger.clause.objects, *trigger.clause.after(events.prepositions["visited"]))
    return ()


def name_before(noun: Token) -> Token | None:
    """The only name of one word before a noun, times left out."""
    names = [c for c in below(noun, *NOUN_MODIFIERS) if c.i < noun.i and c.pos_ == PROPER and not is_time(c)]
    return names[0] if len(names) == 1 and not below(names[0], "compound", "punct") else None


def places_meeting(name: Token, cast: Cast, language: Language) -> bool:
    """Whether a name before a meeting is its place ("the Brask talks"): a town, or no state's and nobody's name."""
    if is_town(name.text, language):
        return True
    return not country_in((name,), language) and actor_at(cast, (name,), name, language) is None


def is_undoing(trigger: Trigger) -> bool:
    """Whether the trigger calls another happening off, whose place is not its own."""
    lemma, status = trigger.token.lemma_.lower(), trigger.language.events.status
    return lemma in status["cancelled"] or lemma in status["postponed"]


def is_place(head: Token, language: Language) -> bool:
    """Whether a head names a place, a state, or a seat of government."""
    if head.ent_type_ in PLACES or is_seat(head, language):
        return True
    if head.pos_ != PROPER:
        return False
    unknown = not head.ent_type_ and head.dep_ == PREPOSITION_OBJECT
    return unknown or country_in((head,), language) not in (None, "IGO", "NGO")


def is_seat(head: Token, language: Language) -> bool:
    """Whether a noun phrase names a seat of government, where something can happen ("at the White House")."""
    text = " ".join(t.lower_ for t in phrase_of(head) if t.dep_ != DETERMINER)
    return any(text in row.get("names", ()) for row in language.metonyms.seats.values())
