"""What a report quotes, sentence by sentence, with the words that it gives as the speaker's.

An editor's bracketed insertions are not the speaker's words; a quotation that leaves out words falls into pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from onrecord.alike import Worth
from onrecord.models import Passage
from onrecord.options.stories import QUOTE
from onrecord.spans import Span
from onrecord.story.claims.reading import Reading, Word, passage
from onrecord.story.claims.tellings import MARKS, Telling

INSERTED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
ELLIPSIS = re.compile(r"\.{2,}|…")


@dataclass(frozen=True)
class Sentence:
    """One sentence (or fragment) of a report, by itself or with its neighbours: its words and its terms."""

    passage: Passage
    words: tuple[Word, ...]
    terms: frozenset[str]

    @cached_property
    def letters(self) -> str:
        """All letters as compared, bracketed ones included, so that "[T]he" is "the"."""
        return "".join(part for w in self.words for part in w.face.full)

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The words a quotation gives as the speaker's, as compared."""
        return tuple(part for piece in self.pieces for part in piece)

    @cached_property
    def pieces(self) -> tuple[tuple[str, ...], ...]:
        """The words it gives as the speaker's, parted where some are left out between them."""
        start, text = self.passage.span.start, self.passage.text
        edges = [start, *(start + m.start() for m in ELLIPSIS.finditer(text)), self.passage.span.end]
        own = [w for w in self.words if not any(s.contains(w.span) for s in self.inserted)]
        parts = ([w for w in own if a <= w.span.start < b] for a, b in pairwise(edges))
        return tuple(tuple(full for w in part for full in w.face.full) for part in parts)

    @cached_property
    def inserted(self) -> tuple[Span, ...]:
        """What stands in brackets."""
        start = self.passage.span.start
        return tuple(Span(*m.span()).shift(start) for m in INSERTED.finditer(self.passage.text))

    @cached_property
    def content(self) -> int:
        """How many words say something by themselves."""
        return sum(not w.function for w in self.words)


def sentence(reading: Reading, span: Span) -> Sentence:
    """A passage of a report as a sentence."""
    return Sentence(passage(reading, span), reading.within(span), reading.terms(span, named=False))


def quoted(telling: Telling) -> tuple[Sentence, ...]:
    """The sentences of a statement that stand inside quotation marks."""
    reading, spans = telling.reading, telling.statement.content
    if telling.statement.kind == "indirect":
        return ()
    if telling.statement.kind == "mixed":
        spans = tuple(q for s in spans for q in inside(reading.report.article.text, s))
    return tuple(sentence(reading, s) for whole in reading.sentences(*spans) for s in pieces(reading, whole))


def inside(text: str, span: Span) -> Iterator[Span]:
    """The quoted parts of a content span; the marks may stand just outside it."""
    start, end = max(0, span.start - 1), min(len(text), span.end + 1)
    return (Span(*m.span(1)) for m in MARKS.finditer(text, start, end))


def pieces(reading: Reading, whole: Span) -> Sequence[Span]:
    """A quoted sentence as one, or its pieces where it leaves out words between longer ones."""
    edges = [m.span() for m in ELLIPSIS.finditer(reading.report.article.text, whole.start, whole.end)]
    bounds = [whole.start, *(x for edge in edges for x in edge), whole.end]
    spans = [reading.trimmed(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    found = [p for p in spans if p and len(reading.within(p)) > QUOTE.short]
    return found if len(found) > 1 else [whole]


def likeness(a: Sentence, b: Sentence, worth: Worth) -> float:
    """How far two sentences share their terms, from 0 to 1; those without any by their words alone."""
    if not a.terms or not b.terms:
        return 1.0 if a.said == b.said else 0.0
    shared, smaller = a.terms & b.terms, min(a.terms, b.terms, key=worth.sum)
    return (worth.share(shared, smaller) + worth.share(shared, a.terms | b.terms)) / 2
