"""A page: one report with its parse and every fact of its text, each computed once and shared by all stages.

The spaCy Doc is made over the whole stored text, so a token's `idx` is an offset into the article. Sentences never
cross a block border (`Article.blocks`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from onrecord.knowledge.dates import Found, scan
from onrecord.knowledge.language import Language, language_of
from onrecord.knowledge.words import Words
from onrecord.models import Article, Block, Zone
from onrecord.options.reports import SENTENCE, STILL_OPEN
from onrecord.report.network import Reading, reading_of
from onrecord.report.page.quotes import Quotation, quotations
from onrecord.report.page.times import TimeExpression, times_of
from onrecord.report.page.words import words_of
from onrecord.spans import Span, trimmed

# What a statement never starts or ends with, besides white space; dashes part a clause from its cue.
EDGES = " \t\r\n\u00a0,;:—–-"
MARKS = frozenset("\"“”„«»‘’'`") | {"''", "``"}
STOPS = frozenset(".!?;") | {"...", "…", ".."}
# A place in capitals, at most a date and an agency, and a dash at the start of a paragraph.
DATELINE = re.compile(r"[A-Z][A-Z.'’]{2,24}(?:[ ,/][^\n—–]{0,50}?)? ?(?:—|–|--| - )\s*")


@dataclass(frozen=True)
class Page:
    """One report as every stage reads it: its text, its Doc (`doc.text` is `article.text`), and the facts of both.

    Each fact is computed once, when it is first asked for. Token positions count in `doc`, offsets in `text`.
    """

    article: Article
    doc: Doc
    given: Reading | None = field(default=None, repr=False)  # what the network read, where it has run already
    places: str = ""  # the file that extends the gazetteer

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def language(self) -> Language:
        """What is known of the language of the report."""
        return language_of(self.article.language, self.places)

    @cached_property
    def reading(self) -> Reading:
        """What the network finds in the paragraphs of the report: it runs once a report."""
        return self.given or reading_of(self.article)

    @cached_property
    def dated(self) -> tuple[Found, ...]:
        """The words of the text that name a time, in order, nothing of them resolved yet."""
        return tuple(scan(self.text, self.language))

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times that the text names, each resolved as far as the report alone allows."""
        return times_of(self)

    @cached_property
    def words(self) -> Words:
        """The words of the report outside its furniture, as names are built from them."""
        return words_of(self)

    # blocks and tokens

    @cached_property
    def blocks_at(self) -> tuple[int, ...]:
        return tuple(b.span.start for b in self.article.blocks)

    def block_number(self, offset: int) -> int:
        """The number of the block that holds a code point; -1 between blocks."""
        i = bisect_right(self.blocks_at, offset) - 1
        return i if i >= 0 and offset < self.article.blocks[i].span.end else -1

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a code point; None between blocks."""
        i = self.block_number(offset)
        return self.article.blocks[i] if i >= 0 else None

    @cached_property
    def block_of(self) -> tuple[int, ...]:
        """For each token the number of its block, or -1."""
        return tuple(self.block_number(token.idx) for token in self.doc)

    def zone(self, token: Token) -> Zone:
        number = self.block_of[token.i]
        return self.article.blocks[number].zone if number >= 0 else "furniture"

    @cached_property
    def borders(self) -> tuple[list[int], list[int]]:
        """Where each token starts and ends, white space behind it left out."""
        starts = [t.idx for t in self.doc]
        return starts, [start + len(t) for start, t in zip(starts, self.doc, strict=True)]

    def tokens(self, span: Span) -> DocSpan:
        """The tokens that share a character with a span (possibly none)."""
        starts, ends = self.borders
        if not starts or span.end > len(self.text):
            return self.doc[0:0]
        first = bisect_right(starts, span.start) - 1
        return DocSpan(self.doc, first + (span.start == ends[first]), bisect_right(starts, span.end - 1))

    def tokens_between(self, start: int, end: int) -> Iterator[Token]:
        """Tokens from `start` to `end` (positions) that are not white space."""
        return (token for token in self.doc[max(0, start) : max(0, end)] if not token.is_space)

    def span(self, start: int, end: int) -> Span | None:
        """The characters of tokens `start` to `end` without commas, dashes and stray marks at the edges."""
        if start >= end or start >= len(self.doc):
            return None
        last = self.doc[end - 1]
        piece = trimmed(self.text, self.doc[start].idx, last.idx + len(last), EDGES)
        return self.unquoted(self.completed(piece)) if piece else None

    # sentences

    @cached_property
    def zoned(self) -> tuple[tuple[Zone, DocSpan], ...]:
        """Every sentence that is more than white space, with the zone it begins in."""
        firsts = ((next((t for t in sent if not t.is_space), None), sent) for sent in self.doc.sents)
        return tuple((self.zone(first), sent) for first, sent in firsts if first is not None)

    def sentences(self, *zones: str) -> Iterator[DocSpan]:
        """Sentences of the given zones (default: all but furniture), in order, without those of white space alone."""
        return (sent for zone, sent in self.zoned if (zone in zones if zones else zone != "furniture"))

    @cached_property
    def sentence_numbers(self) -> tuple[int, ...]:
        """For each token the number of the sentence that the parser has it in."""
        return tuple(n for n, sentence in enumerate(self.doc.sents) for _ in range(len(sentence)))

    @cached_property
    def filed(self) -> frozenset[int]:
        """Positions of the first token after a dateline ("VELMAR, March 3 (RPA) -")."""
        body = (block.span for block in self.article.blocks if block.zone == "body")
        lines = ((DATELINE.match(self.text, span.start, span.end), span) for span in body)
        behind = [self.tokens(Span(m.end(), m.end() + 1)) for m, span in lines if m and m.end() < span.end]
        return frozenset(tokens.start for tokens in behind if tokens and tokens.start > 0)

    @cached_property
    def sentence_starts(self) -> tuple[list[int], list[int]]:
        """The tokens at which a sentence starts, seen from outside of quotations and from inside."""
        both: tuple[list[int], list[int]] = ([0], [0])
        starts = [False, *(bool(token.is_sent_start) for token in self.doc[1:])]
        for i in range(1, len(self.doc)):
            here, before = self.quote_at[i], self.quote_at[i - 1]
            if self.block_of[i] != self.block_of[i - 1] or i in self.filed:
                both[0].append(i)
                both[1].append(i)
                continue
            if here != before or starts[i]:
                both[1].append(i)
            inside = here >= 0 and before == here
            if starts[i] and not inside and (self.doc[i - 1].text in STOPS or not self.doc[i].text[:1].islower()):
                both[0].append(i)
        return both

    def sentence(self, token: Token) -> tuple[int, int]:
        """First token and end of the sentence around a token.

        Inside a quotation the sentence does not leave it. Outside, a break that the parser set inside a quotation, or
        before a word that goes on in lower case, is none. It reaches at most `SENTENCE` tokens to either side.
        """
        starts = self.sentence_starts[self.quote_at[token.i] >= 0]
        after = bisect_right(starts, token.i)
        end = starts[after] if after < len(starts) else len(self.doc)
        return max(starts[after - 1], token.i - SENTENCE), min(end, token.i + SENTENCE)

    # quotations

    @cached_property
    def quotes(self) -> tuple[Quotation, ...]:
        """The quotations of the report, outer and inner ones, in order."""
        return quotations(self.text, self.article.blocks, self.language)

    @cached_property
    def outer_quotes(self) -> tuple[Quotation, ...]:
        return tuple(q for q in self.quotes if q.level == 0)

    @cached_property
    def quote_at(self) -> tuple[int, ...]:
        """For each token the index of the outer quotation whose inner text it stands in, or -1."""
        out, (starts, _) = [-1] * len(self.doc), self.borders
        for number, quotation in enumerate(self.outer_quotes):
            first, end = bisect_left(starts, quotation.inner.start), bisect_left(starts, quotation.inner.end)
            out[first:end] = [number] * (end - first)
        return tuple(out)

    def quotation(self, token: Token) -> Quotation | None:
        number = self.quote_at[token.i]
        return self.outer_quotes[number] if number >= 0 else None

    @cached_property
    def quotes_at(self) -> tuple[int, ...]:
        return tuple(q.span.start for q in self.quotes)

    def quotes_by(self, piece: Span) -> tuple[Quotation, ...]:
        """The quotations that may touch `piece`: those that start in it, and the last few before it."""
        first = bisect_left(self.quotes_at, piece.start)
        return self.quotes[max(0, first - STILL_OPEN) : bisect_right(self.quotes_at, piece.end)]

    def completed(self, piece: Span) -> Span:
        """`piece` with the closing mark of a quotation that begins inside it and ends where it ends."""
        for quotation in self.quotes_by(piece):
            if piece.start <= quotation.span.start and quotation.inner.end - 1 <= piece.end < quotation.span.end:
                return Span(piece.start, quotation.span.end)
        return piece

    def unquoted(self, piece: Span) -> Span | None:
        """`piece` without marks that pair outside of it, and without both marks of a pair that holds all of it."""
        for quotation in self.quotes_by(piece):
            span, inner = quotation.span, quotation.inner
            if span.start == piece.start and span.end >= piece.end - 1 and piece.end >= inner.end:
                tail = self.text[span.end : piece.end].strip(" .")
                return inner if not tail else piece
            if span.contains(piece) and not inner.contains(piece):
                return trimmed(self.text, max(piece.start, inner.start), min(piece.end, inner.end), EDGES)
        return piece

    def without_stop(self, piece: Span) -> Span:
        """Indirect content ends before its full stop; one inside quotation marks stays."""
        kept = ("..", *self.language.mentions.marks["stopped"])
        if self.text[piece.end - 1] != "." or self.text[: piece.end].endswith(kept):
            return piece
        return trimmed(self.text, piece.start, piece.end - 1) or piece


def span_of(piece: Token | DocSpan) -> Span:
    """Where a token or a run of tokens stands in the text."""
    if isinstance(piece, Token):
        return Span(piece.idx, piece.idx + len(piece))
    return Span(piece.start_char, piece.end_char)
