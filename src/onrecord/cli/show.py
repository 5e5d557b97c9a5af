"""`onrecord show`: the heart of a record, or one of its tables, in the terminal."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.ending import ends_well
from onrecord.cli.terminal import one_line, say, table

if TYPE_CHECKING:
    from onrecord.cli.asked import Asked
    from onrecord.ledger.record import Record
    from onrecord.models import Story

FORMATS = ("table", "jsonl")
LISTED = 10  # rows of one kind on the first page


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
    from onrecord.cli.asked import Asked, days_asked
    from onrecord.errors import OnrecordError

    if format not in FORMATS:
        raise OnrecordError("E014", detail=repr(format), formats=", ".join(FORMATS))
    asked = Asked(
        actor, target, country, story, article, kind, where, through, tuple(about or ()), days_asked(on, since, until)
    )
    with open_record(record) as opened:
        if name is None:
            _heart(opened)
        else:
            _table(opened, name, asked, limit, format)


def _table(record: Record, name: str, asked: Asked, limit: int, format: str) -> None:
    from onrecord.cli.views import VIEWS, Lookup
    from onrecord.export.tables import rows

    of = Lookup(record)
    found = list(rows(record, name))
    view = VIEWS[name]
    kept = [row for row in found if asked.met(of.located(view.keys(row, of)))]
    shown = kept if limit == 0 else kept[:limit]
    if format == "jsonl":
        for row in shown:
            typer.echo(json.dumps(row, ensure_ascii=False))
    else:
        table(view.header, [["" if cell is None else str(cell) for cell in view.cells(row, of)] for row in shown])
    if len(shown) < len(kept):
        typer.echo(f"{len(kept) - len(shown)} more; --limit 0 shows all", err=True)


def _heart(record: Record) -> None:
    """The stories of a record, each with its figures, disputes and differences."""
    say(
        f"{record.path}: {len(record.articles)} reports, {len(record.stories)} stories, {len(record.actors)} actors, "
        f"{len(record.statements)} statements, {len(record.utterances)} utterances, {len(record.events)} events, "
        f"{len(record.disputes)} disputes, {len(record.discrepancies)} discrepancies"
    )
    for story in record.stories[:LISTED]:
        _story(story, record)
    if len(record.stories) > LISTED:
        say(f"\n... and {len(record.stories) - LISTED} more stories: onrecord show {record.path} stories")
    if record.runs and record.runs[-1].failed:
        say(f"\n{len(record.runs[-1].failed)} inputs failed in the last build:")
        for failure in record.runs[-1].failed[:LISTED]:
            say(f"  {one_line(failure.path)}: [{failure.code}] {one_line(failure.message)}")


def _story(story: Story, record: Record) -> None:
    say(f"\n{one_line(story.title)}")
    outlets = _listed(a.outlet or a.path.rsplit("/", 1)[-1] for a in record.articles if a.path in set(story.articles))
    said = sum(s.class_ == "said" for s in story.statements)
    several = sum(u.reports > 1 for u in story.utterances)
    say(f"  {_count(len(story.articles), 'report')}: {outlets}")
    told = f"{_count(said, 'statement')}, {several} of them told by several reports"
    say(f"  {told}; {_count(len(story.events), 'event')}")
    speakers = Counter(s.speaker_name for s in story.statements if s.speaker_name)
    if speakers:
        say("  most heard: " + ", ".join(f"{one_line(name)} ({n})" for name, n in speakers.most_common(5)))
    for title, lines in (
        ("in dispute", [f"{d.question}  {' / '.join(p.name for p in d.positions)}" for d in story.disputes]),
        ("reports differ", [f"[{d.severity}] {d.kind}: {d.what}" for d in story.discrepancies]),
        ("positions that changed", [f"{p.name} on {p.about}: {c.what}" for p in story.positions for c in p.changes]),
    ):
        if lines:
            say(f"  {title}:")
            for line in lines[:LISTED]:
                say(f"    {one_line(line)}")
            if len(lines) > LISTED:
                say(f"    ... and {len(lines) - LISTED} more")


def _listed(names: object) -> str:
    unique = list(dict.fromkeys(names))  # type: ignore[call-overload]
    return one_line(", ".join(unique[:8]) + (" ..." if len(unique) > 8 else ""))


def _count(n: int, one: str) -> str:
    return f"{n} {one}" if n == 1 else f"{n} {one}s"
