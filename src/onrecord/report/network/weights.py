"""The weights of the tagger: loaded once a process, on first use, and only where they are the ones they should be.

They ship in `onrecord/models`; their card says how they were made and how well they do.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from onrecord.errors import OnrecordError
from onrecord.report.network.assembly import Tuning
from onrecord.report.network.boundaries import Calibration
from onrecord.report.network.tagger import Tagger


@cache
def shipped() -> Tagger:
    """The tagger that ships with the package."""
    with resources.as_file(resources.files("onrecord") / "models") as folder:
        return load(folder)


def available() -> bool:
    """Are the weights there?"""
    return (resources.files("onrecord") / "models" / "attribution.onnx").is_file()


def card_of(folder: Path) -> dict[str, Any]:
    """What belongs to the weights of a folder: tuning, calibration, hashes.

    Raises OnrecordError E016 where a file is missing or not the one it should be.
    """
    try:
        card: dict[str, Any] = json.loads((folder / "attribution.json").read_text(encoding="utf-8"))
        for name, expected in card["sha256"].items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
                raise OnrecordError("E016", str(folder / name), detail="its sha256 differs")
    except FileNotFoundError as error:
        raise OnrecordError("E016", str(error.filename), detail="no such file") from None
    return card


@cache
def fingerprint() -> str:
    """The hash of the weights that ship with the package. Raises OnrecordError E016."""
    with resources.as_file(resources.files("onrecord") / "models") as folder:
        return str(card_of(folder)["sha256"]["attribution.onnx"])


def load(folder: Path) -> Tagger:
    """The tagger whose weights lie in a folder. Raises OnrecordError E016 as `card_of` does."""
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    card = card_of(folder)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = InferenceSession(
        str(folder / "attribution.onnx"),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # a tenth slower than the two steps it fuses
    )
    return Tagger(
        session,
        tokenizer,
        Tuning(**card.get("tuning", {})),
        Calibration(**card.get("calibration", {})),
        int(card.get("context", 0)),
        float(card.get("least", 0)),
        card["sha256"]["attribution.onnx"],
        tuple(card.get("names", ())),
    )
