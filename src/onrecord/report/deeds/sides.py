"""Sides of a meeting or a call that its own phrase leaves out, or names only as a pair.

"Roe sought a meeting with Doe": the other side is who seeks it. "The two men": the last two persons named before.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.lang import load, words
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import clause_of, lemmas_of
from onrecord.report.deeds.triggers import Trigger, acts_for_itself
from onrecord.report.page import Page
from onrecord.spans import Span

REACH = 600  # code points before "the two men" in which the two are named


def missing_sides(trigger: Trigger) -> Iterator[Token]:
    """Heads of the sides that the words around a mutual noun name: who seeks, offers or calls it off, and to whom."""
    token = trigger.token
    verb = _dealing(token)
    if verb is None:
        yield from _attending(token)
        return
    clause = clause_of(verb)
    yield from (s for s in clause.subjects if acts_for_itself(s))
    if token in clause.objects:
        yield from (o for o in (*clause.objects, *clause.after("dative", "to")) if o != token and acts_for_itself(o))


def _dealing(token: Token) -> Token | None:
    """The verb that deals with an event noun as its object: seeks, offers, plans, postpones or cancels it, or asks
    somebody about it."""
    if token.dep_ in ("dobj", "nsubjpass") and token.head.pos_ == "VERB":
        return token.head if _deals(token.head) else None
    if token.dep_ == "pobj" and token.head.lower_ in ("about", "on") and token.head.head.pos_ == "VERB":
        asked = token.head.head
        if asked.dep_ == "advcl" and lemmas_of(asked)[0] in words("events", "condition", "asking"):
            return asked.head if asked.head.pos_ == "VERB" else None
    return None


def _attending(token: Token) -> Iterator[Token]:
    """Who does something at or after a meeting that names only the other side: "said after talks with Doe"."""
    if token.dep_ != "pobj" or token.head.lower_ not in words("events", "condition", "held_at"):
        return
    verb = token.head.head
    if verb.pos_ == "VERB" and any(c.lower_ == "with" for c in token.children):
        yield from (s for s in clause_of(verb).subjects if s.pos_ in ("PROPN", "PRON"))


def _deals(verb: Token) -> bool:
    status = load("events")["status"]
    known = any(set(lemmas_of(verb)) & words("events", "status", s) for s in ("cancelled", "postponed", "planned"))
    parts = {f"{verb.lemma_.lower()} {c.lower_}" for c in verb.children if c.dep_ in ("prt", "advmod")}
    phrasal = any(parts & set(phrases) for phrases in status["phrasal"].values())
    return known or phrasal or bool(set(lemmas_of(verb)) & words("events", "status", "proposed"))


def is_pair(head: Token) -> bool:
    """Whether a phrase means two parties named before: "the two men", "both leaders", "the two sides"."""
    two = any(c.lower_ in words("events", "condition", "both") for c in head.children if c.i < head.i)
    return two and bool(
        set(lemmas_of(head)) & (words("events", "pairs", "persons") | words("events", "pairs", "states"))
    )


def pair_meant(page: Page, cast: Cast, head: Token) -> tuple[str, ...]:
    """The ids of the two actors that "the two men" means: the last two of their kind named before, if near enough."""
    kinds = ("person",) if set(lemmas_of(head)) & words("events", "pairs", "persons") else ("state", "person")
    before = cast.in_span(Span(max(0, head.idx - REACH), head.idx))
    for kind in kinds:
        found = list(dict.fromkeys(a for _, a in reversed(before) if cast.get(a).kind == kind and cast.get(a).name))
        if len(found) >= 2:
            return tuple(reversed(found[:2]))
    return ()


def is_vague(head: Token) -> bool:
    """Whether a phrase names nobody in particular: "leaders", "officials", without whose they are or a determiner."""
    if not set(lemmas_of(head)) & words("events", "pairs", "vague"):
        return False
    return not any(
        c.dep_ in ("amod", "compound", "poss", "nmod", "nummod", "appos", "prep", "det") for c in head.children
    )


def is_dateline(head: Token) -> bool:
    """Whether a word stands in the dateline of a paragraph ("MARESSA -- The premier met"), where nobody acts."""
    doc = head.doc
    near = doc[head.i + 1 : head.i + 8]
    dash = next((t for t in near if t.text in ("--", "—", "–", "-")), None)
    if dash is None or head.i - head.sent.start > 6:
        return False
    return all(
        t.is_punct or t.is_upper or t.is_title or t.text.endswith(".") for t in doc[head.sent.start : dash.i]
    ) and (head.is_upper or any(t.text.startswith("(") for t in doc[head.sent.start : dash.i]))
