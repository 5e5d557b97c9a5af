"""The tables of a record in SQL: those of its specification (`tables`) and those that builds keep for themselves.

Types are those that PostgreSQL has too. `start` and `stop` are code points of a text, the latter exclusive; `rank`
keeps the order of what belongs to one row. Every row of a story carries the story, and goes with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
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
    func,
    select,
)

from onrecord.ledger.fields import Field, Kept, Many, Value
from onrecord.ledger.tables import TABLES

metadata = MetaData()


def among(column: ColumnElement[Any], values: Iterable[str | int]) -> ColumnElement[bool]:
    """Whether a column is one of some values; however many they are, they go to SQLite as one."""
    each = func.json_each(json.dumps([*values])).table_valued("value")
    return column.in_(select(each.c.value))


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

# Views for readers, and full text search with the triggers that keep it current: index -> (table, its columns).
VIEWS = {
    "who_said_what": """
        SELECT s.said, COALESCE(s.speaker_name, s.speaker_text) AS who, s.cue, s.content, s.kind, s.act, s.venue,
               a.outlet, a.published, s.article, s.id AS statement
        FROM statements s JOIN articles a ON a.path = s.article
        WHERE s."class" = 'said'""",
    "timeline": """
        SELECT e.date, e.type, e.status, e.place, COUNT(DISTINCT m.article) AS reports, MIN(m.text) AS words,
               e.id AS event
        FROM events e JOIN event_mentions m ON m.event = e.id
        GROUP BY e.id, e.date, e.type, e.status, e.place""",
    "where_reports_differ": """
        SELECT d.kind, d.severity, d.what, p.article, p.text, d.id AS discrepancy
        FROM discrepancies d JOIN discrepancy_passages p ON p.discrepancy = d.id""",
    "who_disputes_whom": """
        SELECT d.question, p.name AS who, p.position, d.id AS dispute
        FROM disputes d JOIN dispute_positions p ON p.dispute = d.id""",
    "story_reports": """
        SELECT s.title AS story, a.published, a.outlet, a.agency, a.title, a.path, s.id AS story_id
        FROM stories s JOIN story_articles sa ON sa.story = s.id JOIN articles a ON a.path = sa.article""",
}
SEARCH = {
    "article_search": ("articles", ("title", "text")),
    "statement_search": ("statements", ("speaker_name", "content")),
}


def create(connection: Connection) -> None:
    """Make everything that a new record has."""
    metadata.create_all(connection, checkfirst=False)
    for name, query in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query}")
    for index, (table, columns) in SEARCH.items():
        names = ", ".join(columns)
        new, old = (", ".join(f"{row}.{c}" for c in ("number", *columns)) for row in ("new", "old"))
        add = f"INSERT INTO {index}(rowid, {names}) VALUES ({new});"
        drop = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', {old});"
        for made in (
            f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='number', "
            "tokenize='unicode61 remove_diacritics 2')",
            f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {add} END",
            f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {drop} END",
            f"CREATE TRIGGER {index}_changed AFTER UPDATE ON {table} BEGIN {drop} {add} END",
        ):
            connection.exec_driver_sql(made)
