"""`onrecord brief`, `export` and `annotate`: a record as a page, a table as a file, lines in and lines out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from onrecord.cli.ending import SOME_FAILED, ends_well, put
from onrecord.cli.tunables import with_tunables
from onrecord.options import Options

Out = Annotated[Path, typer.Option("-o", "--out", help="File to write (.gz packs it); - for standard output.")]


@ends_well("Nothing was written.")
def brief(
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="The record.")],
    out: Out = Path("-"),
    format: Annotated[Literal["html", "md"], typer.Option("--format", help="One HTML file, or Markdown.")] = "html",
) -> None:
    """Write the record as one self-contained page: what happened, who said what, where the reports differ.

    Example: onrecord brief news.db -o brief.html

    Exit codes: 0 written, 1 the record could not be read.
    """
    import onrecord

    with onrecord.open_record(record) as opened:
        page = onrecord.brief(opened, format)
    with put(out) as stream:
        stream.write(page.encode("utf-8", "replace"))


@ends_well("Nothing was written.")
def export(
    table: Annotated[
        str, typer.Argument(metavar="TABLE", help="articles, statements, events ..., polecat or codebook.")
    ],
    record: Annotated[Path, typer.Option("--record", help="The record.")] = Path("record.db"),
    format: Annotated[str | None, typer.Option("--format", help="jsonl (unless told), csv or parquet.")] = None,
    out: Out = Path("-"),
) -> None:
    """Write one table: articles, actors, statements, utterances, events, stories, disputes, discrepancies, positions,
    lineage or runs; or the whole record as polecat: events and acts in the 40 tab-separated columns of POLECAT; or the
    codebook: what every column of these tables means (it needs no record).

    Example: onrecord export statements --record news.db --format csv -o statements.csv

    Exit codes: 0 written, 1 there is no such record, table or format.
    """
    from onrecord import open_record
    from onrecord.errors import OnrecordError
    from onrecord.export import polecat, rows, writer
    from onrecord.ledger import codebook

    if table == "polecat":
        if format is not None:
            raise OnrecordError("E014", detail=repr(format), formats=f"{table} has its own")
        with open_record(record) as opened, put(out) as stream:
            polecat.write(opened, stream)
        return
    write = writer(format or "jsonl")
    if table == "codebook":
        with put(out) as stream:
            write(codebook.entries(), stream)
        return
    with open_record(record) as opened:
        found = rows(opened, table)
        with put(out) as stream:
            write(found, stream)


@with_tunables("workers", "batch", "register", "places")
@ends_well("Nothing was written.")
def annotate(
    articles: Annotated[
        Path, typer.Argument(metavar="IN.jsonl[.gz]", help="One article a line; - for standard input.")
    ],
    out: Out = Path("-"),
    *,
    options: Options,
) -> None:
    """Find the statements and events of each article, one line out for each line in, in the same order.

    In: {"id", "text"[, "title", "published", "outlet"]}. Out: {"id", "statements": [...], "events": [...]}, with an
    "error" for a line that could not be done.

    Example: onrecord annotate articles.jsonl.gz -o annotated.jsonl --workers 4

    Exit codes: 0 all done, 3 some lines failed, 1 nothing could be done, 130 interrupted.
    """
    from onrecord.export import annotated, line

    failed = 0
    with annotated.opened(articles) as lines, put(out) as stream:
        for row in annotated.annotated(lines, options):
            failed += "error" in row
            stream.write(line(row).encode("utf-8", "replace"))
    if failed:
        typer.echo(f'{failed} lines failed; they carry an "error"', err=True)
        raise typer.Exit(SOME_FAILED)
