"""Whether two statements tell one utterance: a linear model over what is measured of the pair, explained.

A logistic regression fitted on pairs labelled by hand (`training/sameness`); weights, the least log-odds and what data
they come from stand in `models/sameness.json`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.alike.sameness import Sameness
from onrecord.alike.sayings import FEATURES, Measures, Pair, Side, Told, measured, paired, reasons, sides
from onrecord.alike.worth import Worth
from onrecord.errors import OnrecordError

MODEL = "sameness.json"


@dataclass(frozen=True)
class Fitted:
    """The weights of the features, by name; log-odds from `least` on are one utterance, unless they lie more than
    `behind` under the best that either statement has in the report of the other."""

    weights: Mapping[str, float]
    bias: float
    least: float
    behind: float

    def odds(self, measured: Measures) -> float:
        """The log-odds that a pair is one utterance."""
        return self.bias + sum(weight * float(getattr(measured, name)) for name, weight in self.weights.items())


@cache
def fitted() -> Fitted:
    """The rule that ships. Raises OnrecordError E016 where it is missing or one of other features."""
    path = resources.files("onrecord") / "models" / MODEL
    if not path.is_file():
        raise OnrecordError("E016", str(path), detail="no such file")
    held = json.loads(path.read_text(encoding="utf-8"))
    if held["weights"].keys() != {*FEATURES}:
        raise OnrecordError("E016", str(path), detail="it was fitted on other features")
    return Fitted(held["weights"], held["bias"], held["least"], held["behind"])


def same_things(pairs: Iterable[tuple[Told, Told]], worth: Worth) -> list[tuple[Pair, Sameness]]:
    """Of all pairs of a story that may be one utterance those that are, each with its probability and its reasons.

    A pair is judged beside its rivals, so all come at once.
    """
    rule = fitted()
    made = paired(pairs, worth)
    odds = [rule.odds(found) for found in measured(made)]
    return [(made[n], Sameness(probability(odds[n]), reasons(made[n], worth))) for n in chosen(made, odds, rule)]


def chosen(pairs: Sequence[Pair], odds: Sequence[float], rule: Fitted) -> list[int]:
    """The numbers of the pairs that are likely enough and not far behind a rival."""
    best: dict[Side, float] = {}
    for pair, value in zip(pairs, odds, strict=True):
        best |= {side: max(value, best.get(side, value)) for side in sides(pair)}
    least = [max(rule.least, *(best[side] - rule.behind for side in sides(pair))) for pair in pairs]
    return [n for n, value in enumerate(odds) if value >= least[n]]


def probability(odds: float) -> float:
    """Log-odds as a probability, to four places."""
    return round(1 / (1 + math.exp(-odds)), 4)
