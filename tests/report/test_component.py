"""The component in a spaCy pipeline: what it sets, and that this comes whole through processes, bytes and files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from onrecord.report.attribution.model import Attribution
from onrecord.report.component import GROUPS, stored
from onrecord.report.page import language_model
from onrecord.spans import Span

TEXT = "Ostrov said the ferry was late.\nBorduria hopes that it will sail. “It never sails,” Valk said."


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.load(language_model.package()[0])
    made.add_pipe("onrecord_attribution")
    return made


def test_attributions_and_span_groups(nlp: Language) -> None:
    doc = nlp(TEXT)
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


def test_a_text_without_statements(nlp: Language) -> None:
    doc = nlp("The ferry was late.")
    assert doc._.attributions == ()
    assert not doc.spans["onrecord_content"]


def test_an_empty_text(nlp: Language) -> None:
    assert nlp("")._.attributions == ()


def spans(doc: Doc) -> list[tuple[str, str, int, int, int]]:
    """All spans of the groups, with what they are labelled and numbered with."""
    return [(name, s.label_, s.id, s.start, s.end) for name, group in doc.spans.items() for s in group]


def bytes_of(doc: Doc, nlp: Language) -> Doc:
    return Doc(nlp.vocab).from_bytes(doc.to_bytes())


def bin_of(doc: Doc, nlp: Language) -> Doc:
    packed = DocBin(docs=[doc], store_user_data=True).to_bytes()
    return next(DocBin().from_bytes(packed).get_docs(nlp.vocab))


@pytest.mark.parametrize("through", [bytes_of, bin_of])
def test_a_doc_comes_whole_through(through: Callable[[Doc, Language], Doc], nlp: Language) -> None:
    doc = nlp(TEXT)
    again = through(doc, spacy.blank("en"))
    assert len(again._.attributions) == 3
    assert again._.attributions == doc._.attributions
    assert spans(again) == spans(doc)


def test_every_field_of_an_attribution_comes_through(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    one = Attribution(
        (Span(0, 6),), (Span(7, 11),), (Span(12, 15), Span(16, 30)), "attitude", "mixed", "caption", "say", True,
        "reportedly", Span(1, 2), Span(3, 4), 0, 0.25,
    )  # fmt: skip
    doc._.attributions = (one,)
    assert bytes_of(doc, nlp)._.attributions == (one,)


def test_two_processes_give_what_one_gives(nlp: Language) -> None:
    texts = [TEXT, "The ferry was late.", TEXT.splitlines()[0]]
    alone = list(nlp.pipe(texts))
    together = list(nlp.pipe(texts, n_process=2, batch_size=1))
    assert [len(doc._.attributions) for doc in alone] == [3, 0, 1]
    assert [doc._.attributions for doc in together] == [doc._.attributions for doc in alone]
    assert [spans(doc) for doc in together] == [spans(doc) for doc in alone]


FRESH = """
import multiprocessing, sys
import spacy
multiprocessing.set_start_method("spawn")
nlp = spacy.load(sys.argv[1])
for doc in nlp.pipe([sys.argv[2]] * 2, n_process=2, batch_size=1):
    print(doc._.attributions)
"""


def test_a_pipeline_from_disk_in_fresh_processes(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    command = [sys.executable, "-c", FRESH, str(tmp_path), TEXT]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [str(nlp(TEXT)._.attributions)] * 2


def test_a_doc_nobody_read_has_none(nlp: Language) -> None:
    assert nlp.make_doc(TEXT)._.attributions == ()


def test_what_a_doc_keeps_is_what_it_tells(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert stored(doc) == doc._.attributions
    assert all(len(doc.spans[name]) == 3 for name in GROUPS)
