"""Fit the rule by which two statements are one utterance, and write it down with what it was fitted on.

    python -m training.sameness --shared ../shared/bench --cache FOLDER [--out src/onrecord/models/sameness.json]

A logistic regression over `onrecord.alike.sayings.Measures` on the pairs of `pairs/reports.jsonl.gz`; pairs of the same
reports that nobody labelled count as others, at a third. None of the open `stories` is among them. The least log-odds
are those at which F1 on these stories is best; what is printed of a story is judged by the least of the others. Prints
what cross-validation gives. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from training.sameness.data import Example, Story, examples, stories

from onrecord.alike.sayings import FEATURES
from onrecord.alike.statements import Fitted, chosen

UNSEEN = 0.3  # what a pair weighs that nobody labelled
PENALTY = 10.0  # inverse of scikit-learn's C, on features of unit variance
FOLDS = 5
BEHIND = 1.5  # log-odds by which a second rendering may lie behind the best
LEAST = np.arange(-3.0, 2.01, 0.125)


def fitted(given: Sequence[Example]) -> tuple[dict[str, float], float]:
    """Weights by feature, and the bias."""
    table = np.array([[getattr(e.features, name) for name in FEATURES] for e in given])
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-9
    truth = np.array([e.label == "same" for e in given])
    weights = np.array([1.0 if e.label else UNSEEN for e in given])
    model = LogisticRegression(C=1 / PENALTY, max_iter=2000).fit((table - mean) / scale, truth, sample_weight=weights)
    plain = model.coef_[0] / scale
    bias = float(model.intercept_[0] - plain @ mean)
    return {name: round(float(weight), 4) for name, weight in zip(FEATURES, plain, strict=True)}, round(bias, 4)


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


def counted(story: Story, rule: Fitted) -> np.ndarray:
    """Of pairs of gold statements: told as one rightly, told as one, wanted."""
    odds = [rule.odds(found) for found in story.features]
    made: set[frozenset[str]] = set()
    for pair in (story.pairs[n] for n in chosen(story.pairs, odds, rule)):
        told = {frozenset((x, y)) for x in story.tells.get(pair.a.id, ()) for y in story.tells.get(pair.b.id, ())}
        made |= told & story.wanted or set(list(told)[:1])
    return np.array([len(made & story.wanted), len(made), len(story.wanted)])


def figures(counts: np.ndarray) -> tuple[float, float, float]:
    """F1, precision and recall."""
    right, made, wanted = counts
    return 2 * right / (made + wanted), right / max(made, 1), right / wanted


def least_of(given: Sequence[Story], rule: Fitted) -> float:
    """The least log-odds at which F1 over some stories is best."""
    return max(LEAST, key=lambda least: figures(sum(counted(s, replace(rule, least=float(least))) for s in given))[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--cache", type=Path, required=True, help="folder in which the reports are kept")
    parser.add_argument("--out", type=Path, default=Path("src/onrecord/models/sameness.json"))
    options = parser.parse_args()
    given, told = list(examples(options.shared, options.cache)), list(stories(options.shared, options.cache))
    odds = folded(given)
    labelled = np.array([bool(e.label) for e in given])
    truth = np.array([e.label == "same" for e in given])
    precision = average_precision_score(truth[labelled], odds[labelled])
    print(f"{len(given)} pairs, {labelled.sum()} labelled, {truth.sum()} the same")
    print(f"cross-validated: average precision of the labelled {precision:.3f}")
    rule = Fitted(*fitted(given), 0.0, BEHIND)
    out = sum(
        counted(story, replace(rule, least=float(least_of([s for s in told if s is not story], rule))))
        for story in told
    )
    f1, p, r = figures(out)
    print(f"open stories, each by the least of the others: F1 {f1:.3f}, precision {p:.3f}, recall {r:.3f}")
    rule = replace(rule, least=float(least_of(told, rule)))
    print(
        f"least {rule.least}: {[round(float(x), 3) for x in figures(sum(counted(s, rule) for s in told))]} (in sample)"
    )
    data = hashlib.sha256((options.shared / "pairs" / "reports.jsonl.gz").read_bytes()).hexdigest()
    shown = {"average_precision": round(precision, 3), "open_stories_f1": round(float(f1), 3)}
    made = {**asdict(rule), "data_sha256": data, "cross_validated": shown}
    options.out.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
