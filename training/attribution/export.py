"""Torch weights as the file the package ships: ONNX, int8 per channel, with its hash and the tokenizer beside it."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime import InferenceSession, SessionOptions
from onnxruntime.quantization import QuantType, quantize_dynamic
from training.attribution.data import KINDS, LABELS, Batch
from training.attribution.model import AttributionTagger
from training.attribution.smooth import smooth

INPUTS = ("ids", "case", "place", "mask")
# Kept in 32 bits: rounding errors made here grow through the layers above. Half as many labels differ, for 3 MB more.
EXACT = ("/layer.0/output/dense/", "/layer.1/output/dense/")
OUTPUTS = ("labels", "to_cue", "to_source", "names")


def export(
    model: AttributionTagger, base: Path, out: Path, *, settings: dict[str, Any], sample: Sequence[Batch] = ()
) -> Path:
    """Write `attribution.onnx`, `tokenizer.json` and `attribution.json` (hashes, labels, settings) into `out`.

    `sample`: windows of ordinary text that show how large activations run, so that they round less.
    """
    out.mkdir(parents=True, exist_ok=True)
    whole, small = out / "attribution.fp32.onnx", out / "attribution.onnx"
    model.eval()
    ones = tuple(torch.ones((2, 16), dtype=torch.long) for _ in INPUTS)
    axes = {name: {0: "windows", 1: "pieces"} for name in (*INPUTS, *OUTPUTS)}
    axes["to_cue"][2] = axes["to_source"][2] = "pieces"
    with torch.no_grad():
        torch.onnx.export(
            model,
            ones,
            str(whole),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
    feeds = [{name: getattr(batch, name) for name in INPUTS} for batch in sample]
    even = smooth(whole, feeds, out / "attribution.even.onnx") if feeds else whole
    exact = [node.name for node in onnx.load(str(even)).graph.node if any(part in node.name for part in EXACT)]
    quantize_dynamic(str(even), str(small), weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=exact)
    onnx.checker.check_model(str(small))
    shutil.copyfile(base / "tokenizer.json", out / "tokenizer.json")
    describe(out, settings)
    return small


def describe(out: Path, settings: dict[str, Any]) -> None:
    """Write down the hashes of the files that ship, the labels and the settings of the run time."""
    hashes = {name: _sha256(out / name) for name in ("attribution.onnx", "tokenizer.json")}
    card = {"sha256": hashes, "labels": list(LABELS), "names": list(KINDS), **settings}
    (out / "attribution.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def scored_by(path: Path) -> Any:
    """The exported model as a function of a batch, on one thread."""
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(batch: Batch) -> tuple[np.ndarray, ...]:
        found = session.run(list(OUTPUTS), {name: getattr(batch, name) for name in INPUTS})
        return tuple(found)

    return run


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
