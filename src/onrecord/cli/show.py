"""`onrecord show`: the heart of a record, or one of its tables, in the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.ending import ends_well
from onrecord.cli.terminal import counted, one_line, say, table

if TYPE_CHECKING:
    from onrecord.ledger import Question, Record, StoryHeart

FORMATS = ("table", "jsonl")


@ends_well("Nothing was changed.")
def show(
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="The record.")],
    name: Annotated[
        str | None, typer.Argument(metavar="[TABLE]", help="articles, actors, statements, events, disputes ...")
    ] = None,
    actor: Annotated[str, typer.Option("--actor", help="Only rows of an actor: part of a name, or an id.")] = "",
    about: Annotated[
        list[str] | None,
        typer.Option("--about", help="Only rows with words that begin so, all of them; twice: either."),
    ] = None,
    on: Annotated[str, typer.Option("--on", help="Only rows of a day, month or year: 2031-06-08, 2031-06 ...")] = "",
    since: Annotated[str, typer.Option("--since", help="Only rows of that day or later.")] = "",
    until: Annotated[str, typer.Option("--until", help="Only rows of that day or earlier.")] = "",
    kind: Annotated[
        str, typer.Option("--kind", help="Only rows of a kind: direct, ACCUSE, cancelled, date, high, person ...")
    ] = "",
    target: Annotated[str, typer.Option("--target", help="Only what is aimed at an actor: part of a name.")] = "",
    country: Annotated[str, typer.Option("--country", help="Only actors, speakers, parties of a country: FRA.")] = "",
    where: Annotated[str, typer.Option("--where", help="Only what was said or done there: interview, Paris.")] = "",
    through: Annotated[str, typer.Option("--through", help="Only what came through an outlet, agency, teller.")] = "",
    story: Annotated[str, typer.Option("--story", help="Only rows of a story: part of its title, or its id.")] = "",
    article: Annotated[
        str, typer.Option("--article", help="Only rows of an article: part of its path, or its id.")
    ] = "",
    limit: Annotated[int, typer.Option("--limit", min=0, help="At most so many rows; 0 for all.")] = 50,
    format: Annotated[str, typer.Option("--format", help="table, or jsonl: rows whole, as exported.")] = "table",
) -> None:
    """Print what a record holds at its heart, or the rows of one table (tab-separated where it is piped).

    Example: onrecord show news.db statements --actor minister --about cease --since 2031-06

    Exit codes: 0 shown, 1 there is no such record or table, or a day is none.
    """
    from onrecord import open_record
    from onrecord.errors import OnrecordError
    from onrecord.ledger import Question

    if format not in FORMATS:
        raise OnrecordError("E014", detail=repr(format), formats=", ".join(FORMATS))
    with open_record(record) as opened:
        if name is None:
            heart(opened)
            return
        question = Question(
            name,
            actor=actor,
            target=target,
            country=country,
            story=story,
            article=article,
            kind=kind,
            where=where,
            through=through,
            about=tuple(about or ()),
            on=on,
            since=since,
            until=until,
            limit=limit or None,
        )
        answer(opened, question, format)


def answer(record: Record, question: Question, format: str) -> None:
    """The rows that meet a question, and how many more there are."""
    from onrecord.ledger import TABLES

    found = record.ask(question)
    if format == "jsonl":
        for row in found.rows:
            typer.echo(json.dumps(row, ensure_ascii=False))
    else:
        shown = TABLES[question.table].shown
        table([*shown], [[cell_of(row, of) for of in shown.values()] for row in found.rows])
    if found.more:
        typer.echo(f"{found.more} more; --limit 0 shows all", err=True)


def cell_of(row: dict[str, Any], of: Any) -> str:
    """One value of a row, by its name or by a function of the row."""
    cell = row[of] if isinstance(of, str) else of(row)
    return "" if cell is None else str(cell)


def heart(record: Record) -> None:
    """The stories of a record, each with its figures, disputes and differences."""
    from onrecord.ledger import heart_of

    with record.engine.connect() as connection:
        found = heart_of(connection, stories=10)
    counts = dict(found.counts)
    reports = counts.pop("articles")
    say(f"{record.path}: {reports} reports, {', '.join(f'{n} {table}' for table, n in counts.items())}")
    for one in found.stories:
        story(one)
    if (more := counts["stories"] - len(found.stories)) > 0:
        say(f"\n... and {more} more stories: onrecord show {record.path} stories")
    if found.failed:
        say(f"\n{len(found.failed)} inputs failed in the last build:")
        for failure in found.failed[:10]:
            say(f"  {one_line(failure['path'])}: [{failure['code']}] {one_line(failure['message'])}")


def story(found: StoryHeart) -> None:
    """One story: its reports, its figures, and the first lines of what is in dispute, differs or changed."""
    outlets = list(dict.fromkeys(found.outlets))
    say(f"\n{one_line(found.title)}")
    say(f"  {counted(len(found.outlets), 'report')}: {one_line(', '.join(outlets[:8]) + ' ...' * (len(outlets) > 8))}")
    told = f"{counted(found.said, 'statement')}, {found.several} of them told by several reports"
    say(f"  {told}; {counted(found.events, 'event')}")
    if found.heard:
        say("  most heard: " + ", ".join(f"{one_line(name)} ({n})" for name, n in found.heard))
    for title, lines in matters(found).items():
        for line in first_of(title, lines):
            say(line)


def matters(found: StoryHeart) -> dict[str, list[str]]:
    """What is in dispute, differs or changed, a line each."""
    return {
        "in dispute": [f"{d['question']} {' / '.join(p['name'] for p in d['positions'])}" for d in found.disputes],
        "reports differ": [f"[{d['severity']}] {d['kind']}: {d['what']}" for d in found.discrepancies],
        "positions that changed": [
            f"{p['name']} on {p['about']}: {c['what']}" for p in found.positions for c in p["changes"]
        ],
    }


def first_of(title: str, lines: Sequence[str], most: int = 10) -> Iterator[str]:
    """The first of some lines under their title, at `most` so many, and how many more there are; nothing for none."""
    if lines:
        yield f"  {title}:"
        yield from (f"    {one_line(line)}" for line in lines[:most])
    if len(lines) > most:
        yield f"    ... and {len(lines) - most} more"
