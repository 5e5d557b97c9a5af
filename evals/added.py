"""What one more report costs a record that holds many: seconds, and how many stories are related anew.

    python -m evals.added [--reports 10000] [--add 12] [--record FILE] [--base FILE] [--profile]

A record of varied stories (`evals.varied`) is made first, and kept where `--record` says; reports that were held back
are then written to files and built into a copy of it one after the other, as a user would. Half of what is added
belongs to stories of the record, half is new to it. Annotation is told apart, for it costs the same in a record of one;
`record_cpu` are seconds of the processor, which say more than a clock where others work on the same machine.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from evals.growth import base, reports
from onrecord import engine, pipeline
from onrecord.engine import fingerprint
from onrecord.ledger import keep, open_engine, runs
from onrecord.models import Article, Report
from onrecord.options import DEFAULTS


def fill(record: Path, stories: Iterable[Sequence[Report]]) -> None:
    """A record of these annotated reports, related and settled."""
    engine = open_engine(record, create=True)
    made_by = fingerprint.of_report()
    for told in stories:
        with engine.begin() as connection:
            for report in told:
                given = keep.Input(report.article.id, report.article.sha256)
                keep.put_report(connection, report, given, made_by)
    run = runs.Run(engine, fingerprint.model_sha256(), asdict(DEFAULTS))
    account = pipeline._relate(engine, DEFAULTS, lambda stage, done, of: None, run)
    assert not account.skipped, account.skipped[0]
    run.end(account)
    engine.dispose()


def held_back(stories: Sequence[Sequence[Report]], add: int) -> tuple[list[list[Report]], list[Report]]:
    """Stories to be kept, and as many reports to be added, out of the middle of what there is."""
    kept, added = [list(told) for told in stories], []
    for told in kept[len(kept) // 3 :]:
        if len(added) % 2 == len(told) % 2 and len(added) < add:
            added.append(told.pop())
    return [told for told in kept if told], added


class Annotating:
    """The annotation of a build, with the seconds it took."""

    def __init__(self) -> None:
        self.seconds, self.cpu, self.inner = 0.0, 0.0, engine.annotate

    def __call__(self, articles: Iterable[Article], **options: Any) -> Iterator[engine.Outcome]:
        start, cpu = time.perf_counter(), time.process_time()
        found = list(self.inner(articles, **options))
        self.seconds, self.cpu = time.perf_counter() - start, time.process_time() - cpu
        yield from found


def added(record: Path, report: Report, folder: Path, annotating: Annotating) -> dict[str, float]:
    """Seconds of building one report into a record: all, and without its annotation."""
    row = {"id": report.article.id, "text": report.article.text, "published": report.article.published}
    file = folder / f"{report.article.id}.jsonl"
    file.write_text(json.dumps(row), encoding="utf-8")
    start, cpu = time.perf_counter(), time.process_time()
    with pipeline.build([file], record) as built:
        account = built.account
    assert account and not account.failed and len(account.files) == 1
    whole = time.perf_counter() - start
    return {
        "whole": whole,
        "record": whole - annotating.seconds,
        "record_cpu": time.process_time() - cpu - annotating.cpu,
        "stories": account.stories,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--add", type=int, default=12)
    parser.add_argument("--record", type=Path)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    kept, extra = held_back(list(reports(base(options.base), options.reports + options.add)), options.add)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        source = options.record or folder / "many.db"
        if not source.is_file():
            fill(source, kept)
        record = folder / "record.db"
        shutil.copy(source, record)
        annotating = Annotating()
        engine.annotate = annotating  # type: ignore[assignment]
        added(record, extra[0], folder, annotating)  # loads the models
        rows = [added(record, report, folder, annotating) for report in extra[1:-1]]
        for name in rows[0]:
            values = [row[name] for row in rows]
            print(f"{name:<10} median {statistics.median(values):.3f}  most {max(values):.3f}")
        if options.profile:
            profile = cProfile.Profile()
            profile.runcall(added, record, extra[-1], folder, annotating)
            pstats.Stats(profile).sort_stats("cumulative").print_stats(60)


if __name__ == "__main__":
    main()
