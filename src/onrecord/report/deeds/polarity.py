"""Negation, condition and modality as they stand at one word."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADVERBIAL_CLAUSE,
    CLAUSAL_COMPLEMENT,
    OPEN_COMPLEMENT,
    PAST_FORMS,
    PREPOSITION_OBJECTS,
    SUBJECTS,
    VERB,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below, says
from onrecord.models import EventStatus


def negated(token: Token, language: Language) -> bool:
    """Whether a word stands under a negation of its own ("no meeting", "did not meet", "without talks")."""
    nots = language.events.condition["negations"]
    if says(token, nots, "neg", "det", "preconj", "advmod"):
        return not only_begins(token, language)
    if token.dep_ in PREPOSITION_OBJECTS and token.head.lower_ in nots:
        return True
    subjects = below(token, *SUBJECTS)[:1]
    return any(s.lower_ in nots or says(s, nots, "det") for s in subjects)


def only_begins(token: Token, language: Language) -> bool:
    """Whether a "not" only begins a row: "not only met A but also B" denies nothing."""
    nots, only = language.events.condition["negations"], language.events.function["only"]
    return any(c.nbor(1).lower_ in only for c in token.children if c.lower_ in nots and c.i + 1 < len(c.doc))


def conditional(token: Token, language: Language) -> bool:
    """Whether a clause is a condition or stands under one."""
    if marked(token, language.events.condition["marks"]) or inverted(token, language):
        return True
    clauses = (c for c in below(token, "advcl", "ccomp") if c.dep_ == ADVERBIAL_CLAUSE or c.i < token.i)
    return any(is_condition(c, language) for c in clauses)


def is_condition(token: Token, language: Language) -> bool:
    """Whether a clause is itself what something else depends on: "if X attacks", "should X attack"."""
    return marked(token, language.events.condition["bound"]) or inverted(token, language)


def inverted(token: Token, language: Language) -> bool:
    """ "Should X attack", "had X attacked": the auxiliary stands before the subject."""
    first = min((c.i for c in below(token, *SUBJECTS)), default=0)
    words = language.events.function["inverted"]
    return any(c.lower_ in words and c.i < first for c in below(token, "aux"))


def marked(token: Token, marks: frozenset[str]) -> bool:
    """Whether a word of a list opens a clause, as its mark or, where the parser cut it off, right before it."""
    if token.dep_ == CLAUSAL_COMPLEMENT and token.head.lower_ in marks and token.head.pos_ == VERB:
        return True
    first = token.left_edge
    return (first.i > 0 and first.nbor(-1).lower_ in marks) or says(token, marks, "mark", "advmod", "intj")


def modality(verb: Token, language: Language, *, reported: bool | None = None) -> EventStatus | None:
    """What the auxiliaries of a verb say, or that it is "going to". `reported`: a verb in the past reports it ("said he
    would"); None: as the verb stands."""
    condition, going = language.events.condition, language.events.function["going"]
    helpers = {c.lower_ for c in below(verb, "aux")}
    if verb.dep_ == OPEN_COMPLEMENT and verb.head.lower_ in going:
        helpers |= going
    if helpers & condition["possible"]:
        return "uncertain"
    if helpers & condition["would"]:
        in_past = verb.dep_ == CLAUSAL_COMPLEMENT and verb.head.tag_ in PAST_FORMS if reported is None else reported
        return "planned" if in_past else "uncertain"
    if helpers & condition["future"]:
        return "planned"
    return "proposed" if helpers & condition["obliged"] else None


def around(token: Token) -> frozenset[str]:
    """Lemmas and forms that stand directly at a word: modals, negations, adjectives, adverbs."""
    near = below(token, "aux", "neg", "det", "amod", "advmod", "mark", "preconj", "acomp", "prt", "predet", "compound")
    return frozenset(word for c in near for word in (c.lemma_.lower(), c.lower_))
