"""Articles to pages: one parse and one run of the network each. Borders of blocks are set before the parser runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from onrecord.models import Article
from onrecord.options.reports import PARSED_TOGETHER
from onrecord.report.network import Name, reading_of, shipped
from onrecord.report.page import language_model
from onrecord.report.page.page import Page


@Language.component("onrecord_blocks")
def block_borders(doc: Doc) -> Doc:
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
    nlp = language_model.quick(names=not shipped().kinds)
    nlp.add_pipe("onrecord_blocks", first=True)
    return nlp


def name_in(doc: Doc, names: Iterable[Name]) -> None:
    """Set the entities of a Doc: names as whole tokens, without those that touch a token of one before."""
    out: list[DocSpan] = []
    for span, kind in names:
        found = doc.char_span(span.start, span.end, label=kind, alignment_mode="expand")
        if found is not None and (not out or out[-1].end <= found.start):
            out.append(found)
    doc.set_ents(out)


def parse(articles: Iterable[Article], places: str = "") -> Iterator[Page]:
    """Parse articles in order; `places` is a file that extends the gazetteer.

    A text must be shorter than `nlp.max_length`.
    """
    nlp = pipeline()

    def docs() -> Iterator[tuple[Doc, Article]]:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc.user_data["onrecord_borders"] = frozenset(b.span.start for b in article.blocks)
            yield doc, article

    for doc, article in nlp.pipe(docs(), as_tuples=True, batch_size=PARSED_TOGETHER):
        read = reading_of(article) if shipped().kinds else None
        if read is not None:
            name_in(doc, read.names)
        yield Page(article, doc, read, places)
