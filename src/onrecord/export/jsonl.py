"""JSON lines: one row a line, in UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO


def line(row: dict[str, Any]) -> str:
    """A row as one line of JSON."""
    return json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"


def write(rows: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    """Write rows as JSON lines."""
    for row in rows:
        out.write(line(row).encode("utf-8", "replace"))
