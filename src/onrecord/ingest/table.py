"""Tables of articles: `.jsonl`, `.jsonl.gz`, `.csv`, `.csv.gz`, one article a row."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from onrecord.errors import OnrecordError
from onrecord.ingest.metadata import FIELDS
from onrecord.ingest.readers.decode import MAX_CODE_POINTS, decode

_ENDINGS = (".jsonl", ".jsonl.gz", ".csv", ".csv.gz")
_LONGEST_LINE = 16 * MAX_CODE_POINTS  # bytes: a million code points, escaped, with room for the fields


@dataclass(frozen=True, slots=True)
class Row:
    """One article of a table; `line` is counted from 1 (rows of a .csv without its head)."""

    line: int
    id: str
    text: str
    fields: tuple[tuple[str, str], ...]


Refused = tuple[int, OnrecordError]


def is_table(file: Path) -> bool:
    """Whether a file's name says that it is a table of articles."""
    return file.name.lower().endswith(_ENDINGS)


def rows(file: Path) -> Iterator[Row | Refused]:
    """The rows of a table in order, each as it is or with the error that names its line.

    Raises OnrecordError where the file as a whole cannot be read (E002 no text, E003 empty, E009).
    """
    name = file.name.lower()
    try:
        with gzip.open(file, "rb") if name.endswith(".gz") else file.open("rb") as handle:
            yield from _json_rows(handle) if ".jsonl" in name[-9:] else _csv_rows(handle)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise OnrecordError("E009", detail=str(error)) from error


def _json_rows(handle: IO[bytes] | gzip.GzipFile) -> Iterator[Row | Refused]:
    number, any_row = 0, False
    while data := handle.readline(_LONGEST_LINE):
        number += 1
        if len(data) == _LONGEST_LINE and not data.endswith(b"\n"):
            while (more := handle.readline(_LONGEST_LINE)) and not more.endswith(b"\n"):
                pass
            yield number, OnrecordError("E008", detail=f"more than {MAX_CODE_POINTS:,}")
            any_row = True
        elif data.strip(b"\xef\xbb\xbf \t\r\n"):
            any_row = True
            yield _json_row(number, data)
    if not any_row:
        raise OnrecordError("E003")


def _json_row(line: int, data: bytes) -> Row | Refused:
    try:
        value = json.loads(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return line, OnrecordError("E004", line=line, detail=str(error)[:200] or type(error).__name__)
    if not isinstance(value, dict):
        return line, OnrecordError("E004", line=line, detail=f"a {type(value).__name__}")
    return row_of(line, value)


def row_of(line: int, value: Mapping[str, Any]) -> Row | Refused:
    """A row out of an object with `id`, `text` and the optional fields; others are ignored."""
    found, text = value.get("id"), value.get("text")
    if isinstance(found, bool) or not isinstance(found, str | int) or not str(found).strip():
        return line, OnrecordError("E005", line=line, field="id")
    if not isinstance(text, str):
        return line, OnrecordError("E005", line=line, field="text")
    known = ((f, value.get(f)) for f in FIELDS)
    fields = tuple((f, str(v).strip()) for f, v in known if isinstance(v, str | int) and str(v).strip())
    return Row(line, str(found).strip(), text, fields)


def _csv_rows(handle: IO[bytes] | gzip.GzipFile) -> Iterator[Row | Refused]:
    data = handle.read()
    text = _csv_text(data).removeprefix("\ufeff")
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # the module knows no other way; a text may be long
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        head = [h.strip().casefold() for h in next(reader, [])]
    except csv.Error as error:
        raise OnrecordError("E002", detail=str(error)) from error
    for field in ("id", "text"):
        if field not in head:
            raise OnrecordError("E005", line=1, field=field)
    number = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            number += 1
            yield number, OnrecordError("E009", detail=f"row {number}: {error}")
            continue
        if cells is None:
            return
        if cells:
            number += 1
            yield row_of(number, dict(zip(head, cells, strict=False)))


def _csv_text(data: bytes) -> str:
    """The decoded table; a table may be longer than one article."""
    try:
        return data.decode("utf-8") if data.strip() else decode(data)
    except UnicodeDecodeError:
        return decode(data)
