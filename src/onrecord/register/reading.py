"""Files of tenures: CSV, one row a tenure, `#` lines are notes, `# as of 2025-09-30` is the day it was looked through.

Columns: of, office, name, start, end, wikidata, also; the last three may be empty, `also` holds further spellings of
the name, parted by semicolons.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path

from onrecord.days import bounds
from onrecord.errors import OnrecordError
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.register.tenures import Register, Tenure, folded, is_state

COLUMNS = ("of", "office", "name", "start", "end", "wikidata", "also")
NEEDED = COLUMNS[:4]
LONGEST = 50_000_000  # bytes of a file that is read
_AS_OF = re.compile(r"#\s*as of\s+(\S+)", re.I)
_QID = re.compile(r"Q[1-9]\d{0,11}")
_OFFICE = re.compile(r"[^\W\d_][\w'’ .\-]{1,80}")


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
        return _extended(path, stat.st_mtime_ns, stat.st_size)
    except FileNotFoundError:
        raise OnrecordError("E001", path) from None
    except OSError as error:
        raise OnrecordError("E009", path, detail=error.strerror or str(error)) from None


@cache
def _extended(path: str, changed: int, size: int) -> Register:
    if size > LONGEST:
        raise OnrecordError("E025", path, line=1, detail=f"the file has more than {LONGEST:,} bytes")
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
    as_of = next((m[1] for line in text.splitlines() if (m := _AS_OF.match(line))), None)
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not lines:
        return
    numbers = [n for n, _ in lines]
    try:
        reader = csv.reader((line for _, line in lines), strict=True)
        columns = [c.strip().casefold() for c in next(reader)]
        if missing := [c for c in NEEDED if c not in columns]:
            raise _Bad(f"no column `{missing[0]}`")
        if as_of is not None:
            _day(as_of)
        for cells in reader:
            row = dict(zip(columns, (c.strip() for c in cells), strict=False))
            yield _tenure(row, len(cells) - len(columns), as_of)
    except (_Bad, csv.Error) as error:
        line = numbers[min(reader.line_num, len(numbers)) - 1]
        raise OnrecordError("E025", path, line=line, detail=str(error)) from None


class _Bad(Exception):
    """What is wrong with a row."""


def _tenure(row: dict[str, str], spare: int, as_of: str | None) -> Tenure:
    if spare > 0:
        raise _Bad(f"{spare} cells more than columns (put names with commas in double quotes)")
    if empty := [c for c in NEEDED if not row.get(c)]:
        raise _Bad(f"`{empty[0]}` is empty")
    of, office, wikidata = row["of"], " ".join(row["office"].casefold().split()), row.get("wikidata") or None
    if of not in known():
        raise _Bad(f"`{of}` is neither a country code (ISO 3166-1 alpha-3) nor a body that onrecord knows")
    if not _OFFICE.fullmatch(office):
        raise _Bad(f"`{office}` is no office")
    if len(folded(row["name"])) < 2 or len(row["name"]) > 200:
        raise _Bad(f"`{row['name'][:60]}` is no name")
    if wikidata and not _QID.fullmatch(wikidata):
        raise _Bad(f"`{wikidata}` is no item of Wikidata (Q and digits)")
    start, end = row["start"], row.get("end") or None
    if end and _day(end)[1] < _day(start)[0]:
        raise _Bad(f"it ends ({end}) before it starts ({start})")
    _day(start)
    also = tuple(dict.fromkeys(n.strip() for n in row.get("also", "").split(";") if n.strip()))
    return Tenure(of, office, row["name"], start, end, wikidata, also, None if end else as_of, known()[of])


def _day(text: str) -> tuple[date, date]:
    try:
        return bounds(text)
    except ValueError:
        raise _Bad(f"`{text}` is no date (2014, 2014-05 or 2014-05-26)") from None


@cache
def known(language: Language = DEFAULT) -> Mapping[str, str | None]:
    """What an office can be of: codes of states, ids of seats, bodies and organisations -> the state it belongs to."""
    data = language.metonyms
    bodies = {**data.seats, **data.bodies, **data.organisations}
    states = {code: code for code in language.countries if is_state(code)}
    return states | {key: row.get("country") for key, row in bodies.items()}
