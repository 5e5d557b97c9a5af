"""The rows of each table as they are exported, plain values in the order of the record, and the formats of their files:
JSON lines in UTF-8, CSV that is safe to open in a spreadsheet, Parquet with lists and objects nested."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

from onrecord.errors import OnrecordError
from onrecord.ledger import TABLES, Question, Record, out_all, rows_of, specified
from onrecord.models import Event, Statement

__all__ = ["FORMATS", "TABLES", "cell", "event_row", "line", "rows", "statement_row", "writer"]

Row = dict[str, Any]
Writer = Callable[[Iterable[Row], BinaryIO], None]
# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(record: Record, table: str) -> Iterator[Row]:
    """The rows of a table. Raises OnrecordError E013 for a name that is none."""
    specified(table, str(record.path))

    def streamed() -> Iterator[Row]:
        with record.engine.connect() as connection:
            yield from rows_of(connection, Question(table, limit=None))

    return streamed()


def statement_row(statement: Statement) -> Row:
    """One attribution with every span it rests on, as its report alone tells it."""
    return out_all(TABLES["statements"].fields, statement)


def event_row(event: Event) -> Row:
    """One happening with its participants, its status according to each party, and its mentions."""
    return out_all(TABLES["events"].fields, event)


def writer(format: str) -> Writer:
    """The function that writes rows in a format. Raises OnrecordError E014 for one that is not known."""
    if format not in FORMATS:
        raise OnrecordError("E014", detail=repr(format), formats=", ".join(FORMATS))
    return FORMATS[format]


def line(row: Row) -> str:
    """A row as one line of JSON."""
    return json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"


def write_jsonl(rows: Iterable[Row], out: BinaryIO) -> None:
    for row in rows:
        out.write(line(row).encode("utf-8", "replace"))


def cell(value: Any) -> str:
    """A value as a cell: nothing for unknown, JSON for lists and objects, an apostrophe before what is no formula."""
    if value is None:
        return ""
    if isinstance(value, (bool, list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else str(value)


def write_csv(rows: Iterable[Row], out: BinaryIO) -> None:
    """A header and a line for each row; nothing at all for no rows."""
    row_text = io.StringIO()
    table = csv.writer(row_text)  # ends rows with CR LF, so that a cell with either of them is quoted
    for n, row in enumerate(rows):
        for cells in ([*row], row.values()) if n == 0 else (row.values(),):
            table.writerow(map(cell, cells))
            out.write(row_text.getvalue().removesuffix("\r\n").encode("utf-8", "replace") + b"\n")
            row_text.seek(0)
            row_text.truncate()


def write_parquet(rows: Iterable[Row], out: BinaryIO) -> None:
    """Raises OnrecordError E015 where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise OnrecordError("E015", detail="pyarrow", extra="parquet") from None
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(rows)), out)


FORMATS: dict[str, Writer] = {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}
