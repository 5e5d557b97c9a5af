"""Opening a record: one SQLite file, brought up to date by migrations, never anybody else's, one builder at a time.

SQLite is taught three functions for questions: `fold(text)`, `begins(text, start)`, `within(day, first, last)`.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from onrecord.days import interval
from onrecord.errors import OnrecordError
from onrecord.knowledge.folding import fold
from onrecord.ledger import schema

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

HEAD = "0004"  # the newest migration
APPLICATION_ID = b"onrc"  # kept in the header of the file
PRAGMAS = ("foreign_keys = ON", "journal_mode = WAL", "synchronous = NORMAL")
WORD = re.compile(r"\w+")


def open_engine(path: Path, *, create: bool = False) -> Engine:
    """The record at `path`, migrated to this version.

    Raises OnrecordError E001 (no such file, unless `create`), E010 (not a record) and E011 (a newer record).
    """
    if not create and not path.is_file():
        raise OnrecordError("E001", str(path))
    state = state_of(path)
    if state == "" and not create:
        raise OnrecordError("E010", str(path), detail="it is empty")
    engine = connected(path)
    if state != HEAD:
        migrate(engine, path, new=state == "")
    return engine


def state_of(path: Path) -> str:
    """The migration a file stands at; "" for a file that holds nothing yet."""
    if not path.exists() or path.stat().st_size == 0:
        return ""
    if path.is_dir():
        raise OnrecordError("E010", str(path), detail="it is a folder")
    try:
        mode = "mode=rw" if writable(path) else "immutable=1"
        raw = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)
    except sqlite3.Error as error:
        raise OnrecordError("E009", str(path), detail=str(error)) from None
    try:
        if not raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return ""
        if raw.execute("PRAGMA application_id").fetchone()[0] != int.from_bytes(APPLICATION_ID):
            raise OnrecordError("E010", str(path), detail="it is a database of something else")
        found = raw.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found[0]) if found else ""
    except sqlite3.DatabaseError as error:
        raise OnrecordError("E010", str(path), detail=str(error)) from None
    finally:
        raw.close()


def writable(path: Path) -> bool:
    return all(os.access(p, os.W_OK) for p in (path, path.absolute().parent) if p.exists())


def connected(path: Path) -> Engine:
    """Connections to a file; one on a medium that cannot be written is taken as it lies there."""
    can_write = writable(path)
    engine = create_engine(
        URL.create("sqlite", database=str(path))
        if can_write
        else URL.create("sqlite", database=path.absolute().as_uri(), query={"immutable": "1", "uri": "true"}),
        connect_args={"timeout": 30},  # seconds to wait for another process
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False),
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        teach(connection)
        connection.isolation_level = None  # transactions begin where SQLAlchemy says so, tables included
        for pragma in PRAGMAS if can_write else ():
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def migrate(engine: Engine, path: Path, *, new: bool) -> None:
    """Make the tables of a new record, or apply what is missing, in one transaction; Alembic is loaded only here."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        try:
            if new:
                connection.exec_driver_sql(f"PRAGMA application_id = {int.from_bytes(APPLICATION_ID)}")
                schema.create(connection)
                command.stamp(config, "head")
            else:
                command.upgrade(config, "head")
        except CommandError as error:
            raise OnrecordError("E011", str(path), detail=str(error)) from None


@contextmanager
def building(record: Path) -> Iterator[None]:
    """Hold the record for writing: an advisory lock beside it that ends with its process, however it ends.

    Raises OnrecordError E012 where another process holds it, E019 without access.
    """
    lock = record.with_name(record.name + ".lock")
    handle = taken(lock, record)
    try:
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        with suppress(OSError):
            lock.unlink()
        os.close(handle)


def taken(lock: Path, record: Path) -> int:
    """A handle on the lock file, locked. A file that its last holder removed meanwhile is not the lock any more."""
    while True:
        try:
            handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise OnrecordError("E019", str(record), detail=error.strerror or str(error)) from None
        if not locked(handle):
            holder = os.read(handle, 20).decode("ascii", "replace").strip()
            os.close(handle)
            raise OnrecordError("E012", str(record), detail=f"process {holder}" if holder else "process unknown")
        with suppress(OSError):
            if os.fstat(handle).st_ino == lock.stat().st_ino:
                return handle
        os.close(handle)


def locked(handle: int) -> bool:
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True


def teach(connection: Any) -> None:
    """Give a connection of `sqlite3` the functions that questions use."""
    connection.create_function("fold", 1, lambda text: None if text is None else fold(text), deterministic=True)
    connection.create_function("begins", 2, begins, deterministic=True)
    connection.create_function("within", 3, within, deterministic=True)


def begins(text: str | None, start: str) -> bool:
    """Does a word of the text begin so? The start is folded."""
    return any(word.startswith(start) for word in words(text or ""))


@lru_cache(maxsize=100_000)
def words(text: str) -> frozenset[str]:
    """The words of a text, folded."""
    return frozenset(WORD.findall(fold(text)))


@lru_cache(maxsize=100_000)
def within(day: str | None, first: str, last: str) -> bool:
    """Does all that is known of a day lie between two? `first` and `last` are ISO 8601."""
    try:
        begin, end = interval(day or "")
    except ValueError:
        return False
    return date.fromisoformat(first) <= begin and end <= date.fromisoformat(last)
