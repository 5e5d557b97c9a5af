"""Where the clauses of a sentence stand: at a semicolon, and at the words by which a language joins them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.knowledge.language import Language
from onrecord.spans import Span
from onrecord.story.claims.reading import Reading, Word, phrases_in

SEMICOLON = ";"


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause as it stands: its place without marks at its edges, its words, and whether one negates."""

    span: Span
    words: tuple[Word, ...]
    negated: bool = False

    @property
    def plain(self) -> tuple[str, ...]:
        """Its words as compared."""
        return tuple(w.plain for w in self.words)


def pieces_of(reading: Reading, sentence: Span) -> Iterator[Piece]:
    """The clauses of a sentence, in order."""
    negating = set(negations(reading.within(sentence), reading.language))
    edges = sorted({sentence.start, *cuts(reading, sentence), sentence.end})
    for start, end in pairwise(edges):
        span = reading.trimmed(start, end)
        if span:
            words = reading.within(span)
            yield Piece(span, words, not negating.isdisjoint(words))


def cuts(reading: Reading, sentence: Span) -> Iterator[int]:
    """The places of a sentence at which a clause begins."""
    words = reading.within(sentence)
    for at, (before, word) in enumerate(pairwise(words), 1):
        mark = reading.report.article.text.find(SEMICOLON, before.span.end, word.span.start)
        if mark >= 0:
            yield mark
        elif begins_clause(words[at:], reading.language):
            yield word.span.start


def begins_clause(words: Sequence[Word], language: Language) -> bool:
    """Whether a clause begins with some words: with a word that always begins one, or one before a subject."""
    told = language.disputes.clauses
    if words[0].plain in told["begin"]:
        return len(words) > 1
    after = [w.plain for w in words[1:3]]
    return words[0].plain in told["join"] and any(p.start == 0 for p in phrases_in(after, told.phrases("subjects")))


def negations(words: Sequence[Word], language: Language) -> Iterator[Word]:
    """The words of a sentence that negate, but for phrases in which one denies nothing: "cannot help but"."""
    polarity = language.differences.polarity
    full = [(at, part) for at, word in enumerate(words) for part in word.face.full]
    idle = {full[n][0] for p in phrases_in([part for _, part in full], polarity.phrases("idle")) for n in p}
    return (w for at, w in enumerate(words) if w.plain in polarity["negations"] and at not in idle)
