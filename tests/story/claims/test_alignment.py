"""Which sentences of two quotations render one another."""

from __future__ import annotations

import pytest
from tests.story.told import telling

from onrecord.story.claims import worth_of
from onrecord.story.claims.alignment import aligned, best_path, left_over, only, run
from onrecord.story.claims.quoted import quoted


def _pairs(a: str, b: str, beside: bool = False) -> list[tuple[str, str]]:
    left, right = (telling(c, path=p, kind="direct") for p, c in (("a.txt", a), ("b.txt", b)))
    found = aligned(quoted(left), quoted(right), worth_of([left, right]), beside)
    return [(x.passage.text, y.passage.text) for x, y in found]


def test_the_path_takes_what_is_most_alike_in_order() -> None:
    assert best_path([[0.9, 0.1], [0.1, 0.8]]) == [(0, 0), (1, 1)]
    assert best_path([[0.1, 0.9], [0.8, 0.1]]) == [(0, 1)]
    assert best_path([[0.1]]) == best_path([]) == []


def test_a_sentence_left_over_meets_its_neighbour() -> None:
    assert left_over([(0, 0)], 2, 2) == [(1, 1)]
    assert left_over([(0, 0)], 3, 2) == []


def test_sentences_meet_by_their_words() -> None:
    a = "The dam of Tolm leaks badly. The herring guild pays for the ferry"
    assert _pairs(a, "The herring guild pays for a ferry") == [
        ("The herring guild pays for the ferry", "The herring guild pays for a ferry")
    ]


def test_a_sentence_below_the_anchor_is_aligned_with_nothing() -> None:
    assert _pairs("The dam of Tolm leaks badly", "The herring guild pays for the ferry") == []


def test_beside_a_pair_the_only_sentence_left_over_is_its_counterpart() -> None:
    a = "The herring guild pays for the ferry. The dam of Tolm leaks badly"
    b = "The herring guild pays for the ferry. Nobody has mended anything"
    assert len(_pairs(a, b)) == 1
    assert _pairs(a, b, beside=True)[1] == ("The dam of Tolm leaks badly", "Nobody has mended anything")


@pytest.mark.parametrize(
    ("at", "taken", "found"), [(1, {0, 2}, True), (1, {0}, False), (0, {1}, True), (1, {1}, False), (3, set(), False)]
)
def test_the_only_free_sentence_in_its_place(at: int, taken: set[int], found: bool) -> None:
    assert only(at, 3, taken) == found


def test_a_sentence_told_in_two_is_joined() -> None:
    one = "The herring guild pays for the ferry and the harbour mill of Tolm burned at night"
    two = "The herring guild pays for the ferry. The harbour mill of Tolm burned at night"
    ((whole, both),) = _pairs(one, two)
    assert (whole, both) == (one, two)


def test_neighbours_are_one_passage_with_what_stands_between_them() -> None:
    first, last = quoted(telling("The dam leaks. The mill stands", kind="direct"))
    joined = run(first, last)
    assert joined.passage.text == "The dam leaks. The mill stands"
    assert len(joined.words) == 6
    assert joined.terms == first.terms | last.terms
