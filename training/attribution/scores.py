"""What a model says of articles: its scores window by window, from torch or from the exported file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from training.attribution.data import Batch, Example, collate

from onrecord.report.network.assembly import Scores
from onrecord.report.network.tagger import scores_of
from onrecord.report.network.wordpieces import layout, windows

Model = Callable[[Batch], tuple[np.ndarray, ...]]


def score_articles(
    model: Model, examples: Sequence[Example], *, context: int, size: int = 256, most: int = 1
) -> list[list[Scores]]:
    """The scores of every window of every article; at most `most` windows of like length are read together."""
    parts = [(e, w) for e in examples for w in windows(e.pieces, size=size, context=context)]
    order = sorted(range(len(parts)), key=lambda i: parts[i][1].last - parts[i][1].first)
    found: dict[int, Scores] = {}
    for at in range(0, len(order), most):
        chosen = order[at : at + most]
        tags, cue, source, *_ = model(collate([parts[i] for i in chosen]))
        for row, i in enumerate(chosen):
            item, window = parts[i]
            found[i] = scores_of(layout(item.pieces, window), window.own, tags[row], cue[row], source[row])
    out: list[list[Scores]] = [[] for _ in examples]
    number = {id(e): n for n, e in enumerate(examples)}
    for i, (item, _) in enumerate(parts):
        out[number[id(item)]].append(found[i])
    return out
