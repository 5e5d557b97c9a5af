"""Run by Alembic; the connection is handed over by `onrecord.ledger.store`."""

from __future__ import annotations

from alembic import context

from onrecord.ledger.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True, render_as_batch=True)
context.run_migrations()
