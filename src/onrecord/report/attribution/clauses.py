"""Contents that are clauses: "said (that) S", "asked whether S"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution.cues import Cue
from onrecord.report.attribution.limits import FINITE, limits, stretched
from onrecord.report.page import STOPS, Page
from onrecord.spans import Span


@dataclass(frozen=True)
class Content:
    """What a cue reports: spans, the frame it was read by, and X in "accuse X of Y" or "tell X that Y"."""

    spans: tuple[Span, ...]
    frame: str
    target: Span | None = None
    addressee: Span | None = None
    confidence: float = 0.8


def clause(page: Page, cue: Cue) -> Content | None:
    clause = complement(cue)
    limit = limits(page, cue)
    if clause is not None:
        start = max(clause.left_edge.i, cue.end)
        return _clausal(page, cue, start, max(clause.right_edge.i + 1, start), limit, 0.9)
    that = _that(page, cue, limit)
    if that is not None:
        return _clausal(page, cue, that + 1, limit, limit, 0.8)
    return _unparsed(page, cue, limit)


def _unparsed(page: Page, cue: Cue, limit: int) -> Content | None:
    """The rest of the sentence after a plain verb of saying for which the parser found no clause."""
    if cue.noun or "quote" in cue.frames or "np" in cue.frames or "question" not in cue.frames or "about" in cue.frames:
        return None
    rest = list(page.tokens_between(cue.end, limit))
    quoted = page.quote_at[cue.head.i] >= 0
    told = any((t.tag_ in FINITE and t.dep_ != "relcl") or (quoted and t.pos_ == "VERB") for t in rest)
    if len(rest) < 3 or not told:
        return None
    if not quoted and rest[0].text == ",":
        return None
    if rest[0].text != "," and rest[0].pos_ not in {"PRON", "PROPN", "NOUN", "DET", "ADJ", "NUM", "ADV"}:
        return None
    if (
        not any(c.dep_ in {"nsubj", "nsubjpass"} and c.i < cue.head.i for c in cue.head.children)
        and cue.head.tag_ != "VBG"
    ):
        return None
    return _clausal(page, cue, rest[0].i, limit, limit, 0.6)


def complement(cue: Cue) -> Token | None:
    """The finite clause a cue governs, standing after it."""
    kinds = {"ccomp", "acl"} if cue.noun else {"ccomp"}
    for child in cue.head.children:
        if child.i < cue.head.i or child.dep_ not in kinds:
            continue
        if cue.noun and not any(c.lower_ == "that" and c.dep_ == "mark" for c in child.children):
            continue
        if not cue.noun and is_infinitive(child):
            continue
        if not cue.noun and any(c.lower_ == "that" and c.i and _governed(c.nbor(-1), cue) for c in child.children):
            continue
        if child.tag_ == "VBG" and not any(c.dep_ in {"aux", "nsubj"} for c in child.children):
            continue
        return child
    return None


def is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _that(page: Page, cue: Cue, limit: int) -> int | None:
    """Position after a `that` near a cue which opens a clause, whatever the parser made of it."""
    for token in page.tokens_between(cue.end, min(limit, cue.end + 14)):
        if token.lower_ == "that" and (token.dep_ == "mark" or token.tag_ == "IN"):
            if not cue.noun and _governed(page.doc[token.i - 1], cue):
                return None
            inside = list(page.tokens_between(token.i + 1, limit))
            if any(t.tag_ in FINITE for t in inside) and (not cue.noun or token.i <= cue.end + 1):
                return token.i
        if token.tag_ in FINITE or token.text in STOPS or token.text == ":":
            return None
    return None


def _governed(before: Token, cue: Cue) -> bool:
    """Does a `that` belong to a noun of saying or a conjunction before it, not to the verb?"""
    nouns = words("cues", "nouns", "said") | words("cues", "nouns", "attitude")
    return before.i > cue.head.i and (before.pos_ == "CCONJ" or before.lemma_.lower() in nouns)


def _clausal(page: Page, cue: Cue, start: int, end: int, limit: int, confidence: float) -> Content | None:
    end = min((end if cue.noun else stretched(page, end, limit)), limit)
    start = _after_that(page, start)
    pieces = _conjoined(page, start, end)
    spans = tuple(page.without_stop(s) for s in (page.span(a, b) for a, b in pieces) if s)
    if not spans or not any(c.isalnum() for s in spans for c in s.of(page.text)):
        return None
    return Content(spans, "clause", addressee=_addressee(page, cue, start), confidence=confidence)


def _after_that(page: Page, start: int) -> int:
    while start < len(page.doc):
        token = page.doc[start]
        if token.text not in {",", ":"} and not (token.lower_ == "that" and token.tag_ == "IN"):
            break
        start += 1
    return start


def _conjoined(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Parts of a content at each ", and that": the second `that` with its conjunction is no content."""
    out, begin = [], start
    for i in range(start + 1, end - 1):
        token = page.doc[i]
        if token.lower_ == "that" and token.tag_ == "IN" and page.doc[i - 1].pos_ == "CCONJ":
            out.append((begin, i - 1))
            begin = i + 1
    out.append((begin, end))
    return [(a, b) for a, b in out if a < b]


def _addressee(page: Page, cue: Cue, start: int) -> Span | None:
    """X in "told X that": the object between cue and content."""
    for child in cue.head.children:
        if (
            child.dep_ in {"dobj", "dative", "pobj"}
            and cue.end <= child.i < start
            and child.pos_ in {"NOUN", "PROPN", "PRON"}
        ):
            return page.span(child.left_edge.i, min(child.right_edge.i + 1, start))
        if child.dep_ in {"prep", "dative"} and child.lower_ == "to" and cue.end <= child.i < start:
            head = next((c for c in child.children if c.dep_ == "pobj"), None)
            if head is not None:
                return page.span(head.left_edge.i, min(head.right_edge.i + 1, start))
    return None


def question(page: Page, cue: Cue) -> Content | None:
    """An embedded question: "asked whether", "would not say why" (silence is sorted out elsewhere)."""
    limit = limits(page, cue)
    for token in page.tokens_between(cue.end, min(limit, cue.end + 10)):
        if token.lower_ in words("cues", "joins", "complementizers") and token.lower_ != "that":
            if token.lower_ in {"when", "where"} and not any(
                c.dep_ == "ccomp" and c.left_edge.i == token.i for c in cue.head.children
            ):
                return None
            spans = piece_of(page, token.i, limit)
            return (
                Content(spans, "question", addressee=_addressee(page, cue, token.i), confidence=0.8) if spans else None
            )
        if token.tag_ in FINITE or token.text in STOPS:
            return None
    return None


def piece_of(page: Page, start: int, end: int) -> tuple[Span, ...]:
    found = page.span(start, end)
    return (page.without_stop(found),) if found else ()
