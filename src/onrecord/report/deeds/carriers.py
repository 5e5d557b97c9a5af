"""Verbs that only carry a noun that names a happening: "held a meeting", "the talks ended"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge.deeds import nominal
from onrecord.knowledge.grammar import SUBJECTS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import verb_above


def carrier_of(noun: Token, language: Language) -> Token | None:
    """The verb that carries a noun; None where the verb above it says something of its own."""
    verb = verb_above(noun)
    if verb is None:
        return None
    light = not language.events.light["verbs"].isdisjoint(lemmas_of(verb, language))
    if is_measured(noun, language):
        carries = light and noun.head.head.dep_ == "dobj"
    elif noun.head == verb:
        carries = _goes_on(noun, language) or _undergoes(noun, language) or (light and _is_argument(noun))
    else:
        carries = light and _hangs_on(noun, verb, language)
    return verb if carries else None


def is_measured(noun: Token, language: Language) -> bool:
    """Whether a noun stands under its measure: "two days of talks", "a second round of negotiations"."""
    under = noun.dep_ == "pobj" and noun.head.lower_ in language.events.prepositions["of"]
    return under and noun.head.head.lemma_.lower() in language.events.light["measures"]


def _goes_on(noun: Token, language: Language) -> bool:
    """Whether the verb of a subject says no more than that it happens: "the talks ended"."""
    return noun.dep_ in SUBJECTS and not language.events.light["self"].isdisjoint(lemmas_of(noun.head, language))


def _undergoes(noun: Token, language: Language) -> bool:
    """Whether a noun made of a verb is the object of a verb that leaves its status: "sped up the withdrawal"."""
    made = noun.dep_ == "dobj" and noun.lemma_.lower() in nominal(language)
    return made and noun.head.lemma_.lower() not in language.events.status.every


def _is_argument(noun: Token) -> bool:
    return noun.dep_ in ("dobj", "nsubjpass", "attr")


def _hangs_on(noun: Token, verb: Token, language: Language) -> bool:
    """Whether a noun hangs on a verb by a preposition; "held a rally after the shooting" carries no shooting."""
    beside = noun.head.lower_ in language.events.condition["beside"]
    return noun.dep_ == "pobj" and noun.head.head == verb and not beside
