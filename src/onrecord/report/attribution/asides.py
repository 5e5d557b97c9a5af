"""Cues set beside what they report: "S, X said", "S1, X said, S2", "according to X, S", "as X said, S"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lang import phrases, words
from onrecord.report.attribution.cues import Cue
from onrecord.report.attribution.limits import FINITE, limits
from onrecord.report.attribution.source import mention, subject_of
from onrecord.report.page import STOPS, Page
from onrecord.spans import Span

COMMAS = frozenset({",", "—", "–", "-", ";"})


@dataclass(frozen=True)
class Aside:
    """A phrase of attribution found by its words: cue, source, and the content around it."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    lemma: str
    position: int
    confidence: float
    verbatim: bool = False  # a transcript: direct without marks


def parenthetical(page: Page, cue: Cue) -> tuple[Span, ...]:
    """What "X said" comments on from behind or from within; () where its clause does not stand between commas."""
    subject = subject_of(cue.head)
    first, last = page.sentence(cue.head)
    start, end = _clause_core(page, cue, subject)
    if start <= first:
        return ()
    before = list(page.tokens_between(first, start))
    if len(before) < 3 or not _comma(page, before[-1]):
        return ()
    if subject is not None and subject.i < start:
        return ()
    opening = page.doc[start]
    joins = words("cues", "joins", "complementizers") | words("cues", "joins", "subordinators")
    if (opening.lower_ in joins and opening.lower_ != "as") or before[0].lower_ in joins - {
        "what",
        "how",
        "who",
        "and",
    }:
        return ()
    if not _bare(page, cue, end, last):
        return ()
    tail = _tail(page, end, last)
    if not any(t.tag_ in FINITE for t in before) and (tail is None or cue.head.tag_ == "VBG"):
        return ()
    stop = before[-1].i if before[-1].text in COMMAS else before[-1].i + 1
    head = page.span(_body(page, first, before[-1].i), stop)
    return tuple(page.without_stop(s) for s in (head, tail) if s)


def _bare(page: Page, cue: Cue, end: int, last: int) -> bool:
    """Is a cue followed by nothing but adverbials and addressees up to the next comma or stop?"""
    for token in page.tokens_between(end, last):
        if token.text in COMMAS | STOPS:
            return True
        if token.tag_ in FINITE or (
            token.head == cue.head
            and token.dep_ in {"dobj", "xcomp", "ccomp", "acomp", "oprd"}
            and "about" not in cue.frames
        ):
            return False
        if token.i - end > 14:
            return False
    return True


def broken(page: Page, cue: Cue) -> Span | None:
    """The start of a sentence whose end is quoted behind the cue: X, in 'X, the minister said, "will not"'."""
    subject = subject_of(cue.head)
    first, _ = page.sentence(cue.head)
    start, _ = _clause_core(page, cue, subject)
    before = list(page.tokens_between(first, start))
    if len(before) < 2 or not _comma(page, before[-1]) or page.quote_at[before[0].i] >= 0:
        return None
    if before[0].pos_ not in {"NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM"} or before[0].tag_ == "WP":
        return None
    return page.span(first, before[-1].i)


def _comma(page: Page, token: Token) -> bool:
    """A comma, also one inside the quotation that ends here."""
    if token.text in COMMAS and token.text != ";":
        return True
    ends = token.idx + len(token)
    return any(q.span.end == ends and page.text[q.inner.end - 1] == "," for q in page.outer_quotes)


def _clause_core(page: Page, cue: Cue, subject: Token | None) -> tuple[int, int]:
    """First token of the clause of a cue, and the position after its own words (subject, adverbials, addressee)."""
    start, end = cue.positions[0], cue.end
    if subject is not None:
        if subject.i < start:
            start = subject.left_edge.i
        else:
            end = max(end, subject.right_edge.i + 1)
    while start > 0 and page.doc[start - 1].lower_ == "as":
        start -= 1
    return start, end


def _tail(page: Page, end: int, last: int) -> Span | None:
    """The second part of a sentence that a cue breaks: after a comma, unless a participle clause begins there."""
    for token in page.tokens_between(end, last):
        if token.text in STOPS:
            return None
        if token.text == ",":
            rest = list(page.tokens_between(token.i + 1, last))
            if len(rest) < 3 or rest[0].tag_ in {"VBG", "VBN"} or rest[0].lower_ in words("cues", "joins", "asides"):
                return None
            if not any(t.tag_ in FINITE for t in rest) and rest[0].pos_ not in {"CCONJ", "SCONJ", "ADP"}:
                return None
            return page.span(token.i + 1, last)
    return None


def _body(page: Page, first: int, end: int) -> int:
    """Start of a clause without a conjunction that joins it to the sentence before."""
    i = first
    while i < end - 2 and (
        page.doc[i].is_space
        or page.doc[i].pos_ == "CCONJ"
        or page.doc[i].lower_ in words("cues", "joins", "links")
        or page.doc[i].text == ","
    ):
        i += 1
    return i


def asides(page: Page) -> Iterator[Aside]:
    """Every phrase of attribution of a report, in order."""
    for token in page.doc:
        if token.is_space or page.zone(token) == "furniture":
            continue
        found = _according(page, token) or _view(page, token) or _of_phrase(page, token)
        if found:
            yield found


