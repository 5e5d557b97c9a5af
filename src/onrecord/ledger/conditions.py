"""Conditions in SQL: where a value stands, and what it has to pass.

A source takes a test of values and gives the condition that a row meets where one of its values passes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, or_, select, table


@dataclass(frozen=True)
class Test:
    """One test: what it says of a value and, where it is of words, what a full text index is asked for. A dear one is
    worth telling values apart first, so that each is tested once; without it an index of the column can be used."""

    of: Callable[[ColumnElement[Any]], ColumnElement[bool]]
    match: str = ""
    dear: bool = True


Source = Callable[[Test], ColumnElement[bool]]


def own(*columns: ColumnElement[Any]) -> Source:
    """Columns of the row itself."""

    def found(test: Test) -> ColumnElement[bool]:
        if not test.dear:
            return or_(*map(test.of, columns))
        # The limit keeps SQLite from testing before it has told the values apart.
        each = [select(column.label("value")).distinct().limit(-1).subquery() for column in columns]
        passing = [select(one.c.value).where(test.of(one.c.value)) for one in each]
        return or_(*(column.in_(some) for column, some in zip(columns, passing, strict=True)))

    return found


def listed(column: ColumnElement[Any]) -> Source:
    """A column that holds a list."""

    def found(test: Test) -> ColumnElement[bool]:
        each = select(column.label("value")).distinct().limit(-1).subquery()
        item = func.json_each(each.c.value).table_valued("value")
        passing = select(each.c.value).join(item, test.of(item.c.value))
        return column.in_(passing)

    return found


def held(
    key: ColumnElement[Any], link: ColumnElement[Any], *sources: Source, only: ColumnElement[bool] | None = None
) -> Source:
    """Values of the rows of a table whose `link` is the `key` of this one, all of them or `only` some."""

    def found(test: Test) -> ColumnElement[bool]:
        passing = select(link).where(or_(*(source(test) for source in sources)))
        return key.in_((passing if only is None else passing.where(only)).correlate(None))

    return found


def indexed(number: ColumnElement[Any], index: str, column: str) -> Source:
    """Words, by a full text index."""

    def found(test: Test) -> ColumnElement[bool]:
        meets = literal_column(index).op("MATCH")(f"{{{column}}} : ({test.match})")
        return number.in_(select(literal_column("rowid")).select_from(table(index)).where(meets))

    return found
