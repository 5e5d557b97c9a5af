"""Grouping of reports into stories, beside TF-IDF cosine with a date window tuned on the same reports.

    python -m evals.grouping [TABLE] [--seeds 10] [--wrong]

TABLE is a .jsonl or .csv of articles with a gold `story`; without one `../shared/bench/grouping` is measured, and
skipped where it is absent. Measured are the whole table and mixes of it: every story keeps one, two or three of its
reports, by seed. The baseline gets the best threshold, window and linkage that a grid holds for the whole table, and
once more for the mixes themselves. Both have seen what they are measured on: the constants of `story.likeness` and
`story.linkage` were chosen on these tables too. `--wrong` lists what onrecord joins or parts wrongly.

Figures: B-cubed F1 (Bagga and Baldwin 1998) and the adjusted Rand index (Hubert and Arabie 1985).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from statistics import mean

from evals.tfidf import Setting, TfIdf
from onrecord.ingest import article_of_row
from onrecord.models import Article, Report
from onrecord.story import group

TABLE = Path(__file__).resolve().parents[2] / "shared" / "bench" / "grouping" / "articles.jsonl.gz"
THRESHOLDS = tuple(round(0.04 * n, 2) for n in range(1, 16))
WINDOWS = (1, 2, 3, 5, 7, 10, 14, 30, 100_000)
Labels = Mapping[str, object]


def bcubed(gold: Labels, found: Labels) -> float:
    """F1 of B-cubed precision and recall, averaged over reports."""
    cells = Counter((gold[i], found[i]) for i in gold)
    golds, founds = Counter(gold.values()), Counter(found[i] for i in gold)
    precision = sum(n * n / founds[f] for (_, f), n in cells.items()) / len(gold)
    recall = sum(n * n / golds[g] for (g, _), n in cells.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def rand_index(gold: Labels, found: Labels) -> float:
    """The adjusted Rand index; 1 where both say the same."""
    pairs = _pairs(Counter((gold[i], found[i]) for i in gold))
    golds, founds = _pairs(Counter(gold.values())), _pairs(Counter(found[i] for i in gold))
    every = len(gold) * (len(gold) - 1) / 2
    chance = golds * founds / every if every else 0.0
    return 1.0 if (golds + founds) / 2 == chance else (pairs - chance) / ((golds + founds) / 2 - chance)


def _pairs(counts: Mapping[object, int]) -> float:
    return sum(n * (n - 1) / 2 for n in counts.values())


def table_of(path: Path) -> tuple[dict[str, Article], dict[str, str]]:
    """Articles of a table by id, and the story of each."""
    articles, stories = {}, {}
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = json.loads(line)
            given = {k: row[k] for k in ("id", "text", "title", "published", "outlet") if row.get(k)}
            article = article_of_row(given, table=path.name, line=number)
            if isinstance(article, Article):
                articles[row["id"]], stories[row["id"]] = article, row["story"]
    return articles, stories


def mix(stories: Mapping[str, str], seed: int) -> list[str]:
    """Ids of a mix: of every story one, two or three reports, each as likely."""
    dice = random.Random(seed)
    held: dict[str, list[str]] = defaultdict(list)
    for id, story in sorted(stories.items()):
        held[story].append(id)
    return sorted(i for _, ids in sorted(held.items()) for i in dice.sample(ids, min(len(ids), dice.randint(1, 3))))


def grouped(articles: Mapping[str, Article], ids: Sequence[str]) -> dict[str, int]:
    """The story of every report as onrecord finds it."""
    of = {articles[i].path: i for i in ids}
    found = group([Report(articles[i]) for i in ids])
    return {of[path]: n for n, story in enumerate(found) for path in story.members}


class Measured:
    """Onrecord and the baseline on the same sets of reports."""

    def __init__(self, articles: Mapping[str, Article], stories: Mapping[str, str], sets: Sequence[list[str]]) -> None:
        self.articles, self.sets = articles, sets
        self.gold = [{i: stories[i] for i in ids} for ids in sets]
        self.baseline = [TfIdf({i: articles[i] for i in ids}) for ids in sets]
        self.found = [grouped(articles, ids) for ids in sets]

    def onrecord(self) -> tuple[float, float]:
        """Mean B-cubed F1 and adjusted Rand index of onrecord."""
        return self._mean(self.found)

    def tfidf(self, setting: Setting) -> tuple[float, float]:
        """The same of the baseline under one setting."""
        return self._mean([one.grouped(setting) for one in self.baseline])

    def best(self) -> Setting:
        """The setting under which the baseline does best on these sets; of several the middle one."""
        tried = {s: self.tfidf(s) for s in map(Setting._make, product(("average", "complete"), THRESHOLDS, WINDOWS))}
        top = max(tried.values())
        settings = sorted(s for s, reached in tried.items() if reached == top)
        return settings[len(settings) // 2]

    def wrong(self) -> list[str]:
        """What onrecord joins or parts wrongly, a line each, with the number of sets in which it does."""
        told: Counter[str] = Counter()
        for gold, found in zip(self.gold, self.found, strict=True):
            for a, b in ((a, b) for a in gold for b in gold if a < b):
                if (gold[a] == gold[b]) != (found[a] == found[b]):
                    told[f"{'parted' if gold[a] == gold[b] else 'joined'}: {self._named(a)} | {self._named(b)}"] += 1
        return [f"{n:3d} {line}" for line, n in sorted(told.items(), key=lambda item: (-item[1], item[0]))]

    def _named(self, id: str) -> str:
        return f"{self.articles[id].published} {(self.articles[id].title or '')[:60]}"

    def _mean(self, labels: Sequence[Labels]) -> tuple[float, float]:
        both = list(zip(self.gold, labels, strict=True))
        return mean(bcubed(*one) for one in both), mean(rand_index(*one) for one in both)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", nargs="?", type=Path, default=TABLE)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    if not options.table.is_file():
        print(f"grouping: skipped, {options.table.name} is absent")
        return 0
    articles, stories = table_of(options.table)
    whole = Measured(articles, stories, [sorted(stories)])
    mixes = Measured(articles, stories, [mix(stories, seed) for seed in range(options.seeds)])
    tuned = (("tuned on the whole", whole.best()), ("tuned on the mixes", mixes.best()))
    for name, measured in (("whole", whole), (f"{options.seeds} mixes", mixes)):
        lines = [("onrecord", measured.onrecord()), *((f"TF-IDF {t} {tuple(s)}", measured.tfidf(s)) for t, s in tuned)]
        for what, (b, ari) in lines:
            print(f"{name:<9} {what:<56} B-cubed F1 {b:.4f}  ARI {ari:.4f}")
    if options.wrong:
        print(*whole.wrong(), *mixes.wrong(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
