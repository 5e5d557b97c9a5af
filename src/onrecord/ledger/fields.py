"""The shapes of the values of a record: each tells its columns, what of an object it keeps, gives back and exports.

What is one value of an object is one or a few columns of its row. What is many has a table of its own below (`Kept`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as filled
from functools import cached_property
from typing import Any, ClassVar

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Integer, String, Text
from sqlalchemy.types import TypeEngine

from onrecord.models import When
from onrecord.spans import Span

Row = Mapping[Any, Any]
Below = Callable[["Kept", str], Iterable[Any]]  # the items that a table keeps below one row, those of a part of it
Told = tuple[str, str, str]  # an exported field: name, type, meaning
GAP = " … "  # between the pieces of a statement where they are shown as one text
TYPES: dict[type[TypeEngine[Any]], str] = {
    String: "text",
    Text: "text",
    Integer: "integer",
    Float: "number",
    Boolean: "true or false",
    JSON: "list of text",
}


@dataclass(frozen=True)
class Field:
    """One value of an object; `attribute` is its name there, `name` the one it is exported by."""

    name: str = ""
    meaning: str = ""
    attribute: str = ""

    def of(self, held: Any) -> Any:
        """The value of an object."""
        return getattr(held, self.attribute or self.name)

    def columns(self) -> list[Column[Any]]:
        """The columns that keep it."""
        return []

    def put(self, held: Any, text: str) -> dict[str, Any]:
        """What those columns hold of an object; `text` is that of its article."""
        return {}

    def get(self, row: Row, below: Below) -> Any:
        """The value again."""
        raise NotImplementedError

    def out(self, held: Any, beside: Row) -> dict[str, Any]:
        """Its exported fields; `beside` are values that stand elsewhere in the record."""
        return {}

    def told(self) -> list[Told]:
        """What the codebook says of these."""
        return []


@dataclass(frozen=True)
class Value(Field):
    """One column. `to` names the column of another table that it points to: the row goes with that one."""

    type: type[TypeEngine[Any]] = String
    null: bool = True
    to: str = ""
    index: bool = False
    unique: bool = False
    deferred: bool = False  # the row that is pointed to may come later in the same transaction
    primary: bool = False
    column: str = ""
    exported: bool = True

    def columns(self) -> list[Column[Any]]:
        late: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"} if self.deferred else {}
        keys = [ForeignKey(self.to, ondelete="CASCADE", **late)] if self.to else []
        more: dict[str, Any] = {"unique": self.unique or None, "index": self.index or None, "primary_key": self.primary}
        return [Column(self.column or self.name, self.type, *keys, nullable=self.null, **more)]

    def put(self, held: Any, text: str) -> dict[str, Any]:
        value = self.of(held)
        return {self.column or self.name: list(value) if self.type is JSON else value}

    def get(self, row: Row, below: Below) -> Any:
        value = row[self.column or self.name]
        return tuple(value) if self.type is JSON else value

    def out(self, held: Any, beside: Row) -> dict[str, Any]:
        value = self.of(held)
        return {self.name: list(value) if self.type is JSON else value} if self.exported else {}

    def told(self) -> list[Told]:
        kind = TYPES[self.type] + (" or null" if self.null else "")
        return [(self.name, kind, self.meaning)] if self.exported else []


@dataclass(frozen=True)
class Day(Field):
    """A date, how it was found and the words it was read from; `ends` are those of the exported names."""

    ends: tuple[str, ...] = ("", "_how")

    KINDS: ClassVar = {"": "day or null", "_how": "text or null", "_span": "span or null"}
    MEANINGS: ClassVar = {"_how": "how that day was found", "_span": "the words it was read from"}

    def columns(self) -> list[Column[Any]]:
        return [Column(self.name, String), Column(f"{self.name}_how", String), *span_columns(f"{self.name}_", True)]

    def put(self, held: Any, text: str) -> dict[str, Any]:
        when: When | None = self.of(held)
        day = {self.name: when and when.value, f"{self.name}_how": when and when.how}
        return {**day, **put_span(when.span if when else None, f"{self.name}_")}

    def get(self, row: Row, below: Below) -> When | None:
        day = row[self.name]
        return None if day is None else When(day, row[f"{self.name}_how"], get_span(row, f"{self.name}_"))

    def out(self, held: Any, beside: Row) -> dict[str, Any]:
        when: When | None = self.of(held)
        whole = {"": when and when.value, "_how": when and when.how, "_span": pair(when.span if when else None)}
        return {self.name + end: whole[end] for end in self.ends}

    def told(self) -> list[Told]:
        return [(self.name + end, self.KINDS[end], self.MEANINGS.get(end, self.meaning)) for end in self.ends]


@dataclass(frozen=True)
class Place(Field):
    """Where in the article something stands: `start` and `end`; one with a name may be null and is exported as a pair.

    Its columns are `start` and `stop`, since `end` is a word of SQL.
    """

    attribute: str = "span"

    @property
    def prefix(self) -> str:
        return self.name.removesuffix("span")

    def columns(self) -> list[Column[Any]]:
        return span_columns(self.prefix, bool(self.name))

    def put(self, held: Any, text: str) -> dict[str, Any]:
        return put_span(self.of(held), self.prefix)

    def get(self, row: Row, below: Below) -> Span | None:
        return get_span(row, self.prefix)

    def out(self, held: Any, beside: Row) -> dict[str, Any]:
        span: Span | None = self.of(held)
        return {self.name: pair(span)} if self.name or span is None else {"start": span.start, "end": span.end}

    def told(self) -> list[Told]:
        ends = [("start", "integer", "where the words begin"), ("end", "integer", "where they end, exclusive")]
        return [(self.name, "span or null", self.meaning)] if self.name else ends


@dataclass(frozen=True)
class Nested(Field):
    """An object that stands in columns of the row itself, all of them null where there is none."""

    make: Callable[..., Any] = dict
    fields: tuple[Field, ...] = ()

    def columns(self) -> list[Column[Any]]:
        made = [column for field in self.fields for column in field.columns()]
        for column in made:
            column.nullable = True
        return made

    def put(self, held: Any, text: str) -> dict[str, Any]:
        inner = self.of(held)
        return self.nothing if inner is None else put_all(self.fields, inner, text)

    @cached_property
    def nothing(self) -> dict[str, None]:
        return dict.fromkeys(column.name for column in self.columns())

    def get(self, row: Row, below: Below) -> Any:
        there = all(row[name] is not None for name in self.nothing)
        return made(self.make, self.fields, row, below) if there else None

    def out(self, held: Any, beside: Row) -> dict[str, Any]:
        inner = self.of(held)
        return {self.name: None if inner is None else out_all(self.fields, inner)}

    def told(self) -> list[Told]:
        return [(self.name, f"{names(self.fields)}, or null", self.meaning)]


@dataclass(frozen=True)
class Beside(Field):
    """A value that is exported and stands elsewhere: worked out of the object by `worked`, or handed over beside it."""

    type: str = "text or null"
    worked: Callable[[Any], Any] | None = None

    def out(self, held: Any, beside: Row) -> dict[str, Any]:
        if self.worked is not None:
            return {self.name: self.worked(held)}
        return {self.name: beside[self.name]} if self.name in beside else {}

    def told(self) -> list[Told]:
        return [(self.name, self.type, self.meaning)]


@dataclass(frozen=True)
class Many(Field):
    """Values in a table below; `settled` puts what several stories say of one thing into one order."""

    kept: Kept = filled(default_factory=lambda: Kept("", ()))
    part: str = ""
    settled: Callable[[Iterable[Any]], Iterable[Any]] = tuple
    words: bool = False  # what they cite stands in the row itself too, as one text
    exported: bool = True

    def columns(self) -> list[Column[Any]]:
        return [Column(self.name, Text, nullable=False)] if self.words else []

    def put(self, held: Any, text: str) -> dict[str, Any]:
        return {self.name: GAP.join(span.of(text) for span in self.of(held))} if self.words else {}

    def get(self, row: Row, below: Below) -> tuple[Any, ...]:
        return tuple(self.settled(below(self.kept, self.part)))

    def out(self, held: Any, beside: Row) -> dict[str, Any]:
        return {self.name: [self.kept.shape(item) for item in self.of(held)]} if self.exported else {}

    def told(self) -> list[Told]:
        return [(self.name, f"list of {self.kept.kind}", self.meaning)] if self.exported else []


@dataclass(frozen=True, eq=False)
class Kept:
    """A table of objects, in order, each below one row of another.

    `key` are the columns that say below which, `to` what they point to (nothing: the table is written elsewhere),
    `link` those of the key by which the rows are found again (nothing: all), and `part` is the column that tells to
    which of several values of that row an item belongs.
    """

    table: str
    key: tuple[str, ...]
    to: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    make: Callable[..., Any] = dict
    opened: Callable[[Any], Any] = lambda item: item  # an item as an object with attributes
    part: str = ""
    link: tuple[str, ...] = ()

    @cached_property
    def deep(self) -> bool:
        """Does anything stand below its rows?"""
        return any(isinstance(field, Many) for field in self.fields)

    @property
    def kind(self) -> str:
        return names(self.fields)

    def write(self, item: Any, text: str) -> dict[str, Any]:
        return put_all(self.fields, self.opened(item), text)

    def read(self, row: Row, below: Below) -> Any:
        return made(self.make, self.fields, row, below)

    def shape(self, item: Any) -> Any:
        """An item as it is exported."""
        return out_all(self.fields, self.opened(item))

    def rows(self, items: Iterable[Any], of: Row, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """The rows of items and of what stands below them, each with its table; `of` are key and part."""
        for rank, item in enumerate(items):
            yield self.table, {**of, "rank": rank, **self.write(item, text)}
            yield from rows_below(self.fields, item, (*of.values(), rank), text)


@dataclass(frozen=True, eq=False)
class Ids(Kept):
    """A table of one value a row: ids, names."""

    @property
    def kind(self) -> str:
        return "text" if isinstance(self.fields[0], Value) and self.fields[0].type is Text else "ids"

    def write(self, item: Any, text: str) -> dict[str, Any]:
        return {self.fields[0].name: item}

    def read(self, row: Row, below: Below) -> Any:
        return row[self.fields[0].name]

    def shape(self, item: Any) -> Any:
        return item


@dataclass(frozen=True, eq=False)
class Spans(Kept):
    """A table of spans, with the words that each cites."""

    @property
    def kind(self) -> str:
        return "spans"

    def write(self, item: Span, text: str) -> dict[str, Any]:
        return {**put_span(item), "text": item.of(text)}

    def read(self, row: Row, below: Below) -> Span | None:
        return get_span(row)

    def shape(self, item: Span) -> Any:
        return pair(item)


def rows_below(
    fields: Iterable[Field], held: Any, key: tuple[Any, ...], text: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows that keep what an object has many of, each with its table; `key` names the row of the object."""
    for field in fields:
        if isinstance(field, Many) and field.kept.to:
            kept = field.kept
            of = dict(zip(kept.key, key, strict=True)) | ({kept.part: field.part} if kept.part else {})
            yield from kept.rows(field.of(held), of, text)


