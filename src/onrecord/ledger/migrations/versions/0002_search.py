"""Full text search over articles and statements (SQLite only), and views for readers."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

# index -> (table, its columns)
SEARCH = {
    "article_search": ("articles", ("title", "text")),
    "statement_search": ("statements", ("speaker_name", "content")),
}

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


def upgrade() -> None:
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")
    if op.get_bind().dialect.name == "sqlite":
        for index, (table, columns) in SEARCH.items():
            _search(index, table, columns)


def _search(index: str, table: str, columns: tuple[str, ...]) -> None:
    """An FTS5 index over columns of a table, with the triggers that keep it current."""
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{c}" for c in ("number", *columns)) for row in ("new", "old"))
    op.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    add = f"INSERT INTO {index}(rowid, {names}) VALUES ({new});"
    drop = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', {old});"
    op.execute(f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {add} END")
    op.execute(f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {drop} END")
    op.execute(f"CREATE TRIGGER {index}_changed AFTER UPDATE ON {table} BEGIN {drop} {add} END")
