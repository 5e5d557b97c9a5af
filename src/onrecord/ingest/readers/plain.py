"""Plain text: the file is one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from onrecord.errors import OnrecordError
from onrecord.ingest.readers.decode import MAX_CODE_POINTS, decode
from onrecord.ingest.readers.rows import Refused, Row

LONGEST = 4 * MAX_CODE_POINTS + 4  # bytes: no code point has more than four


def rows(handle: IO[bytes]) -> Iterator[Row | Refused]:
    """The one article of a file. Raises OnrecordError as `decode`, and E008 before a file that is too long is read."""
    data = handle.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise OnrecordError("E008", detail=f"more than {MAX_CODE_POINTS:,}")
    yield Row(1, "", decode(data))
