"""The trained attribution tagger: text in, who is cited by what words for what out, and the names of the text.

Runs on onnxruntime, tokenizers and numpy alone. The weights ship in `onrecord/models`, are loaded once a process, on
first use, and only where they are the ones they should be; their card says how they were made and how well they do.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from onrecord.errors import OnrecordError
from onrecord.knowledge.language import DEFAULT, Language, language_of
from onrecord.models import Article
from onrecord.report.network.assembly import Calibration, RawAttribution, Scores, Tuning, assemble, attributions
from onrecord.report.network.paths import Floats
from onrecord.report.network.tagged_names import Name, names_of
from onrecord.report.network.wordpieces import Ints, Pieces, encode, layout, lines, windows
from onrecord.spans import Span

CLS, SEP = 101, 102
Input = Literal["ids", "case", "place", "mask"]
OUTPUTS = ["labels", "to_cue", "to_source", "names"]
DOUBLED = re.compile(r'""(?=(?P<word>\w)|[^"]|$)')


@dataclass(frozen=True)
class Reading:
    """What one run of the network over a text gives. `names`: in order, none over another, with their kind (OntoNotes:
    PERSON, GPE, ORG ...); empty where the weights know no names."""

    attributions: tuple[RawAttribution, ...]
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Tagger:
    """The weights with what belongs to them. Make one with `shipped()` or `load(folder)`."""

    session: Any
    tokenizer: Any
    tuning: Tuning
    calibration: Calibration
    context: int
    least: float  # confidence under which an attribution is not worth telling
    sha256: str
    kinds: tuple[str, ...] = ()  # of names; none where the weights know no names

    def read(self, text: str, paragraphs: Sequence[Span] | None = None, language: Language = DEFAULT) -> Reading:
        """What one run of the network finds in a text, read paragraph by paragraph (None: its lines).

        What no paragraph holds is not read. Offsets are code points of the text.
        """
        pieces = encode(self.tokenizer, text, lines(text) if paragraphs is None else paragraphs)
        table = np.zeros((len(pieces), 1 + 2 * len(self.kinds)), dtype=np.float32)
        scores: list[Scores] = []
        for window in windows(pieces, context=self.context):
            order = layout(pieces, window)
            labels, cue, source, *named = self.run(pieces, order)
            scores.append(scores_of(order, window.own, labels, cue, source))
            if named:
                own = order >= window.own
                table[order[own]] = named[0][own]
        found = attributions(text, pieces, assemble(scores, self.tuning), self.calibration)
        told = tuple(attribution for attribution in found if attribution.confidence >= self.least)
        return Reading(told, names_of(text, pieces, table, self.kinds, language))

    def run(self, pieces: Pieces, order: Ints) -> list[Floats]:
        """Run the network on one window. Never on several: int8 scales are taken over all of its input, and what is
        found in one text must not hang on the others."""
        real, at = order >= 0, np.maximum(order, 0)
        inputs: dict[Input, Ints] = {
            "ids": np.where(real, pieces.ids[at], np.where(order == -1, CLS, SEP))[None],
            "case": np.where(real, pieces.case[at], 0)[None],
            "place": np.where(real, pieces.place[at], 0)[None],
            "mask": np.ones((1, len(order)), dtype=np.int64),
        }
        wanted = OUTPUTS if self.kinds else OUTPUTS[:3]
        return [np.asarray(found[0]) for found in self.session.run(wanted, inputs)]


def scores_of(order: Ints, own: int, labels: Floats, cue: Floats, source: Floats) -> Scores:
    """Raw output of the network for one window as log probabilities and probabilities, padding cut off."""
    width = len(order)
    chances = softmax(labels[:width])
    cue, source = softmax(cue[:width, :width]), softmax(source[:width, :width])
    return Scores(order, own, np.log(chances + 1e-9), cue, source)


def softmax(scores: npt.NDArray[np.float32]) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


@cache
def shipped() -> Tagger:
    """The tagger that ships with the package."""
    with resources.as_file(resources.files("onrecord") / "models") as folder:
        return load(folder)


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
    path, fused = str(folder / "attribution.onnx"), ["SkipLayerNormFusion"]  # a tenth slower than the steps it fuses
    return Tagger(
        InferenceSession(path, options, providers=["CPUExecutionProvider"], disabled_optimizers=fused),
        tokenizer,
        Tuning(**card.get("tuning", {})),
        Calibration(**card.get("calibration", {})),
        int(card.get("context", 0)),
        float(card.get("least", 0)),
        card["sha256"]["attribution.onnx"],
        tuple(card.get("names", ())),
    )


def reading_of(article: Article) -> Reading:
    """What one run of the network finds in an article, furniture left out."""
    paragraphs = [block.span for block in article.blocks if block.zone != "furniture"]
    return shipped().read(single_marks(article.text), paragraphs, language_of(article.language))


def single_marks(text: str) -> str:
    """The text with doubled straight marks (of badly read tables) as one mark and a blank; offsets stay."""
    return DOUBLED.sub(lambda m: ' "' if m["word"] else '" ', text) if '""' in text else text
