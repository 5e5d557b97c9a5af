"""`.jsonl`: one article a line, an object."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from onrecord.errors import OnrecordError
from onrecord.ingest.readers.rows import Refused, Row, row_of
from onrecord.options.reports import LONGEST_ARTICLE

BOM = b"\xef\xbb\xbf"
LONGEST_LINE = 16 * LONGEST_ARTICLE  # bytes: a million code points, escaped, with room for the fields


def rows(handle: IO[bytes]) -> Iterator[Row | Refused]:
    """The articles of a file in order, or why a line holds none. Raises OnrecordError E003 for an empty file."""
    number, any_row = 0, False
    while data := handle.readline(LONGEST_LINE):
        number += 1
        if len(data) == LONGEST_LINE and not data.endswith(b"\n"):
            while (more := handle.readline(LONGEST_LINE)) and not more.endswith(b"\n"):
                pass
            yield number, OnrecordError("E008", detail=f"more than {LONGEST_ARTICLE:,}")
            any_row = True
        elif data.strip(BOM + b" \t\r\n"):
            any_row = True
            yield row_in(number, data)
    if not any_row:
        raise OnrecordError("E003")


def row_in(line: int, data: bytes) -> Row | Refused:
    """The article of one line."""
    try:
        value = json.loads(data.removeprefix(BOM).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return line, OnrecordError("E004", line=line, detail=str(error)[:200] or type(error).__name__)
    if not isinstance(value, dict):
        return line, OnrecordError("E004", line=line, detail=f"a {type(value).__name__}")
    return row_of(line, value)
