"""States and places that a user adds to the gazetteer: a TOML file in the form of `lang/en/countries.toml`.

A code of the package's own takes the further spellings of its row; any other is a state of the user's, for which ISO
3166-1 keeps XAA to XZZ free. Spellings count whatever their case and marks.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from onrecord.errors import OnrecordError
from onrecord.knowledge.folding import fold
from onrecord.options.reports import LONGEST_PLACES

Spelling = Literal["names", "adjectives", "people", "capitals", "places"]
SPELLINGS: tuple[Spelling, ...] = get_args(Spelling)
FIELDS = frozenset({*SPELLINGS, *get_args(Literal["name", "with"])})
CODE = re.compile(r"[A-Z]{3}")
Row = Mapping[str, Any]
Rows = Mapping[str, Row]


@dataclass(frozen=True)
class Added:
    """A file of states and places as it stands; two are equal where it has not changed between them."""

    path: str = ""
    changed: int = 0  # nanoseconds since 1970
    size: int = 0  # bytes

    @property
    def rows(self) -> Rows:
        """Code -> its row, spellings folded; none without a file."""
        return read(self) if self.path else {}

    @property
    def digest(self) -> str:
        """One hash over the file; empty without one."""
        return hashlib.sha256(Path(self.path).read_bytes()).hexdigest() if self.path else ""


def added(path: str = "") -> Added:
    """The file at a path. Raises OnrecordError E001, E009 or E027 where it is none that can be read as one."""
    if not path:
        return Added()
    try:
        stat = Path(path).stat()
        found = Added(path, stat.st_mtime_ns, stat.st_size)
        read(found)
    except FileNotFoundError:
        raise OnrecordError("E001", path) from None
    except OSError as error:
        raise OnrecordError("E009", path, detail=error.strerror or str(error)) from None
    return found


@cache
def read(file: Added) -> Rows:
    """The rows of a file, checked, each file once. Raises OSError, or OnrecordError E027 at what is wrong in it."""
    if file.size > LONGEST_PLACES:
        raise OnrecordError("E027", file.path, detail=f"the file has more than {LONGEST_PLACES:,} bytes")
    try:
        rows = tomllib.loads(Path(file.path).read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OnrecordError("E027", file.path, detail=str(error)) from None
    for code, row in rows.items():
        if wrong := wrong_in(code, row):
            raise OnrecordError("E027", file.path, detail=f"[{code}] {wrong}")
    return {code: folded(row) for code, row in rows.items()}


def wrong_in(code: str, row: object) -> str | None:
    """What is wrong with a row, in words; None where it can be read."""
    if not CODE.fullmatch(code):
        return "is no code of three capitals"
    if not isinstance(row, dict) or not is_name(row.get("name")):
        return "has no `name`"
    if unknown := sorted(row.keys() - FIELDS):
        return f"has a field `{unknown[0]}`"
    told = {field: words for field, words in row.items() if field != "name"}
    listed = (f for f, words in told.items() if not isinstance(words, list) or not all(map(is_name, words)))
    return next((f"`{field}` is no list of names" for field in listed), None)


def is_name(text: object) -> bool:
    """Whether something is a name: it holds a letter and is short."""
    return isinstance(text, str) and len(text) <= 100 and any(c.isalpha() for c in text)


def folded(row: Row) -> Row:
    """A row with its spellings folded; where it gives no `names`, its `name` is one."""
    lists = {field: [fold(word) for word in words] for field, words in row.items() if field != "name"}
    return {"name": row["name"], "names": [fold(row["name"])], **lists}


def extended(own: Rows, more: Rows) -> Rows:
    """Rows with further ones: a code that both have keeps its name and takes the spellings of both."""
    out = {**own, **more}
    for code in own.keys() & more.keys():
        first, second = own[code], more[code]
        fields = (first.keys() | second.keys()) - {"name"}
        out[code] = {"name": first["name"], **{f: [*first.get(f, ()), *second.get(f, ())] for f in fields}}
    return out
