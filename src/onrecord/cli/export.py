"""`onrecord export`: one table of a record as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.ending import ends_well
from onrecord.cli.output import put


@ends_well("Nothing was written.")
def export(
    table: Annotated[str, typer.Argument(metavar="TABLE", help="articles, statements, events, disputes ...")],
    record: Annotated[Path, typer.Option("--record", help="The record.")] = Path("record.db"),
    format: Annotated[str, typer.Option("--format", help="jsonl, csv or parquet.")] = "jsonl",
    out: Annotated[Path, typer.Option("-o", "--out", help="File to write; - for standard output.")] = Path("-"),
) -> None:
    """Write one table: articles, actors, statements, utterances, events, stories, disputes, discrepancies, positions,
    lineage or runs.

    Example: onrecord export statements --record news.db --format csv -o statements.csv

    Exit codes: 0 written, 1 there is no such record, table or format.
    """
    from onrecord import open_record
    from onrecord.export import writer
    from onrecord.export.tables import rows

    write = writer(format)
    with open_record(record) as opened:
        found = rows(opened, table)
        with put(out) as stream:
            write(found, stream)
