"""Contents that are infinitives, objects or prepositional phrases: "vowed to", "accused X of", "called X a Y"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution.clauses import Content, is_infinitive, piece_of
from onrecord.report.attribution.cues import Cue
from onrecord.report.attribution.limits import FINITE, said_frames, short_limit, stretched
from onrecord.report.page import Page

COUNTED = 14  # tokens between "put" and "at"


def _infinitives(cue: Cue) -> Iterator[tuple[Token, Token]]:
    """Infinitives that a cue governs, with their `to`."""
    for child in cue.head.children:
        if (
            child.dep_ in {"xcomp", "ccomp", "acl", "advcl"}
            and child.i > cue.head.i
            and child.tag_ in {"VB", "VBN", "VBG", "JJ", "NN", "NNP"}
        ):
            to = next((c for c in child.children if c.lower_ == "to" and c.dep_ == "aux"), None)
            if to is not None:
                yield child, to


def infinitive(page: Page, cue: Cue) -> Content | None:
    for verb, to in _infinitives(cue):
        if verb.dep_ == "advcl" or any(t.dep_ == "dobj" and t.head == cue.head for t in page.doc[cue.end : to.i]):
            continue
        limit = short_limit(page, cue)
        spans = piece_of(page, to.i, min(stretched(page, verb.right_edge.i + 1, limit), limit))
        return Content(spans, "to", confidence=0.75) if spans else None
    return None


def object_to(page: Page, cue: Cue) -> Content | None:
    limit = short_limit(page, cue)
    for verb, to in _infinitives(cue):
        if to.i <= cue.end:
            continue
        target = page.span(cue.end, to.i)
        spans = piece_of(page, to.i, min(stretched(page, verb.right_edge.i + 1, limit), limit))
        if (
            spans
            and target
            and to.i - cue.end <= 25
            and any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in page.doc[cue.end : to.i])
        ):
            return Content(spans, "object_to", target=target, confidence=0.8)
    return None


def ing(page: Page, cue: Cue) -> Content | None:
    for child in cue.head.children:
        if (
            child.dep_ in {"xcomp", "ccomp", "pcomp", "dobj"}
            and child.tag_ == "VBG"
            and child.i <= cue.end + 3
            and child.i >= cue.end
        ):
            spans = piece_of(page, max(cue.end, child.left_edge.i), min(child.right_edge.i + 1, short_limit(page, cue)))
            return Content(spans, "ing", confidence=0.75) if spans else None
    return None


def object_head(cue: Cue) -> Token | None:
    """The object of a cue, or of the preposition that ends it ("hinted at X")."""
    last = cue.head.doc[cue.positions[-1]]
    for child in last.children:
        if last != cue.head and child.dep_ in {"pobj", "pcomp"}:
            return child
    for child in cue.head.children:
        if child.dep_ == "dobj" and child.i >= cue.end:
            return child
    return None


def _phrasal(cue: Cue) -> bool:
    """Does a particle make another verb of the cue: "called the meeting off"?"""
    return any(c.dep_ == "prt" and c.i not in cue.positions for c in cue.head.children)


def np(page: Page, cue: Cue) -> Content | None:
    if _phrasal(cue):
        return None
    head = object_head(cue)
    if head is None:
        return _passive_np(page, cue)
    empty = words("cues", "joins", "complementizers") | words("cues", "pronouns", "reflexive")
    if head.pos_ == "PRON" and head.lower_ in empty:
        return None
    start, end = max(head.left_edge.i, cue.end), head.right_edge.i + 1
    if end < len(page.doc) and page.doc[end].lower_ == "that" and page.doc[end].tag_ == "IN":
        end = short_limit(page, cue)  # the clause of a noun that the parser gave to the verb
    spans = piece_of(page, start, min(end, short_limit(page, cue)))
    if not spans or all(t.pos_ in {"PRON", "DET", "PUNCT"} for t in page.tokens(spans[0])):
        return None
    return Content(spans, "np", confidence=0.6)


def figure(page: Page, cue: Cue) -> Content | None:
    """ "put the number of missing at 58": what is counted and the count."""
    head = object_head(cue)
    at = next((c for c in cue.head.subtree if c.lower_ == "at" and c.dep_ == "prep" and c.i > cue.end), None)
    if head is None or at is None or at.i - cue.end > COUNTED:
        return None
    counts = [t for t in at.subtree if t.i > at.i and (t.like_num or t.pos_ == "NUM")]
    spans = piece_of(page, cue.end, min(at.right_edge.i + 1, short_limit(page, cue))) if counts else ()
    return Content(spans, "at", confidence=0.9) if spans else None


def _passive_np(page: Page, cue: Cue) -> Content | None:
    """The subject of a passive with an agent is what the agent said: "the offer was rejected by X"."""
    if not any(c.dep_ == "agent" for c in cue.head.children):
        return None
    subject = next((c for c in cue.head.children if c.dep_ == "nsubjpass" and c.i < cue.head.i), None)
    if subject is None or subject.pos_ == "PRON":
        return None
    spans = piece_of(page, subject.left_edge.i, min(subject.right_edge.i + 1, cue.positions[0]))
    return Content(spans, "np", confidence=0.55) if spans else None


# -- accuse X of Y, describe X as Y, call X Y


def preposition(name: str) -> Callable[[Page, Cue], Content | None]:
    def rule(page: Page, cue: Cue) -> Content | None:
        limit = short_limit(page, cue)
        for token in page.tokens_between(cue.end, min(limit, cue.end + 25)):
            if token.lower_ != name or token.pos_ not in {"ADP", "SCONJ"}:
                continue
            head, holder = object_head(cue), token.head
            if holder != cue.head and not (
                head is not None and (holder == head or holder.dep_ in {"dobj", "conj"} or head.is_ancestor(holder))
            ):
                continue
            if head is not None and holder != cue.head and name != "of":
                continue
            behind = page.doc[min(token.i + 1, limit - 1)]
            doing = behind.tag_ == "VBG" or any(c.dep_ == "pcomp" for c in token.children)
            if name == "of" and holder != cue.head and not doing:
                continue
            target = page.span(cue.end, token.i)
            end = max(token.right_edge.i + 1, token.i + 2)
            if name == "of":
                end = stretched(page, end, limit)
            spans = piece_of(page, token.i + 1, min(end, limit))
            passive = next((c for c in cue.head.children if c.dep_ == "nsubjpass"), None)
            if passive is not None:
                target = page.span(passive.left_edge.i, passive.right_edge.i + 1)
            if spans and (target or name in {"about", "against", "of"}):
                return Content(spans, name, target=target, confidence=0.8 if name == "of" else 0.65)
        return None

    return rule


def as_phrase(page: Page, cue: Cue) -> Content | None:
    """ "described X as Y", "was dismissed by Z as Y": what is described and as what."""
    limit = short_limit(page, cue)
    token = next((t for t in page.tokens_between(cue.end, min(limit, cue.end + 40)) if _describes(t, cue)), None)
    if token is None or any(c.dep_ == "pcomp" and "clause" in said_frames(c) for c in token.children):
        return None  # "quoted X as saying that": the second verb tells it
    end = _quoted_end(page, min(max(token.right_edge.i + 1, token.i + 2), limit), limit)
    subject = next((c for c in cue.head.children if c.dep_ == "nsubjpass" and c.i < cue.head.i), None)
    if subject is None:
        target = page.span(cue.end, token.i)
        spans = piece_of(page, cue.end, end)
        return Content(spans, "as", target=target, confidence=0.75) if spans and target else None
    target = page.span(subject.left_edge.i, min(subject.right_edge.i + 1, cue.positions[0]))
    spans = (*((target,) if target else ()), *piece_of(page, token.i, end))
    return Content(spans, "as", target=target, confidence=0.7) if spans else None


def _describes(token: Token, cue: Cue) -> bool:
    return token.lower_ == "as" and token.pos_ in {"ADP", "SCONJ"} and cue.head in {token.head, token.head.head}


def _quoted_end(page: Page, end: int, limit: int) -> int:
    """`end`, moved to the end of the quotation it stands in."""
    number = page.quote_at[min(end, len(page.doc)) - 1]
    while end < limit and number >= 0 and page.quote_at[end] == number:
        end += 1
    return end


def predicate(page: Page, cue: Cue) -> Content | None:
    """ "called X a mistake": object and complement, also where the parser sees one noun phrase and a quotation."""
    if _phrasal(cue):
        return None
    limit, parts = short_limit(page, cue), [c for c in cue.head.children if c.i >= cue.end]
    complements = [c for c in parts if c.dep_ in {"oprd", "xcomp", "ccomp", "acomp", "attr"} and not is_infinitive(c)]
    objects = [c for c in parts if c.dep_ == "dobj"]
    end = 0
    if complements and (
        objects or complements[0].left_edge.i > cue.end or any(c.dep_ == "nsubj" for c in complements[0].children)
    ):
        end = max(c.right_edge.i + 1 for c in [*complements, *objects])
    elif objects or complements:
        end = _quoted_complement(page, cue, limit)
    if not end:
        return None
    end = _quoted_end(page, end, limit)
    spans = piece_of(page, cue.end, min(end, limit))
    target = objects[0] if objects else next((c for n in complements for c in n.children if c.dep_ == "nsubj"), None)
    span = page.span(target.left_edge.i, target.right_edge.i + 1) if target is not None else None
    return Content(spans, "predicate", target=span, confidence=0.75) if spans else None


def _quoted_complement(page: Page, cue: Cue, limit: int) -> int:
    """End of a quotation that follows a short object: called X "a mistake"."""
    for token in page.tokens_between(cue.end + 1, min(limit, cue.end + 14)):
        number = page.quote_at[token.i]
        if number >= 0 and page.quote_at[cue.head.i] != number:
            end = token.i
            while end < limit and page.quote_at[end] == number:
                end += 1
            return end
        if token.text in {","} or token.tag_ in FINITE:
            return 0
    return 0
