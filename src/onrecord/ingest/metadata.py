"""`metadata.csv` of a folder: what the files do not tell. Columns path, published, outlet, url, agency, title."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.ingest.readers import FIELDS, decode

METADATA = "metadata.csv"
Metadata = Mapping[str, Mapping[str, str]]  # path below the folder -> field -> value


def metadata_of(folder: Path) -> Metadata:
    """What the folder's `metadata.csv` says of each path; empty where there is none. Raises OnrecordError E007."""
    file = folder / METADATA
    if not file.is_file():
        return {}
    try:
        text = decode(file.read_bytes()).lstrip("\ufeff")
        lines = [cells_of(line) for line in csv.DictReader(text.splitlines(keepends=True), strict=True)]
    except (OnrecordError, OSError, csv.Error) as error:
        raise OnrecordError("E007", detail=getattr(error, "message", str(error))) from error
    paths = [line.get("path") for line in lines]
    if None in paths:
        raise OnrecordError("E007", detail="no column `path`")
    return {
        str(path).replace("\\", "/").removeprefix("./"): {field: line[field] for field in FIELDS if line.get(field)}
        for path, line in zip(paths, lines, strict=True)
    }


def cells_of(line: Mapping[str | None, str | None]) -> dict[str, str]:
    """The cells of a line by the names of their columns; those beyond the last column are nobody's."""
    return {column.strip().casefold(): (cell or "").strip() for column, cell in line.items() if column is not None}


def absent_files(folder: Path, metadata: Metadata) -> list[Path]:
    """The files that a folder's metadata names and that are not there; `TABLE#row` names the table."""
    names = {name: name.rpartition("#")[0] or name for name in metadata if name}
    return [folder / name for name, file in names.items() if not (exists(folder / file) or exists(folder / name))]


def exists(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):  # a name no file can have
        return False


def fields_for(file: Path, told: Mapping[Path, Metadata], row: str | None = None) -> dict[str, str]:
    """What the metadata of a file's folders say of it, the nearest folder first; `row` asks for one row of a table."""
    fields: dict[str, str] = {}
    for folder, metadata in told.items():
        name = file.relative_to(folder).as_posix()
        fields = {**metadata.get(name if row is None else f"{name}#{row}", {}), **fields}
    return fields
