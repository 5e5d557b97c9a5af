"""Which sentences of two quotations render one another."""

from __future__ import annotations

from tests.story.told import telling

from onrecord.story.claims import worth_of
from onrecord.story.claims.alignment import aligned, best_path, left_over
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
