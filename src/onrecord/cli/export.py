"""`onrecord export`: one table of a record as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.ending import ends_well
from onrecord.cli.output import put


@ends_well("Nothing was written.")
def export(
    table: Annotated[
        str, typer.Argument(metavar="TABLE", help="articles, statements, events ..., polecat or codebook.")
    ],
    record: Annotated[Path, typer.Option("--record", help="The record.")] = Path("record.db"),
    format: Annotated[str | None, typer.Option("--format", help="jsonl (unless told), csv or parquet.")] = None,
    out: Annotated[Path, typer.Option("-o", "--out", help="File to write; - for standard output.")] = Path("-"),
) -> None:
    """Write one table: articles, actors, statements, utterances, events, stories, disputes, discrepancies, positions,
    lineage or runs; or the whole record as polecat: events and acts in the 40 tab-separated columns of POLECAT; or the
    codebook: what every column of these tables means (it needs no record).

    Example: onrecord export statements --record news.db --format csv -o statements.csv

    Exit codes: 0 written, 1 there is no such record, table or format.
    """
    from onrecord import open_record
    from onrecord.errors import OnrecordError
    from onrecord.export import WHOLE, tables, whole, writer
    from onrecord.ledger import codebook

    if table in WHOLE:
        if format is not None:
            raise OnrecordError("E014", detail=repr(format), formats=f"{table} has its own")
        with open_record(record) as opened, put(out) as stream:
            whole(table)(opened, stream)
        return
    write = writer(format or "jsonl")
    if table == "codebook":
        with put(out) as stream:
            write(codebook.entries(), stream)
        return
    with open_record(record) as opened:
        found = tables.rows(opened, table)
        with put(out) as stream:
            write(found, stream)
