"""How long questions to a large record take: the example story, told over and over by reports of its own.

    python -m evals.shown [REPORTS] [RECORD]

Each line: seconds of the processor for one question as `onrecord show` asks it (the first page), and what share that is
of reading the tables of the record whole, in the same run. Without RECORD the file goes when all is told.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import onrecord
from onrecord.ledger import Question, Record, keep, open_engine
from onrecord.models import Article, Report, Story
from onrecord.payload import dumps, loads

T = TypeVar("T")
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "strait"
SHARING = 10  # stories that tell of the same actors
QUESTIONS = (
    *(Question(table) for table in ("articles", "actors", "statements", "utterances", "events", "stories")),
    *(Question(table) for table in ("disputes", "discrepancies", "positions", "lineage")),
    Question("statements", actor="dravec"),
    Question("statements", actor="dravec", on="2031-06-08"),
    Question("statements", about=("call off", "put off", "postpon")),
    Question("statements", through="BNN"),
    Question("statements", target="kastria", kind="REQUEST"),
    Question("statements", story="17", offset=20),
    Question("events", about=("meet ansel",)),
    Question("events", where="ansel", since="2031-06"),
    Question("actors", article="/01_"),
    Question("articles", about=("tariff",)),
    Question("discrepancies", kind="role"),
    Question("disputes", about=("terms",)),
    Question("positions", actor="dravec"),
)


def written(record: Path, reports: int) -> None:
    """A record of so many reports (in sixes), written without a build of each."""
    articles = [a for a in onrecord.read([EXAMPLE], base=EXAMPLE.parent) if isinstance(a, Article)]
    made = [r for r in onrecord.annotate(articles) if isinstance(r, Report)]
    story = onrecord.relate(made)
    engine = open_engine(record, create=True)
    for number in range(reports // len(made)):
        names = others(story, made, number)
        again = [renamed(Report, report, names) for report in made]
        texts = {one.article.path: one.article.text for one in again}
        with engine.begin() as connection:
            for one in again:
                keep.put_report(connection, one, keep.Input(one.article.id, "written"), "written")
            keep.replace_story(connection, renamed(Story, story, names), f"written {number}", texts)
    with engine.begin() as connection:
        keep.settle_actors(connection)
    engine.dispose()


def others(story: Story, reports: Sequence[Report], number: int) -> dict[str, str]:
    """Every id and path of a story, and one that no other number has; actors are shared by a few."""
    rows = (story.statements, story.utterances, story.events, story.disputes, story.discrepancies, story.positions)
    ids = [story.id, *(r.article.id for r in reports), *(row.id for table in rows for row in table)]
    paths = {path: f"{number:04d}/{path}" for path in story.articles}
    actors = {actor.id: f"{actor.id}-{number // SHARING}" for actor in story.actors}
    return {id: f"{id}-{number}" for id in ids} | paths | actors


def renamed(kind: type[T], held: T, names: dict[str, str]) -> T:
    """The same object with other ids and paths."""

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: walk(inner) for name, inner in value.items()}
        return [*map(walk, value)] if isinstance(value, list) else names.get(value, value)

    return loads(kind, json.dumps(walk(json.loads(dumps(held)))))


def read_whole(path: Path) -> None:
    """Every table that `show` could need, as objects."""
    with Record(path) as record:
        _ = record.articles, record.stories, record.runs


def told(path: Path) -> Iterator[str]:
    """A line for each question, with its share of what reading the tables whole takes."""
    start = time.process_time()
    read_whole(path)
    whole = time.process_time() - start
    with Record(path) as record:
        yield f"{len(record.articles)} reports; tables read whole: {whole:.2f} s"
        yield f"{'seconds':>8} {'share':>6}  rows +more  question"
        for question in QUESTIONS:
            start = time.process_time()
            answer = record.ask(question)
            taken = time.process_time() - start
            found = f"{len(answer.rows):>4} {answer.more:>6}"
            yield f"{taken:8.3f} {taken / whole:6.3f}  {found}  {named(question)}"


def named(question: Question) -> str:
    """A question as somebody types it."""
    given = {f.name: getattr(question, f.name) for f in fields(Question) if f.name not in ("table", "limit")}
    return " ".join([question.table, *(f"--{name} {value}" for name, value in given.items() if value)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=int, nargs="?", default=1500)
    parser.add_argument("record", type=Path, nargs="?", help="a record to keep; taken as it is where it is there")
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = args.record or Path(folder) / "record.db"
        if not path.exists():
            written(path, args.reports)
        for line in told(path):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
