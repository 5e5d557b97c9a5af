"""Tables of a record as files, one format a module."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from onrecord.errors import OnrecordError

Writer = Callable[[Iterable[dict[str, Any]], BinaryIO], None]
FORMATS = ("jsonl", "csv", "parquet")


def writer(format: str) -> Writer:
    """The function that writes rows in a format. Raises OnrecordError E014 for one that is not known."""
    if format not in FORMATS:
        raise OnrecordError("E014", detail=repr(format), formats=", ".join(FORMATS))
    from onrecord.export import csv, jsonl, parquet

    return {"jsonl": jsonl.write, "csv": csv.write, "parquet": parquet.write}[format]
