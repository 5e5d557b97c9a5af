"""From the scores of the attribution tagger to attributions: the best path of labels, cues joined with their pieces,
spans of whole words with the chance that each is right.

Contents are found and linked in one search: once the cues of a window are known, "content of cue k" is a label of its
own, so that two statements that touch are parted where the pointer changes from one cue to the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
import numpy.typing as npt

from onrecord.report.network.paths import (
    B_CONTENT,
    B_CUE,
    B_SOURCE,
    I_CONTENT,
    I_CUE,
    I_SOURCE,
    IMPOSSIBLE,
    Floats,
    best_paths,
)
from onrecord.report.network.wordpieces import Ints, Pieces
from onrecord.spans import Span, trimmed

Run = tuple[int, int]  # pieces, end exclusive


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
class Window:
    """A window as the search sees it: its label scores weighed, and the positions at which no run may go on."""

    scores: Scores
    labels: Floats
    starts: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, scores: Scores, bias: Floats) -> Window:
        """A window with so much added to the scores of its labels; a separator is nothing, and no run goes over it."""
        separators, labels = scores.order < 0, scores.labels + bias
        labels[separators] = [0] + [IMPOSSIBLE] * 6
        return cls(scores, labels, separators | np.concatenate(([True], separators[:-1])))


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
        """What its confidence is computed from, as `Calibration` weighs it."""
        scores = (self.cue_score, self.source_score, self.content_score, self.link_score)
        return (*(log((s + 0.01) / (1.01 - s)) for s in scores), float(self.source is None))


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """One attribution as the network proposes it: spans of whole words, and the chance that an annotator would agree.

    Content keeps its quotation marks; an attribution without a named source has no source spans.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True)
class Calibration:
    """Logistic regression of the log odds of a link's parts to its chance of being right (Platt), on held-out text."""

    bias: float = -1.5
    cue: float = 0.4
    source: float = 0.2
    content: float = 0.6
    link: float = 0.2
    nobody: float = 0.0

    def chance(self, link: Link) -> float:
        """The chance that a link is right."""
        weights = (self.cue, self.source, self.content, self.link, self.nobody)
        return 1 / (1 + exp(-self.bias - sum(w * x for w, x in zip(weights, link.evidence, strict=True))))


def assemble(windows: Sequence[Scores], tuning: Tuning) -> list[Link]:
    """The attributions of a text, in order of their cues. No window hangs on another."""
    bias = np.array([0] + [tuning.source] * 2 + [tuning.cue] * 2 + [tuning.content] * 2, dtype=np.float32)
    seen = [Window.of(scores, bias) for scores in windows]
    paths = best_paths([(window.labels, window.starts) for window in seen])
    cues = {k: found for k, path in enumerate(paths) if (found := runs_of(path, B_CUE))}
    result = linked_to(seen, cues, tuning)
    more = {k: pointed_at(seen[k], path, cues[k], tuning) for k, (path, _) in result.items()}
    again = {k: sorted([*cues[k], *found]) for k, found in more.items() if found}
    cues |= again
    result |= linked_to(seen, again, tuning)
    links = (link for k, found in result.items() for link in links_of(seen[k].scores, cues[k], *found, tuning))
    return sorted(links, key=lambda link: link.cue)


def linked_to(
    windows: Sequence[Window], cues: Mapping[int, Sequence[Run]], tuning: Tuning
) -> dict[int, tuple[Ints, Floats]]:
    """By window, the best path with a content label for each of its cues, and how much every position points at each
    cue."""
    affinity = {
        k: np.stack([hits(windows[k].scores.to_cue, cue, tuning.near) for cue in cues[k]], axis=1) for k in cues
    }
    tables = [(labels_for(windows[k].labels, cues[k], affinity[k], tuning), windows[k].starts) for k in cues]
    return {k: (path, affinity[k]) for k, path in zip(cues, best_paths(tables), strict=True)}


def labels_for(given: Floats, cues: Sequence[Run], affinity: Floats, tuning: Tuning) -> Floats:
    """The label scores of a window with labels of content for each of its cues in place of those of any."""
    share = affinity + tuning.floor
    linked = tuning.link * np.log(share / share.sum(axis=1, keepdims=True))
    labels = given.copy()
    for start, end in cues:  # they are settled: content and source run around them
        labels[start:end] = IMPOSSIBLE
        labels[start, B_CUE] = labels[start + 1 : end, I_CUE] = 0
    labels[:, B_CONTENT] = np.maximum(labels[:, B_CONTENT], labels[:, I_CONTENT] - tuning.turn)
    both = np.repeat(labels[:, B_CONTENT:], len(cues), axis=1) + np.tile(linked, 2)
    return np.concatenate([labels[:, :B_CONTENT], both], axis=1)