def _according(page: Page, token: Token) -> Aside | None:
    if token.lower_ not in {"according", "per"} or token.i + 2 >= len(page.doc):
        return None
    length = 2 if token.lower_ == "according" and page.doc[token.i + 1].lower_ == "to" else 0
    if token.lower_ == "per" and token.i and page.doc[token.i - 1].lower_ == "as":
        length = 1
    if not length:
        return None
    start = token.i - 1 if token.lower_ == "per" else token.i
    return _around(page, start, token.i + length, "according to", 0.9)


def _of_phrase(page: Page, token: Token) -> Aside | None:
    for parts in phrases("cues", "phrases", "of").get(token.lower_, ()):
        end = token.i + len(parts)
        if tuple(t.lower_ for t in page.doc[token.i : end]) == parts:
            return _around(page, token.i, end, " ".join(parts), 0.8)
    return None


def _view(page: Page, token: Token) -> Aside | None:
    """ "In X's view": the owner is the source."""
    if token.lower_ != "in" or token.dep_ != "prep":
        return None
    head = next(
        (c for c in token.children if c.dep_ == "pobj" and c.lower_ in words("cues", "phrases", "possessive")), None
    )
    owner = next((c for c in head.children if c.dep_ == "poss"), None) if head is not None else None
    if head is None or owner is None:
        return None
    source = mention(page, owner)
    content = _contents(page, token.i, head.i + 1)
    if not source or not content:
        return None
    text = source.of(page.text)
    for mark in ("'s", "’s", "'", "’"):
        if text.endswith(mark) and len(text) > len(mark):
            source = Span(source.start, source.end - len(mark))
            break
    cue = Span(token.idx, head.idx + len(head))
    return Aside((source,), cue, content, f"in {head.lower_}", token.i, 0.8)


def _around(page: Page, start: int, end: int, lemma: str, confidence: float) -> Aside | None:
    """A phrase whose source follows it: "according to X"."""
    last = page.sentence(page.doc[start])[1]
    stop = _source_end(page, end, last)
    source = page.span(end, stop)
    content = _contents(page, start, stop)
    if not source or not content:
        return None
    closing = page.doc[end - 1]
    cue = Span(page.doc[start].idx, closing.idx + len(closing))
    short = page.span(end, _short_end(page, end, stop)) or source
    return Aside((short,), cue, content, lemma, start, confidence)


def _source_end(page: Page, start: int, last: int) -> int:
    """End of the noun phrase after "according to", with the appositions and relative clauses that belong to it."""
    phrase = page.doc[start - 1]
    head = next((c for c in phrase.children if c.dep_ in {"pobj", "pcomp"}), None)
    end = head.right_edge.i + 1 if head is not None else start
    if head is None:
        while end < last and page.doc[end].text not in COMMAS | STOPS:
            end += 1
        return end
    return min(end, last)


def _short_end(page: Page, start: int, end: int) -> int:
    """Cut a source at a comma that opens an apposition or a relative clause."""
    phrase = page.doc[start - 1]
    head = next((c for c in phrase.children if c.dep_ == "pobj"), None)
    if head is None:
        return end
    found = mention(page, head)
    if found is None:
        return end
    for token in page.tokens_between(start, end):
        if token.idx >= found.end:
            return token.i
    return end


def _contents(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """What stands around a phrase in its sentence: after it where it opens the sentence, else before it."""
    first, last = page.sentence(page.doc[start])
    before = [t for t in page.tokens_between(first, start) if t.pos_ not in {"PUNCT", "SPACE"}]
    opens = len(before) <= 2 and all(t.pos_ in {"ADV", "CCONJ", "SCONJ", "INTJ", "ADP"} for t in before)
    if opens:
        begin = end
        while begin < last and page.doc[begin].text in COMMAS:
            begin += 1
        content = page.span(begin, last)
        return (page.without_stop(content),) if content else ()
    head = page.span(_body(page, first, start), start)
    tail = _tail(page, end, last) if end < last and page.doc[end].text == "," else None
    return tuple(page.without_stop(s) for s in (head, tail) if s)


def comment(page: Page, cue: Cue) -> tuple[Span, ...]:
    """What "as X said" comments on: the rest of its sentence, inside a quotation that of the quotation."""
    subject = subject_of(cue.head)
    start = min(cue.positions[0], subject.left_edge.i if subject is not None else cue.positions[0])
    if start == 0 or page.doc[start - 1].lower_ != "as":
        return ()
    first, last = page.sentence(cue.head)
    start -= 1
    before = [t for t in page.tokens_between(first, start) if t.pos_ not in {"PUNCT", "CCONJ", "SPACE", "ADV"}]
    end = _clause_end(page, cue, subject, last)
    if not before:
        rest = page.span(end, limits(page, cue))
        return (page.without_stop(rest),) if rest and page.doc[min(end, last - 1)].text == "," else ()
    if page.doc[start - 1].text not in COMMAS:
        return ()
    head = page.span(_body(page, first, start), start)
    tail = _tail(page, end, last) if end < last and page.doc[end].text == "," else None
    return tuple(page.without_stop(s) for s in (head, tail) if s)


def _clause_end(page: Page, cue: Cue, subject: Token | None, last: int) -> int:
    end = max(cue.end, subject.right_edge.i + 1 if subject is not None else 0)
    while end < last and page.doc[end].text not in COMMAS | STOPS:
        end += 1
    return end
