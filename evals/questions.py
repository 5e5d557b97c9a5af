"""Analysts' questions, answered by queries of `onrecord show`: how much of each answer the rows hold.

    python -m evals.questions RECORD BENCH    BENCH: the shared benchmark's folder, with seeds_gold and record/score.py

An answer is whole when every statement, event, discrepancy and dispute of it is among the rows. What is done by words
alone (a demand, an accusation) is a statement in the record: one that stands there answers for such an event. The
queries stand in `questions.toml`, the questions with their answers in the benchmark (`seeds_gold/questions.json`).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import shlex
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

BY_WORDS = {"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
QUERIES = Path(__file__).with_name("questions.toml")
Row = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What the queries of one question brought: the items of its answer that are there and that are missing, and how
    many rows came in all."""

    id: str
    held: tuple[str, ...]
    missing: tuple[str, ...]
    rows: int

    @property
    def whole(self) -> bool:
        return not self.missing


class Bench:
    """The gold of the shared benchmark, matched with the rows of a record by its own scorer's rules."""

    def __init__(self, bench: Path, statements: list[Row]) -> None:
        spec = importlib.util.spec_from_file_location("record_score", bench / "record" / "score.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(bench / "record" / "score.py")
        score = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(score)
        folder = bench / "seeds_gold"
        self.gold: Any = score.Gold(str(folder / "gold.json"), str(bench.parent / "seeds"))
        self.file_of = score.file_of
        self.questions = json.loads((folder / "questions.json").read_text(encoding="utf-8"))
        self.plain = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        self.found = score.align_statements(self.gold, statements, self.gold.texts)[0]

    def _at(self, place: Row, spot: Row) -> bool:
        here = (place["start"], place["end"])
        return self.file_of(place) == spot["file"] and bool(self.gold.texts.near(spot["file"], spot["snippet"], here))

    def statement(self, id: str, rows: Iterable[Row]) -> bool:
        return id in self.found and any(row["id"] == self.found[id]["id"] for row in rows)

    def event(self, id: str, rows: Iterable[Row], statements: Iterable[Row] = ()) -> bool:
        event = next(e for e in self.plain["events"] if e["id"] == id)
        places = [m for row in rows for m in row["mentions"]]
        if event["plover"] in BY_WORDS:
            pieces = [(row, span) for row in statements for span in row["content"]]
            places += [{"article": row["article"], "start": start, "end": end} for row, (start, end) in pieces]
        return any(self._at(place, spot) for place in places for spot in event["mentions"])

    def discrepancy(self, id: str, rows: Iterable[Row]) -> bool:
        sides = next(x["between"] for x in self.plain["discrepancies"] if x["id"] == id)
        return any(sum(any(self._at(p, side) for p in row["between"]) for side in sides) > 1 for row in rows)

    def dispute(self, id: str, rows: Iterable[Row]) -> bool:
        sides = next(d["positions"] for d in self.plain["disputes"] if d["id"] == id)
        wanted = [{self.found[s]["id"] for s in side["statements"] if s in self.found} for side in sides]
        for row in rows:
            shown = [set(p["statements"]) for p in row["positions"]]
            if sum(any(side & held for held in shown) for side in wanted) > 1:
                return True
        return False


def asked(record: Path, query: str) -> tuple[str, list[Row]]:
    """The table and the whole rows of one query. Raises ValueError where the command fails."""
    from onrecord.cli.app import app

    words = shlex.split(query)
    told = CliRunner().invoke(app, ["show", str(record), *words, "--limit", "0", "--format", "jsonl"])
    if told.exit_code:
        raise ValueError(f"onrecord show RECORD {query}: {told.stderr.strip()}")
    return words[0], [json.loads(line) for line in told.stdout.splitlines()]


def answered(bench: Bench, question: Mapping[str, Any], brought: Iterable[tuple[str, list[Row]]]) -> Answer:
    """An answer of the gold compared with the rows brought."""
    tables: dict[str, list[Row]] = {}
    for table, rows in brought:
        tables.setdefault(table, []).extend(rows)
    checks = (
        ("statements", bench.statement),
        ("discrepancies", bench.discrepancy),
        ("disputes", bench.dispute),
    )
    said = tables.get("statements", [])
    items = [(id, right(id, tables.get(table, ()))) for table, right in checks for id in question[table]]
    items += [(id, bench.event(id, tables.get("events", ()), said)) for id in question["events"]]
    held, missing = (tuple(id for id, there in items if there is wanted) for wanted in (True, False))
    return Answer(question["id"], held, missing, sum(map(len, tables.values())))


def answers(record: Path, bench: Path, queries: Path = QUERIES) -> list[Answer]:
    """The answers of a record of the shared reports to every question."""
    rows = asked(record, "statements")[1]
    gold = Bench(bench, rows)
    of = {q["id"]: q["queries"] for q in tomllib.loads(queries.read_text(encoding="utf-8"))["question"]}
    return [answered(gold, q, [asked(record, query) for query in of[q["id"]]]) for q in gold.questions]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path, help="record of the five shared reports")
    parser.add_argument("bench", type=Path, help="the shared benchmark's folder")
    args = parser.parse_args()
    found = answers(args.record, args.bench)
    for a in found:
        print(f"{a.id}  {'whole' if a.whole else 'short'}  {len(a.held)} held  {a.rows} rows  {' '.join(a.missing)}")
    print(f"{sum(a.whole for a in found)} of {len(found)} answered whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
