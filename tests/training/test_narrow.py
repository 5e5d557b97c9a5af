"""Weights of 7 bits compute what those of 8 do, as far as rounding goes, and no processor can saturate on them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="the training requirements are not installed")
pytest.importorskip("onnxruntime")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402
from onnxruntime import InferenceSession  # noqa: E402
from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: E402
from training.attribution.narrow import LARGEST, narrow  # noqa: E402

RNG = np.random.default_rng(7)
WEIGHTS = RNG.normal(size=(64, 8)).astype(np.float32) * np.geomspace(0.01, 10, 8, dtype=np.float32)
ROWS = RNG.normal(size=(50, 64)).astype(np.float32)


@pytest.fixture
def eight_bits(tmp_path: Path) -> Any:
    """One product of an activation and int8 weights, as `export` wrote them before."""
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["y"], name="product")],
        "one",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 64])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 8])],
        [numpy_helper.from_array(WEIGHTS, "w")],
    )
    onnx.save(
        helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), str(tmp_path / "whole")
    )
    return small(tmp_path)


def small(folder: Path, **how: bool) -> Any:
    """The network `whole` of a folder, its weights quantised as `export` does."""
    quantize_dynamic(folder / "whole", folder / "small", weight_type=QuantType.QInt8, per_channel=True, **how)
    return onnx.load(str(folder / "small"))


def stored(model: Any, name: str) -> np.ndarray[Any, Any]:
    return next(numpy_helper.to_array(i) for i in model.graph.initializer if i.name == name).astype(np.float64)


def answers(model: Any) -> np.ndarray[Any, Any]:
    return InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, {"x": ROWS})[0]


def test_no_weight_is_over_seven_bits_and_all_of_them_are_used(eight_bits: Any) -> None:
    assert np.abs(stored(eight_bits, "w_quantized")).max() == 127
    assert (np.abs(stored(narrow(eight_bits), "w_quantized")).max(axis=0) == LARGEST).all()
    assert np.iinfo(np.int16).max >= 2 * 255 * LARGEST


def test_each_weight_moves_by_half_a_step_at_most(eight_bits: Any) -> None:
    before = stored(eight_bits, "w_quantized") * stored(eight_bits, "w_scale")
    model = narrow(eight_bits)
    after, step = stored(model, "w_quantized") * stored(model, "w_scale"), stored(model, "w_scale")
    assert (np.abs(after - before) <= 0.5001 * step).all() and (after != before).any()


def test_a_network_computes_the_same_within_its_rounding_on_any_processor(eight_bits: Any) -> None:
    exact = ROWS @ WEIGHTS
    found = answers(narrow(eight_bits))
    assert (np.abs(found - exact) < 0.1 * np.abs(exact).max(axis=0)).all()


def test_narrow_weights_stay_as_they_are(eight_bits: Any) -> None:
    once = narrow(eight_bits).SerializeToString()
    assert narrow(onnx.load_from_string(once)).SerializeToString() == once


def test_what_export_makes_now_is_narrow_already(eight_bits: Any, tmp_path: Path) -> None:
    made = small(tmp_path, reduce_range=True)
    assert np.abs(stored(made, "w_quantized")).max() == LARGEST
    assert np.allclose(answers(made), answers(narrow(eight_bits)), atol=0.05 * np.abs(ROWS @ WEIGHTS).max())
