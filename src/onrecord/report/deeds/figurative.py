"""Fights of words: "an attack on the senator's plan", "a war on waste", "fighting to keep the seat" are no violence.

Reports of politics are full of such. A word that may mean either is taken for violence only where its sentence speaks
of arms or victims, where a state, a people or a place fights or is fought, or where it points back at what was told.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in
from onrecord.lang import words
from onrecord.report.deeds.arguments import Clause, lemmas_of

PLACES = frozenset({"GPE", "LOC", "FAC"})


def is_figurative(token: Token, clause: Clause) -> bool:
    """Whether a word for a fight means one of words, as far as its sentence tells."""
    if not set(lemmas_of(token)) & words("events", "fights", "either"):
        return False
    if any(set(lemmas_of(t)) & words("events", "fights", "never") for t in _near(token)):
        return True
    if any(set(lemmas_of(t)) & words("events", "fights", "violent") for t in token.sent if t != token):
        return False
    sides = (*clause.subjects, *clause.objects, *(t for _, t in clause.preps))
    if any(_fights(t) for t in sides):
        return False
    if token.pos_ not in ("NOUN", "PROPN"):
        return True
    before = [c for c in token.children if c.i < token.i]
    if any(c.ent_type_ in (*PLACES, "DATE", "EVENT") or country_in((c,)) for c in before):
        return False  # "the Brask attack", "the May 3 attack"
    return bool(sides) or not any(c.lower_ in ("the", "this", "that", "these", "those") for c in before)


def _near(token: Token) -> tuple[Token, ...]:
    """The words that qualify a word, and what it is on or against."""
    own = tuple(c for c in token.children if c.dep_ in ("amod", "compound", "advmod", "nmod", "npadvmod"))
    return own + tuple(t for c in token.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj")


def _fights(token: Token) -> bool:
    """Whether a word names one that fights with arms or is fought: a state, a nation, a place."""
    return token.ent_type_ in PLACES or country_in((token,)) not in (None, "IGO", "NGO")
