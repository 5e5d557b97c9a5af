"""What builds leave: a row for each that changed something or failed, what became of every file, their state."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from onrecord.ledger import schema
from onrecord.ledger.record import Account, FileOutcome
from onrecord.version import __version__


def now() -> str:
    """The time as the record writes it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def state(connection: Connection, key: str) -> str | None:
    """What a build left for the next one under a name."""
    table = schema.record_state.c
    return connection.scalar(select(table.value).where(table.key == key))


def set_state(connection: Connection, key: str, value: str) -> None:
    connection.execute(insert(schema.record_state).prefix_with("OR REPLACE").values(key=key, value=value))


class Run:
    """One build. Its row is written at the first change, so that a build that changes nothing leaves no trace."""

    def __init__(self, engine: Engine, model_sha256: str, options: Mapping[str, Any]) -> None:
        self.engine, self.open = engine, False
        self.row = {
            "started": datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
            "version": __version__,
            "model_sha256": model_sha256,
            "options": json.dumps(dict(options), sort_keys=True),
        }
        self.id = hashlib.sha256(json.dumps(self.row).encode()).hexdigest()[:16]

    def begin(self) -> None:
        """Write the row, once."""
        if not self.open:
            with self.engine.begin() as connection:
                connection.execute(insert(schema.runs).values(id=self.id, files=0, **self.row))
            self.open = True

    def end(self, account: Account) -> None:
        """Close the row with what became of every file; nothing where nothing changed and nothing new failed."""
        if not self.open and self.told_before(account):
            return
        self.begin()
        every = [*account.files, *(FileOutcome(f.path, "failed", f) for f in account.skipped)]
        with self.engine.begin() as connection:
            done = update(schema.runs).where(schema.runs.c.id == self.id)
            connection.execute(done.values(ended=now(), files=sum(f.outcome != "skipped" for f in account.files)))
            if every:
                rows = [{"run": self.id, "rank": n, **file_row(found)} for n, found in enumerate(every)]
                connection.execute(insert(schema.run_files), rows)

    def told_before(self, account: Account) -> bool:
        """Whether the last run, being complete, already tells these failures."""
        table = schema.run_files.c
        with self.engine.connect() as connection:
            last = connection.execute(select(schema.runs).order_by(schema.runs.c.started.desc()).limit(1)).first()
            if last is None or last.ended is None:
                return not account.files and last is None
            failed = select(table.path, table.message).where(table.run == last.id, table.outcome == "failed")
            told = {tuple(row) for row in connection.execute(failed)}
        return told >= {(f.path, f.message) for f in account.failed}


def file_row(found: FileOutcome) -> dict[str, str | None]:
    """What became of one input, without the run."""
    told = {name: getattr(found.failure, name, None) for name in ("code", "message", "remedy")}
    return {"path": found.path, "outcome": found.outcome, **told}
