"""How a speaker was found where the report's words do not name one: by the register of office holders."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, String

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("statements", Column("speaker_how", String))
