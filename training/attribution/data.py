"""PolNeAR as training examples: word pieces, their labels, and which cue and source each of them belongs to."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from onrecord.report.network.wordpieces import Ints, Pieces, Window, encode, layout, lines, windows

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")
KINDS = (  # of names, as spaCy's English pipeline gives them (OntoNotes)
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG", "PERCENT",
    "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip
CLS, SEP, MASK, PAD = 101, 102, 103, 0
IGNORED = -100


@dataclass(frozen=True)
class Example:
    """One article: its pieces, a label a piece, and for every piece the pieces its cue and its source begin at.

    `cues[i]`, `sources[i]`: starts of the cues (sources) of the attributions piece i belongs to; -1 stands for "no
    source". Both are empty where there is nothing to learn. `names`: B and I of each kind, 0 for none, -100 throughout
    where nobody marked names.
    """

    id: str
    text: str
    pieces: Pieces
    labels: Ints
    cues: tuple[tuple[int, ...], ...]
    sources: tuple[tuple[int, ...], ...]
    names: Ints


@dataclass(frozen=True)
class Batch:
    """Windows padded to one length: (windows, pieces), and (windows, pieces, pieces) for the two pointers."""

    ids: Ints
    case: Ints
    place: Ints
    mask: Ints
    labels: Ints
    names: Ints
    to_cue: np.ndarray[Any, np.dtype[np.bool_]]
    to_source: np.ndarray[Any, np.dtype[np.bool_]]


def read(path: Path, *, every_line: bool = False) -> list[dict[str, Any]]:
    """The articles of a .jsonl.gz file; second annotations of one article are left out unless `every_line`."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    return [row for row in rows if every_line or row.get("primary", True)]


def held_out(rows: Sequence[dict[str, Any]], count: int, seed: int) -> tuple[list[Any], list[Any]]:
    """Articles parted in (training, held out for tuning), the same for one seed; outlets weigh alike in the second."""
    by_outlet: dict[str, list[dict[str, Any]]] = {}
    for row in sorted(rows, key=lambda r: str(r["id"])):
        by_outlet.setdefault(str(row.get("publisher", "")), []).append(row)
    rng, chosen = random.Random(seed), set()
    for outlet in sorted(by_outlet):
        share = min(len(by_outlet[outlet]), -(-count // len(by_outlet)))
        chosen.update(r["id"] for r in rng.sample(by_outlet[outlet], share))
    return [r for r in rows if r["id"] not in chosen], [r for r in rows if r["id"] in chosen]


def example(tokenizer: Tokenizer, row: dict[str, Any]) -> Example:
    """One article with its attributions as labels of word pieces."""
    text = row["text"]
    pieces = encode(tokenizer, text, lines(text))
    labels = np.zeros(len(pieces), dtype=np.int64)
    cues: list[set[int]] = [set() for _ in range(len(pieces))]
    sources: list[set[int]] = [set() for _ in range(len(pieces))]
    for attribution in row["attributions"]:
        found = {role: [_covered(pieces, s, e) for s, e in attribution[role]] for role in ROLES}
        starts = {role: min((int(p[0]) for p in found[role] if len(p)), default=-1) for role in ROLES}
        for role in ROLES:
            for run in found[role]:
                _label(labels, run, 1 + 2 * ROLES.index(role))
                for piece in run.tolist():
                    if role != "cue" and starts["cue"] >= 0:
                        cues[piece].add(starts["cue"])
                    if role != "source":
                        sources[piece].add(starts["source"])
    goals = tuple(map(_sorted, cues)), tuple(map(_sorted, sources))
    return Example(row["id"], text, pieces, labels, *goals, _named(pieces, row.get("names")))


def _named(pieces: Pieces, names: Sequence[Any] | None) -> Ints:
    """The name labels of the pieces of a text."""
    if names is None:
        return np.full(len(pieces), IGNORED, dtype=np.int64)
    out = np.zeros(len(pieces), dtype=np.int64)
    for start, end, kind in names:
        run = _covered(pieces, start, end)
        out[run] = 2 + 2 * KINDS.index(kind)
        out[run[:1]] -= 1
    return out


def _sorted(found: set[int]) -> tuple[int, ...]:
    return tuple(sorted(found))


def _covered(pieces: Pieces, start: int, end: int) -> Ints:
    return np.flatnonzero((pieces.start < end) & (pieces.end > start))


def _label(labels: Ints, run: Ints, begin: int) -> None:
    """Label a run of pieces, cue before source before content where attributions overlap."""
    order = {0: 0, 5: 1, 6: 1, 1: 2, 2: 2, 3: 3, 4: 3}
    for place, piece in enumerate(run.tolist()):
        if order[begin] >= order[int(labels[piece])]:
            labels[piece] = begin if place == 0 else begin + 1


def cut(examples: Sequence[Example], rng: random.Random | None, size: int) -> list[tuple[Example, Window]]:
    """All windows of the articles; with `rng` their borders fall elsewhere each time."""
    out: list[tuple[Example, Window]] = []
    for item in examples:
        first = rng.randint(size // 4, size) if rng else None
        out.extend((item, window) for window in windows(item.pieces, size=size, first=first))
    return out


def batches(
    examples: Sequence[Example], rng: random.Random, *, budget: int, size: int
) -> list[list[tuple[Example, Window]]]:
    """Windows of like length together, at most `budget` pieces a batch with its padding, in random order."""
    parts = sorted(cut(examples, rng, size), key=lambda p: (p[1].last - p[1].first, rng.random()))
    out: list[list[tuple[Example, Window]]] = [[]]
    for part in parts:
        width = part[1].last - part[1].first + 8
        if (len(out[-1]) + 1) * width > budget and out[-1]:
            out.append([])
        out[-1].append(part)
    rng.shuffle(out)
    return out


def collate(parts: Sequence[tuple[Example, Window]]) -> Batch:
    """Windows as one padded batch."""
    laid = [layout(item.pieces, window) for item, window in parts]
    shape = (len(parts), max(map(len, laid)))
    ids, case, place, mask = (np.zeros(shape, dtype=np.int64) for _ in range(4))
    labels, names = np.full(shape, IGNORED, dtype=np.int64), np.full(shape, IGNORED, dtype=np.int64)
    to_cue, to_source = (np.zeros((*shape, shape[1]), dtype=np.bool_) for _ in range(2))
    for row, ((item, _), order) in enumerate(zip(parts, laid, strict=True)):
        real, width, at = order >= 0, len(order), np.maximum(order, 0)
        ids[row, :width] = np.where(real, item.pieces.ids[at], np.where(order == -1, CLS, SEP))
        case[row, :width] = np.where(real, item.pieces.case[at], 0)
        place[row, :width] = np.where(real, item.pieces.place[at], 0)
        mask[row, :width] = 1
        labels[row, :width] = np.where(real, item.labels[at], IGNORED)
        names[row, :width] = np.where(real, item.names[at], IGNORED)
        where = {int(piece): position for position, piece in enumerate(order) if piece >= 0}
        where[-1] = 0
        for piece, position in list(where.items())[:-1]:
            for target, pointer in ((item.cues[piece], to_cue), (item.sources[piece], to_source)):
                for goal in target:
                    if goal in where:
                        pointer[row, position, where[goal]] = True
    return Batch(ids, case, place, mask, labels, names, to_cue, to_source)
