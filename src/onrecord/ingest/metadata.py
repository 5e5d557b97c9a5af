"""`metadata.csv` of a folder: what the files do not tell. Columns path, published, outlet, url, agency, title."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.ingest.readers import FIELDS
from onrecord.ingest.readers.decode import decode

METADATA = "metadata.csv"
Metadata = Mapping[str, Mapping[str, str]]  # path below the folder -> field -> value


def metadata_of(folder: Path) -> Metadata:
    """What the folder's `metadata.csv` says of each path; empty where there is none. Raises OnrecordError E007."""
    file = folder / METADATA
    if not file.is_file():
        return {}
    try:
        text = decode(file.read_bytes()).lstrip("\ufeff")
        lines = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
    except (OnrecordError, OSError, csv.Error) as error:
        raise OnrecordError("E007", detail=getattr(error, "message", str(error))) from error
    if not lines:
        return {}
    columns = {c.strip().casefold(): c for c in lines[0] if isinstance(c, str)}
    path = columns.get("path")
    if path is None:
        raise OnrecordError("E007", detail="no column `path`")
    return {
        _posix(line[path] or ""): {f: _cell(line, columns, f) for f in FIELDS if _cell(line, columns, f)}
        for line in lines
    }


def absent_files(folder: Path, metadata: Metadata) -> list[Path]:
    """The files that a folder's metadata names and that are not there; `TABLE#row` names the table."""
    names = {name: name.rpartition("#")[0] or name for name in metadata if name}
    return [folder / name for name, file in names.items() if not (_exists(folder / file) or _exists(folder / name))]


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):  # a name no file can have
        return False


def _cell(line: Mapping[str, str | None], columns: Mapping[str, str], field: str) -> str:
    return (line.get(columns.get(field, "")) or "").strip()


def _posix(path: str) -> str:
    return path.strip().replace("\\", "/").removeprefix("./")


def fields_for(file: Path, told: Mapping[Path, Metadata], row: str | None = None) -> dict[str, str]:
    """What the metadata of a file's folders say of it, the nearest folder first; `row` asks for one row of a table."""
    fields: dict[str, str] = {}
    for folder, metadata in told.items():
        name = file.relative_to(folder).as_posix()
        for field, value in metadata.get(name if row is None else f"{name}#{row}", {}).items():
            fields.setdefault(field, value)
    return fields
