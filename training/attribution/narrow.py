"""`python -m training.attribution.narrow MODEL --data train.jsonl.gz --out FOLDER`: int8 weights as weights of 7 bits.

Processors with AVX2 and no VNNI add the products of two neighbours in 16 bits: 2 · 255 · 127 does not fit there and is
cut off, 2 · 255 · 64 does. Weights of at most 64 therefore give the same sums on every machine. `export` makes such
weights from 32 bits; this step makes them from a file of 8 bits where no other is left. It calibrates what it made on
the articles kept back from training, and needs no torch.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import numpy_helper
from tokenizers import Tokenizer
from training.attribution.calibrate import calibrated
from training.attribution.data import example, held_out, read
from training.attribution.files import TOKENIZER, WEIGHTS, describe, scored_by
from training.attribution.scores import score_articles

from onrecord.report.network.assembly import Tuning

LARGEST = 64
TUNING, SEED = 40, 0  # the articles that training kept back, as `__main__` draws them


def narrow(model: onnx.ModelProto) -> onnx.ModelProto:
    """A network of which no int8 weight is larger than 64: every channel (column) fitted to that range anew.

    Changes the model it is given. Raises KeyError where weights have no `_scale` beside them, as onnxruntime's
    `quantize_dynamic` writes it.
    """
    stored = {each.name: each for each in model.graph.initializer}
    for name in {node.input[1] for node in model.graph.node if node.op_type == "MatMulInteger"}:
        scale = stored[name.removesuffix("_quantized") + "_scale"]
        weights, steps = numpy_helper.to_array(stored[name]), numpy_helper.to_array(scale)
        factor = LARGEST / np.maximum(np.abs(weights.astype(np.int32)).max(axis=0), LARGEST)
        stored[name].CopyFrom(numpy_helper.from_array(np.rint(weights * factor).astype(np.int8), name))
        scale.CopyFrom(numpy_helper.from_array((steps / factor).astype(np.float32), scale.name))
    return model


def main() -> None:
    """Read the arguments, narrow the weights, calibrate and describe them."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution.narrow", description=__doc__)
    parser.add_argument("model", type=Path, help="folder of attribution.onnx, attribution.json and tokenizer.json")
    parser.add_argument("--data", type=Path, required=True, help="the articles trained on, .jsonl.gz")
    parser.add_argument("--out", type=Path, required=True, help="folder to write; may be that of the model")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    onnx.save(narrow(onnx.load(str(asked.model / WEIGHTS))), str(asked.out / WEIGHTS))
    (asked.out / TOKENIZER).write_bytes((asked.model / TOKENIZER).read_bytes())
    card: dict[str, Any] = json.loads((asked.model / "attribution.json").read_text(encoding="utf-8"))
    settings = {key: card[key] for key in ("context", "least", "tuning")}
    tokenizer = Tokenizer.from_file(str(asked.out / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    kept = [example(tokenizer, row) for row in held_out(read(asked.data), TUNING, SEED)[1]]
    scores = score_articles(scored_by(asked.out / WEIGHTS), kept, context=card["context"])
    describe(asked.out, settings | {"calibration": asdict(calibrated(kept, scores, Tuning(**card["tuning"])))})


if __name__ == "__main__":
    main()
