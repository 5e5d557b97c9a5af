"""Files of tenures: CSV, one row a tenure, `#` lines are notes, `# as of 2025-09-30` is the day it was looked through.

Columns: of, office, name, start, end, wikidata, also; the last three may be empty, `also` holds further spellings of
the name, parted by semicolons.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path

from onrecord.days import bounds
from onrecord.errors import OnrecordError
from onrecord.options.reports import LONGEST_REGISTER
from onrecord.register.offices import known
from onrecord.register.tenures import Register, Tenure, folded

COLUMNS = ("of", "office", "name", "start", "end", "wikidata", "also")
NEEDED = COLUMNS[:4]
AS_OF = "# as of "
ITEM = re.compile(r"Q[1-9]\d{0,11}")
OFFICE = re.compile(r"[^\W\d_][\w'’ .\-]{1,80}")


@cache
def shipped() -> Register:
    """The register of the package."""
    digest, tenures = hashlib.sha256(), list[Tenure]()
    folder = resources.files(__package__) / "data"
    for source in sorted((p for p in folder.iterdir() if p.name.endswith(".csv")), key=lambda p: p.name):
        data = source.read_bytes()
        digest.update(data)
        tenures += parsed(data.decode(), source.name)
    return Register(tuple(tenures), digest.hexdigest())


def opened(path: str = "") -> Register:
    """The register of the package, extended by a file; each file is read once as it stands."""
    if not path:
        return shipped()
    try:
        stat = Path(path).stat()
        return extended(path, stat.st_mtime_ns, stat.st_size)
    except FileNotFoundError:
        raise OnrecordError("E001", path) from None
    except OSError as error:
        raise OnrecordError("E009", path, detail=error.strerror or str(error)) from None


@cache
def extended(path: str, changed: int, size: int) -> Register:
    if size > LONGEST_REGISTER:
        raise OnrecordError("E025", path, line=1, detail=f"the file has more than {LONGEST_REGISTER:,} bytes")
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise OnrecordError("E025", path, line=line, detail="not UTF-8") from None
    own = shipped()
    digest = hashlib.sha256(own.digest.encode() + data).hexdigest()
    return own.extended(tuple(parsed(text, path)), digest)


def parsed(text: str, path: str) -> Iterator[Tenure]:
    """The tenures of a file's text. Raises OnrecordError E025 with the line of the first row that is wrong."""
    rows = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and line[0] != "#"]
    reader = csv.reader((line for _, line in rows), strict=True)
    try:
        yield from tenures_of(reader, looked_through(text))
    except (Wrong, csv.Error) as error:
        line = rows[min(reader.line_num, len(rows)) - 1][0]
        raise OnrecordError("E025", path, line=line, detail=str(error)) from None


def looked_through(text: str) -> str | None:
    """The day of the note that tells when a list was looked through."""
    notes = [line[len(AS_OF) :].split() for line in text.splitlines() if line.casefold().startswith(AS_OF)]
    return next((note[0] for note in notes if note), None)


def tenures_of(rows: Iterator[list[str]], as_of: str | None) -> Iterator[Tenure]:
    """The tenures of rows, the first of which is the header. Raises Wrong."""
    columns = [c.strip().casefold() for c in next(rows, NEEDED)]
    if missing := [c for c in NEEDED if c not in columns]:
        raise Wrong(f"no column `{missing[0]}`")
    if as_of is not None:
        days(as_of)
    for cells in rows:
        row = dict.fromkeys(COLUMNS, "") | dict(zip(columns, (c.strip() for c in cells), strict=False))
        yield tenure_of(row, len(cells) - len(columns), as_of)


class Wrong(Exception):
    """What is wrong with a row."""


def tenure_of(row: dict[str, str], spare: int, as_of: str | None) -> Tenure:
    """The tenure that a row tells; `spare` are its cells beyond the columns."""
    of, office, name, end = row["of"], " ".join(row["office"].casefold().split()), row["name"], row["end"]
    item = row["wikidata"]
    empty = [column for column in NEEDED if not row[column]]
    for wrong, told in (
        (spare > 0, f"{spare} cells more than columns (put names with commas in double quotes)"),
        (empty, f"`{''.join(empty[:1])}` is empty"),
        (of not in known(), f"`{of}` is neither a country code (ISO 3166-1 alpha-3) nor a body that onrecord knows"),
        (not OFFICE.fullmatch(office), f"`{office}` is no office"),
        (len(folded(name)) < 2 or len(name) > 200, f"`{name[:60]}` is no name"),
        (item and not ITEM.fullmatch(item), f"`{item}` is no item of Wikidata (Q and digits)"),
    ):
        if wrong:
            raise Wrong(told)
    if days(end or row["start"])[1] < days(row["start"])[0]:
        raise Wrong(f"it ends ({end}) before it starts ({row['start']})")
    also = tuple(dict.fromkeys(n.strip() for n in row["also"].split(";") if n.strip()))
    until = None if end else as_of
    return Tenure(of, office, name, row["start"], end or None, item or None, also, until, known()[of])


def days(text: str) -> tuple[date, date]:
    try:
        return bounds(text)
    except ValueError:
        raise Wrong(f"`{text}` is no date (2014, 2014-05 or 2014-05-26)") from None
