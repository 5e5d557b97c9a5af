"""Torch weights as the file the package ships: ONNX, 7 bits per channel, with its hash and the tokenizer beside it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from training.attribution.data import Batch
from training.attribution.files import INPUTS, OUTPUTS, TOKENIZER, WEIGHTS, describe
from training.attribution.model import AttributionTagger
from training.attribution.smooth import smooth

# Kept in 32 bits: rounding errors made here grow through the layers above. Half as many labels differ, for 3 MB more.
EXACT = ("/layer.0/output/dense/", "/layer.1/output/dense/")


def export(
    model: AttributionTagger, base: Path, out: Path, *, settings: dict[str, Any], sample: Sequence[Batch] = ()
) -> Path:
    """Write `attribution.onnx`, `tokenizer.json` and `attribution.json` (hashes, labels, settings) into `out`.

    `sample`: windows of ordinary text that show how large activations run, so that they round less.
    """
    out.mkdir(parents=True, exist_ok=True)
    whole, small = out / "attribution.fp32.onnx", out / WEIGHTS
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
    quantize_dynamic(  # weights of 7 bits: with 8, sums saturate on processors without VNNI (`narrow`)
        str(even), str(small), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_exclude=exact
    )
    onnx.checker.check_model(str(small))
    shutil.copyfile(base / TOKENIZER, out / TOKENIZER)
    describe(out, settings)
    return small
