"""Reports linked and parted into stories, and met through an index of terms; invented texts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from tests.story.desk import Desk

from onrecord.options import Options
from onrecord.story.grouping.group import grouping_of, parted_again
from onrecord.story.grouping.likeness import Vectors, runs, told_apart
from onrecord.story.grouping.linkage import components, parted, pieces
from onrecord.story.grouping.meetings import candidates, capped, compared, links_of, neighbours
from onrecord.story.grouping.sketches import Sketch, copied, sketch_of, weights_of

FERRY = "The ferry Lumina burned in the harbour of Tolm, police chief Anders Quill said. Fourteen passengers died."
HERRING = "Vestria and Quenland signed a herring treaty in Orsk. Minister Mira Solane praised its quotas."
OPTIONS = Options()


def _sketches() -> list[Sketch]:
    """Two reports of a fire and two of a treaty, in other words."""
    texts = (
        FERRY,
        "Anders Quill, police chief of Tolm, said that fourteen had died on the ferry Lumina in the harbour.",
        HERRING,
        "The herring treaty of Orsk sets quotas for Vestria and Quenland, said minister Mira Solane.",
    )
    return [sketch_of(Desk(f"{n}.txt", text).report()) for n, text in enumerate(texts)]


def _paths(groups: Sequence[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}


def test_what_is_connected_is_one_piece_with_its_links() -> None:
    assert components(range(5), [(0, 1), (1, 4)]) == [[0, 1, 4], [2], [3]]
    links = {(0, 1): 0.5, (2, 3): 0.2}
    assert pieces(range(4), links) == [([0, 1], {(0, 1): 0.5}), ([2, 3], {(2, 3): 0.2})]


def test_reports_are_linked_within_their_story_and_parted_so() -> None:
    sketches = _sketches()
    weights = weights_of(sketches)
    vectors = Vectors(sketches, weights, OPTIONS)
    links = links_of(vectors, weights, OPTIONS)
    names = [[vectors.sketches[n].path for n in story] for story in parted(vectors, links)]
    assert _paths(names) == {frozenset({"0.txt", "1.txt"}), frozenset({"2.txt", "3.txt"})}


def test_known_links_part_the_same_stories_again() -> None:
    sketches = _sketches()
    weights = weights_of(sketches)
    found = grouping_of(sketches, weights, OPTIONS)
    assert parted_again(sketches, found.links, weights, OPTIONS) == found.groups


def test_one_report_meets_the_others_through_an_index() -> None:
    first, *others = _sketches()
    weights = weights_of([first, *others])
    holders = {t: [s.key for s in others if t in s.terms] for t in first.terms}
    met = candidates(first, weights, OPTIONS, 4, lambda term, place, nearest, undated: holders[term])
    assert met[0] == others[0].key
    margins = compared(first, others, weights, OPTIONS)
    assert set(margins) == {others[0].key}
    assert margins[others[0].key] > 0


def test_a_term_may_stand_in_a_few_reports_at_least() -> None:
    assert capped(OPTIONS, 3) == capped(OPTIONS, 10)
    assert capped(OPTIONS, 1_000_000) > capped(OPTIONS, 3)


def test_the_nearest_in_time_are_met_and_some_without_a_date() -> None:
    held = np.arange(200, dtype=np.int64)
    near = neighbours(100, held, 200).tolist()
    assert 100 in near
    assert len(near) < 200
    assert 150 in neighbours(100, held, 150).tolist()


def test_days_looked_back_on_bring_reports_nearer() -> None:
    assert told_apart(100, [], 40, []) == float("inf")
    assert told_apart(100, [45], 40, []) == 5
    assert told_apart(100, [45], 60, [44]) == 1


def test_runs_of_equal_terms() -> None:
    assert runs(np.array([3, 3, 7], dtype=np.int64)) == [(3, 0, 2), (7, 2, 3)]


def test_a_cut_copy_shares_its_prints() -> None:
    long = " ".join(f"word{n}" for n in range(80))
    whole, cut, other = (
        sketch_of(Desk(path, text).report())
        for path, text in (("a.txt", long), ("b.txt", long[: len(long) // 2]), ("c.txt", FERRY))
    )
    assert copied(whole, cut)
    assert not copied(whole, other)
