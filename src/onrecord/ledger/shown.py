"""Cells of a table as somebody reads it: what of an exported row is put together where it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Row = Mapping[str, Any]


def file_name(path: str) -> str:
    """The last part of an article's path."""
    return path.rsplit("/", 1)[-1]


def several(names: Iterable[str | None]) -> str:
    """Names in one cell, each once."""
    return ", ".join(dict.fromkeys(n for n in names if n))


def speaker(row: Row) -> str | None:
    """Who speaks: the name, else the words of the report."""
    who: str | None = row["speaker_name"] or row["speaker_text"]
    return f"{who} (by the register)" if row["speaker_how"] else who


def chain(row: Row) -> str:
    """Through whom a statement reached its report, the nearest to the speaker first."""
    return " < ".join((*row["tellers"], *reversed(row["via"])))


def report(row: Row) -> str:
    return file_name(row["article"])


def parties(row: Row) -> str:
    return several(p["name"] for p in row["participants"])


def claims(row: Row) -> str:
    """What each party says of the status of an event, with the day on which it said so: "2031-06-03 Roe: cancelled"."""
    told = ((c["said"], c["according_to"] or "the report", c["status"]) for c in row["statuses"])
    return several(f"{day} {who}: {status}" if day else f"{who}: {status}" for day, who, status in told)


def mentioning(row: Row) -> int:
    """How many reports mention an event."""
    return len({m["article"] for m in row["mentions"]})


def first_mention(row: Row) -> str:
    return row["mentions"][0]["text"] if row["mentions"] else ""


def actor(row: Row) -> str | None:
    name: str | None = row["name"] or row["described"]
    return name


def aliases(row: Row) -> str:
    return several(row["aliases"])


def roles(row: Row) -> str:
    return several(r["role"] for r in row["roles"])


def sides(row: Row) -> str:
    return " / ".join(f"{p['name']}: {p['position']}" for p in row["positions"])


def passages(row: Row) -> str:
    return " / ".join(f"{file_name(p['article'])}: {p['text']}" for p in row["between"])


def changes(row: Row) -> str:
    return "; ".join(c["what"] for c in row["changes"])


def size(field: str) -> Any:
    """The cell that counts a field's values."""
    return lambda row: len(row[field])
