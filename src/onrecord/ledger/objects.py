"""Rows of a record as the typed objects they were made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from onrecord.ledger.fields import Below, Field, Kept, Many, Row, made
from onrecord.ledger.schema import metadata
from onrecord.ledger.tables import Table

AT_ONCE = 500  # values of one IN (...)
Held = Mapping[Kept, Mapping[tuple[Any, ...], Sequence[Row]]]  # table -> link and part -> its rows


def objects_of(connection: Connection, table: Table, rows: Sequence[Row]) -> Iterator[Any]:
    """The objects of some rows of a table, with all that stands below them."""
    keys = [row[table.key] for row in rows] if table.key else []
    held = {kept: rows_below(connection, kept, keys) for kept in kept_below(table.fields)}
    return (made(table.make, table.fields, row, below_of(held, (row.get(table.key),))) for row in rows)


def kept_below(fields: Iterable[Field]) -> set[Kept]:
    """The tables in which stands what rows of these fields have many of."""
    found = [field.kept for field in fields if isinstance(field, Many)]
    return {kept for one in found for kept in (one, *kept_below(one.fields))}


def rows_below(connection: Connection, kept: Kept, keys: Sequence[str]) -> Mapping[tuple[Any, ...], list[Row]]:
    """The rows of a table below rows of these keys, by link and part, in order."""
    table, link = metadata.tables[kept.table], kept.link or kept.key
    found: defaultdict[tuple[Any, ...], list[Row]] = defaultdict(list)
    query = select(table).order_by(*table.primary_key.columns)
    for row in chosen(connection, query, table.c[link[0]], keys):
        found[*(row[name] for name in link), row[kept.part] if kept.part else ""].append(row)
    return found


def chosen(
    connection: Connection, query: Select[Any], column: ColumnElement[Any], keys: Iterable[str]
) -> Iterator[Row]:
    """The rows of a query in which a column has one of some values."""
    every = sorted(set(keys))
    for start in range(0, len(every), AT_ONCE):
        yield from connection.execute(query.where(column.in_(every[start : start + AT_ONCE]))).mappings()


def below_of(held: Held, key: tuple[Any, ...]) -> Below:
    """What finds the items below a row of this key, and below those."""

    def below(kept: Kept, part: str) -> Iterable[Any]:
        rows = held[kept].get((*key, part), ())
        if kept.deep:
            return [kept.read(row, below_of(held, (*key, row["rank"]))) for row in rows]
        return [kept.read(row, below) for row in rows]

    return below
