"""Cues set beside what they report: "S, X said", "S1, X said, S2", "according to X, S", "as X said, S"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lang import phrases, words
from onrecord.report.attribution.cues import Cue
from onrecord.report.attribution.limits import FINITE, limits
from onrecord.report.attribution.source import mention, subject_of
from onrecord.report.page.page import STOPS, Reading
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


def parenthetical(reading: Reading, cue: Cue) -> tuple[Span, ...]:
    """What "X said" comments on from behind or from within; () where its clause does not stand between commas."""
    subject = subject_of(cue.head)
    first, last = reading.sentence(cue.head)
    start, end = _clause_core(reading, cue, subject)
    if start <= first:
        return ()
    before = list(reading.tokens_between(first, start))
    if len(before) < 3 or not _comma(reading, before[-1]):
        return ()
    if subject is not None and subject.i < start:
        return ()
    opening = reading.doc[start]
    joins = words("cues", "joins", "complementizers") | words("cues", "joins", "subordinators")
    if (opening.lower_ in joins and opening.lower_ != "as") or before[0].lower_ in joins - {
        "what",
        "how",
        "who",
        "and",
    }:
        return ()
    if not _bare(reading, cue, end, last):
        return ()
    tail = _tail(reading, end, last)
    if not any(t.tag_ in FINITE for t in before) and (tail is None or cue.head.tag_ == "VBG"):
        return ()
    stop = before[-1].i if before[-1].text in COMMAS else before[-1].i + 1
    head = reading.span(_body(reading, first, before[-1].i), stop)
    return tuple(reading.without_stop(s) for s in (head, tail) if s)


def _bare(reading: Reading, cue: Cue, end: int, last: int) -> bool:
    """Is a cue followed by nothing but adverbials and addressees up to the next comma or stop?"""
    for token in reading.tokens_between(end, last):
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


def broken(reading: Reading, cue: Cue) -> Span | None:
    """The start of a sentence whose end is quoted behind the cue: X, in 'X, the minister said, "will not"'."""
    subject = subject_of(cue.head)
    first, _ = reading.sentence(cue.head)
    start, _ = _clause_core(reading, cue, subject)
    before = list(reading.tokens_between(first, start))
    if len(before) < 2 or not _comma(reading, before[-1]) or reading.quote_at[before[0].i] >= 0:
        return None
    if before[0].pos_ not in {"NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM"} or before[0].tag_ == "WP":
        return None
    return reading.span(first, before[-1].i)


def _comma(reading: Reading, token: Token) -> bool:
    """A comma, also one inside the quotation that ends here."""
    if token.text in COMMAS and token.text != ";":
        return True
    ends = token.idx + len(token)
    return any(q.span.end == ends and reading.text[q.inner.end - 1] == "," for q in reading.outer_quotes)


def _clause_core(reading: Reading, cue: Cue, subject: Token | None) -> tuple[int, int]:
    """First token of the clause of a cue, and the position after its own words (subject, adverbials, addressee)."""
    start, end = cue.positions[0], cue.end
    if subject is not None:
        if subject.i < start:
            start = subject.left_edge.i
        else:
            end = max(end, subject.right_edge.i + 1)
    while start > 0 and reading.doc[start - 1].lower_ == "as":
        start -= 1
    return start, end


def _tail(reading: Reading, end: int, last: int) -> Span | None:
    """The second part of a sentence that a cue breaks: after a comma, unless a participle clause begins there."""
    for token in reading.tokens_between(end, last):
        if token.text in STOPS:
            return None
        if token.text == ",":
            rest = list(reading.tokens_between(token.i + 1, last))
            if len(rest) < 3 or rest[0].tag_ in {"VBG", "VBN"} or rest[0].lower_ in words("cues", "joins", "asides"):
                return None
            if not any(t.tag_ in FINITE for t in rest) and rest[0].pos_ not in {"CCONJ", "SCONJ", "ADP"}:
                return None
            return reading.span(token.i + 1, last)
    return None


def _body(reading: Reading, first: int, end: int) -> int:
    """Start of a clause without a conjunction that joins it to the sentence before."""
    i = first
    while i < end - 2 and (
        reading.doc[i].is_space
        or reading.doc[i].pos_ == "CCONJ"
        or reading.doc[i].lower_ in words("cues", "joins", "links")
        or reading.doc[i].text == ","
    ):
        i += 1
    return i


def asides(reading: Reading) -> Iterator[Aside]:
    """Every phrase of attribution of a report, in order."""
    for token in reading.doc:
        if token.is_space or reading.zone(token) == "furniture":
            continue
        found = _according(reading, token) or _view(reading, token) or _of_phrase(reading, token)
        if found:
            yield found


def _according(reading: Reading, token: Token) -> Aside | None:
    if token.lower_ not in {"according", "per"} or token.i + 2 >= len(reading.doc):
        return None
    length = 2 if token.lower_ == "according" and reading.doc[token.i + 1].lower_ == "to" else 0
    if token.lower_ == "per" and token.i and reading.doc[token.i - 1].lower_ == "as":
        length = 1
    if not length:
        return None
    start = token.i - 1 if token.lower_ == "per" else token.i
    return _around(reading, start, token.i + length, "according to", 0.9)


def _of_phrase(reading: Reading, token: Token) -> Aside | None:
    for parts in phrases("cues", "phrases", "of").get(token.lower_, ()):
        end = token.i + len(parts)
        if tuple(t.lower_ for t in reading.doc[token.i : end]) == parts:
            return _around(reading, token.i, end, " ".join(parts), 0.8)
    return None


def _view(reading: Reading, token: Token) -> Aside | None:
    """ "In X's view": the owner is the source."""
    if token.lower_ != "in" or token.dep_ != "prep":
        return None
    head = next(
        (c for c in token.children if c.dep_ == "pobj" and c.lower_ in words("cues", "phrases", "possessive")), None
    )
    owner = next((c for c in head.children if c.dep_ == "poss"), None) if head is not None else None
    if head is None or owner is None:
        return None
    source = mention(reading, owner)
    content = _contents(reading, token.i, head.i + 1)
    if not source or not content:
        return None
    text = source.of(reading.text)
    for mark in ("'s", "’s", "'", "’"):
        if text.endswith(mark) and len(text) > len(mark):
            source = Span(source.start, source.end - len(mark))
            break
    cue = Span(token.idx, head.idx + len(head))
    return Aside((source,), cue, content, f"in {head.lower_}", token.i, 0.8)


def _around(reading: Reading, start: int, end: int, lemma: str, confidence: float) -> Aside | None:
    """A phrase whose source follows it: "according to X"."""
    last = reading.sentence(reading.doc[start])[1]
    stop = _source_end(reading, end, last)
    source = reading.span(end, stop)
    content = _contents(reading, start, stop)
    if not source or not content:
        return None
    closing = reading.doc[end - 1]
    cue = Span(reading.doc[start].idx, closing.idx + len(closing))
    short = reading.span(end, _short_end(reading, end, stop)) or source
    return Aside((short,), cue, content, lemma, start, confidence)


def _source_end(reading: Reading, start: int, last: int) -> int:
    """End of the noun phrase after "according to", with the appositions and relative clauses that belong to it."""
    phrase = reading.doc[start - 1]
    head = next((c for c in phrase.children if c.dep_ in {"pobj", "pcomp"}), None)
    end = head.right_edge.i + 1 if head is not None else start
    if head is None:
        while end < last and reading.doc[end].text not in COMMAS | STOPS:
            end += 1
        return end
    return min(end, last)


def _short_end(reading: Reading, start: int, end: int) -> int:
    """Cut a source at a comma that opens an apposition or a relative clause."""
    phrase = reading.doc[start - 1]
    head = next((c for c in phrase.children if c.dep_ == "pobj"), None)
    if head is None:
        return end
    found = mention(reading, head)
    if found is None:
        return end
    for token in reading.tokens_between(start, end):
        if token.idx >= found.end:
            return token.i
    return end


def _contents(reading: Reading, start: int, end: int) -> tuple[Span, ...]:
    """What stands around a phrase in its sentence: after it where it opens the sentence, else before it."""
    first, last = reading.sentence(reading.doc[start])
    before = [t for t in reading.tokens_between(first, start) if t.pos_ not in {"PUNCT", "SPACE"}]
    opens = len(before) <= 2 and all(t.pos_ in {"ADV", "CCONJ", "SCONJ", "INTJ", "ADP"} for t in before)
    if opens:
        begin = end
        while begin < last and reading.doc[begin].text in COMMAS:
            begin += 1
        content = reading.span(begin, last)
        return (reading.without_stop(content),) if content else ()
    head = reading.span(_body(reading, first, start), start)
    tail = _tail(reading, end, last) if end < last and reading.doc[end].text == "," else None
    return tuple(reading.without_stop(s) for s in (head, tail) if s)


def comment(reading: Reading, cue: Cue) -> tuple[Span, ...]:
    """What "as X said" comments on: the rest of its sentence, inside a quotation that of the quotation."""
    subject = subject_of(cue.head)
    start = min(cue.positions[0], subject.left_edge.i if subject is not None else cue.positions[0])
    if start == 0 or reading.doc[start - 1].lower_ != "as":
        return ()
    first, last = reading.sentence(cue.head)
    start -= 1
    before = [t for t in reading.tokens_between(first, start) if t.pos_ not in {"PUNCT", "CCONJ", "SPACE", "ADV"}]
    end = _clause_end(reading, cue, subject, last)
    if not before:
        rest = reading.span(end, limits(reading, cue))
        return (reading.without_stop(rest),) if rest and reading.doc[min(end, last - 1)].text == "," else ()
    if reading.doc[start - 1].text not in COMMAS:
        return ()
    head = reading.span(_body(reading, first, start), start)
    tail = _tail(reading, end, last) if end < last and reading.doc[end].text == "," else None
    return tuple(reading.without_stop(s) for s in (head, tail) if s)


def _clause_end(reading: Reading, cue: Cue, subject: Token | None, last: int) -> int:
    end = max(cue.end, subject.right_edge.i + 1 if subject is not None else 0)
    while end < last and reading.doc[end].text not in COMMAS | STOPS:
        end += 1
    return end
