"""Speed, one core: attribution alone and the whole annotation of reports, as ratios to the full spaCy pipeline.

    python -m evals.speed [--words 40000] [--profile]

All are measured in this one run on the same articles, loading left out: those of `../shared/bench` where it is present,
else the example reports over and over. Prints words a second, ratios and the most memory held; it judges nothing, for
clocks of shared machines vary too much for a test. `--profile` tells where the time of the whole goes.
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
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path

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
        given = (article_of_row({"id": str(n), "text": row["text"]}, line=n) for n, row in enumerate(rows, 1))
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
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measured(given: Sequence[Article]) -> dict[str, float]:
    """Seconds of every part, the models loaded and warm."""
    from onrecord.report import annotate
    from onrecord.report.attribution import attribute
    from onrecord.report.attribution_reading import reading_of
    from onrecord.report.language_model import pipeline
    from onrecord.report.parse import parse
    from onrecord.report.tagger import tagger

    list(annotate(given[:2]))
    texts = [a.text for a in given]
    out = {"spacy": seconds(lambda: list(pipeline().pipe(texts, batch_size=16)))}
    parsed = list(parse(given))
    out["tagger"] = seconds(lambda: [tagger().tag(a.text, [b.span for b in a.blocks]) for a in given])
    out["quotations"] = seconds(lambda: [reading_of(p) for p in parsed])
    out["attribution"] = seconds(lambda: [attribute(p) for p in parsed])
    out["annotate"] = seconds(lambda: list(annotate(given)))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    given = articles(options.words)
    words = sum(len(a.text.split()) for a in given)
    found = measured(given)
    print(f"{len(given)} articles, {words} words")
    for name, took in found.items():
        print(f"{name:<12} {words / took:8.0f} words/s   ratio to spacy {found['spacy'] / took:.2f}")
    print(f"memory       {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB at most")
    if options.profile:
        from onrecord.report import annotate

        profile = cProfile.Profile()
        profile.runcall(lambda: list(annotate(given)))
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
