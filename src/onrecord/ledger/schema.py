"""The tables of a record, in plain words. Types are those that PostgreSQL has too.

`article` is always the path of an article. `start` and `stop` are code points of its text, the latter exclusive.
`rank` keeps the order of what belongs to one row. Every row of a story carries the story, and goes with it.
"""

from __future__ import annotations

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

metadata = MetaData()


def _to(name: str, column: str, *, null: bool = False, index: bool = True, deferred: bool = False) -> Column[str]:
    """A column that names a row of another table and goes with it."""
    key = ForeignKey(
        column, ondelete="CASCADE", deferrable=deferred or None, initially="DEFERRED" if deferred else None
    )
    return Column(name, String, key, nullable=null, index=index)


def _text(*names: str) -> list[Column[str]]:
    return [Column(name, String) for name in names]


def _words(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def _place(null: bool = False) -> list[Column[int]]:
    return [Column("start", Integer, nullable=null), Column("stop", Integer, nullable=null)]


def _passage(null: bool = False) -> list[Column[str] | Column[int]]:
    return [_to("article", "articles.path", null=null), *_place(null), Column("text", Text, nullable=null)]


def _rank() -> Column[int]:
    return Column("rank", Integer, nullable=False)


record_state = Table("record_state", metadata, Column("key", String, primary_key=True), *_words("value"))

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("path", String, nullable=False, unique=True),
    *_text("url", "outlet", "agency", "title", "published", "published_how", "dateline", "language"),
    *_words("text", "sha256"),
    Column("read_at", String),
    Column("given_id", String, nullable=False, index=True),  # the id before it was told from one of the same content
)
article_blocks = Table(
    "article_blocks",
    metadata,
    _to("article", "articles.path", index=False),
    _rank(),
    *_words("zone"),
    *_place(),
    PrimaryKeyConstraint("article", "rank"),
)
article_evidence = Table(
    "article_evidence",
    metadata,
    _to("article", "articles.path", index=False),
    _rank(),
    *_words("field"),
    *_place(),
    PrimaryKeyConstraint("article", "rank"),
)
article_versions = Table(
    "article_versions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", String, nullable=False, index=True),  # the path; the version stays when the article changes
    Column("id", String, nullable=False),
    *_text("url", "outlet", "agency", "title", "published"),
    *_words("text", "sha256"),
    *_text("read_at", "replaced_at"),
)
report_annotations = Table(
    "annotations",
    metadata,
    _to("article", "articles.path", index=False),
    *_words("fingerprint", "input_digest", "digest", "payload"),
    Column("fields", JSON, nullable=False),  # what metadata or the table said of the article
    PrimaryKeyConstraint("article"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    *_words("title", "why", "signature"),
)
story_articles = Table(
    "story_articles",
    metadata,
    _to("story", "stories.id", index=False),
    _rank(),
    Column("article", String, ForeignKey("articles.path", ondelete="CASCADE"), nullable=False, unique=True),
    PrimaryKeyConstraint("story", "rank"),
)

actors = Table(
    "actors",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String),
    Column("kind", String, nullable=False),
    *_text("country", "described", "wikidata"),
)
story_actors = Table(
    "story_actors",
    metadata,
    _to("story", "stories.id", index=False),
    _to("actor", "actors.id"),
    Column("name", String),
    Column("kind", String, nullable=False),
    *_text("country", "described", "wikidata"),
    PrimaryKeyConstraint("story", "actor"),
)


def _of_actor(name: str, *columns: Column[str] | Column[int]) -> Table:
    return Table(
        name,
        metadata,
        Column("story", String, nullable=False),
        Column("actor", String, nullable=False),
        _rank(),
        *columns,
        PrimaryKeyConstraint("story", "actor", "rank"),
        ForeignKeyConstraint(
            ["story", "actor"], ["story_actors.story", "story_actors.actor"], ondelete="CASCADE", name=f"{name}_of"
        ),
    )


actor_aliases = _of_actor("actor_aliases", *_words("alias"))
actor_roles = _of_actor("actor_roles", *_words("role"), _to("article", "articles.path"), *_place())
actor_mentions = _of_actor("actor_mentions", *_passage())

