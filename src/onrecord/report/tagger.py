"""The trained attribution tagger: text in, who is cited by what words for what out.

Runs on onnxruntime, tokenizers and numpy alone; the weights ship in `onrecord/models` (their card says how they were
made and how well they do). Loaded on first use, once a process.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.errors import OnrecordError
from onrecord.report.assembly import Floats, Scores, Tuning, assemble
from onrecord.report.boundaries import Calibration, RawAttribution, attributions
from onrecord.report.wordpieces import Ints, Pieces, Window, encode, layout, lines, windows
from onrecord.spans import Span

CLS, SEP = 101, 102
INPUTS = ("ids", "case", "place", "mask")
AT_ONCE = 8  # windows read together
TOGETHER = 64  # texts whose windows are sorted by length together


@dataclass(frozen=True)
class Tagger:
    """The weights with what belongs to them. Make one with `tagger()` or `load(folder)`."""

    session: Any
    tokenizer: Any
    tuning: Tuning
    calibration: Calibration
    context: int
    sha256: str

    def tag(self, texts: Iterable[tuple[str, Sequence[Span] | None]]) -> list[tuple[RawAttribution, ...]]:
        """The attributions of texts, in their order. Each text comes with the paragraphs to read (None: its lines);
        what no paragraph holds is not read. Offsets are code points of the text."""
        out: list[tuple[RawAttribution, ...]] = []
        several: list[tuple[str, Pieces]] = []
        for text, paragraphs in texts:
            several.append((text, encode(self.tokenizer, text, lines(text) if paragraphs is None else paragraphs)))
            if len(several) == TOGETHER:
                out.extend(self._read(several))
                several = []
        return out + list(self._read(several))

    def _read(self, several: Sequence[tuple[str, Pieces]]) -> Iterable[tuple[RawAttribution, ...]]:
        parts = [(n, w) for n, (_, p) in enumerate(several) for w in windows(p, context=self.context)]
        order = sorted(range(len(parts)), key=lambda i: parts[i][1].last - parts[i][1].first)
        found: dict[int, Scores] = {}
        for at in range(0, len(order), AT_ONCE):
            chosen = order[at : at + AT_ONCE]
            batch = [(several[parts[i][0]][1], parts[i][1]) for i in chosen]
            found.update(zip(chosen, self._scores(batch), strict=True))
        for number, (text, pieces) in enumerate(several):
            scores = [found[i] for i, (n, _) in enumerate(parts) if n == number]
            yield attributions(text, pieces, assemble(scores, self.tuning), self.calibration)

    def _scores(self, parts: Sequence[tuple[Pieces, Window]]) -> list[Scores]:
        """Run the network on some windows."""
        laid = [layout(pieces, window) for pieces, window in parts]
        inputs = {name: np.zeros((len(parts), max(map(len, laid))), dtype=np.int64) for name in INPUTS}
        for row, ((pieces, _), order) in enumerate(zip(parts, laid, strict=True)):
            real, width = order >= 0, len(order)
            inputs["ids"][row, :width] = np.where(real, pieces.ids[order], np.where(order == -1, CLS, SEP))
            inputs["case"][row, :width] = np.where(real, pieces.case[order], 0)
            inputs["place"][row, :width] = np.where(real, pieces.place[order], 0)
            inputs["mask"][row, :width] = 1
        labels, cue, source = self.session.run(["labels", "to_cue", "to_source"], inputs)
        return [
            scores_of(order, window, labels[row], cue[row], source[row])
            for row, ((_, window), order) in enumerate(zip(parts, laid, strict=True))
        ]


def scores_of(order: Ints, window: Window, labels: Floats, cue: Floats, source: Floats) -> Scores:
    """Raw output of the network for one window as log probabilities and probabilities, padding cut off."""
    width = len(order)
    chances = _softmax(labels[:width])
    return Scores(
        order, window.own, np.log(chances + 1e-9), _softmax(cue[:width, :width]), _softmax(source[:width, :width])
    )


def _softmax(scores: npt.NDArray[np.float32]) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


@cache
def tagger() -> Tagger:
    """The tagger that ships with the package."""
    with resources.as_file(resources.files("onrecord") / "models") as folder:
        return load(folder)


def available() -> bool:
    """Are the weights there?"""
    return (resources.files("onrecord") / "models" / "attribution.onnx").is_file()


def load(folder: Path) -> Tagger:
    """The tagger whose weights lie in a folder. Raises OnrecordError E016 where a file is not the one it should be."""
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    card = json.loads((folder / "attribution.json").read_text(encoding="utf-8"))
    for name, expected in card["sha256"].items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            raise OnrecordError("E016", str(folder / name), detail="its sha256 differs")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = InferenceSession(str(folder / "attribution.onnx"), options, providers=["CPUExecutionProvider"])
    return Tagger(
        session,
        tokenizer,
        Tuning(**card.get("tuning", {})),
        Calibration(**card.get("calibration", {})),
        int(card.get("context", 0)),
        card["sha256"]["attribution.onnx"],
    )
