"""The formats that are read: a file a format, a line each in `READERS`.

A reader makes the articles of a file's bytes. A format of one article a file gives rows without an id.
Files without an ending are plain text.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from onrecord.errors import OnrecordError
from onrecord.ingest.readers import csv_rows, jsonl, plain
from onrecord.ingest.readers.plain import checked, decode
from onrecord.ingest.readers.rows import FIELDS, Refused, Row, row_of

__all__ = ["FIELDS", "PLAIN", "READERS", "Reader", "Refused", "Row", "checked", "decode", "reader_of", "row_of", "rows"]


@dataclass(frozen=True)
class Reader:
    """How files with some endings are read; one of tables gives an article a row."""

    endings: tuple[str, ...]
    rows: Callable[[IO[bytes]], Iterator[Row | Refused]]
    table: bool = False


READERS = (
    Reader((".txt", ".text", ".md", ".markdown"), plain.rows),
    Reader((".jsonl", ".jsonl.gz"), jsonl.rows, table=True),
    Reader((".csv", ".csv.gz"), csv_rows.rows, table=True),
)
PLAIN = READERS[0]
SUFFIX = re.compile(r"\.[a-z][a-z0-9]{0,9}")  # "report.2031" and "No. 7" have none


def reader_of(file: Path) -> Reader | None:
    """The reader of a file by its name; None where the format is not known."""
    name = file.name.lower()
    found = next((r for r in READERS if any(ending and name.endswith(ending) for ending in r.endings)), None)
    return found or (None if SUFFIX.fullmatch(file.suffix.casefold()) else PLAIN)


def rows(file: Path, reader: Reader) -> Iterator[Row | Refused]:
    """The articles of a file in order, each as it is or with the error that names its line.

    Raises OnrecordError where the file as a whole cannot be read (E002 no text, E003 empty, E009).
    """
    packed = reader.table and file.name.lower().endswith(".gz")
    try:
        with gzip.open(file, "rb") if packed else file.open("rb") as handle:
            yield from reader.rows(handle)  # type: ignore[arg-type]
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise OnrecordError("E009", detail=str(error)) from error
