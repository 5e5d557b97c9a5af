"""Where records of 0.1.0 stand; a new one is made of the schema itself. Later migrations follow this one."""

revision = "0004"
down_revision = None


def upgrade() -> None: ...
