"""How time and memory grow with the reports of a record.

    python -m evals.growth [--sizes 1000,3000,10000,30000] [--relate 10000] [--base FILE] [--profile]

A few dozen reports are annotated once (the stories of this repository, and of `../shared/bench/grouping` where it is
present; kept in `--base`), then varied into as many stories as are wanted (`evals.varied`). Measured are grouping, and
for every story alignment (who is who, what is the same utterance or event) and comparison (discrepancies, disputes,
positions), the latter two up to `--relate` reports. Seconds are those of the processor; the
exponent is the slope of their log over the log of the reports. It judges nothing: a test does not hang on a clock.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import os
import pickle
import pstats
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

from evals.grouping import TABLE, table_of
from evals.varied import stories
from onrecord import story
from onrecord.ingest import read
from onrecord.models import Article, Report
from onrecord.options import DEFAULTS
from onrecord.story.grouping import Sketch, grouping_of, sketch_of, weights_of

HERE = Path(__file__).resolve().parent
OWN = (HERE.parent / "examples" / "strait", *sorted(p.parent for p in (HERE / "stories").glob("*/gold.toml")))
SHARED = 12  # stories of the shared table
ALIGNMENT = ("merged", "tellings_of", "lineage_of", "matches", "utterances_of", "events_of")
COMPARISON = ("disputes_of", "discrepancies_of", "positions_of")


def base(keep: Path | None = None) -> list[list[Report]]:
    """The annotated stories that all others are made of; taken from a file where it is kept."""
    from onrecord.report import annotate

    if keep and keep.is_file():
        found: list[list[Report]] = pickle.loads(keep.read_bytes())
        return found
    given = [[a for a in read([folder]) if isinstance(a, Article)] for folder in OWN]
    if TABLE.is_file():
        articles, told = table_of(TABLE)
        chosen = sorted(set(told.values()))[:SHARED]
        given += [[articles[i] for i in sorted(told) if told[i] == name] for name in chosen]
    made = [list(annotate(articles)) for articles in given]
    if keep:
        keep.write_bytes(pickle.dumps(made))
    return made


def reports(patterns: Sequence[Sequence[Report]], least: int) -> Iterator[list[Report]]:
    """Stories of at least so many reports together."""
    held = 0
    for one in stories(patterns, seed=7):
        yield one
        held += len(one)
        if held >= least:
            return


class Clock:
    """Seconds spent in functions of the story stage, by the name of the part they belong to."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        for part, names in (("alignment", ALIGNMENT), ("comparison", COMPARISON)):
            for name in names:
                setattr(story, name, self._timed(part, getattr(story, name)))

    def _timed(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            start = time.process_time()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds[part] += time.process_time() - start

        return timed


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float | None:
    """The slope of log seconds over log sizes (least squares); None for fewer than two sizes."""
    return float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0]) if len(sizes) > 1 else None


def grouping_seconds(sketches: Sequence[Sketch]) -> tuple[float, int]:
    """How long grouping takes, and how many stories it finds."""
    gc.collect()
    start = time.process_time()
    found = grouping_of(sketches, weights_of(sketches), DEFAULTS)
    return time.process_time() - start, len(found.groups)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,3000,10000,30000")
    parser.add_argument("--relate", type=int, default=10_000)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    sizes = sorted(int(s) for s in options.sizes.split(","))
    patterns = base(options.base)
    clock = Clock()
    sketches: list[Sketch] = []
    made: list[int] = []
    taken: dict[str, dict[int, float]] = defaultdict(dict)
    for told in reports(patterns, sizes[-1]):
        sketches += [sketch_of(r) for r in told]
        made.append(len(told))
        if len(sketches) - len(told) < options.relate:
            story.relate(told)
        while len(taken["grouping"]) < len(sizes) and len(sketches) >= (size := sizes[len(taken["grouping"])]):
            taken["grouping"][size], found = grouping_seconds(sketches[:size])
            if size <= options.relate:
                taken |= {part: {**taken[part], size: seconds} for part, seconds in clock.seconds.items()}
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            row = {"reports": size, "stories": len(made), "found": found, "memory_mb": round(memory)}
            print(json.dumps(row | {p: round(s[size], 2) for p, s in taken.items() if size in s}), flush=True)
    for part, seconds in taken.items():
        slope = exponent(list(seconds), list(seconds.values()))
        print(f"{part:<12} exponent {slope:.2f}" if slope is not None else f"{part:<12} one size alone has no exponent")
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(grouping_seconds, sketches)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(30)


if __name__ == "__main__":
    main()
