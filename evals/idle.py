"""Functions that do nothing: those of report/ and story/ that act in fewer than three real articles, or stories.

    python -m evals.idle [--articles N] [--processes 2] [--keep FILE] [--pin]

Every stage runs over the training articles of `../shared/bench/attribution` and the grouped ones of
`../shared/bench/grouping`, the story stage over the stories of the latter, grouping over five stories at a time; what
acting is says `evals.watched`. A rule earns its place with three articles in which it acts rightly: the list tells
where to look, and never calls a rule right. `--articles` takes so many alone, drawn by seed. Prints by file
`articles acts/calls file:name`; FILE is written anew as it goes. Once it acts in three articles a function is no
longer counted. `--pin` keeps the names of those that act in `evals/idle.json`, with the hash of the articles: the gate
compares today's functions with them, since a run takes many minutes. The figure is the share of functions that were
seen to act: one that is new, renamed or moved counts as idle until the next run.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import multiprocessing
import os
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from evals.watched import ENOUGH, WATCH, Tally, functions, install

PINNED = Path(__file__).with_suffix(".json")
SHARED = Path(__file__).resolve().parents[2] / "shared" / "bench"
TRAIN = SHARED / "attribution" / "train.jsonl.gz"
GROUPED = SHARED / "grouping" / "articles.jsonl.gz"
TOGETHER = 20  # articles of a job
STORIES = 5  # stories of a job, grouped together
SEED = 11
Rows = list[dict[str, Any]]
Kept = dict[str, Tally]


def rows_of(path: Path) -> Rows:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def jobs(articles: int | None) -> Iterator[tuple[str, list[Rows]]]:
    """What one process does at a time, named: articles each by itself, or the articles of some stories."""
    alone = [row for row in rows_of(TRAIN) if row.get("primary", True)]
    stories = defaultdict(list)
    for row in rows_of(GROUPED):
        stories[row["story"]].append(row)
    told = list(stories.values())
    drawn = random.Random(SEED)
    if articles is not None:
        alone = drawn.sample(alone, min(articles, len(alone)))
        told = drawn.sample(told, min(articles // STORIES, len(told)))
    for n in range(0, max(len(alone), len(told)), STORIES):
        if told[n : n + STORIES]:
            yield f"stories {n}", told[n : n + STORIES]
    for n in range(0, len(alone), TOGETHER):
        yield f"articles {n}", [[row] for row in alone[n : n + TOGETHER]]


def work(name: str, stories: list[Rows]) -> Kept:
    """What every function does in some articles, and in the stories that several of them tell."""
    from onrecord.ingest import article_of_row
    from onrecord.models import Article
    from onrecord.report import annotate_one
    from onrecord.story import group, relate

    reports = []
    for number, rows in enumerate(stories):
        told = []
        for line, row in enumerate(rows):
            WATCH.at = row["id"]
            given = {k: row[k] for k in ("id", "text", "title", "published", "outlet") if row.get(k)}
            article = article_of_row(given, table=f"{name} {number}", line=line)
            if isinstance(article, Article):
                told.append(annotate_one(article))
        if len(rows) > 1:
            WATCH.at = f"{name} {number}"
            relate(told)
        reports += told
    WATCH.at = name
    if any(len(rows) > 1 for rows in stories):
        group(reports)
    return WATCH.taken()


def measured(given: Iterable[tuple[str, list[Rows]]], processes: int, keep: Path | None) -> Kept:
    """Function -> what was seen of it, with those never called."""
    seen = {name: Tally() for name in functions()}
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=install) as pool:
        running = {pool.submit(work, *job): job[0] for job in given}
        for done, job in enumerate(as_completed(running), 1):
            for name, tally in job.result().items():
                seen.setdefault(name, Tally()).add(tally)
            if keep:
                keep.write_text("\n".join([f"{done} of {len(running)} jobs", *lines(idle(seen))]) + "\n")
    return seen


def idle(seen: Mapping[str, Tally]) -> Kept:
    """The functions that act in too few articles."""
    return {name: tally for name, tally in seen.items() if len(tally.where) < ENOUGH}


def lines(found: Mapping[str, Tally]) -> Sequence[str]:
    """A line each, by file: in how many articles it acts, acts of calls, and its name."""
    return [f"{len(t.where)} {t.acts}/{t.calls} {name}" for name, t in sorted(found.items())]


def data_sha256() -> str:
    return hashlib.sha256(TRAIN.read_bytes() + GROUPED.read_bytes()).hexdigest()


def pin(seen: Mapping[str, Tally], path: Path = PINNED) -> None:
    """Keep the names of the functions that act, file by file, with the hash of the articles."""
    acting: dict[str, list[str]] = defaultdict(list)
    for name in sorted(seen.keys() - idle(seen).keys()):
        file, _, function = name.partition(":")
        acting[file].append(function)
    path.write_text(json.dumps({"data_sha256": data_sha256(), "acting": acting}, indent=1) + "\n")


def share(path: Path = PINNED) -> dict[str, float]:
    """The share of today's functions that the pinned run saw act; 0 where it was run on other articles."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    if kept["data_sha256"] != data_sha256():
        return {"acting": 0.0}
    acting = {f"{file}:{name}" for file, names in kept["acting"].items() for name in names}
    today = functions()
    return {"acting": sum(name in acting for name in today) / len(today)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--pin", action="store_true")
    options = parser.parse_args()
    if not (TRAIN.is_file() and GROUPED.is_file()):
        print("skipped: ../shared is absent")
        return
    seen = measured(jobs(options.articles), options.processes, options.keep)
    if options.pin:
        pin(seen)
    print(*lines(idle(seen)), f"{len(idle(seen))} of {len(seen)} functions are idle", sep="\n")


if __name__ == "__main__":
    main()
