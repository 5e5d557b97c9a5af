"""Errors of attribution by class: what an annotator marked and a file of predictions has otherwise.

    onrecord annotate ARTICLES.jsonl -o FILE
    python -m evals.attribution_errors FILE [--before OTHER] [--bench DIR] [--show CLASS]

FILE holds what `onrecord annotate` wrote for the articles of the benchmark, or lines of `{"id", "attributions"}` as its
scorer reads them. DIR is the folder of the benchmark: `dev.jsonl.gz` and `score.py`, which says what counts as equal.

Every gold attribution falls into one class, every prediction that has no gold one is spurious. `lost`: no prediction
counts as the same attribution; `inexact`: one does, but not to the word.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "bench" / "attribution"
THAT = frozenset({"that"})  # the record leaves it out of contents, the annotators do not
CLASSES = (
    "cue missed",
    "punctuation cue",
    "content too long",
    "content too short",
    "split content",
    "content shifted",
    "wrong source",
    "chained speaker",
    "source too long or short",
    "only that",
    "spurious",
)
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Error:
    """One error: its class, whether the attribution is lost or only inexact, and what stands in the text."""

    class_: str
    lost: bool
    article: str
    gold: str
    made: str


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def scorer(folder: Path) -> ModuleType:
    """The scorer of the benchmark. Raises FileNotFoundError where it is absent."""
    path = folder / "score.py"
    if not path.is_file():
        raise FileNotFoundError(path)
    spec = importlib.util.spec_from_file_location("attribution_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Predicted attributions by article; of statements those that stand in no other, as the annotators have it."""
    out: dict[str, list[Row]] = {}
    for row in rows:
        told = row.get("attributions")
        out[row["id"]] = [s for s in row["statements"] if not s.get("nested_in")] if told is None else list(told)
    return out


def errors(score: ModuleType, gold: Iterable[Row], made: Mapping[str, Sequence[Row]]) -> Iterator[Error]:
    """The errors of all articles."""
    for article in gold:
        document = score.Document(article["text"], article["attributions"])
        wanted = [g for g in document.items if g["content"]]
        found = [p for p in map(document.item, made.get(article["id"], ())) if p["content"]]
        pairs = dict(score.match(wanted, found))
        for number, one in enumerate(wanted):
            other = found[pairs[number]] if number in pairs else None
            class_, lost = _class(score, document, wanted, one, other, found)
            if class_:
                yield Error(class_, lost, article["id"], _words(document, one), _words(document, other))
        for number, other in enumerate(found):
            if number not in pairs.values():
                yield Error("spurious", True, article["id"], "", _words(document, other))


def _class(
    score: ModuleType, document: Any, wanted: Sequence[Row], one: Row, other: Row | None, found: Sequence[Row]
) -> tuple[str, bool]:
    """The class of a gold attribution and whether it is lost; no class where it was found to the word."""
    if other is None:
        return _missed(one, found), True
    if not score.agree(one, other):
        others = [g for g in wanted if g is not one and not g["core"] & one["core"]]
        return "chained speaker" if any(g["core"] & other["core"] for g in others) else "wrong source", True
    if score.agree(one, other, "strict"):
        return "", False
    if one["content"] == other["content"]:
        return "source too long or short", False
    if {document.words[i] for i in one["content"] ^ other["content"]} == THAT and other["content"] < one["content"]:
        return ("only that" if one["bare"] == other["bare"] else "source too long or short"), False
    return _compared(one["content"], other["content"]), False


def _missed(one: Row, found: Sequence[Row]) -> str:
    """Why nothing matches a gold attribution: its cue was not seen, or its content is quite another."""
    if not one["cue"]:
        return "punctuation cue"
    touching = [p for p in found if p["cue"] & one["cue"]]
    if not touching:
        return "cue missed"
    parts = [p for p in found if len(p["content"] & one["content"]) * 2 > len(p["content"])]
    if len(parts) > 1:
        return "split content"
    best = max(touching, key=lambda p: len(p["content"] & one["content"]))
    return _compared(one["content"], best["content"])


def _compared(gold: frozenset[int], made: frozenset[int]) -> str:
    if gold < made:
        return "content too long"
    if made < gold:
        return "content too short" if gold & set(range(min(made), max(made) + 1)) == made else "split content"
    return "split content" if _runs(gold) != _runs(made) else "content shifted"


def _runs(tokens: frozenset[int]) -> int:
    return sum(i - 1 not in tokens for i in tokens)


def _words(document: Any, item: Row | None) -> str:
    """Source, cue and content in words, cut short."""
    if item is None:
        return ""
    parts = [" ".join(document.words[i] for i in sorted(item[role])) for role in ("source", "cue", "content")]
    return " | ".join(part if len(part) < 80 else f"{part[:50]} … {part[-25:]}" for part in parts)


def table(found: Iterable[Error], before: Iterable[Error] | None = None) -> str:
    """A line for each class: how many are lost and inexact, beside those of an earlier file where one is given."""
    counts = [Counter((e.class_, e.lost) for e in each) for each in (before, found) if each is not None]
    heads = ["lost", "inexact"] if before is None else ["lost before", "after", "inexact before", "after"]
    lines = ["".join([f"{'class':26}", *(f"{head:>16}" for head in heads)])]
    for class_ in CLASSES:
        cells = [c[class_, lost] for lost in (True, False) for c in counts]
        lines.append("".join([f"{class_:26}", *(f"{cell:16}" for cell in cells)]))
    sums = [sum(n for (_, gone), n in c.items() if gone == lost) for lost in (True, False) for c in counts]
    return "\n".join([*lines, "".join([f"{'all':26}", *(f"{cell:16}" for cell in sums)])])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", type=Path, help="predictions")
    parser.add_argument("--before", type=Path, help="earlier predictions to set beside them")
    parser.add_argument("--bench", type=Path, default=SHARED, help="folder with dev.jsonl.gz and score.py")
    parser.add_argument("--show", choices=CLASSES, help="print the errors of one class")
    asked = parser.parse_args(arguments)
    try:
        score, gold = scorer(asked.bench), [r for r in read(asked.bench / "dev.jsonl.gz") if r.get("primary", True)]
        files = [read(path) for path in (asked.before, asked.file) if path]
    except FileNotFoundError as absent:
        print(f"attribution_errors: {absent.filename or absent} is not there", file=sys.stderr)
        return 2
    every = [list(errors(score, gold, predictions(rows))) for rows in files]
    print(table(every[-1], every[0] if asked.before else None))
    for error in every[-1]:
        if error.class_ == asked.show:
            print(f"\n{error.article}\n  gold {error.gold}\n  made {error.made}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
