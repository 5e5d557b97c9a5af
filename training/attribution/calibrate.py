"""How sure is sure: the chance that an attribution is right, fitted on articles kept back from training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import numpy as np
from training.attribution.data import Example

from onrecord.report.network.assembly import Calibration, Link, Scores, Tuning, assemble

ENOUGH = 0.5  # Jaccard index of content from which two contents are the same


def calibrated(examples: Sequence[Example], scores: Sequence[Sequence[Scores]], tuning: Tuning) -> Calibration:
    """Logistic regression of "right" on the parts of a link's score (Platt, 1999), with a weak ridge."""
    rows, right = [], []
    for item, windows in zip(examples, scores, strict=True):
        links = assemble(windows, tuning)
        rows.extend(link.evidence for link in links)
        right.extend(agreed(item, links))
    if not rows:
        return Calibration()
    table = np.hstack([np.ones((len(rows), 1)), np.array(rows)])
    weights, goal = np.zeros(table.shape[1]), np.array(right, dtype=float)
    for _ in range(50):  # Newton's method
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - goal) + 0.5 * weights
        curve = table.T @ (table * (chance * (1 - chance))[:, None]) + 0.5 * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    names = [field.name for field in fields(Calibration)]
    return Calibration(**{name: round(float(value), 4) for name, value in zip(names, weights, strict=True)})


def agreed(item: Example, links: Sequence[Link]) -> list[bool]:
    """For each link: does an attribution of the annotator hold the same content and agree on the source?"""
    gold = _gold(item)
    open_, out = set(gold), []
    for link in links:
        held = {piece for run in link.content for piece in range(*run)}
        best, index = max(((_jaccard(held, gold[k][0]), k) for k in open_), default=(0.0, -1))
        if best < ENOUGH:
            out.append(False)
            continue
        open_.discard(index)
        named, source = gold[index][1], set(range(*link.source)) if link.source else set()
        out.append(bool(named & source) or not (named or source))
    return out


def _gold(item: Example) -> dict[int, tuple[set[int], set[int]]]:
    """Content and source pieces of every cue, by the piece the cue begins at."""
    out: dict[int, tuple[set[int], set[int]]] = {}
    for piece, cues in enumerate(item.cues):
        role = (int(item.labels[piece]) + 1) // 2  # 1 source, 2 cue, 3 content
        for cue in cues:
            held, named = out.setdefault(cue, (set(), set()))
            if role == 3:
                held.add(piece)
            elif role == 1:
                named.add(piece)
    return out


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
