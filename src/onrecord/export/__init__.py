"""Tables of a record as files, one format a module."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.ledger import Record

Writer = Callable[[Iterable[dict[str, Any]], BinaryIO], None]
__all__ = ["FORMATS", "WHOLE", "Writer", "annotated", "jsonl", "tables", "whole", "writer"]

FORMATS = ("jsonl", "csv", "parquet")
WHOLE = ("polecat",)  # exports that have a format of their own and take the whole record


def writer(format: str) -> Writer:
    """The function that writes rows in a format. Raises OnrecordError E014 for one that is not known."""
    if format not in FORMATS:
        raise OnrecordError("E014", detail=repr(format), formats=", ".join(FORMATS))
    from onrecord.export import csv, jsonl, parquet

    return {"jsonl": jsonl.write, "csv": csv.write, "parquet": parquet.write}[format]


def whole(name: str) -> Callable[[Record, BinaryIO], None]:
    """The function that writes a record in a format of its own, one of WHOLE."""
    from onrecord.export import polecat

    return {"polecat": polecat.write}[name]
