"""One parse of an article, shared by every stage that reads it.

The spaCy Doc is made over the whole stored text, so a token's `idx` is an offset into the article. Sentences never
cross a block border (`Article.blocks`): borders are set before the parser runs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from onrecord.models import Article, Block
from onrecord.report.network.boundaries import RawAttribution
from onrecord.report.network.tagged_names import Name
from onrecord.report.network.tagger import Reading, tagger
from onrecord.report.page import language_model
from onrecord.report.page.quotes import single_marks
from onrecord.spans import Span

BATCH = 4  # articles parsed together: more are hardly faster, and hold more memory the longer the articles are


@dataclass(frozen=True)
class Parsed:
    """An article with its Doc. `doc.text` is `article.text`."""

    article: Article
    doc: Doc
    _starts: tuple[int, ...] = field(default=(), repr=False)
    _read: Reading | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        return self.article.text

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a code point; None between blocks."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return None
        block = self.article.blocks[i]
        return block if offset < block.span.end else None

    def tokens(self, span: Span) -> DocSpan:
        """The tokens that share a character with a span (possibly none)."""
        starts, ends = self._borders
        if not starts or span.end > len(self.text):
            return self.doc[0:0]
        first = bisect_right(starts, span.start) - 1
        return DocSpan(self.doc, first + (span.start == ends[first]), bisect_right(starts, span.end - 1))

    @cached_property
    def _borders(self) -> tuple[list[int], list[int]]:
        """Where each token starts and ends, white space behind it left out."""
        starts = [t.idx for t in self.doc]
        return starts, [start + len(t) for start, t in zip(starts, self.doc, strict=True)]

    def sentences(self, *zones: str) -> Iterator[DocSpan]:
        """Sentences of the given zones (default: all but furniture), in order, without those of white space alone."""
        for zone, sent in self._zoned:
            if zone in zones if zones else zone != "furniture":
                yield sent

    @cached_property
    def tagged(self) -> tuple[RawAttribution, ...]:
        """What the tagger finds in the paragraphs of the report: its network runs once a report."""
        return (self._read or _reading(self.article)).attributions

    @cached_property
    def _zoned(self) -> tuple[tuple[str, DocSpan], ...]:
        """Every sentence that is more than white space, with the zone it begins in."""
        out = []
        for sent in self.doc.sents:
            first = next((t for t in sent if not t.is_space), None)
            if first is not None:
                block = self.block_at(first.idx)
                out.append((block.zone if block else "furniture", sent))
        return tuple(out)


def span_of(piece: Token | DocSpan) -> Span:
    """Where a token or a run of tokens stands in the text."""
    if isinstance(piece, Token):
        return Span(piece.idx, piece.idx + len(piece))
    return Span(piece.start_char, piece.end_char)


@Language.component("onrecord_blocks")
def _block_borders(doc: Doc) -> Doc:
    """Start a sentence at every block, and none elsewhere by force."""
    borders = doc.user_data.get("onrecord_borders", frozenset())
    for token in doc:
        if token.idx in borders:
            token.is_sent_start = True
    return doc


@cache
def pipeline() -> Language:
    """The language pipeline, loaded once a process, with block borders set before the parser sees the text.

    It finds names only where the weights of the tagger know none.
    """
    nlp = language_model.quick(names=not tagger().kinds)
    nlp.add_pipe("onrecord_blocks", first=True)
    return nlp


def _reading(article: Article) -> Reading:
    return tagger().read(single_marks(article.text), [b.span for b in article.blocks if b.zone != "furniture"])


def _name(doc: Doc, names: Iterable[Name]) -> None:
    """Set the entities of a Doc: names as whole tokens, without those that touch a token of one before."""
    out: list[DocSpan] = []
    for span, kind in names:
        found = doc.char_span(span.start, span.end, label=kind, alignment_mode="expand")
        if found is not None and (not out or out[-1].end <= found.start):
            out.append(found)
    doc.set_ents(out)


def parse(articles: Iterable[Article], *, batch_size: int = BATCH) -> Iterator[Parsed]:
    """Parse articles in order. Raises nothing of its own; an article's text must be shorter than `nlp.max_length`."""
    nlp = pipeline()

    def docs() -> Iterator[tuple[Doc, Article]]:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc.user_data["onrecord_borders"] = frozenset(b.span.start for b in article.blocks)
            yield doc, article

    for doc, article in nlp.pipe(docs(), as_tuples=True, batch_size=batch_size):
        read = _reading(article) if tagger().kinds else None
        if read is not None:
            _name(doc, read.names)
        yield Parsed(article, doc, tuple(b.span.start for b in article.blocks), read)
