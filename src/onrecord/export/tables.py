"""The rows of each table as they are exported: plain values, in the order of the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.ledger import TABLES, Question, Record, out_all, rows_of, specified
from onrecord.models import Event, Statement

__all__ = ["TABLES", "event_row", "rows", "statement_row"]

Row = dict[str, Any]


def rows(record: Record, table: str) -> Iterator[Row]:
    """The rows of a table. Raises OnrecordError E013 for a name that is none."""
    specified(table, str(record.path))
    return streamed(record, table)


def streamed(record: Record, table: str) -> Iterator[Row]:
    with record.engine.connect() as connection:
        yield from rows_of(connection, Question(table, limit=None))


def statement_row(statement: Statement) -> Row:
    """One attribution with every span it rests on, as its report alone tells it."""
    return out_all(TABLES["statements"].fields, statement)


def event_row(event: Event) -> Row:
    """One happening with its participants, its status according to each party, and its mentions."""
    return out_all(TABLES["events"].fields, event)
