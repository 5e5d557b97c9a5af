"""How far apart in time the reports of one story lie: where the date windows of grouping come from.

    python -m evals.windows

Read are the stories with a gold: those of this repository and of `../shared/bench/grouping` where it is present. Told
are, for pairs of reports of one story, how many lie so many days apart, what share lies within `story_days`, and what a
day is worth. Days apart are taken as geometric inside a story (maximum likelihood: 1 / (1 + mean)) and even between
stories, so that every day costs the same log odds; divided by the log odds of a step of likeness (logistic regression
over pairs no more than a month apart) that is the likeness a day asks for. `story.likeness` records what was found.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from statistics import mean

import numpy as np

from evals.gate import STORIES
from evals.grouping import TABLE, table_of
from onrecord.ingest import read
from onrecord.models import Article, Report
from onrecord.options import DEFAULTS
from onrecord.story.grouping import Sketch, Vectors, sketch_of, weights_of

MONTH = 31


def told() -> Iterator[tuple[str, Sketch]]:
    """The story and the sketch of every dated report."""
    for name, (folder, _) in STORIES.items():
        yield from ((name, sketch_of(Report(a))) for a in read([folder]) if isinstance(a, Article))
    if TABLE.is_file():
        articles, stories = table_of(TABLE)
        yield from ((stories[i], sketch_of(Report(a))) for i, a in sorted(articles.items()))


def days_apart(reports: list[tuple[str, Sketch]]) -> list[int]:
    """Days between every two reports of one story."""
    held: dict[str, list[int]] = defaultdict(list)
    for story, sketch in reports:
        if sketch.day is not None:
            held[story].append(sketch.day)
    return [abs(a - b) for days in held.values() for a, b in combinations(days, 2)]


def per_day(apart: list[int]) -> float:
    """The log odds that every day apart costs: minus the log of the ratio of a geometric distribution."""
    return math.log((1 + mean(apart)) / mean(apart))


def per_likeness(reports: list[tuple[str, Sketch]], steps: int = 4000) -> float:
    """The log odds that likeness is worth, by logistic regression on likeness over pairs near in time."""
    sketches = {s.key: story for story, s in reports}
    vectors = Vectors([s for _, s in reports], weights_of(s for _, s in reports), DEFAULTS)
    alike = vectors.alike(range(len(vectors)))
    story = [sketches[s.key] for s in vectors.sketches]
    near = np.argwhere(np.triu(np.abs(vectors.days[:, None] - vectors.days) <= MONTH, 1))
    x = np.array([alike[i, j] for i, j in near])
    y = np.array([story[i] == story[j] for i, j in near], dtype=np.float64)
    slope = bias = 0.0
    for _ in range(steps):
        wrong = 1 / (1 + np.exp(-(slope * x + bias))) - y
        slope, bias = slope - 20 * float((wrong * x).mean()), bias - 2 * float(wrong.mean())
    return slope


def main() -> None:
    reports = list(told())
    apart = days_apart(reports)
    week = sum(days <= DEFAULTS.story_days for days in apart) / len(apart)
    print(f"{len(reports)} reports, {len(apart)} pairs of one story; days apart:", dict(sorted(Counter(apart).items())))
    print(f"within {DEFAULTS.story_days} days: {week:.3f}")
    within = [days for days in apart if days <= DEFAULTS.story_days]
    for name, days in (("inside the window", within), ("all", apart)):
        print(f"{name}: mean {mean(days):.2f} days, a day costs {per_day(days):.3f} log odds")
    print(f"likeness is worth {(worth := per_likeness(reports)):.1f} log odds")
    for name, days in (("inside the window", within), ("all", apart)):
        print(f"{name}: a day asks for {per_day(days) / worth:.4f} of likeness")


if __name__ == "__main__":
    main()
