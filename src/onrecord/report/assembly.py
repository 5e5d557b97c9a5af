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

from onrecord.report.wordpieces import Ints

Floats = npt.NDArray[np.float32]
Run = tuple[int, int]  # pieces, end exclusive

NOTHING, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)
IMPOSSIBLE = np.float32(-1e4)


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
    turn: float = 3.0  # what it costs to begin a content run where the labels see one go on
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
    """The attributions of a text, window by window, in order of their cues."""
    out: list[Link] = []
    for scores in windows:
        out.extend(_window(scores, tuning))
    return sorted(out, key=lambda link: link.cue)


def _window(scores: Scores, tuning: Tuning) -> list[Link]:
    bias = np.array([0] + [tuning.source] * 2 + [tuning.cue] * 2 + [tuning.content] * 2, dtype=np.float32)
    labels = scores.labels + bias  # a new array
    labels[scores.order < 0] = [0] + [IMPOSSIBLE] * 6
    starts = _starts(scores.order)
    cues = _runs(_best(labels, starts, _transitions(1)), B_CUE)
    if not cues:
        return []
    path, affinity = _linked(labels, starts, scores, cues, tuning)
    more = _pointed_at(scores, starts, path, cues, tuning)
    if more:
        cues = sorted([*cues, *more])
        path, affinity = _linked(labels, starts, scores, cues, tuning)
    return _links(scores, cues, _runs(path, B_SOURCE), _contents(path, len(cues)), affinity, tuning)


def _linked(
    labels: Floats, starts: npt.NDArray[np.bool_], scores: Scores, cues: Sequence[Run], tuning: Tuning
) -> tuple[Ints, Floats]:
    """The best path with a content label for each cue, and how much every position points at each cue."""
    affinity = np.stack([_hits(scores.to_cue, cue, tuning.near) for cue in cues], axis=1)
    share = affinity + tuning.floor
    linked = tuning.link * np.log(share / share.sum(axis=1, keepdims=True))
    labels = labels.copy()
    for start, end in cues:  # the cues are settled: content and source run around them
        labels[start:end] = IMPOSSIBLE
        labels[start, B_CUE] = labels[start + 1 : end, I_CUE] = 0
    labels[:, B_CONTENT] = np.maximum(labels[:, B_CONTENT], labels[:, I_CONTENT] - tuning.turn)
    both = np.repeat(labels[:, B_CONTENT:], len(cues), axis=1) + np.tile(linked, 2)
    path = _best(np.concatenate([labels[:, :B_CONTENT], both], axis=1), starts, _transitions(len(cues)))
    return path, affinity


def _pointed_at(
    scores: Scores, starts: npt.NDArray[np.bool_], path: Ints, cues: Sequence[Run], tuning: Tuning
) -> list[Run]:
    """Cues that the labels missed but whole content runs point at."""
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


def _transitions(cues: int) -> Floats:
    """0 where one label may follow another. Labels: the five of source and cue, then B and I of each cue's content."""
    contents = max(cues, 1)
    count = B_CONTENT + 2 * contents
    table = np.zeros((count, count), dtype=np.float32)
    inside = {I_SOURCE: B_SOURCE, I_CUE: B_CUE}
    inside.update({B_CONTENT + contents + k: B_CONTENT + k for k in range(contents)})
    for label, begin in inside.items():
        table[:, label] = IMPOSSIBLE
        table[label, label] = table[begin, label] = 0
    return table


def _best(scores: Floats, starts: npt.NDArray[np.bool_], transitions: Floats) -> Ints:
    """The best path of labels (Viterbi). At a start no run goes on from before."""
    length, count = scores.shape
    fresh = np.where((transitions < 0).any(axis=0), IMPOSSIBLE, np.float32(0))
    back = np.zeros((length, count), dtype=np.int64)
    best = scores[0] + fresh
    columns = np.arange(count)
    for at in range(1, length):
        if starts[at]:
            before = int(best.argmax())
            back[at] = before
            best = best[before] + fresh + scores[at]
        else:
            table = best[:, None] + transitions
            back[at] = table.argmax(axis=0)
            best = table[back[at], columns] + scores[at]
    path = np.zeros(length, dtype=np.int64)
    path[-1] = best.argmax()
    for at in range(length - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


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
    at = 0
    while at < len(path):
        if path[at] < B_CONTENT:
            at += 1
            continue
        cue, end = (int(path[at]) - B_CONTENT) % cues, at + 1
        while end < len(path) and path[end] == B_CONTENT + cues + cue:
            end += 1
        out[cue].append((at, end))
        at = end
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
    for start, end in sources:
        back = np.log(float(affinity[start:end].mean()) + tuning.floor)
        near = pointing[max(1, start - tuning.near) : max(start + tuning.near + 1, end)]
        found.append(float(near.max() + tuning.back * back))
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