statements = Table(
    "statements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    _to("story", "stories.id"),
    _to("article", "articles.path"),
    *_words("class", "kind", "zone"),
    _to("speaker", "actors.id", null=True),
    *_text("speaker_name", "speaker_text", "speaker_country"),
    *_words("source", "cue", "content"),
    *_text("said", "said_how"),
    Column("said_start", Integer),
    Column("said_stop", Integer),
    *_text("said_in_part", "said_in_part_how"),
    Column("said_in_part_start", Integer),
    Column("said_in_part_stop", Integer),
    Column("venue", String),
    Column("venue_start", Integer),
    Column("venue_stop", Integer),
    Column("addressee", String),
    Column("via", JSON, nullable=False),
    _to("nested_in", "statements.id", null=True, deferred=True),
    *_words("act"),
    Column("target_countries", JSON, nullable=False),
    Column("evidential", String),
    Column("negated", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("speaker_how", String),
)
statement_spans = Table(
    "statement_spans",
    metadata,
    _to("statement", "statements.id", index=False),
    *_words("part"),  # content, cue or source
    _rank(),
    *_place(),
    *_words("text"),
    PrimaryKeyConstraint("statement", "part", "rank"),
)
statement_actors = Table(
    "statement_actors",
    metadata,
    _to("statement", "statements.id", index=False),
    *_words("part"),  # target or co-speaker
    _rank(),
    _to("actor", "actors.id"),
    PrimaryKeyConstraint("statement", "part", "rank"),
)


def _row_of_story(name: str, *columns: Column[str] | Column[int] | Column[bool]) -> Table:
    return Table(name, metadata, Column("id", String, primary_key=True), _to("story", "stories.id"), *columns)


def _part_of(name: str, parent: str, *columns: Column[str] | Column[int]) -> Table:
    """Rows in order below one row of another table."""
    link = _to(parent, f"{PLURALS[parent]}.id", index=False)
    return Table(name, metadata, link, _rank(), *columns, PrimaryKeyConstraint(parent, "rank"))


PLURALS = {
    "utterance": "utterances",
    "event": "events",
    "dispute": "disputes",
    "discrepancy": "discrepancies",
    "position": "positions",
    "run": "runs",
}

utterances = _row_of_story(
    "utterances",
    _to("speaker", "actors.id", null=True),
    *_text("speaker_name", "said"),
    Column("reports", Integer, nullable=False),
    Column("independent_sources", Integer, nullable=False),
    *_words("why"),
)
utterance_statements = _part_of("utterance_statements", "utterance", _to("statement", "statements.id"))

events = _row_of_story(
    "events",
    *_words("type"),
    *_text("code", "place", "date", "date_how"),
    Column("date_start", Integer),
    Column("date_stop", Integer),
    *_words("status"),
    Column("background", Boolean, nullable=False),
)
event_participants = _part_of(
    "event_participants",
    "event",
    _to("actor", "actors.id", null=True),
    *_words("name", "role"),
    *_text("country", "sector"),
)
event_statuses = _part_of(
    "event_statuses",
    "event",
    *_words("status"),
    *_text("according_to", "said"),
    _to("statement", "statements.id", null=True),
    *_passage(null=True),
)
event_mentions = _part_of("event_mentions", "event", *_passage())

disputes = _row_of_story("disputes", *_words("question", "why"))
dispute_positions = _part_of(
    "dispute_positions", "dispute", _to("actor", "actors.id", null=True), *_words("name", "position")
)
dispute_position_statements = Table(
    "dispute_position_statements",
    metadata,
    Column("dispute", String, nullable=False),
    Column("position", Integer, nullable=False),  # rank of the position
    _rank(),
    _to("statement", "statements.id"),
    PrimaryKeyConstraint("dispute", "position", "rank"),
    ForeignKeyConstraint(
        ["dispute", "position"],
        ["dispute_positions.dispute", "dispute_positions.rank"],
        ondelete="CASCADE",
        name="dispute_position_statements_of",
    ),
)

discrepancies = _row_of_story("discrepancies", *_words("kind", "severity", "what"))
discrepancy_passages = _part_of("discrepancy_passages", "discrepancy", *_passage())

positions = _row_of_story("positions", _to("actor", "actors.id"), *_words("name", "about"))
position_statements = _part_of("position_statements", "position", _to("statement", "statements.id"))
position_changes = _part_of(
    "position_changes", "position", _to("earlier", "statements.id"), _to("later", "statements.id"), *_words("what")
)

lineage = Table(
    "lineage",
    metadata,
    _to("story", "stories.id", index=False),
    _rank(),
    _to("article", "articles.path"),
    *_words("derived_from", "kind"),
    *_place(),
    PrimaryKeyConstraint("story", "rank"),
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
    *_words("made_by"),
    Column("story", String, index=True),  # the id of the story it was placed in; null where it has to be placed (again)
    *_words("payload"),
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

runs = Table(
    "runs",
    metadata,
    Column("id", String, primary_key=True),
    *_words("started", "version", "options"),
    *_text("ended", "model_sha256"),
    Column("files", Integer, nullable=False),
)
run_files = _part_of("run_files", "run", *_words("path", "outcome"), *_text("code", "message", "remedy"))