def pointed_at(window: Window, path: Ints, cues: Sequence[Run], tuning: Tuning) -> list[Run]:
    """Cues that the labels missed but whole content runs point at."""
    scores, starts = window.scores, window.starts
    taken = np.zeros(len(path), dtype=np.bool_)
    for start, end in cues:
        taken[max(0, start - tuning.near) : end + tuning.near] = True
    chance = np.exp(scores.labels[:, B_CUE : I_CUE + 1]).sum(axis=1)
    out: list[Run] = []
    for run in (run for held in contents_of(path, len(cues)) for run in held):
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


def runs_of(path: Ints, begin: int, on: int | None = None) -> list[Run]:
    """Runs of positions labelled `begin` and then `on` (the label after it)."""
    goes_on = np.append(path == (begin + 1 if on is None else on), False)
    starts: list[int] = np.flatnonzero(path == begin).tolist()
    return [(start, start + 1 + int(goes_on[start + 1 :].argmin())) for start in starts]


def contents_of(path: Ints, cues: int) -> list[list[Run]]:
    """The content runs of each cue."""
    return [runs_of(path, B_CONTENT + cue, B_CONTENT + cues + cue) for cue in range(cues)]


def hits(pointer: Floats, run: Run, near: int) -> Floats:
    """How much of each position's pointer falls on the start of a run."""
    hit: Floats = pointer[:, max(0, run[0] - near) : max(run[0] + near + 1, run[1])].sum(axis=1)
    return hit


def links_of(scores: Scores, cues: Sequence[Run], path: Ints, affinity: Floats, tuning: Tuning) -> Iterator[Link]:
    """The attributions of a window: the cues with contents that point at them, none that only its context holds."""
    sources, contents, probable = runs_of(path, B_SOURCE), contents_of(path, len(cues)), np.exp(scores.labels)
    for number, cue in enumerate(cues):
        held = [r for r in contents[number] if float(affinity[r[0] : r[1], number].mean()) >= tuning.astray]
        if not held or scores.order[cue[0]] < scores.own:
            continue
        at = np.concatenate([np.arange(*run) for run in held])
        source, certainty = source_of(scores, cue, at, affinity[:, number], sources, tuning)
        yield Link(
            source=pieces_of(scores.order, source) if source else None,
            cue=pieces_of(scores.order, cue),
            content=tuple(pieces_of(scores.order, run) for run in held),
            cue_score=float(probable[cue[0] : cue[1], B_CUE : I_CUE + 1].sum(axis=1).mean()),
            source_score=certainty,
            content_score=float(probable[at, B_CONTENT:].sum(axis=1).mean()),
            link_score=float(affinity[at, number].mean()),
        )


def source_of(
    scores: Scores, cue: Run, content: Ints, affinity: Floats, sources: Sequence[Run], tuning: Tuning
) -> tuple[Run | None, float]:
    """The source of a cue, None where "nobody" scores better, with its share of the scores."""
    said = np.log(scores.to_source[cue[0] : cue[1]].mean(axis=0) + tuning.floor)
    held = np.log(scores.to_source[content].mean(axis=0) + tuning.floor)
    pointing = said + tuning.content_source * held
    found = [float(pointing[0]) + tuning.nobody]
    sources = [*sources, *missed_source(scores, cue, sources, tuning)]
    goals, total = pointing.tolist(), [0.0, *np.cumsum(affinity, dtype=np.float64).tolist()]
    for start, end in sources:
        back = log((total[end] - total[start]) / (end - start) + tuning.floor)
        near = goals[max(1, start - tuning.near) : max(start + tuning.near + 1, end)]
        found.append(max(near) + tuning.back * back)
    share = np.exp(np.array(found) - max(found))
    best = int(np.argmax(found))
    return (sources[best - 1] if best else None), float(share[best] / share.sum())


def missed_source(scores: Scores, cue: Run, sources: Sequence[Run], tuning: Tuning) -> list[Run]:
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


def pieces_of(order: Ints, run: Run) -> Run:
    """A run of positions as a run of pieces."""
    return int(order[run[0]]), int(order[run[1] - 1]) + 1


def attributions(text: str, pieces: Pieces, links: Sequence[Link], calibration: Calibration) -> list[RawAttribution]:
    """Links as attributions of the text, in order of their first character of content."""
    out = []
    for link in links:
        content = tuple(sorted(whole_words(text, pieces, run) for run in link.content))
        named = whole_words(text, pieces, link.source) if link.source else None
        source = trimmed(text, named.start, named.end, ", ") if named else None
        cue = whole_words(text, pieces, link.cue)
        out.append(RawAttribution((source,) if source else (), (cue,), content, round(calibration.chance(link), 4)))
    return sorted(out, key=lambda found: found.content[0])


def whole_words(text: str, pieces: Pieces, run: Run) -> Span:
    """A run of pieces as a span of whole words."""
    start, end = int(pieces.start[run[0]]), int(pieces.end[run[1] - 1])
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
