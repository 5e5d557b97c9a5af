"""The attribution stage as a spaCy component: `nlp.add_pipe("onrecord_attribution")`.

It needs a pipeline with tagger, lemmatizer, parser and named entities before it, as the English ones of spaCy have.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from onrecord.models import Article, Block
from onrecord.payload import dumps, loads
from onrecord.report.attribution import Attribution, attribute
from onrecord.report.network import lines
from onrecord.report.page import Page

GROUPS = ("onrecord_source", "onrecord_cue", "onrecord_content")

STORED = "onrecord_attributions"  # in `doc.user_data`, as text: what Doc and DocBin write has to be plain


def stored(doc: Doc) -> tuple[Attribution, ...]:
    """The attributions of a Doc; none where the component has not read it."""
    return loads(tuple[Attribution, ...], doc.user_data.get(STORED, "[]"))


def store(doc: Doc, found: tuple[Attribution, ...]) -> None:
    """Keep attributions with a Doc, wherever it is written or sent."""
    doc.user_data[STORED] = dumps(found)


if not Doc.has_extension("attributions"):
    Doc.set_extension("attributions", getter=stored, setter=store)


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
