"""Labels of word pieces as names: spans of whole words, of one kind each."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.knowledge.language import language
from onrecord.report.network import shipped
from onrecord.report.network.tagged_names import names_of
from onrecord.report.network.wordpieces import Pieces
from onrecord.spans import Span

KINDS = ("PERSON", "ORG")
LETTERS = {".": 0, "P": 1, "p": 2, "O": 3, "o": 4}  # as B and I of each kind


def pieces_of(words: list[str], paragraphs: list[int] | None = None) -> tuple[str, Pieces]:
    """Pieces of a text; one that begins with `##` goes on where the one before ends."""
    text, start, end = "", [], []
    for word in words:
        text += "" if word.startswith("##") or not text else " "
        start.append(len(text))
        text += word.removeprefix("##")
        end.append(len(text))
    none = np.zeros(len(words), dtype=np.int64)
    homes = np.array(paragraphs) if paragraphs else none
    return text, Pieces(none, np.array(start), np.array(end), none, none, homes)


def read(words: list[str], labels: str, paragraphs: list[int] | None = None) -> list[tuple[str, str]]:
    text, pieces = pieces_of(words, paragraphs)
    scores = 9 * np.eye(5, dtype=np.float32)[[LETTERS[letter] for letter in labels]].reshape(-1, 5)
    return [(span.of(text), kind) for span, kind in names_of(text, pieces, scores, KINDS, language())]


@pytest.mark.parametrize(
    ("words", "labels", "expected"),
    [
        (["Ilsa", "Oda", "spoke"], "Pp.", [("Ilsa Oda", "PERSON")]),
        (["Ilsa", "Mir", "Oda"], "PPp", [("Ilsa", "PERSON"), ("Mir Oda", "PERSON")]),
        (["Oda", "Varn", "Rail"], "POo", [("Oda", "PERSON"), ("Varn Rail", "ORG")]),
        (["Kal", "##dor", "##ia", "met"], "Pp..", [("Kaldoria", "PERSON")]),  # most pieces speak for their word
        (["Kal", "##dor", "##ia", "met"], "P...", []),
        (["Oda", "met", "Oda", "Oda"], "P.OP", [("Oda", "PERSON"), ("Oda", "PERSON"), ("Oda", "PERSON")]),
        (["10", "##,", "##000", "seen"], "PpP.", [("10,000", "PERSON")]),
        (["U", "##.", "##N", "##.", "met"], "Ooo..", [("U.N.", "ORG")]),
        (["Oda", "##.", "Varn"], "P.P", [("Oda", "PERSON"), ("Varn", "PERSON")]),
        (["Its", "Oda"], "OP", [("Oda", "PERSON")]),  # a pronoun is no name
        ([], "", []),
        (["none", "here"], "..", []),
    ],
)
def test_labels_to_names(words: list[str], labels: str, expected: list[tuple[str, str]]) -> None:
    assert read(words, labels) == expected


def test_a_name_ends_with_its_paragraph() -> None:
    assert read(["Ilsa", "Oda"], "PP", [0, 1]) == [("Ilsa", "PERSON"), ("Oda", "PERSON")]
    assert read(["Ilsa", "Oda"], "Pp", [0, 1])[0] == ("Ilsa", "PERSON")


@given(st.lists(st.tuples(st.sampled_from(["Oda", "##dor", "'", "##'"]), st.sampled_from("PpOo.")), max_size=12))
def test_names_lie_apart_inside_the_text(given: list[tuple[str, str]]) -> None:
    text, pieces = pieces_of([word for word, _ in given])
    scores = np.eye(5, dtype=np.float32)[[LETTERS[label] for _, label in given]].reshape(-1, 5)
    found = [span for span, _ in names_of(text, pieces, scores, KINDS, language())]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(isinstance(span, Span) and span.end <= len(text) for span in found)


def test_one_reading_gives_attributions_and_names() -> None:
    reading = shipped().read("Ms Oda said the bridge would open in May.")
    assert reading.attributions and reading.names
    assert all(kind in shipped().kinds for _, kind in reading.names)
