"""Scores of the tagger as attributions: what the search must keep apart and what it must join."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.report.network.assembly import Link, Scores, Tuning, assemble
from onrecord.report.network.paths import Floats

LETTERS = {".": 0, "S": 1, "s": 2, "C": 3, "c": 4, "T": 5, "t": 6}  # as B and I of source, cue and content


def scores(labels: str, cue: dict[int, int], source: dict[int, int], *, own: int = 0) -> Scores:
    """Scores sure of one letter a piece, of the cue each piece points at, and of its source (-1: nobody).

    Positions are pieces plus one; `|` in `labels` parts paragraphs and is no piece."""
    order, found = [-1], ["."]
    piece = 0
    for letter in labels:
        order.append(-2 if letter == "|" else piece)
        found.append("." if letter == "|" else letter)
        piece += letter != "|"
    order.append(-2)
    found.append(".")
    at = {p: i for i, p in enumerate(order) if p >= 0} | {-1: 0}
    size = len(order)
    chances = np.full((size, 7), 0.01, dtype=np.float32)
    for position, letter in enumerate(found):
        chances[position, LETTERS[letter]] = 0.94
    return Scores(
        np.array(order),
        own,
        np.log(chances),
        _pointer(size, at, cue),
        _pointer(size, at, source),
    )


def _pointer(size: int, at: dict[int, int], goals: dict[int, int]) -> Floats:
    table = np.full((size, size), 0.1 / size, dtype=np.float32)
    for piece, goal in goals.items():
        table[at[piece], at[goal]] = 0.9
    return table


def only(links: list[Link]) -> Link:
    assert len(links) == 1
    return links[0]


def test_source_cue_and_content_are_joined() -> None:
    link = only(assemble([scores("SsCTtt.", {0: 2, 1: 2, 3: 2, 4: 2, 5: 2}, {2: 0})], Tuning()))
    assert (link.source, link.cue, link.content) == ((0, 2), (2, 3), ((3, 6),))


def test_a_content_broken_by_its_cue_is_one_attribution() -> None:
    link = only(assemble([scores("TtSCTt", {0: 3, 1: 3, 2: 3, 4: 3, 5: 3}, {3: 2})], Tuning()))
    assert link.content == ((0, 2), (4, 6))


def test_contents_that_touch_part_where_the_pointer_turns() -> None:
    links = assemble([scores("SCTttttC", {0: 1, 2: 1, 3: 1, 4: 1, 5: 7, 6: 7}, {1: 0, 7: 0})], Tuning())
    assert [(link.cue, link.content, link.source) for link in links] == [
        ((1, 2), ((2, 5),), (0, 1)),
        ((7, 8), ((5, 7),), (0, 1)),
    ]


def test_nobody_is_a_source_too() -> None:
    link = only(assemble([scores("CTt", {1: 0, 2: 0}, {0: -1, 1: -1, 2: -1})], Tuning()))
    assert link.source is None


def test_no_run_goes_over_the_end_of_a_paragraph() -> None:
    link = only(assemble([scores("SCTt|ttt", dict.fromkeys((0, 2, 3, 4, 5, 6), 1), {1: 0})], Tuning()))
    assert link.content[0] == (2, 4)


def test_what_is_only_context_yields_nothing_again() -> None:
    assert not assemble([scores("SCTt|...", {0: 1, 2: 1, 3: 1}, {1: 0}, own=4)], Tuning())


@pytest.mark.parametrize("labels", ["", ".", "TTTT", "CCCC", "ssss", "ct|ct"])
def test_odd_scores_do_no_harm(labels: str) -> None:
    for link in assemble([scores(labels, {}, {})], Tuning()):
        assert link.content and link.cue[0] < link.cue[1]


def test_a_whole_run_that_points_at_a_missed_cue_finds_it() -> None:
    found = scores("SCTt.Tt.", {0: 1, 2: 1, 3: 1, 5: 7, 6: 7}, {1: 0})
    position = 8
    found.labels[position] = np.log(np.array([0.7, 0.01, 0.01, 0.25, 0.01, 0.01, 0.01]))
    assert [link.cue for link in assemble([found], Tuning())] == [(1, 2), (7, 8)]
