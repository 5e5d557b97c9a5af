"""The trained attribution tagger: text in, who is cited by what words for what out.

Runs on onnxruntime, tokenizers and numpy alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.report.network.assembly import Scores, Tuning, assemble
from onrecord.report.network.boundaries import Calibration, RawAttribution, attributions
from onrecord.report.network.paths import Floats
from onrecord.report.network.tagged_names import Name, names_of
from onrecord.report.network.wordpieces import Ints, Pieces, encode, layout, lines, windows
from onrecord.spans import Span

CLS, SEP = 101, 102
OUTPUTS = ["labels", "to_cue", "to_source", "names"]


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
        inputs = {
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
