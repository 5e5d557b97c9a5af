"""From the scores of the attribution tagger to attributions: the best path of labels, cues joined with their pieces.

Contents are found and linked in one search: once the cues of a window are known, "content of cue k" is a label of its
own, so that two statements that touch are parted where the pointer changes from one cue to the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
import numpy.typing as npt

from onrecord.report.network.paths import IMPOSSIBLE, Floats, best_paths
from onrecord.report.network.wordpieces import Ints

Run = tuple[int, int]  # pieces, end exclusive

NOTHING, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)


@dataclass(frozen=True)
class Tuning:
    """What the search weighs, tuned on articles kept back from training."""

    link: float = 1.5  # weight of the pointer against the label of a content piece
    cue: float = 0.0  # added to the scores of cue labels
    content: float = 0.0
    source: float = 0.5
    back: float = 0.7  # weight of source-to-cue against cue-to-source
    nobody: float = 0.0  # added to the score of "no source"
    near: int = 1  # pieces around its start at which a pointer hits a run
    floor: float = 1e-3
    pointed: float = 0.4  # a run that points elsewhere at least so hard finds a cue that the labels missed ...
    doubtful: float = 0.1  # ... if the pieces there are at least so likely to be one
    turn: float = 4.0  # what it costs to begin a content run where the labels see one go on
    astray: float = 0.2  # a content run that points less at its cue is left out
    named: float = 0.4  # a cue that points so hard at a place finds a source that the labels missed there ...
    dim: float = 0.15  # ... as far as the pieces are so likely to be one
    content_source: float = 0.3  # weight of content-to-source against cue-to-source


@dataclass(frozen=True)
class Scores:
    """What the tagger says of one window. `order` gives the piece of every position (negative: a separator);
    `labels` are log probabilities (positions, 7); the pointers are probabilities (positions, positions)."""

    order: Ints
    own: int  # first piece that is not context
    labels: Floats
    to_cue: Floats
    to_source: Floats


@dataclass(frozen=True)
class Link:
    """One attribution in pieces of a text: runs of word pieces, and how sure the tagger is of its parts."""

    source: Run | None
    cue: Run
    content: tuple[Run, ...]
    cue_score: float
    source_score: float
    content_score: float
    link_score: float

    @property
    def evidence(self) -> tuple[float, ...]:
        """What its confidence is computed from, as `boundaries.Calibration` weighs it."""
        scores = (self.cue_score, self.source_score, self.content_score, self.link_score)
        return (*(log((s + 0.01) / (1.01 - s)) for s in scores), float(self.source is None))


def assemble(windows: Sequence[Scores], tuning: Tuning) -> list[Link]:
    """The attributions of a text, in order of their cues. No window hangs on another."""
    bias = np.array([0] + [tuning.source] * 2 + [tuning.cue] * 2 + [tuning.content] * 2, dtype=np.float32)
    seen = [_seen(scores, scores.labels + bias) for scores in windows]
    paths = best_paths([(window.labels, window.starts) for window in seen])
    cues = [_runs(path, B_CUE) for path in paths]
    chosen = [k for k, found in enumerate(cues) if found]
    linked = _linked([seen[k] for k in chosen], [cues[k] for k in chosen], tuning)
    more = {k: _pointed_at(seen[k], path, cues[k], tuning) for k, (path, _) in zip(chosen, linked, strict=True)}
    again = [k for k in chosen if more[k]]
    for k in again:
        cues[k] = sorted([*cues[k], *more[k]])
    result = dict(zip(chosen, linked, strict=True))
    result.update(zip(again, _linked([seen[k] for k in again], [cues[k] for k in again], tuning), strict=True))
    out: list[Link] = []
    for k, (path, affinity) in result.items():
        contents = _contents(path, len(cues[k]))
        out.extend(_links(seen[k].scores, cues[k], _runs(path, B_SOURCE), contents, affinity, tuning))
    return sorted(out, key=lambda link: link.cue)


@dataclass(frozen=True)
class _Seen:
    """A window as the search sees it: its label scores weighed, and the positions at which no run may go on."""

    scores: Scores
    labels: Floats
    starts: npt.NDArray[np.bool_]


def _seen(scores: Scores, labels: Floats) -> _Seen:
    labels[scores.order < 0] = [0] + [IMPOSSIBLE] * 6
    return _Seen(scores, labels, _starts(scores.order))


def _linked(windows: Sequence[_Seen], cues: Sequence[Sequence[Run]], tuning: Tuning) -> list[tuple[Ints, Floats]]:
    """The best path of each window with a content label for each of its cues, and how much every position points at
    each cue."""
    tables, shares = [], []
    for window, runs in zip(windows, cues, strict=True):
        affinity = np.stack([_hits(window.scores.to_cue, cue, tuning.near) for cue in runs], axis=1)
        share = affinity + tuning.floor
        linked = tuning.link * np.log(share / share.sum(axis=1, keepdims=True))
        labels = window.labels.copy()
        for start, end in runs:  # the cues are settled: content and source run around them
            labels[start:end] = IMPOSSIBLE
            labels[start, B_CUE] = labels[start + 1 : end, I_CUE] = 0
        labels[:, B_CONTENT] = np.maximum(labels[:, B_CONTENT], labels[:, I_CONTENT] - tuning.turn)
        both = np.repeat(labels[:, B_CONTENT:], len(runs), axis=1) + np.tile(linked, 2)
        tables.append((np.concatenate([labels[:, :B_CONTENT], both], axis=1), window.starts))
        shares.append(affinity)
    return list(zip(best_paths(tables), shares, strict=True))


def _pointed_at(window: _Seen, path: Ints, cues: Sequence[Run], tuning: Tuning) -> list[Run]:
    """Cues that the labels missed but whole content runs point at."""
    scores, starts = window.scores, window.starts
    taken = np.zeros(len(path), dtype=np.bool_)
    for start, end in cues:
        taken[max(0, start - tuning.near) : end + tuning.near] = True
    chance = np.exp(scores.labels[:, B_CUE : I_CUE + 1]).sum(axis=1)
    out: list[Run] = []
    for run in (run for held in _contents(path, len(cues)) for run in held):
        pointing = scores.to_cue[run[0] : run[1]].mean(axis=0)
        start = int(pointing.argmax())
        if pointing[start] < tuning.pointed or taken[start] or chance[start] < tuning.doubtful:
            continue
        end = start + 1
        while end < len(path) and not (taken[end] or starts[end]) and chance[end] >= tuning.doubtful:
            end += 1
        taken[start:end] = True
        out.append((start, end))
    return out


def _starts(order: Ints) -> npt.NDArray[np.bool_]:
    """Positions at which no run may go on: separators and the first piece of each paragraph."""
    separators = order < 0
    return separators | np.concatenate(([True], separators[:-1]))


def _runs(path: Ints, begin: int) -> list[Run]:
    """Runs of positions labelled `begin` and on."""
    out: list[Run] = []
    for start in np.flatnonzero(path == begin).tolist():
        end = start + 1
        while end < len(path) and path[end] == begin + 1:
            end += 1
        out.append((start, end))
    return out


def _contents(path: Ints, cues: int) -> list[list[Run]]:
    """The content runs of each cue."""
    out: list[list[Run]] = [[] for _ in range(cues)]
    begins: list[int] = np.flatnonzero((path >= B_CONTENT) & (path < B_CONTENT + cues)).tolist()
    for at in begins:
        cue, end = int(path[at]) - B_CONTENT, at + 1
        while end < len(path) and path[end] == B_CONTENT + cues + cue:
            end += 1
        out[cue].append((at, end))
    return out


def _hits(pointer: Floats, run: Run, near: int) -> Floats:
    """How much of each position's pointer falls on the start of a run."""
    hit: Floats = pointer[:, max(0, run[0] - near) : max(run[0] + near + 1, run[1])].sum(axis=1)
    return hit


