"""Sides of a meeting or a call that its own phrase leaves out, or names only as a pair.

"Roe sought a meeting with Doe": the other side is who seeks it. "The two men": the last two persons named before.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import below, says
from onrecord.options.reports import DEEDS
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import clause_of
from onrecord.report.deeds.somebody import acts_for_itself
from onrecord.report.deeds.status import phrasal
from onrecord.report.deeds.triggers import Trigger
from onrecord.spans import Span

DEALING = ("cancelled", "postponed", "planned", "proposed")
DASHES = frozenset({"--", "—", "–", "-"})
QUALIFIERS = ("amod", "appos", "compound", "det", "nmod", "nummod", "poss", "prep")


def missing_sides(trigger: Trigger) -> Iterator[Token]:
    """Heads of the sides that the words around a mutual noun name: who seeks, offers or calls it off, and to whom."""
    token, language = trigger.token, trigger.language
    verb = dealing_verb(token, language)
    if verb is None:
        yield from attending(token, language)
        return
    clause = clause_of(verb, language)
    asked = clause.after(language.events.prepositions["given"])
    others = (*clause.objects, *asked) if token in clause.objects else ()
    yield from (s for s in (*clause.subjects, *others) if s != token and acts_for_itself(s, language))


def dealing_verb(noun: Token, language: Language) -> Token | None:
    """The verb that deals with an event noun as its object: seeks, offers, plans, postpones or cancels it, or asks
    somebody about it."""
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and verb.pos_ == "VERB":
        return verb if deals(verb, language) else None
    about = noun.dep_ == "pobj" and verb.lower_ in language.events.prepositions["asked"]
    asked = verb.head
    if not about or asked.pos_ != "VERB" or asked.dep_ != "advcl" or asked.head.pos_ != "VERB":
        return None
    return asked.head if lemmas_of(asked, language)[0] in language.events.condition["asking"] else None


def attending(noun: Token, language: Language) -> Iterator[Token]:
    """Who does something at or after a meeting that names only the other side: "said after talks with Doe"."""
    verb = noun.head.head
    held = noun.dep_ == "pobj" and noun.head.lower_ in language.events.condition["held_at"]
    if held and verb.pos_ == "VERB" and says(noun, language.events.prepositions["with"]):
        yield from (s for s in clause_of(verb, language).subjects if s.pos_ in ("PROPN", "PRON"))


def deals(verb: Token, language: Language) -> bool:
    """Whether a verb plans, proposes, postpones or cancels."""
    status, lemmas = language.events.status, lemmas_of(verb, language)
    return any(not status[name].isdisjoint(lemmas) for name in DEALING) or phrasal(verb, language) is not None


def is_pair(head: Token, language: Language) -> bool:
    """Whether a phrase means two parties named before: "the two men", "both leaders", "the two sides"."""
    two = any(c.lower_ in language.events.condition["both"] for c in head.children if c.i < head.i)
    lemmas, pairs = lemmas_of(head, language), language.events.pairs
    return two and not (pairs["persons"] | pairs["states"]).isdisjoint(lemmas)


def pair_meant(cast: Cast, head: Token, language: Language) -> tuple[str, ...]:
    """The ids of the two actors that "the two men" means: the last two of their kind named before, if near enough."""
    persons = not language.events.pairs["persons"].isdisjoint(lemmas_of(head, language))
    near = cast.in_span(Span(max(0, head.idx - DEEDS.pair), head.idx))
    before = [cast.get(actor) for _, actor in reversed(near)]
    named = [
        list(dict.fromkeys(a.id for a in before if a.kind == kind and a.name))[:2]
        for kind in (("person",) if persons else ("state", "person"))
    ]
    return next((tuple(reversed(pair)) for pair in named if len(pair) == 2), ())


def is_vague(head: Token, language: Language) -> bool:
    """Whether a phrase names nobody in particular: "leaders", "officials", without whose they are or a determiner."""
    vague = not language.events.pairs["vague"].isdisjoint(lemmas_of(head, language))
    return vague and not below(head, *QUALIFIERS)


def is_dateline(head: Token) -> bool:
    """Whether a word stands in the dateline of a paragraph ("MARESSA -- The premier met"), where nobody acts."""
    doc, first = head.doc, head.sent.start
    near = doc[head.i + 1 : head.i + DEEDS.dateline_after]
    dash = next((t.i for t in near if t.text in DASHES), None)
    if dash is None or head.i - first > DEEDS.dateline_before:
        return False
    line = doc[first:dash]
    placed = head.is_upper or any(t.text.startswith("(") for t in line)
    return placed and all(map(is_of_dateline, line))


def is_of_dateline(token: Token) -> bool:
    """Whether a word can stand in a dateline: a name, a mark, an abbreviation."""
    return token.is_punct or token.is_upper or token.is_title or token.text.endswith(".")
