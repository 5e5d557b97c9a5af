"""Files that a command writes: whole or not at all, `-` for standard output, compressed where the name says so."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.errors import OnrecordError


@contextmanager
def put(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes stand in `path` once all of them are written. Raises OnrecordError E019."""
    if str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as raw:
            if path.suffix == ".gz":
                with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
                    yield cast(BinaryIO, packed)
            else:
                yield raw
        part.replace(path)
    except OSError as error:
        raise OnrecordError("E019", str(path), detail=error.strerror or str(error)) from None
    finally:
        part.unlink(missing_ok=True)
