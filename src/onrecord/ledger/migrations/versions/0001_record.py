"""The tables of a record."""

from __future__ import annotations

from alembic import op

from onrecord.ledger.schema import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    metadata.create_all(op.get_bind(), checkfirst=False)
