"""The attribution stage as a spaCy component: `nlp.add_pipe("onrecord_attribution")`.

It needs a pipeline with tagger, lemmatizer, parser and named entities before it, as the English ones of spaCy have.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from onrecord.models import Article, Block
from onrecord.report.attribution import Attribution, attribute
from onrecord.report.network.wordpieces import lines
from onrecord.report.page.page import Page

GROUPS = ("onrecord_source", "onrecord_cue", "onrecord_content")

if not Doc.has_extension("attributions"):
    Doc.set_extension("attributions", default=())


@Language.component("onrecord_attribution", assigns=["doc._.attributions"], requires=["token.dep", "token.lemma"])
def component(doc: Doc) -> Doc:
    """Set `doc._.attributions` and the span groups of their sources, cues and contents.

    Every line is taken for a paragraph. Spans in `doc._.attributions` are code points of `doc.text`; each span of a
    group has the number of its attribution as `id`. Raises OnrecordError E016 where the weights are not those shipped.
    """
    blocks = tuple(Block(span, "body") for span in lines(doc.text))
    article = Article(id="doc", path="doc", text=doc.text, sha256="", blocks=blocks)
    found = attribute(Page(article, doc))
    doc._.attributions = found
    for name in GROUPS:
        doc.spans[name] = list(_spans(doc, found, name.removeprefix("onrecord_")))
    return doc


def _spans(doc: Doc, found: tuple[Attribution, ...], role: str) -> list[DocSpan]:
    out = []
    for number, one in enumerate(found):
        for span in getattr(one, role):
            piece = doc.char_span(span.start, span.end, label=one.class_, alignment_mode="expand", span_id=number)
            if piece is not None:
                out.append(piece)
    return out
