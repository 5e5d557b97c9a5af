"""One builder at a time: an advisory lock beside the record that ends with its process, however it ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from onrecord.errors import OnrecordError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def building(record: Path) -> Iterator[None]:
    """Hold the record for writing. Raises OnrecordError E012 where another process holds it, E019 without access."""
    lock = record.with_name(record.name + ".lock")
    handle = _taken(lock, record)
    try:
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        with suppress(OSError):
            lock.unlink()
        os.close(handle)


def _taken(lock: Path, record: Path) -> int:
    """A handle on the lock file, locked. A file that its last holder removed meanwhile is not the lock any more."""
    while True:
        try:
            handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise OnrecordError("E019", str(record), detail=error.strerror or str(error)) from None
        if not _locked(handle):
            holder = os.read(handle, 20).decode("ascii", "replace").strip()
            os.close(handle)
            raise OnrecordError("E012", str(record), detail=f"process {holder}" if holder else "process unknown")
        with suppress(OSError):
            if os.fstat(handle).st_ino == lock.stat().st_ino:
                return handle
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True
