"""The best path of B and I labels through each window of a text (Viterbi), all windows in one sweep."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from onrecord.report.network.wordpieces import Ints

Floats = npt.NDArray[np.float32]
Table = tuple[Floats, npt.NDArray[np.bool_]]  # scores (positions, labels), positions at which no run goes on

IMPOSSIBLE = np.float32(-1e4)
NOTHING, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)  # labels of a window with one cue


def best_paths(tables: Sequence[Table]) -> list[Ints]:
    """The best label of every position. Labels: none, B and I of source, of cue, then all Bs of content, then its Is,
    one of each a cue. An I follows its own B or I alone, and never stands at a start."""
    if not tables:
        return []
    cues = [max(0, (scores.shape[1] - B_CONTENT) // 2) for scores, _ in tables]
    most, length = max(cues), max(len(scores) for scores, _ in tables)
    fresh = 3 + most  # none and the Bs; an I stands `most + 2` labels behind its B
    laid = np.full((length, len(tables), fresh + 2 + most), IMPOSSIBLE, dtype=np.float32)
    for row, ((scores, starts), count) in enumerate(zip(tables, cues, strict=True)):
        order = order_of(count, most)
        laid[: len(scores), row, order] = scores
        laid[: len(scores), row, fresh:][starts] += IMPOSSIBLE
    best = laid[0].copy()
    best[:, fresh:] += IMPOSSIBLE
    tops = np.zeros((length, len(tables)), dtype=np.int64)
    stays = np.zeros((length, len(tables), 2 + most), dtype=np.bool_)
    rows = np.arange(len(tables))
    for at in range(1, length):
        top = tops[at - 1] = best.argmax(axis=1)
        begun, going = best[:, 1:fresh], best[:, fresh:]
        np.greater(going, begun, out=stays[at])
        np.maximum(going, begun, out=going)
        best[:, :fresh] = best[rows, top, None]
        best += laid[at]
    tops[length - 1] = best.argmax(axis=1)
    return [
        back_from(tops[: len(scores), row], stays[: len(scores), row], fresh, order_of(count, most))
        for row, ((scores, _), count) in enumerate(zip(tables, cues, strict=True))
    ]


def order_of(cues: int, most: int) -> Ints:
    """Where each label of a window stands in the sweep."""
    fresh = 3 + most
    of_content = np.arange(cues)
    return np.concatenate(([0, 1, fresh, 2, fresh + 1], 3 + of_content, fresh + 2 + of_content)).astype(np.int64)


def back_from(tops: Ints, stays: npt.NDArray[np.bool_], fresh: int, order: Ints) -> Ints:
    """The path that ends in the last of the best labels, in a window's own labels."""
    goals = tops.tolist()
    label = goals[-1]
    out = [label]
    for at in range(len(goals) - 1, 0, -1):
        if label < fresh:
            label = goals[at - 1]
        elif not stays[at, label - fresh]:
            label -= fresh - 1
        out.append(label)
    own = np.zeros(2 * fresh, dtype=np.int64)
    own[order] = np.arange(len(order))
    return own[out[::-1]]
