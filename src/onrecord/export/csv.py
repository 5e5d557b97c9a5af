"""CSV: a header, one row a line; lists and objects as JSON; safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any, BinaryIO

# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: Any) -> str:
    """A value as a cell: nothing for unknown, JSON for lists and objects, an apostrophe before what is no formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return str(value)


def write(rows: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    """Write rows as CSV; nothing at all for no rows."""
    row_text = io.StringIO()
    table = csv.writer(row_text)  # ends rows with CR LF, so that a cell with either of them is quoted
    for n, row in enumerate(rows):
        for cells in ([*row], row.values()) if n == 0 else (row.values(),):
            table.writerow([cell(value) for value in cells])
            out.write(row_text.getvalue().removesuffix("\r\n").encode("utf-8", "replace") + b"\n")
            row_text.seek(0)
            row_text.truncate()