def made(make: Callable[..., Any], fields: Iterable[Field], row: Row, below: Below) -> Any:
    """The object that a row keeps."""
    kept = (f for f in fields if not isinstance(f, Beside))
    return make(**{field.attribute or field.name: field.get(row, below) for field in kept})


def put_all(fields: Iterable[Field], held: Any, text: str) -> dict[str, Any]:
    """The columns of an object's row."""
    return {name: value for field in fields for name, value in field.put(held, text).items()}


def out_all(fields: Iterable[Field], held: Any, beside: Row = {}) -> dict[str, Any]:  # noqa: B006
    """An object as it is exported."""
    return {name: value for field in fields for name, value in field.out(held, beside).items()}


def names(fields: Iterable[Field]) -> str:
    """The names of exported fields in one line."""
    return ", ".join(name for field in fields for name, _, _ in field.told())


def pair(span: Span | None) -> list[int] | None:
    """A span as it is exported."""
    return [span.start, span.end] if span else None


def span_columns(prefix: str, null: bool) -> list[Column[Any]]:
    return [Column(f"{prefix}{end}", Integer, nullable=null) for end in ("start", "stop")]


def put_span(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    ends = (None, None) if span is None else (span.start, span.end)
    return {f"{prefix}start": ends[0], f"{prefix}stop": ends[1]}


def get_span(row: Row, prefix: str = "") -> Span | None:
    return None if row[f"{prefix}start"] is None else Span(row[f"{prefix}start"], row[f"{prefix}stop"])
