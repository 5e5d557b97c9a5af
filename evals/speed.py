"""Speed, one core: attribution alone and the whole annotation of reports, as ratios to the full spaCy pipeline.

    python -m evals.speed [--words 40000] [--profile] [--memory]

All are measured in this one run on the same articles, loading left out: those of `../shared/bench` where it is present,
else the example reports over and over. Prints words a second of processor time, ratios, and where the time goes, stage
by stage; `floor` is what parser and network alone would take. It judges nothing, for shared machines vary too much for
a test. `--profile` tells where the time goes function by function; `--memory` annotates and nothing else, and prints
the most memory held, models included.
"""

from __future__ import annotations

import argparse
import cProfile
import gzip
import json
import os
import pstats
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from onrecord.ingest import article_of_row, read
from onrecord.models import Article

HERE = Path(__file__).resolve().parent
DEV = HERE.parent.parent / "shared" / "bench" / "attribution" / "dev.jsonl.gz"


def articles(least: int) -> list[Article]:
    """Articles of at least so many words together."""
    if DEV.is_file():
        with gzip.open(DEV, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        numbered = enumerate(rows, 1)
        given: Iterable[object] = (article_of_row({"id": str(n), "text": row["text"]}, line=n) for n, row in numbered)
    else:
        given = cycle(list(read([HERE.parent / "examples"])))
    out: list[Article] = []
    words = 0
    for article in given:
        if isinstance(article, Article) and words < least:
            out.append(article)
            words += len(article.text.split())
        elif words >= least:
            break
    return out


def seconds(work: Callable[[], object]) -> float:
    """Processor time: what else a machine does slows it less than it slows a clock."""
    start = time.process_time()
    work()
    return time.process_time() - start


@dataclass
class Timed:
    """A network that tells how long it ran."""

    session: Any
    took: float = 0.0

    def run(self, *given: Any) -> Any:
        start = time.process_time()
        found = self.session.run(*given)
        self.took += time.process_time() - start
        return found


def measured(given: Sequence[Article]) -> dict[str, float]:
    """Seconds of the full spaCy pipeline and of what is compared with it, the models loaded and warm."""
    from onrecord.report import annotate
    from onrecord.report.attribution import attribute
    from onrecord.report.page import Page, parse
    from onrecord.report.page.language_model import pipeline

    list(annotate(given[:2]))
    texts = [a.text for a in given]
    list(pipeline().pipe(texts[:2]))
    out = {"spacy": seconds(lambda: list(pipeline().pipe(texts, batch_size=16)))}
    parsed = [Page(p.article, p.doc) for p in parse(given)]  # the network has not run for these
    out["attribution"] = seconds(lambda: [attribute(p) for p in parsed])
    out["annotate"] = seconds(lambda: list(annotate(given)))
    return out


def stages(given: Sequence[Article]) -> dict[str, float]:
    """Seconds of every stage of the annotation, in order."""
    from onrecord.report.attribution import Attribution, attribute
    from onrecord.report.cast import Cast, cast_of
    from onrecord.report.events import events_of
    from onrecord.report.network import shipped
    from onrecord.report.page import Page, parse
    from onrecord.report.sources import hops_of
    from onrecord.report.statements import statements_of

    timed = Timed(shipped().session)
    network = replace(shipped(), session=timed)
    blocks = [[b.span for b in a.blocks if b.zone != "furniture"] for a in given]
    reading = seconds(lambda: [network.read(a.text, b) for a, b in zip(given, blocks, strict=True)])
    parsed: list[Page] = []
    casts: list[Cast] = []
    found: list[tuple[Attribution, ...]] = []
    told: list[Any] = []
    out = {
        "parse": seconds(lambda: parsed.extend(parse(given))) - (reading if shipped().kinds else 0),
        "network": timed.took,
        "assembly": reading - timed.took,
    }
    for one in parsed:
        _ = one.reading  # the network's part is told above
    out["attribution"] = seconds(lambda: found.extend(attribute(p) for p in parsed))
    out["actors"] = seconds(lambda: casts.extend(cast_of(p) for p in parsed))
    out["statements"] = seconds(lambda: told.extend(map(statements_of, parsed, casts, found)))
    out["events"] = seconds(lambda: [events_of(*each) for each in zip(parsed, casts, told, strict=True)])
    out["hops"] = seconds(lambda: [hops_of(*each) for each in zip(parsed, casts, told, strict=True)])
    return out


def peak() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    given = articles(options.words)
    words = sum(len(a.text.split()) for a in given)
    print(f"{len(given)} articles, {words} words")
    if options.memory:
        from onrecord.report import annotate

        for _ in annotate(given):
            pass
        print(f"memory       {peak():8.0f} MB at most")
        return
    found = measured(given)
    for name, took in found.items():
        print(f"{name:<12} {words / took:8.0f} words/s   ratio to spacy {found['spacy'] / took:.2f}")
    parts = stages(given)
    whole, floor = sum(parts.values()), parts["parse"] + parts["network"]
    print(f"{'floor':<12} {words / floor:8.0f} words/s   ratio to spacy {found['spacy'] / floor:.2f}")
    print("where the time of annotate goes:")
    for name, took in parts.items():
        print(f"  {name:<12} {took:6.2f} s  {took / whole:4.0%}")
    if options.profile:
        from onrecord.report import annotate

        profile = cProfile.Profile()
        profile.runcall(lambda: list(annotate(given)))
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
