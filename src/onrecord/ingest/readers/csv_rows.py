"""`.csv`: one article a row, columns `id`, `text` and the optional fields."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from typing import IO

from onrecord.errors import OnrecordError
from onrecord.ingest.readers.plain import decode
from onrecord.ingest.readers.rows import Refused, Row, row_of


def rows(handle: IO[bytes]) -> Iterator[Row | Refused]:
    """The articles of a file in order, or why a row holds none. Raises OnrecordError: E002 and E003 as `decode`, E005
    for a column that is not there."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # the module knows no other way; a text may be long
    reader = csv.reader(io.StringIO(decoded(handle.read()).removeprefix("\ufeff"), newline=""))
    try:
        head = [h.strip().casefold() for h in next(reader, [])]
    except csv.Error as error:
        raise OnrecordError("E002", detail=str(error)) from error
    if absent := [field for field in ("id", "text") if field not in head]:
        raise OnrecordError("E005", line=1, field=absent[0])
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            yield number, OnrecordError("E009", detail=f"row {number}: {error}")
            continue
        if cells:
            number += 1
            yield row_of(number, dict(zip(head, cells, strict=False)))


def decoded(data: bytes) -> str:
    """The decoded table; a table may be longer than one article."""
    try:
        return data.decode("utf-8") if data.strip() else decode(data)
    except UnicodeDecodeError:
        return decode(data)
