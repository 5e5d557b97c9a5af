"""What grouping keeps of every report: its terms, which reports hold a term, and which reports are linked."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
)

revision = "0003"
down_revision = "0002"

KEY = BigInteger().with_variant(Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "sketches",
        Column("key", KEY, primary_key=True, autoincrement=False),
        Column("article", String, ForeignKey("articles.path", ondelete="CASCADE"), nullable=False, unique=True),
        Column("day", Integer),
        Column("made_by", Text, nullable=False),
        Column("story", String, index=True),
        Column("payload", Text, nullable=False),
    )
    op.create_index("articles_known", "articles", ["path", "id", "given_id"])
    op.create_index("annotations_known", "annotations", ["article", "fingerprint", "input_digest", "digest"])
    op.create_table(
        "terms",
        Column("number", Integer, primary_key=True),
        Column("term", Text, nullable=False, unique=True),
        Column("name", Boolean, nullable=False),
        Column("held", Integer, nullable=False),
        Column("counted", Integer, nullable=False),
    )
    op.create_table(
        "term_reports",
        Column("term", Integer, nullable=False),
        Column("day", Integer, nullable=False),
        Column("report", KEY, nullable=False),
        PrimaryKeyConstraint("term", "day", "report"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_links",
        Column("report", KEY, nullable=False),
        Column("other", KEY, nullable=False),
        Column("margin", Float, nullable=False),
        PrimaryKeyConstraint("report", "other"),
        sqlite_with_rowid=False,
    )
