"""What the tagger reads: case, place in quotations, windows of whole paragraphs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.report.network.wordpieces import (
    CLOSING,
    INSIDE,
    OPENING,
    OUTSIDE,
    Pieces,
    case_of,
    layout,
    lines,
    places_in,
    single_places,
    windows,
)

SIGNS = {OPENING: "(", INSIDE: "i", CLOSING: ")", OUTSIDE: "."}


def drawn(body: str) -> str:
    """A paragraph as one sign a character: where it stands in quotations."""
    out = ["."] * len(body)
    for start, end, place in places_in(body):
        out[start:end] = SIGNS[place] * (end - start)
    return "".join(out)


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ('a "b" c', "..(i).."),
        ("a “b” c", "..(i).."),
        ('a “b" c', "..(i).."),
        ("a ''b'' c", "..((i)).."),
        ("a «b» c", "..(i).."),
        ("“open to the end", "(" + "i" * 15),
        ('a" b', ".).."),
        ('("b")', ".(i)."),
    ],
)
def test_quotations_of_a_paragraph(body: str, places: str) -> None:
    assert drawn(body) == places


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        ("‘It’s late,’ she said", [0, 11]),
        ("'It's late,' she said", [0, 11]),
        ("the workers’ bridge, the mayor’s", []),
        ("rock 'n roll", []),
        ("‘One,’ he said. ‘Two.’", [0, 5, 16, 21]),
    ],
)
def test_single_marks_where_no_double_ones_are(body: str, marks: list[int]) -> None:
    assert [start for start, _, place in single_places(body) if place != INSIDE] == marks


@pytest.mark.parametrize(
    ("word", "case"), [("said", 1), ("Oda", 2), ("A", 2), ("NATO", 3), ("12th", 4), ("McOda", 5), ("—", 0)]
)
def test_case_of_a_word(word: str, case: int) -> None:
    assert case_of(word) == case


def pieces_of(lengths: list[int]) -> Pieces:
    numbers = np.repeat(np.arange(len(lengths)), lengths)
    count = np.arange(len(numbers))
    zero = np.zeros_like(count)
    return Pieces(count, count, count + 1, zero, zero, numbers)


@given(st.lists(st.integers(1, 700), max_size=12), st.integers(0, 120), st.one_of(st.none(), st.integers(60, 256)))
def test_windows_cover_every_piece_once_and_are_never_too_long(
    lengths: list[int], context: int, first: int | None
) -> None:
    pieces = pieces_of(lengths)
    found = windows(pieces, context=context, first=first)
    own = [piece for w in found for piece in range(w.own, w.last)]
    assert own == list(range(len(pieces)))
    for window in found:
        assert window.first <= window.own < window.last
        assert len(layout(pieces, window)) <= 256


@given(st.text(alphabet="ab \n\r\t\u2028“”\"'", max_size=60))
def test_lines_hold_everything_but_white_space(text: str) -> None:
    spans = lines(text)
    assert "\n".join(s.of(text) for s in spans).split() == text.split()
