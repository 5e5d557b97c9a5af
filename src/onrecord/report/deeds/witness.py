"""Whether something tells a happening as done, or nothing does."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge.grammar import COMPLEMENTS, DATES, PAST_FORMS, PRESENT, SUBJECTS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import DEEPEST, below, says
from onrecord.report.deeds.polarity import around, modality
from onrecord.report.deeds.triggers import Trigger

NAMED = frozenset({"xcomp", "ccomp", "csubj", "dobj", "attr", "appos", "pobj", "ROOT"})  # where "-ing" only names


def is_done(trigger: Trigger) -> bool:
    """Whether a verb in a past or present tense tells the noun as done: "held a new meeting"."""
    function = trigger.language.events.function
    if trigger.carrier is not None:
        return _is_told(trigger.carrier, trigger.language)
    verb = trigger.token.head
    if trigger.token.dep_ not in ("nsubj", "nsubjpass", "dobj") or (
        verb.pos_ == "AUX" and verb.lemma_ in function["be"]
    ):
        return False
    if verb.tag_ in PRESENT and is_indefinite(trigger):
        return any(c.lemma_ in function["have"] for c in below(verb, "aux"))
    return _is_told(verb, trigger.language)


def _is_told(verb: Token, language: Language) -> bool:
    return verb.tag_ in PAST_FORMS | PRESENT and modality(verb, language, reported=False) is None


def is_indefinite(trigger: Trigger) -> bool:
    """Whether a noun names an occasion that parties plan, and no word points at one: "a meeting between X and Y".

    Nothing tells that it was held. What is a subject or object of a verb in the past was ("a call between them lasted
    an hour"), and so was what something is told to have come of or been said at."""
    token, events = trigger.token, trigger.language.events
    if not trigger.is_noun or trigger.rule.type not in events.kinds["arranged"]:
        return False
    if any(c.lower_ not in events.function["articles"] for c in below(token, "det", "poss")):
        return False
    if token.dep_ == "pobj":
        return _is_only_meant(token, trigger.language)
    past = token.head.tag_ in PAST_FORMS and token.head.lemma_ not in events.function["be"]
    return not (token.dep_ in SUBJECTS and past)


def _is_only_meant(noun: Token, language: Language) -> bool:
    """Whether a preposition leaves open that what it governs was held."""
    events, prep = language.events, noun.head
    if prep.lower_ in events.prepositions["about"]:
        return events.condition["asking"].isdisjoint(lemmas_of(prep.head, language))
    return prep.lower_ not in events.condition["held_at"]


def is_past(trigger: Trigger) -> bool:
    """Whether a trigger is a verb in a past tense, which no plan can govern: "announced that they had agreed"."""
    verb, have = trigger.token, trigger.language.events.function["have"]
    perfect = verb.tag_ == "VBN" and any(c.lemma_ in have for c in below(verb, "aux"))
    return not trigger.is_noun and (verb.tag_ == "VBD" or perfect)


def is_witnessed(trigger: Trigger) -> bool:
    """Whether something tells a noun as done: a verb, or "ongoing", or that something is told to stand in it."""
    if not trigger.is_noun or is_done(trigger):
        return True
    ongoing = around(trigger.token) & trigger.language.events.condition["ongoing"]
    return bool(ongoing) or (trigger.rule.code is None and trigger.token.dep_ == "pobj")


def is_open(trigger: Trigger) -> bool:
    """Whether nothing tells the event as done: an infinitive, or a thing that is only mentioned."""
    return _carrier_open(trigger) if trigger.is_noun else _verb_open(trigger.token, trigger.language)


def _verb_open(verb: Token, language: Language) -> bool:
    if verb.tag_ == "VBG":
        return only_named(verb, language)
    helped = any(c.lower_ not in language.events.function["to"] for c in below(verb, "aux"))
    return verb.tag_ == "VB" and not helped and not let_stand(verb, language)


def _carrier_open(trigger: Trigger) -> bool:
    carrier, language = trigger.carrier, trigger.language
    if carrier is None or carrier.tag_ != "VB" or carrier.lemma_.lower() in language.events.status["presupposing"]:
        return False  # what is to end is there
    did = any(c.lemma_ in language.events.function["do"] for c in below(carrier, "aux"))  # "did make 47 arrests"
    return not (did or modality(carrier, language, reported=False) or let_stand(carrier, language))


def only_named(verb: Token, language: Language) -> bool:
    """Whether a form in -ing only names an action: "accused of killing", "measures such as lifting the ban"."""
    if below(verb, "aux") or let_stand(verb, language):
        return False
    if verb.dep_ == "pcomp":
        return verb.head.lower_ not in language.events.condition["manner"]
    return verb.dep_ in NAMED


def let_stand(verb: Token, language: Language) -> bool:
    """Whether a verb hangs on one that lets it stand: "continued to shell", "managed to meet"."""
    for _ in range(DEEPEST):
        if verb.dep_ not in (*COMPLEMENTS, "conj"):
            return False
        if verb.dep_ != "conj" and lets_stand(verb.head, language):
            return True
        verb = verb.head
    return False


def lets_stand(verb: Token, language: Language) -> bool:
    """Whether a verb lets the action under it stand: "decided to cancel"."""
    return verb.lemma_.lower() in language.plover.frames["through"]


def is_habit(trigger: Trigger) -> bool:
    """Whether a verb tells what is done in general, or orders it: "the law bars", "leaders do not meet", "Don't allow".

    A simple present that a day dates is no habit; nor is what a noun names.
    """
    verb = trigger.token
    if verb.pos_ != "VERB":
        return False
    if says(verb, trigger.language.events.function["auxiliaries_of_habit"], "aux", "auxpass"):
        return True
    dated = any(t.ent_type_ in DATES for t in verb.subtree)
    return verb.tag_ in PRESENT and not dated and not below(verb, "aux", "auxpass")
