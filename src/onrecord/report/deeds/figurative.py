"""Fights of words: "an attack on the senator's plan", "a war on waste", "fighting to keep the seat" are no violence.

Reports of politics are full of such. A word that may mean either is taken for violence only where its sentence speaks
of arms or victims, where a state, a people or a place fights or is fought, or where it points back at what was told.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in
from onrecord.knowledge.grammar import NOUNS, PLACES
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_in, lemmas_of
from onrecord.knowledge.tree import below
from onrecord.report.deeds.arguments import Clause


def is_figurative(clause: Clause, language: Language) -> bool:
    """Whether a word for a fight means one of words, as far as its sentence tells."""
    fights, word = language.events.fights, clause.head
    if fights["either"].isdisjoint(lemmas_of(word, language)):
        return False
    if not fights["never"].isdisjoint(lemmas_in(qualifiers(word), language)):
        return True
    if not fights["violent"].isdisjoint(lemmas_in((t for t in word.sent if t != word), language)):
        return False
    sides = (*clause.subjects, *clause.objects, *clause.governed)
    return not (any(may_fight(t, language) for t in sides) or points_at_violence(word, bool(sides), language))


def qualifiers(word: Token) -> tuple[Token, ...]:
    """The words that qualify a word, and what it is on or against."""
    own = below(word, "amod", "compound", "advmod", "nmod", "npadvmod")
    return (*own, *(t for prep in below(word, "prep") for t in below(prep, "pobj")))


def may_fight(token: Token, language: Language) -> bool:
    """Whether a word names one that fights with arms or is fought: a state, a nation, a place."""
    return token.ent_type_ in PLACES or country_in((token,), language) not in (None, "IGO", "NGO")


def points_at_violence(word: Token, has_sides: bool, language: Language) -> bool:
    """Whether a noun says where or when it was ("the Brask attack", "the May 3 attack"), or without sides points back
    at what was told: "the attack"."""
    if word.pos_ not in NOUNS:
        return False
    before = [c for c in word.children if c.i < word.i]
    if any(c.ent_type_ in (*PLACES, "DATE", "EVENT") or country_in((c,), language) for c in before):
        return True
    return not has_sides and any(c.lower_ in language.events.function["pointing"] for c in before)