def _links(
    scores: Scores,
    cues: Sequence[Run],
    sources: Sequence[Run],
    contents: Sequence[Sequence[Run]],
    affinity: Floats,
    tuning: Tuning,
) -> list[Link]:
    out: list[Link] = []
    probable = np.exp(scores.labels)
    for number, cue in enumerate(cues):
        held = [r for r in contents[number] if float(affinity[r[0] : r[1], number].mean()) >= tuning.astray]
        if not held or scores.order[cue[0]] < scores.own:
            continue
        at = np.concatenate([np.arange(*run) for run in held])
        source, certainty = _source(scores, cue, at, affinity[:, number], sources, tuning)
        out.append(
            Link(
                source=_pieces(scores.order, source) if source else None,
                cue=_pieces(scores.order, cue),
                content=tuple(_pieces(scores.order, run) for run in held),
                cue_score=float(probable[cue[0] : cue[1], B_CUE : I_CUE + 1].sum(axis=1).mean()),
                source_score=certainty,
                content_score=float(probable[at, B_CONTENT:].sum(axis=1).mean()),
                link_score=float(affinity[at, number].mean()),
            )
        )
    return out


def _source(
    scores: Scores, cue: Run, content: Ints, affinity: Floats, sources: Sequence[Run], tuning: Tuning
) -> tuple[Run | None, float]:
    """The source of a cue, None where "nobody" scores better, with its share of the scores."""
    said = np.log(scores.to_source[cue[0] : cue[1]].mean(axis=0) + tuning.floor)
    held = np.log(scores.to_source[content].mean(axis=0) + tuning.floor)
    pointing = said + tuning.content_source * held
    found = [float(pointing[0]) + tuning.nobody]
    sources = [*sources, *_missed_source(scores, cue, sources, tuning)]
    goals, total = pointing.tolist(), [0.0, *np.cumsum(affinity, dtype=np.float64).tolist()]
    for start, end in sources:
        back = log((total[end] - total[start]) / (end - start) + tuning.floor)
        near = goals[max(1, start - tuning.near) : max(start + tuning.near + 1, end)]
        found.append(max(near) + tuning.back * back)
    share = np.exp(np.array(found) - max(found))
    best = int(np.argmax(found))
    return (sources[best - 1] if best else None), float(share[best] / share.sum())


def _missed_source(scores: Scores, cue: Run, sources: Sequence[Run], tuning: Tuning) -> list[Run]:
    """The run a cue points at for its source where the labels see none."""
    goal = scores.to_source[cue[0] : cue[1]].mean(axis=0)
    start = int(goal.argmax())
    near = any(s - tuning.near <= start < e + tuning.near for s, e in sources)
    if near or not start or goal[start] < tuning.named or cue[0] <= start < cue[1] or scores.order[start] < 0:
        return []
    end, chance = start + 1, np.exp(scores.labels[:, B_SOURCE : I_SOURCE + 1]).sum(axis=1)
    while scores.order[end] >= 0 and not cue[0] <= end < cue[1] and chance[end] >= tuning.dim:
        end += 1
    return [(start, end)]


def _pieces(order: Ints, run: Run) -> Run:
    """A run of positions as a run of pieces."""
    return int(order[run[0]]), int(order[run[1] - 1]) + 1
