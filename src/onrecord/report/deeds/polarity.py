"""Negation, condition and modality as they stand at one word."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge.grammar import SUBJECTS
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below, says
from onrecord.models import EventStatus


def negated(token: Token, language: Language) -> bool:
    """Whether a word stands under a negation of its own ("no meeting", "did not meet", "without talks")."""
    nots = language.events.condition["negations"]
    if says(token, nots, "neg", "det", "preconj", "advmod"):
        return not only_begins(token, language)
    if token.dep_ in ("pobj", "pcomp") and token.head.lower_ in nots:
        return True
    subjects = below(token, *SUBJECTS)[:1]
    return any(s.lower_ in nots or says(s, nots, "det") for s in subjects)


def only_begins(token: Token, language: Language) -> bool:
    """Whether a "not" only begins a row: "not only met A but also B" denies nothing."""
    nots, only = language.events.condition["negations"], language.events.function["only"]
    denying = (c for c in token.children if c.lower_ in nots and c.i + 1 < len(c.doc))
    return any(c.nbor(1).lower_ in only for c in denying)


def conditional(token: Token, language: Language) -> bool:
    """Whether a clause is a condition or stands under one."""
    if marked(token, language.events.condition["marks"]) or inverted(token, language):
        return True
    clauses = (c for c in below(token, "advcl", "ccomp") if c.dep_ == "advcl" or c.i < token.i)
    return any(is_condition(c, language) for c in clauses)


def is_condition(token: Token, language: Language) -> bool:
    """Whether a clause is itself what something else depends on: "if X attacks", "should X attack"."""
    return marked(token, language.events.condition["bound"]) or inverted(token, language)


def marked(token: Token, marks: frozenset[str]) -> bool:
    """Whether a word of a list opens a clause, as its mark or, where the parser cut it off, right before it."""
    if token.dep_ == "ccomp" and token.head.lower_ in marks and token.head.pos_ == "VERB":
        return True
    first = token.left_edge
    return (first.i > 0 and first.nbor(-1).lower_ in marks) or says(token, marks, "mark", "advmod", "intj")


def inverted(token: Token, language: Language) -> bool:
    """ "Should X attack": the auxiliary stands before the subject."""
    first = min((c.i for c in below(token, "nsubj")), default=0)
    words = language.events.function["inverted"]
    return any(c.lower_ in words and c.i < first for c in below(token, "aux"))


def modality(verb: Token, language: Language, *, reported: bool | None = None) -> EventStatus | None:
    """What the auxiliaries of a verb say. `reported`: a verb in the past reports it ("said he would"); None: as the
    verb stands."""
    condition = language.events.condition
    helpers = {c.lower_ for c in below(verb, "aux")} | going(verb, language)
    if helpers & condition["possible"]:
        return "uncertain"
    if helpers & condition["would"]:
        in_past = reported_in_past(verb) if reported is None else reported
        return "planned" if in_past else "uncertain"
    if helpers & condition["future"]:
        return "planned"
    return "proposed" if helpers & condition["obliged"] else None


def going(verb: Token, language: Language) -> frozenset[str]:
    """The "going" of "is going to meet", empty where there is none."""
    words = language.events.function["going"]
    return words if verb.dep_ == "xcomp" and verb.head.lower_ in words else frozenset()


def reported_in_past(token: Token) -> bool:
    """Whether the clause of a verb is told by a verb in the past: "said he would" looks ahead."""
    return token.dep_ == "ccomp" and token.head.tag_ in ("VBD", "VBN")


def around(token: Token) -> frozenset[str]:
    """Lemmas and forms that stand directly at a word: modals, negations, adjectives, adverbs."""
    near = below(
        token, "aux", "neg", "det", "amod", "advmod", "mark", "preconj", "acomp", "prt", "predet", "compound"
    )  # fmt: skip
    return frozenset(word for c in near for word in (c.lemma_.lower(), c.lower_))
