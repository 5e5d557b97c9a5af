"""The files that ship: written down with their hashes, and run as the package runs them. Needs no torch."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from training.attribution.data import KINDS, LABELS, Batch
from training.attribution.scores import Model

WEIGHTS, TOKENIZER = "attribution.onnx", "tokenizer.json"
INPUTS = ("ids", "case", "place", "mask")
OUTPUTS = ("labels", "to_cue", "to_source", "names")


def describe(out: Path, settings: dict[str, Any]) -> None:
    """Write down the hashes of the files that ship, the labels and the settings of the run time."""
    hashes = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in (WEIGHTS, TOKENIZER)}
    card = {"sha256": hashes, "labels": list(LABELS), "names": list(KINDS), **settings}
    (out / "attribution.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def scored_by(path: Path) -> Model:
    """The exported model as a function of a batch, on one thread."""
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(batch: Batch) -> tuple[np.ndarray, ...]:
        found = session.run(list(OUTPUTS), {name: getattr(batch, name) for name in INPUTS})
        return tuple(found)

    return run
