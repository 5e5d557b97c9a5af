"""Activations made even before a network is quantised, so that all of its layers can be multiplied in int8.

A few channels of a BERT run to fifteen times the others, and one scale for all of an activation leaves the others few
steps. Each channel is divided by a factor of its own and its row of the weights multiplied by it, which changes nothing
but the rounding (Xiao et al. 2023, SmoothQuant).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime import InferenceSession

STRENGTH = 0.8  # share of the unevenness that goes over to the weights
LEAST = 1e-4  # keeps channels that are hardly used from dividing by nothing

Feed = Mapping[str, np.ndarray[Any, Any]]
Node = Any


def smooth(whole: Path, feeds: Iterable[Feed], out: Path, *, strength: float = STRENGTH) -> Path:
    """Write the network of `whole` (32 bits) with even activations to `out`; `feeds`: inputs to take their sizes from.

    Some twenty windows of ordinary text are enough. The result computes the same as `whole`, up to rounding.
    """
    model = onnx.load(str(whole))
    weights = {i.name: i for i in model.graph.initializer}
    by_input: dict[str, list[Node]] = {}
    for node in model.graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            by_input.setdefault(node.input[0], []).append(node)
    largest = _largest(whole, sorted(by_input), feeds)
    for name, nodes in by_input.items():
        _even(model.graph, name, nodes, weights, largest[name], strength)
    onnx.save(model, str(out))
    return out


def _largest(whole: Path, names: list[str], feeds: Iterable[Feed]) -> dict[str, np.ndarray[Any, Any]]:
    """The largest size of every channel of some activations."""
    model = onnx.load(str(whole))
    model.graph.output.extend(helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT, None) for n in names)
    session = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found: dict[str, np.ndarray[Any, Any]] = {}
    for feed in feeds:
        for name, values in zip(names, session.run(names, dict(feed)), strict=True):
            size = np.abs(np.asarray(values)).reshape(-1, values.shape[-1]).max(axis=0)
            found[name] = np.maximum(found.get(name, LEAST), size)
    return found


def _even(
    graph: Any, name: str, nodes: list[Node], weights: Mapping[str, Any], size: np.ndarray[Any, Any], strength: float
) -> None:
    """Divide one activation by a factor a channel, and multiply the weights it meets by the same."""
    rows = {node.input[1]: numpy_helper.to_array(weights[node.input[1]]) for node in nodes}
    weight = np.maximum(np.max([np.abs(w).max(axis=1) for w in rows.values()], axis=0), LEAST)
    factor = size**strength / weight ** (1 - strength)
    factor = (factor / np.median(factor)).astype(np.float32)
    graph.initializer.append(numpy_helper.from_array(1 / factor, name + "_factor"))
    first = min(i for i, node in enumerate(graph.node) if node in nodes)
    graph.node.insert(first, helper.make_node("Mul", [name, name + "_factor"], [name + "_even"], name=name + "/even"))
    for old, values in rows.items():
        graph.initializer.remove(weights[old])
        graph.initializer.append(numpy_helper.from_array(values * factor[:, None], old))
    for node in nodes:
        node.input[0] = name + "_even"
