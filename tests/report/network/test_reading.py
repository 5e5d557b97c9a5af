"""What the network is given of an article, and what its raw scores become."""

from __future__ import annotations

import numpy as np
import pytest
from tests.report.read_text import blocks_of

from onrecord.models import Article, Block
from onrecord.report.network import reading_of, shipped
from onrecord.report.network.assembly import B_CONTENT, contents_of, hits, runs_of, whole_words
from onrecord.report.network.tagger import scores_of, single_marks, softmax
from onrecord.report.network.wordpieces import Pieces, encode
from onrecord.spans import Span

TEXT = "The mayor said the bridge would close on Monday.\nThe pilot said the plane would land on Friday."


def article(*furniture: int) -> Article:
    blocks = [Block(b.span, "furniture" if n in furniture else b.zone) for n, b in enumerate(blocks_of(TEXT))]
    return Article(id="a", path="a.txt", text=TEXT, sha256="", blocks=tuple(blocks))


def test_furniture_is_not_read() -> None:
    border = TEXT.index("\n")
    assert {a.cue[0].start < border for a in reading_of(article()).attributions} == {True, False}
    assert {a.cue[0].start < border for a in reading_of(article(1)).attributions} == {True}
    assert all(span.end <= border for span, _ in reading_of(article(1)).names)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('""No,"" he said.', ' "No,"  he said.'),
        ('He said ""no"".', 'He said  "no" .'),
        ("“No,” he said.", "“No,” he said."),
        ('"No," he said.', '"No," he said.'),
    ],
)
def test_doubled_marks_are_read_as_one_and_no_offset_moves(text: str, read: str) -> None:
    assert single_marks(text) == read and len(read) == len(text)


def test_raw_scores_become_chances() -> None:
    raw = np.array([[0.0, 1.0, 2.0], [1e4, 0.0, -1e4]], dtype=np.float32)
    assert np.allclose(softmax(raw).sum(axis=1), 1) and softmax(raw)[1, 0] == 1
    order = np.array([-1, 0])
    padded = np.zeros((5, 7), dtype=np.float32)
    scores = scores_of(order, 0, padded, np.zeros((5, 5), dtype=np.float32), np.zeros((5, 5), dtype=np.float32))
    assert scores.labels.shape == (2, 7) and scores.to_cue.shape == (2, 2)  # padding is cut off


def test_runs_begin_with_their_b_and_go_on_with_their_i() -> None:
    path = np.array([0, 1, 2, 2, 1, 0, 2, 1])
    assert runs_of(path, 1) == [(1, 4), (4, 5), (7, 8)]
    assert runs_of(np.array([], dtype=np.int64), 1) == []


def test_each_cue_has_contents_of_its_own() -> None:
    first, second = B_CONTENT, B_CONTENT + 1
    path = np.array([first, first + 2, second, second + 2, second + 2, 0, first])
    assert contents_of(path, 2) == [[(0, 2), (6, 7)], [(2, 5)]]


def test_a_pointer_hits_a_run_at_its_start_or_beside_it() -> None:
    pointer = np.eye(6, dtype=np.float32)
    assert hits(pointer, (2, 4), 1).tolist() == [0, 1, 1, 1, 0, 0]


def test_a_piece_of_a_word_stands_for_the_word() -> None:
    pieces: Pieces = encode(shipped().tokenizer, "unforgettably late", [Span(0, 18)])
    assert len(pieces) > 2 and whole_words("unforgettably late", pieces, (1, 2)) == Span(0, 13)
