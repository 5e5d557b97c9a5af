"""PLOVER types of sentences as onrecord codes them, beside gold: figures, and a table of what is taken for what.

    python -m evals.plover [GOLD.jsonl] [--halves] [--misses]

GOLD holds lines {"text", "event", "source": [{"code"}], "target": [{"code"}]}, one event a sentence, in the 16-type
edition; without it, the invented sentences of `evals/plover.jsonl`. Events and acts of words count together, as types
of the sentence; STATE (nothing done but telling) is no type and has a column of its own. The dyad is right where the
first event of the gold type has a source and a target that share a code with the gold's. `--halves` prints odd and even
lines of every type apart, so that rules written from one half can be checked on the other.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from onrecord.export.polecat import QUAD
from onrecord.ingest import article_of_row
from onrecord.models import Article, Event, Report, Statement

OWN = Path(__file__).resolve().parent / "plover.jsonl"
ACTING, SUFFERING = ("initiator", "host", "participant"), ("recipient", "participant")
STATE, NOTHING = "STATE", "none"


@dataclass(frozen=True, slots=True)
class Coded:
    """One event of a sentence: type and the codes of both sides."""

    type: str
    source: frozenset[str]
    target: frozenset[str]


def of_gold(row: Mapping[str, Any]) -> Coded:
    sides = (frozenset(a["code"] for a in row.get(side) or () if a.get("code")) for side in ("source", "target"))
    return Coded(row["event"], *sides)


def of_event(event: Event) -> Coded:
    sides = (
        frozenset(p.country for p in event.participants if p.role in roles and p.country)
        for roles in (ACTING, SUFFERING)
    )
    return Coded(event.code or STATE, *sides)


def of_act(statement: Statement) -> Coded:
    source = frozenset({statement.speaker_country} - {None})
    return Coded(statement.act, source, frozenset(statement.target_countries))  # type: ignore[arg-type]


def coded(report: Report) -> tuple[Coded, ...]:
    """Events with a type and acts, in that order."""
    return (*(of_event(e) for e in report.events if e.code), *(of_act(s) for s in report.statements))


def same(gold: frozenset[str], found: frozenset[str]) -> bool:
    return not gold or (bool(gold & found) and len(found) <= len(gold) + 1)


def figures(pairs: Sequence[tuple[Coded, tuple[Coded, ...]]]) -> dict[str, float]:
    """Recall, precision and F1 of types (STATE left out), and the share of right dyads."""
    made = right = dyads = 0
    for gold, found in pairs:
        types = {c.type for c in found} - {STATE}
        made, right = made + len(types), right + (gold.type in types)
        first = next((c for c in found if c.type == gold.type), None)
        dyads += first is not None and same(gold.source, first.source) and same(gold.target, first.target)
    recall, precision = right / max(1, len(pairs)), right / max(1, made)
    f1 = 2 * recall * precision / (recall + precision) if right else 0.0
    return {"sentences": len(pairs), "recall": recall, "precision": precision, "f1": f1, "dyad": dyads / len(pairs)}


def taken_for(gold: Coded, found: Sequence[Coded]) -> str:
    """The type that a sentence counts as in the table: the gold's where it is among those found, else the first."""
    types = [c.type for c in found]
    if gold.type in types:
        return gold.type
    return next((t for t in types if t != STATE), STATE if types else NOTHING)


def confusion(pairs: Iterable[tuple[Coded, tuple[Coded, ...]]]) -> str:
    """A table of gold types (rows) and what they are taken for (columns), as text."""
    cells = Counter((gold.type, taken_for(gold, found)) for gold, found in pairs)
    rows = [t for t in QUAD if any(g == t for g, _ in cells)]
    columns = [*QUAD, STATE, NOTHING]
    lines = [" " * 10 + " ".join(c[:5].lower().rjust(5) for c in columns)]
    for row in rows:
        told = (str(cells[row, c] or ".").rjust(5) for c in columns)
        lines.append(row.ljust(10) + " ".join(told))
    return "\n".join(lines)


def halves(gold: Sequence[Mapping[str, Any]]) -> tuple[list[int], list[int]]:
    """Indices of the odd and of the even sentences of every type."""
    of_type: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(gold):
        of_type[row["event"]].append(index)
    order = [i for t in sorted(of_type) for i in of_type[t]]
    return order[::2], order[1::2]


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def reports(gold: Sequence[Mapping[str, Any]]) -> list[Report]:
    """Every sentence as a report of its own."""
    from onrecord.report import annotate

    given = (article_of_row({"id": str(n), "text": row["text"]}, line=n) for n, row in enumerate(gold, 1))
    return list(annotate([a for a in given if isinstance(a, Article)]))


def measured(path: Path = OWN) -> dict[str, float]:
    """The figures of a file of sentences; of the invented ones unless told."""
    gold = read(path)
    found = figures([(of_gold(row), coded(report)) for row, report in zip(gold, reports(gold), strict=True)])
    return {name: value for name, value in found.items() if name != "sentences"}


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="evals.plover", description="PLOVER types of sentences beside gold")
    parser.add_argument("gold", nargs="?", type=Path, default=OWN)
    parser.add_argument("--halves", action="store_true")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args(argv)
    gold = read(args.gold)
    pairs = [(of_gold(row), coded(report)) for row, report in zip(gold, reports(gold), strict=True)]
    parts = {"all": range(len(pairs))}
    if args.halves:
        odd, even = halves(gold)
        parts |= {"odd": odd, "even": even}  # type: ignore[dict-item]
    for name, indices in parts.items():
        found = figures([pairs[i] for i in indices])
        print(name, " ".join(f"{k} {v:.3f}" if k != "sentences" else f"{k} {v}" for k, v in found.items()))
    print(confusion(pairs))
    if args.misses:
        for row, (wanted, found_) in zip(gold, pairs, strict=True):
            if wanted.type not in {c.type for c in found_}:
                print(wanted.type, "<-", ", ".join(sorted({c.type for c in found_})) or NOTHING, "|", row["text"])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
