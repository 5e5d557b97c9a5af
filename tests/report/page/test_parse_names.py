"""Entities of a Doc are the tagger's names where its weights know names, and spaCy's where they do not."""

from dataclasses import replace

import pytest

from onrecord.ingest import article_of_row
from onrecord.models import Article
from onrecord.report.network import Reading, shipped, tagger
from onrecord.report.page import parsing
from onrecord.spans import Span

TEXT = "Jane Roe of Elbonia's council said on Monday that talks with Aldova had failed."


class Named:
    """A tagger that knows names, and how often its network was asked."""

    kinds = ("PERSON", "ORG", "GPE", "DATE")

    def __init__(self):
        self.runs = 0

    def read(self, text, paragraphs=None, language=None):
        self.runs += 1
        at = text.index
        names = (
            (Span(0, 8), "PERSON"),
            (Span(5, 19), "ORG"),  # overlaps the one before
            (Span(at("Elbonia"), at("Elbonia") + 4), "GPE"),  # part of a token
            (Span(at("Monday"), at("Monday") + 6), "DATE"),
        )
        return Reading(shipped().read(text, paragraphs).attributions, names)


def _parsed(text: str = TEXT):
    article = article_of_row({"id": "1", "text": text})
    assert isinstance(article, Article)
    return next(parsing.parse([article]))


@pytest.fixture
def named(monkeypatch):
    found = Named()
    for module in (parsing, tagger):
        monkeypatch.setattr(module, "shipped", lambda: found)
    parsing.pipeline.cache_clear()
    yield found
    parsing.pipeline.cache_clear()


def test_names_of_the_tagger_become_entities_of_whole_tokens(named):
    parsed = _parsed()
    assert "ner" not in parsing.pipeline().pipe_names
    assert [(e.text, e.label_) for e in parsed.doc.ents] == [
        ("Jane Roe", "PERSON"),
        ("Elbonia", "GPE"),
        ("Monday", "DATE"),
    ]


def test_the_network_runs_once_a_report(named):
    parsed = _parsed()
    assert [f.cue for f in parsed.reading.attributions] and parsed.reading is parsed.reading
    assert named.runs == 1


def test_without_names_in_the_weights_the_entities_are_those_of_the_language_model(monkeypatch):
    plain = replace(shipped(), kinds=())
    for module in (parsing, tagger):
        monkeypatch.setattr(module, "shipped", lambda: plain)
    parsing.pipeline.cache_clear()
    try:
        assert "ner" in parsing.pipeline().pipe_names
        assert {e.label_ for e in _parsed("Jane Roe spoke in Paris on Monday.").doc.ents} >= {"PERSON", "DATE"}
    finally:
        parsing.pipeline.cache_clear()
