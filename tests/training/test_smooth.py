"""Smoothing changes nothing that a network computes, and evens what is rounded."""

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="the training requirements are not installed")
pytest.importorskip("onnxruntime")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402
from onnxruntime import InferenceSession  # noqa: E402
from training.attribution.smooth import smooth  # noqa: E402

RNG = np.random.default_rng(7)
WEIGHTS = {name: RNG.normal(size=(6, 4)).astype(np.float32) for name in ("one", "other")}
ROWS = RNG.normal(size=(50, 6)).astype(np.float32) * np.array([1, 1, 20, 1, 0, 1], dtype=np.float32)


def _network(path: Path) -> Path:
    """Two products of one activation, of which one channel runs to twenty times the others."""
    nodes = [helper.make_node("Relu", ["x"], ["h"], name="relu")]
    nodes += [helper.make_node("MatMul", ["h", name], [f"y_{name}"], name=name) for name in WEIGHTS]
    graph = helper.make_graph(
        nodes,
        "two",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 6])],
        [helper.make_tensor_value_info(f"y_{name}", TensorProto.FLOAT, [None, 4]) for name in WEIGHTS],
        [numpy_helper.from_array(values, name) for name, values in WEIGHTS.items()],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), str(path))
    return path


def _run(path: Path, *names: str) -> list[np.ndarray]:
    model = onnx.load(str(path))
    model.graph.output.extend(helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in names)
    session = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run([*names] or None, {"x": ROWS})


def test_a_smoothed_network_computes_the_same(tmp_path):
    whole = _network(tmp_path / "whole.onnx")
    even = smooth(whole, [{"x": ROWS}], tmp_path / "even.onnx")
    for one, other in zip(_run(whole), _run(even), strict=True):
        assert np.allclose(one, other, rtol=1e-4, atol=1e-3)


def test_no_channel_of_a_smoothed_network_runs_far_from_the_others(tmp_path):
    whole = _network(tmp_path / "whole.onnx")
    even = smooth(whole, [{"x": ROWS}], tmp_path / "even.onnx")
    used = [0, 1, 2, 3, 5]
    before, after = (a[:, used].max(axis=0) for a in (_run(whole, "h")[0], _run(even, "h_even")[0]))
    assert before.max() / np.median(before) > 10
    assert after.max() / np.median(after) < 3
