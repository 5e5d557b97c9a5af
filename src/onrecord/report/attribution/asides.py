"""Phrases set beside what they attribute: "according to X, S", "in the words of X, S"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.lists import Phrases
from onrecord.report.attribution.clauses import piece
from onrecord.report.attribution.content import Draft, cut
from onrecord.report.attribution.model import Aside
from onrecord.report.page import STOPS, Page
from onrecord.spans import Span

COMMAS = frozenset({",", "—", "–", "-", ";"})


def asides(page: Page) -> Iterator[Aside]:
    """Every phrase of attribution of a report, in order: "according to X", "in the words of X"."""
    phrases = page.language.cues.phrases
    according, of = phrases.phrases("according"), phrases.phrases("of")
    for token in page.doc:
        if token.is_space or page.zone(token) == "furniture":
            continue
        if end := opener_end(page, token, according):
            found = around(page, token.i, end, 0.9)
        else:
            end = opener_end(page, token, of)
            found = around(page, token.i, end, 0.8) if end else None
        if found:
            yield found


def opener_end(page: Page, token: Token, phrases: Phrases) -> int:
    """The position after an opening phrase that starts with a token; 0 where none does."""
    for words in phrases.get(token.lower_, ()):
        end = token.i + len(words)
        if end < len(page.doc) and tuple(word.lower_ for word in page.doc[token.i : end]) == words:
            return end
    return 0


def around(page: Page, start: int, end: int, confidence: float) -> Aside | None:
    """A phrase of attribution with its source behind it, and what it tells around it."""
    stop = source_end(page, end, page.sentence(page.doc[start])[1])
    source = page.span(end, stop)
    if not source:
        return None
    closing = page.doc[end - 1]
    cue = Span(page.doc[start].idx, closing.idx + len(closing))
    content = cut(Draft(page, (cue,), taken=(source,)), contents(page, start, stop))
    return Aside((source,), cue, content, cue.of(page.text).lower(), start, confidence) if content else None


def source_end(page: Page, start: int, last: int) -> int:
    """End of the noun phrase after "according to", with the appositions and relative clauses that belong to it."""
    heads = (child for child in page.doc[start - 1].children if child.dep_ in grammar.PREPOSITION_OBJECTS)
    head = next(heads, None)
    if head is not None:
        return min(head.right_edge.i + 1, last)
    return next((i for i in range(start, last) if page.doc[i].text in COMMAS | STOPS), max(start, last))


def contents(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """What stands around a phrase in its sentence: after it where it opens the sentence, else before it."""
    first, last = page.sentence(page.doc[start])
    before = [token for token in page.tokens_between(first, start) if token.pos_ != grammar.PUNCTUATION]
    if len(before) <= 2 and all(token.pos_ in grammar.SENTENCE_LINKS for token in before):
        return piece(page, end, last)
    return piece(page, body_of(page, first, start), start)


def body_of(page: Page, first: int, end: int) -> int:
    """Start of a clause without a conjunction that joins it to the sentence before."""
    return first + sum(1 for _ in takewhile(lambda i: is_link(page, page.doc[i]), range(first, end - 2)))


def is_link(page: Page, token: Token) -> bool:
    """A conjunction, an adverb that ties a sentence to the one before, or a comma behind either."""
    links = page.language.cues.joins["links"]
    return token.is_space or token.pos_ == grammar.COORDINATOR or token.lower_ in links or token.text == ","
