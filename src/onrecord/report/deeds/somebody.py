"""Whether a word names somebody: who acts for itself, people, a state, one who holds an office."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge.grammar import AGENTS, NUMBERED
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below
from onrecord.report.deeds.arguments import coordinated

POWERS = ("COP", "GOV", "JUD", "LEG", "MIL")  # sectors that let others do what they may not
STATES_AND_BODIES = frozenset({"GPE", "NORP", "ORG"})


def acts_for_itself(token: Token, language: Language) -> bool:
    """Whether a noun names someone who acts: a name, a pronoun, a state, or one who holds an office."""
    if token.pos_ in ("PROPN", "PRON") or token.ent_type_ in AGENTS:
        return True
    return token.lemma_.lower() in language.events.sectors.every


def is_people(token: Token, language: Language) -> bool:
    """Whether a noun names people, who act and suffer for themselves, not for the country named with them."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in language.events.people["nouns"]


def is_party(token: Token, language: Language) -> bool:
    """Whether a noun names people or someone who acts."""
    return acts_for_itself(token, language) or is_people(token, language)


def is_somebody(token: Token, language: Language) -> bool:
    """Whether a head names a party of any kind, or counts some ("three", "dozens")."""
    counted = token.pos_ == "NUM" or token.ent_type_ == "CARDINAL"
    return counted or is_party(token, language)


def has_power(token: Token, language: Language) -> bool:
    """Whether a word names a state or an office of one, which can let others do what they may not."""
    lemma = token.lemma_.lower()
    return token.ent_type_ in AGENTS or any(lemma in language.events.sectors[sector] for sector in POWERS)


def is_helped(token: Token, language: Language) -> bool:
    """Whether a word names people, a state or a body that is helped, and not a thing that is paid for."""
    return token.ent_type_ in STATES_AND_BODIES or is_people(token, language) or token.pos_ == "PRON"


def is_time(token: Token) -> bool:
    """Whether a word is part of a time or an amount, and so nobody who takes part."""
    return token.ent_type_ in NUMBERED and token.pos_ != "PRON"


def joint_parts(token: Token, language: Language) -> tuple[Token, ...]:
    """The words that part a plural noun by the states it is of: "Foovian and Barrian ministers", "the presidents of
    Foo and Bar". Empty where it is of one alone."""
    if token.pos_ != "NOUN" or token.tag_ != "NNS":
        return ()
    every = (_parts_in(child, language) for child in token.children)
    return next((parts for parts in every if len(parts) > 1), ())


def _parts_in(child: Token, language: Language) -> tuple[Token, ...]:
    if child.dep_ in ("amod", "compound", "nmod") and child.text[:1].isupper():
        return (child, *(c for c in below(child, "conj") if c.text[:1].isupper()))
    if child.dep_ == "prep" and child.lower_ in language.events.prepositions["states"]:
        return tuple(p for c in below(child, "pobj") if c.ent_type_ == "GPE" for p in coordinated(c))
    return ()
