"""The borders of a content: whoever proposes one - the parse, the marks, the lay-out, the network - cuts it here.

`RULES` are applied in order to all pieces of a proposal. A rule of one kind of proposal alone has no place here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.models import QuoteKind
from onrecord.options.reports import BETWEEN, QUOTATION_REST
from onrecord.report.attribution.polarity import is_clause_mark, opens_clause
from onrecord.report.page import EDGES, MARKS, Page, Quotation, span_of
from onrecord.spans import Span, hull, merged, trimmed

Pieces = tuple[Span, ...]

RUNNING = frozenset({"body", "standfirst"})
BREAK = re.compile(r"[.,;:!?()\[\]—–\"“”]|''")


@dataclass(frozen=True)
class Draft:
    """What the borders of a content depend on besides its words: its cue, X in "accused X of Y", and the spans that
    other attributions or other parts of this one hold."""

    page: Page
    cue: Pieces
    target: Span | None = None
    taken: Pieces = ()

    def is_free(self, start: int, end: int) -> bool:
        """Does nothing else hold what lies between two offsets?"""
        return not any(span.start < end and start < span.end for span in (*self.taken, *self.cue))


def cut(draft: Draft, proposed: Sequence[Span]) -> Pieces:
    """The content that a proposal stands for: without its cue, `that`, outer marks and stop; () where nothing is left.

    A content in quotation marks keeps its stop, and its comma where the mark stands behind it.
    """
    pieces = tuple(sorted(proposed))
    for rule in RULES:
        pieces = rule(draft, pieces)
    return merged(pieces)


def in_running_text(draft: Draft, pieces: Pieces) -> Pieces:
    """What stands in running text, headings between left out; all where the cue stands in a heading itself."""
    if zone_of(draft.page, hull(draft.cue)) not in RUNNING:
        return pieces
    return tuple(piece for piece in pieces if zone_of(draft.page, piece) in RUNNING) or pieces


def filled(draft: Draft, pieces: Pieces) -> Pieces:
    """Pieces with a few loose words between them as one."""
    out = list(pieces[:1])
    for piece in pieces[1:]:
        if is_loose(draft, out[-1].end, piece.start):
            out[-1] = hull((out[-1], piece))
        else:
            out.append(piece)
    return tuple(out)


def is_loose(draft: Draft, start: int, end: int) -> bool:
    """Are there between two pieces a few words that nothing else holds, no joined verb, no mark or line break?"""
    if start >= end:
        return True
    gap = draft.page.text[start:end]
    if "\n" in gap or BREAK.search(gap) or not draft.is_free(start, end):
        return False
    tokens = draft.page.tokens(Span(start, end))
    words = {token.pos_ for token in tokens}
    joins = grammar.COORDINATOR in words and not words.isdisjoint(grammar.VERBS)
    return len(tokens) <= BETWEEN and not joins


def whole_quotations(draft: Draft, pieces: Pieces) -> Pieces:
    """Pieces that begin or end inside a quotation with the rest of it, if that is short and nothing else holds it."""
    return tuple(with_quotation(draft, piece) for piece in pieces)


def with_quotation(draft: Draft, piece: Span) -> Span:
    """A piece with the beginning of the quotation it begins in, and the end of the one it ends in."""
    start, end = piece.start, piece.end
    for quotation in draft.page.quotes_by(piece):
        inner = quotation.inner
        if quotation.level or any(inner.contains(cue) for cue in draft.cue):
            continue
        if inner.start < piece.start < inner.end and is_short(draft, inner.start, piece.start):
            start = quotation.span.start
        if inner.start < piece.end < inner.end and is_short(draft, piece.end, inner.end):
            end = inner.end
    return Span(start, end)


def is_short(draft: Draft, start: int, end: int) -> bool:
    """Is the rest of a quotation short, and held by nothing else?"""
    return draft.is_free(start, end) and len(draft.page.tokens(Span(start, end))) <= QUOTATION_REST


def behind_target(draft: Draft, pieces: Pieces) -> Pieces:
    """In "accused X of Y" and "urged X to Y" the content begins behind X."""
    if draft.target is None:
        return pieces
    start = start_behind(draft.page, draft.target)
    left = (Span(max(piece.start, start), piece.end) for piece in pieces if piece.end > start)
    return tuple(left) or pieces


def start_behind(page: Page, target: Span) -> int:
    """Where "Y" or "to Y" starts behind a target; 0 where neither follows it."""
    tokens = page.tokens(target)
    behind = next(iter(page.tokens_between(tokens.end, tokens.end + 2)), None)
    particles = page.language.cues.particles
    if behind is None or behind.lower_ not in particles["accusation"] | particles["infinitive"]:
        return 0
    return behind.idx + (len(behind) if behind.lower_ in particles["accusation"] else 0)


def parted(draft: Draft, pieces: Pieces) -> Pieces:
    """ "A and that B" is two pieces."""
    return tuple(part for piece in pieces for part in parts_of(draft, piece))


def parts_of(draft: Draft, piece: Span) -> Iterator[Span]:
    """A piece in parts at each second `that`, which with its conjunction is no content."""
    page, start = draft.page, piece.start
    for before, token in pairwise(page.tokens(piece)):
        if (
            before.pos_ == grammar.COORDINATOR
            and is_clause_mark(token, page.language)
            and not others_words(draft, span_of(token))
        ):
            if before.idx > start:
                yield Span(start, before.idx)
            start = token.idx + len(token)
    if start < piece.end:
        yield Span(start, piece.end)


def others_words(draft: Draft, span: Span) -> Span | None:
    """The inside of the quotation that holds all of a span, but not the cue."""
    inside = quotation_of(draft.page, span)
    return None if inside is None or any(inside.contains(cue) for cue in draft.cue) else inside


def bare(draft: Draft, pieces: Pieces) -> Pieces:
    """Pieces without commas and dashes at the edges, `that` before, a join behind, and marks around them."""
    out = []
    for piece in pieces:
        found: Span | None = piece
        for strip in (without_edges, without_that, without_join, without_marks):
            found = strip(draft.page, found) if found else None
        out.append(found)
    return tuple(found for found in out if found)


def without_edges(page: Page, piece: Span) -> Span | None:
    """A piece without what no statement starts or ends with."""
    return trimmed(page.text, piece.start, piece.end, EDGES)


def without_that(page: Page, piece: Span) -> Span | None:
    """A piece without the conjunction before it; "that" which points at something ("that plan") stays."""
    words = (token for token in page.tokens(piece) if not token.is_space)
    start = next((token.idx for token in words if not opens_clause(token, page.language)), piece.end)
    return piece if start <= piece.start else trimmed(page.text, start, piece.end, EDGES)


def without_join(page: Page, piece: Span) -> Span:
    """A piece without the conjunctions behind it that join the next one; the words of others stay as they are."""
    tokens = [token for token in page.tokens(piece) if not token.is_space]
    while len(tokens) > 1 and is_join(page, tokens[-1]):
        end = tokens.pop().idx
        piece = trimmed(page.text, piece.start, end, EDGES) or piece
    return piece


def is_join(page: Page, token: Token) -> bool:
    """A conjunction outside of quotations."""
    if page.quote_at[token.i] >= 0 or token.tag_ == grammar.DETERMINER_TAG:
        return False
    return token.pos_ == grammar.COORDINATOR or token.lower_ in page.language.cues.joins["trailing"]


def without_marks(page: Page, piece: Span) -> Span | None:
    """A piece without the marks around it, with the closing mark of a quotation that it ends in."""
    for quotation in page.quotes_by(piece):
        ends = quotation.inner.end - 1 <= piece.end < quotation.span.end
        if ends and piece.start <= quotation.span.start:
            return page.unquoted(Span(piece.start, quotation.span.end))
    return page.unquoted(piece)


def of_one_quotation(draft: Draft, pieces: Pieces) -> Pieces:
    """Two pieces of one quotation as one, with the stop or comma that ends it."""
    out: list[Span] = []
    for piece in pieces:
        inside = others_words(draft, piece)
        if inside is not None:
            piece = Span(piece.start, quoted_end(draft.page.text, piece, inside))
            if out and inside.contains(out[-1]):
                piece = Span(out.pop().start, piece.end)
        out.append(piece)
    return tuple(out)


def quoted_end(text: str, piece: Span, inside: Span) -> int:
    """The end of a piece, with the stop or comma of the quotation that ends there."""
    rest = text[piece.end : inside.end]
    if any(c.isalnum() for c in rest):
        return piece.end
    return piece.end + next((i for i, c in enumerate(rest) if c in MARKS), len(rest))


def without_stops(draft: Draft, pieces: Pieces) -> Pieces:
    """Pieces without their full stop, but for the words of others."""
    return tuple(piece if others_words(draft, piece) else draft.page.without_stop(piece) for piece in pieces)


RULES: tuple[Callable[[Draft, Pieces], Pieces], ...] = (
    in_running_text,
    filled,
    whole_quotations,
    behind_target,
    parted,
    bare,
    of_one_quotation,
    without_stops,
)


def zone_of(page: Page, span: Span) -> str:
    """The zone in which a span starts."""
    block = page.block_at(span.start)
    return block.zone if block else "furniture"


def quotation_of(page: Page, span: Span) -> Span | None:
    """The inside of the outer quotation that holds all of a span."""
    return next((q.inner for q in page.quotes_by(span) if q.level == 0 and q.inner.contains(span)), None)


def kind_of(text: str, content: Sequence[Span], quotes: Sequence[Quotation]) -> QuoteKind:
    """The kind of a content by `quotes` of one level, which do not overlap: the outer ones, or for a content inside
    quotation marks the inner ones."""
    inside = total = 0
    for span in content:
        total += _letters(text, span.start, span.end)
        for inner in (q.inner for q in quotes if q.inner.overlaps(span)):
            inside += _letters(text, max(span.start, inner.start), min(span.end, inner.end))
    if not inside:
        return "indirect"
    return "direct" if inside >= total else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(c.isalnum() for c in text[start:end])
