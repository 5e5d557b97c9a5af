"""The best path of labels: the same as trying every path, and the same in any company."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.report.network.paths import Table, best_paths


def table(seed: int, length: int, cues: int) -> Table:
    rng = np.random.default_rng(seed)
    scores = np.asarray(rng.normal(size=(length, 5 + 2 * cues)), dtype=np.float32)
    return scores, rng.random(length) < 0.3


def allowed(path: tuple[int, ...], starts: list[bool], cues: int) -> bool:
    before = {2: 1, 4: 3, **{5 + cues + k: 5 + k for k in range(cues)}}
    for at, label in enumerate(path):
        if label in before and (not at or starts[at] or path[at - 1] not in (label, before[label])):
            return False
    return True


def tried(scores: np.ndarray, starts: np.ndarray, cues: int) -> float:
    """The score of the best path by trying all."""
    paths = product(range(scores.shape[1]), repeat=len(scores))
    whole = range(len(scores))
    return max(float(sum(scores[at, p[at]] for at in whole)) for p in paths if allowed(p, starts.tolist(), cues))


@pytest.mark.parametrize("cues", [1, 2])
@given(seed=st.integers(0, 10_000), length=st.integers(1, 4))
@settings(max_examples=15, deadline=None)
def test_no_path_is_better(cues: int, seed: int, length: int) -> None:
    scores, starts = table(seed, length, cues)
    path = best_paths([(scores, starts)])[0].tolist()
    assert allowed(tuple(path), starts.tolist(), cues)
    assert sum(float(scores[at, label]) for at, label in enumerate(path)) == pytest.approx(tried(scores, starts, cues))


@given(st.lists(st.tuples(st.integers(0, 999), st.integers(1, 9), st.integers(1, 4)), min_size=1, max_size=5))
@settings(max_examples=30, deadline=None)
def test_a_window_is_read_alike_in_any_company(made: list[tuple[int, int, int]]) -> None:
    tables = [table(*one) for one in made]
    for together, alone in zip(best_paths(tables), tables, strict=True):
        assert together.tolist() == best_paths([alone])[0].tolist()


def test_no_windows_have_no_paths() -> None:
    assert best_paths([]) == []
