"""The clause of a cue: what of its sentence tells of the statement, and not of another one or of what is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.knowledge.grammar import PRONOUN
from onrecord.options.reports import OCCASION
from onrecord.report.attribution import Attribution
from onrecord.report.page import Page, span_of
from onrecord.spans import Span, without


@dataclass(frozen=True, slots=True)
class Clause:
    """The pieces of a sentence that belong to one cue (`anchor`): its own, and the sentence's beginning where that is
    free: "Late on Thursday, ..."."""

    anchor: Span
    sentence: Span
    own: Span
    lead: Span | None = None

    @property
    def pieces(self) -> tuple[Span, ...]:
        return (self.own,) if self.lead is None else (self.lead, self.own)


def clause_of(page: Page, attributions: Sequence[Attribution], index: int) -> Clause:
    """The clause of one attribution: its sentence without the contents of statements, those it stands in excepted."""
    mine = attributions[index]
    anchor = mine.cue[0] if mine.cue else mine.content[0]
    outers = tuple(outers_of(attributions, index))
    sentence = sentence_of(page, anchor, [attributions[outer].content for outer in outers])
    others = (span for i, other in enumerate(attributions) if i not in outers for span in other.content)
    pieces = without(sentence, [s for s in others if s.overlaps(sentence) and is_apart(page, s, anchor, mine)])
    own = next((piece for piece in pieces if piece.overlaps(anchor)), anchor)
    return Clause(anchor, sentence, own, lead_of(page, sentence, own, pieces))


def lead_of(page: Page, sentence: Span, own: Span, pieces: Sequence[Span]) -> Span | None:
    """The beginning of a sentence that is free of contents and not the clause itself."""
    first = pieces[0] if pieces else own
    leads = first != own and first.start == sentence.start
    return first if leads and len(page.tokens(first)) <= OCCASION.lead else None


def is_apart(page: Page, content: Span, anchor: Span, mine: Attribution) -> bool:
    """Whether a content is no part of the clause of a cue; one that holds the cue itself says nothing of that."""
    return (not content.overlaps(anchor) or content in mine.content) and not is_name(page, content)


def sentence_of(page: Page, anchor: Span, around: Sequence[Sequence[Span]]) -> Span:
    """The sentence of a cue, as far as it stands in its block (the parser may run a header line into it) and in the
    contents of the statements around it."""
    tokens = page.tokens(anchor)
    if not len(tokens):
        return anchor
    sentence, block = span_of(tokens[0].sent), page.block_at(anchor.start)
    if block is not None and block.span.overlaps(sentence):
        sentence = common(sentence, block.span)
    for content in around:
        held = [span for span in content if span.overlaps(anchor)]
        sentence = common(sentence, held[0]) if held else sentence
    return sentence


def common(one: Span, other: Span) -> Span:
    """What two spans that overlap share."""
    return Span(max(one.start, other.start), min(one.end, other.end))


def outers_of(attributions: Sequence[Attribution], index: int) -> Iterator[int]:
    """The attributions that one stands in, innermost first."""
    seen, outer = {index}, attributions[index].outer
    while outer is not None and outer not in seen:
        yield outer
        seen.add(outer)
        outer = attributions[outer].outer


def is_name(page: Page, span: Span) -> bool:
    """Whether words are a short name, which an attribution may have taken for its content: a programme, an outlet."""
    tokens = [t for t in page.tokens(span) if t.is_alpha]
    short = 0 < len(tokens) <= OCCASION.name
    return short and all(t.text[:1].isupper() for t in tokens) and tokens[0].pos_ != PRONOUN
