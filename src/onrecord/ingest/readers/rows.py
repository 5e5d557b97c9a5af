"""What a reader gives: the articles of a file, each with what the file says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.errors import OnrecordError

FIELDS = ("published", "outlet", "url", "agency", "title")


@dataclass(frozen=True, slots=True)
class Row:
    """One article of a file: its id in a table ("" in a file that is one article), its text and the fields told of it.

    `line` is counted from 1 (rows of a .csv without its head).
    """

    line: int
    id: str
    text: str
    fields: tuple[tuple[str, str], ...] = ()


Refused = tuple[int, OnrecordError]  # the line of what cannot be read, and why


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
