"""The tables of a record in SQL: those of its specification (`tables`) and those that builds keep for themselves.

Types are those that PostgreSQL has too. `start` and `stop` are code points of a text, the latter exclusive; `rank`
keeps the order of what belongs to one row. Every row of a story carries the story, and goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from onrecord.ledger.fields import Field, Kept, Many, Value
from onrecord.ledger.tables import TABLES

metadata = MetaData()


def columns_of(fields: Iterable[Field]) -> list[Column[Any]]:
    return [column for field in fields for column in field.columns()]


def kept_in(fields: Iterable[Field]) -> list[Kept]:
    """The tables below a row, each before those below it."""
    found = [field.kept for field in fields if isinstance(field, Many) and field.kept.to]
    return [kept for one in found for kept in (one, *kept_in(one.fields))]


def below(kept: Kept) -> Table:
    """The table of what stands in order below the rows of another."""
    one = len(kept.to) == 1
    keys: list[Any] = [ForeignKey(kept.to[0], ondelete="CASCADE")] if one else []
    types = [Integer if column.endswith(".rank") else String for column in kept.to[-len(kept.key) :]]
    links = [Column(name, type, *keys, nullable=False) for name, type in zip(kept.key, types, strict=True)]
    whole = ForeignKeyConstraint(kept.key, kept.to, ondelete="CASCADE", name=f"{kept.table}_of")
    part = [Column(kept.part, Text, nullable=False)] if kept.part else []
    primary = PrimaryKeyConstraint(*kept.key, *(column.name for column in part), "rank")
    rank = Column("rank", Integer, nullable=False)
    rest = [primary] if one else [primary, whole]
    return Table(kept.table, metadata, *links, *part, rank, *columns_of(kept.fields), *rest)


def words(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def to(name: str, column: str, **more: Any) -> Column[str]:
    """A column that names a row of another table and goes with it."""
    return Column(name, String, ForeignKey(column, ondelete="CASCADE"), nullable=False, **more)


for table in TABLES.values():
    Table(table.name, metadata, *columns_of((*table.more, *table.fields)))
# What one story says of an actor; the row in `actors` is what all of them say.
of_actor = [field for field in TABLES["actors"].fields if isinstance(field, Value) and field.name != "id"]
story_actors = Table(
    "story_actors",
    metadata,
    to("story", "stories.id"),
    to("actor", "actors.id", index=True),
    *columns_of(of_actor),
    PrimaryKeyConstraint("story", "actor"),
)
for kept in {kept.table: kept for table in TABLES.values() for kept in kept_in(table.fields)}.values():
    below(kept)

articles, actors, runs = (metadata.tables[name] for name in ("articles", "actors", "runs"))
stories, story_articles = (metadata.tables[name] for name in ("stories", "story_articles"))

record_state = Table("record_state", metadata, Column("key", String, primary_key=True), *words("value"))
article_versions = Table(
    "article_versions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", String, nullable=False, index=True),  # the path; the version stays when the article changes
    Column("id", String, nullable=False),
    *(Column(name, String) for name in ("url", "outlet", "agency", "title", "published")),
    *words("text", "sha256"),
    Column("read_at", String),
    Column("replaced_at", String),
)
report_annotations = Table(
    "annotations",
    metadata,
    to("article", "articles.path"),
    *words("fingerprint", "input_digest", "digest", "payload"),
    Column("fields", JSON, nullable=False),  # what metadata or the table said of the article
    PrimaryKeyConstraint("article"),
)
run_files = Table(
    "run_files",
    metadata,
    to("run", "runs.id"),
    Column("rank", Integer, nullable=False),
    *words("path", "outcome"),
    *(Column(name, String) for name in ("code", "message", "remedy")),
    PrimaryKeyConstraint("run", "rank"),
)

# What grouping keeps, so that one more report touches only those it could share a story with. Keys of sketches come out
# of the id of the article; an undated report has a day after all others in `term_reports`.
KEY = BigInteger().with_variant(Integer, "sqlite")
sketches = Table(
    "sketches",
    metadata,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("article", String, ForeignKey("articles.path", ondelete="CASCADE"), nullable=False, unique=True),
    Column("day", Integer),
    *words("made_by"),
    Column("story", String, index=True),  # the id of the story it was placed in; null where it has to be placed (again)
    *words("payload"),
)
# What every build asks of all articles, without a look at their texts and payloads.
Index("articles_known", articles.c.path, articles.c.id, articles.c.given_id)
Index(
    "annotations_known",
    report_annotations.c.article,
    report_annotations.c.fingerprint,
    report_annotations.c.input_digest,
    report_annotations.c.digest,
)
terms = Table(
    "terms",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("term", Text, nullable=False, unique=True),
    Column("name", Boolean, nullable=False),
    Column("held", Integer, nullable=False),  # reports that hold it now
    Column("counted", Integer, nullable=False),  # and when the weights were last taken
)
term_reports = Table(
    "term_reports",
    metadata,
    Column("term", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("report", KEY, nullable=False),
    PrimaryKeyConstraint("term", "day", "report"),
    sqlite_with_rowid=False,
)
report_links = Table(
    "report_links",
    metadata,
    Column("report", KEY, nullable=False),
    Column("other", KEY, nullable=False),
    Column("margin", Float, nullable=False),
    PrimaryKeyConstraint("report", "other"),
    sqlite_with_rowid=False,
)
