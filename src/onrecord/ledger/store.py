"""Opening a record: one SQLite file, brought up to date by migrations, never anybody else's file."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from onrecord.errors import OnrecordError
from onrecord.ledger.sqlite import teach

APPLICATION_ID = 0x6F6E7263  # "onrc", kept in the header of the file
HEAD = "0004"  # the newest migration
BUSY_MS = 30_000
PRAGMAS = ("foreign_keys = ON", f"busy_timeout = {BUSY_MS}", "journal_mode = WAL", "synchronous = NORMAL")


def open_engine(path: Path, *, create: bool = False) -> Engine:
    """The record at `path`, migrated to this version.

    Raises OnrecordError E001 (no such file, unless `create`), E010 (not a record) and E011 (a newer record).
    """
    if not create and not path.is_file():
        raise OnrecordError("E001", str(path))
    state = _state(path)
    if state == "" and not create:
        raise OnrecordError("E010", str(path), detail="it is empty")
    engine = _engine(path)
    if state != HEAD:
        _migrate(engine, path)
    return engine


def _state(path: Path) -> str:
    """The migration a file stands at; "" for a file that holds nothing yet."""
    if not path.exists() or path.stat().st_size == 0:
        return ""
    if path.is_dir():
        raise OnrecordError("E010", str(path), detail="it is a folder")
    try:
        mode = "mode=rw" if _writable(path) else "immutable=1"
        raw = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=BUSY_MS / 1000)
    except sqlite3.Error as error:
        raise OnrecordError("E009", str(path), detail=str(error)) from None
    try:
        tables = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not tables:
            return ""
        if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise OnrecordError("E010", str(path), detail="it is a database of something else")
        found = raw.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found[0]) if found else ""
    except sqlite3.DatabaseError as error:
        raise OnrecordError("E010", str(path), detail=str(error)) from None
    finally:
        raw.close()


def _writable(path: Path) -> bool:
    return all(os.access(p, os.W_OK) for p in (path, path.absolute().parent) if p.exists())


def _engine(path: Path) -> Engine:
    """Connections to a file; one on a medium that cannot be written is taken as it lies there."""
    writable = _writable(path)
    engine = create_engine(
        URL.create("sqlite", database=str(path))
        if writable
        else URL.create("sqlite", database=path.absolute().as_uri(), query={"immutable": "1", "uri": "true"}),
        connect_args={"timeout": BUSY_MS / 1000},
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False),
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: object) -> None:
        teach(connection)
        connection.isolation_level = None  # transactions begin where SQLAlchemy says so, tables included
        for pragma in PRAGMAS if writable else ():
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def _migrate(engine: Engine, path: Path) -> None:
    """Apply what is missing in one transaction; Alembic is loaded only here."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise OnrecordError("E011", str(path), detail=str(error)) from None
