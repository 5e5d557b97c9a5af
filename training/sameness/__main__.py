"""Fit the rule by which two statements are one utterance, and write it down with what it was fitted on.

    python -m training.sameness --shared ../shared/bench --cache FOLDER [--out src/onrecord/models/sameness.json]

A logistic regression over `onrecord.alike.sayings.FEATURES` on the pairs of `pairs/reports.jsonl.gz`; pairs of the same
reports that nobody labelled count as others, at a third. The least log-odds are those at which, each fifth of the
stories judged by a rule fitted on the rest, F1 over all these pairs is best. Prints what cross-validation gives. Needs
scikit-learn. The stories of `../shared/bench/stories` are not touched.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, log_loss
from training.sameness.data import Example, examples

from onrecord.alike.sayings import FEATURES, RIVAL
from onrecord.alike.statements import Fitted, chosen

NAMES = (*FEATURES, RIVAL)
UNSEEN = 0.3  # what a pair weighs that nobody labelled
PENALTY = 10.0  # inverse of scikit-learn's C, on features of unit variance
FOLDS = 5
BEHIND = 1.5  # log-odds by which a second rendering may lie behind the best
LEAST = np.arange(-3.0, 2.01, 0.125)


def fitted(given: Sequence[Example]) -> tuple[dict[str, float], float]:
    """Weights by feature, and the bias."""
    table = np.array([[e.features[name] for name in NAMES] for e in given])
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-9
    truth = np.array([e.label == "same" for e in given])
    weights = np.array([1.0 if e.label else UNSEEN for e in given])
    model = LogisticRegression(C=1 / PENALTY, max_iter=2000).fit((table - mean) / scale, truth, sample_weight=weights)
    plain = model.coef_[0] / scale
    bias = float(model.intercept_[0] - plain @ mean)
    return {name: round(float(weight), 4) for name, weight in zip(NAMES, plain, strict=True)}, round(bias, 4)


def judged(given: Sequence[Example], rule: Fitted) -> np.ndarray:
    return np.array([rule.odds(e.features) for e in given])


def folded(given: Sequence[Example]) -> np.ndarray:
    """The log-odds of every example by a rule that was fitted without its story."""
    fold = np.array([zlib.crc32(e.story.encode()) % FOLDS for e in given])
    odds = np.zeros(len(given))
    for n in range(FOLDS):
        rule = Fitted(*fitted([e for e, f in zip(given, fold, strict=True) if f != n]), 0.0, BEHIND)
        odds[fold == n] = judged([e for e, f in zip(given, fold, strict=True) if f == n], rule)
    return odds


def figures(given: Sequence[Example], odds: np.ndarray, least: float) -> tuple[float, float, float]:
    """F1, precision and recall of what is chosen, unlabelled pairs counted as others."""
    picked = chosen([e.pair for e in given], list(odds), Fitted({}, 0.0, least, BEHIND))
    right, wanted = sum(given[n].label == "same" for n in picked), sum(e.label == "same" for e in given)
    p, r = right / max(1, len(picked)), right / wanted
    return 2 * p * r / max(p + r, 1e-9), p, r


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--cache", type=Path, required=True, help="folder in which the reports are kept")
    parser.add_argument("--out", type=Path, default=Path("src/onrecord/models/sameness.json"))
    options = parser.parse_args()
    given = list(examples(options.shared, options.cache))
    odds = folded(given)
    f1, least = max((figures(given, odds, x)[0], float(x)) for x in LEAST)
    labelled = np.array([bool(e.label) for e in given])
    truth = np.array([e.label == "same" for e in given])
    precision = average_precision_score(truth[labelled], odds[labelled])
    loss = log_loss(truth, 1 / (1 + np.exp(-odds)))
    print(f"{len(given)} pairs, {labelled.sum()} labelled, {truth.sum()} the same")
    print(f"cross-validated: average precision of the labelled {precision:.3f}, log loss of all {loss:.4f}")
    print(f"least {least}: F1, precision, recall of all {[round(x, 3) for x in figures(given, odds, least)]}")
    weights, bias = fitted(given)
    data = hashlib.sha256((options.shared / "pairs" / "reports.jsonl.gz").read_bytes()).hexdigest()
    made = {"weights": weights, "bias": bias, "least": least, "behind": BEHIND, "data_sha256": data}
    made |= {"cross_validated": {"average_precision": round(precision, 3), "f1": round(f1, 3)}}
    options.out.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
