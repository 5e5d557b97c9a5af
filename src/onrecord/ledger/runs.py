"""The log of builds: one row for each that changed something or failed, and what became of every file in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, insert, select, update

from onrecord.ledger import schema
from onrecord.ledger.keep import now
from onrecord.ledger.record import Account, FileOutcome
from onrecord.version import __version__


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
        if not self.open and self._told_before(account):
            return
        self.begin()
        files = [_file(self.id, n, f) for n, f in enumerate(account.files)]
        files += [
            _file(self.id, n, FileOutcome(f.path, "failed", f)) for n, f in enumerate(account.skipped, len(files))
        ]
        for n, (story, note) in enumerate(account.notes, len(files)):
            row = {"run": self.id, "rank": n, "path": story, "outcome": "left out", "message": note}
            files.append({**row, "code": None, "remedy": None})
        with self.engine.begin() as connection:
            done = update(schema.runs).where(schema.runs.c.id == self.id)
            connection.execute(done.values(ended=now(), files=sum(f.outcome != "skipped" for f in account.files)))
            if files:
                connection.execute(insert(schema.run_files), files)

    def _told_before(self, account: Account) -> bool:
        """Whether the last run, being complete, already tells these failures."""
        with self.engine.connect() as connection:
            last = connection.execute(select(schema.runs).order_by(schema.runs.c.started.desc()).limit(1)).first()
            if last is None or last.ended is None:
                return not account.files and last is None
            table = schema.run_files
            rows = select(table.c.path, table.c.message).where(table.c.run == last.id, table.c.outcome == "failed")
            told = {tuple(row) for row in connection.execute(rows)}
        return told >= {(f.path, f.message) for f in account.failed}


def _file(run: str, rank: int, found: FileOutcome) -> dict[str, Any]:
    bad = found.failure
    return {
        "run": run,
        "rank": rank,
        "path": found.path,
        "outcome": found.outcome,
        "code": bad.code if bad else None,
        "message": bad.message if bad else None,
        "remedy": bad.remedy if bad else None,
    }
