"""The component in a spaCy pipeline."""

import spacy
from spacy.tokens import Doc

from onrecord.report.page import language_model

TEXT = "Ostrov said the ferry was late.\nBorduria hopes that it will sail. “It never sails,” Valk said."


def read(text: str) -> Doc:
    nlp = spacy.load(language_model.package()[0])
    nlp.add_pipe("onrecord_attribution")
    return nlp(text)


def test_attributions_and_span_groups() -> None:
    doc = read(TEXT)
    told = [(one.class_, one.kind, [s.of(TEXT) for s in one.content]) for one in doc._.attributions]
    assert told == [
        ("said", "indirect", ["the ferry was late"]),
        ("attitude", "indirect", ["it will sail"]),
        ("said", "direct", ["It never sails,"]),
    ]
    assert [(s.text, s.label_, s.id) for s in doc.spans["onrecord_source"]] == [
        ("Ostrov", "said", 0),
        ("Borduria", "attitude", 1),
        ("Valk", "said", 2),
    ]
    assert [s.text for s in doc.spans["onrecord_cue"]] == ["said", "hopes", "said"]


def test_a_text_without_statements() -> None:
    doc = read("The ferry was late.")
    assert doc._.attributions == ()
    assert not doc.spans["onrecord_content"]


def test_an_empty_text() -> None:
    assert read("")._.attributions == ()
