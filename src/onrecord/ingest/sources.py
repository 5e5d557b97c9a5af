"""Which inputs there are: files and folders to raw articles, one or one failure for every file and table row."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.given import Paths, paths_of
from onrecord.ingest.metadata import METADATA, Metadata, absent_files, fields_for, metadata_of
from onrecord.ingest.readers import PLAIN, Reader, Row, checked, reader_of, rows
from onrecord.models import Failure

LITTER = frozenset({"thumbs.db", "desktop.ini", "icon\r"})  # what systems leave in folders
Progress = Callable[[int, int], None]  # files done, files found


@dataclass(frozen=True, slots=True)
class Raw:
    """An article before anything is read out of it. `sha256` is that of the text in UTF-8; `digest` covers the text
    and everything metadata or the table say of it, so an article whose digest is known need not be read again."""

    id: str
    path: str
    text: str
    sha256: str
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        told = "\x00".join(f"{k}={v}" for k, v in self.fields)
        return hashlib.sha256(f"{self.sha256}\x00{told}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be read, and the folder whose `metadata.csv` may speak of it."""

    file: Path
    root: Path
    named: bool = False  # given by name, not found in a folder


def make_raw(name: str, path: str, text: str, fields: dict[str, str]) -> Raw:
    """A raw article; `name` is the file's name, or `TABLE#row id`. Raises OnrecordError for what is no text."""
    text = checked(text)
    sha = hashlib.sha256(text.encode()).hexdigest()
    clean = {k: v.encode(errors="replace").decode() for k, v in fields.items()}
    key = f"{name}\x00{sha}".encode(errors="replace")
    return Raw("a-" + hashlib.sha256(key).hexdigest()[:12], path, text, sha, tuple(sorted(clean.items())))


def told_of(folder: Path, base: Path) -> Metadata | Failure:
    """What `metadata.csv` of a folder tells, or why it cannot be read."""
    try:
        return metadata_of(folder)
    except OnrecordError as error:
        return Failure.of(shown_path(folder / METADATA, base), error)


def raw_articles(
    paths: Paths, *, base: Path | None = None, progress: Progress | None = None
) -> Iterator[Raw | Failure]:
    """Every input as a raw article or a failure: files in the order given, folders with all below them, sorted; a lone
    path is one.

    `base` is the folder that article paths are relative to (default: the working directory). A file that two paths
    reach is read once. Hidden files, litter of the system and `metadata.csv` are no articles; other formats found in a
    folder give E020, rows of `metadata.csv` without a file E021. Never raises for what a file holds.
    """
    base = Path.cwd() if base is None else base
    inputs, missing = inputs_of(paths_of(paths))
    yield from (Failure.of(shown_path(path, base), OnrecordError("E001")) for path in missing)
    told = {folder: told_of(folder, base) for folder in sorted({f for i in inputs for f in folders_of(i)})}
    yield from (found for found in told.values() if isinstance(found, Failure))
    spoken = {folder: found for folder, found in told.items() if not isinstance(found, Failure)}
    absent = (file for folder in spoken for file in absent_files(folder, spoken[folder]))
    yield from (Failure.of(shown_path(file, base), OnrecordError("E021")) for file in absent)
    for done, one in enumerate(inputs, 1):
        yield from articles_in(one, shown_path(one.file, base), spoken)
        if progress:
            progress(done, len(inputs))


def inputs_of(paths: Sequence[Path]) -> tuple[list[Input], list[Path]]:
    """All files behind the paths, each once, and the paths that lead nowhere."""
    found: dict[str, Input] = {}
    missing = []
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100 - links stay as they were named
        if path.is_dir():
            for file in walk(path):
                found.setdefault(os.path.realpath(file), Input(file, path))
        elif path.exists():
            if path.name != METADATA:
                found[os.path.realpath(path)] = Input(path, path.parent, named=True)
        else:
            missing.append(path)
    return list(found.values()), missing


def walk(folder: Path) -> Iterator[Path]:
    """Files below a folder, sorted by path, without hidden ones and `metadata.csv`. Linked folders are not entered."""
    found: list[Path] = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        found += [Path(parent, f) for f in files if not left_alone(f)]
    yield from sorted(found, key=lambda p: p.relative_to(folder).as_posix())


def left_alone(name: str) -> bool:
    """Files that nobody means as reports: hidden ones, `metadata.csv`, locks and litter of the system."""
    return name.startswith((".", "~$")) or name == METADATA or name.casefold() in LITTER


def folders_of(one: Input) -> list[Path]:
    """From the file's folder up to the folder that was given: where a `metadata.csv` may speak of the file."""
    folders = [one.file.parent]
    while folders[-1] != one.root and one.root in folders[-1].parents:
        folders.append(folders[-1].parent)
    return folders


def shown_path(file: Path, base: Path) -> str:
    """A path as the record names it: relative to `base` with slashes; absolute where no relative path exists."""
    try:
        relative = os.path.relpath(file, base)
    except ValueError:
        return file.as_posix()
    return Path(relative).as_posix().encode(errors="replace").decode()


def articles_in(one: Input, path: str, spoken: dict[Path, Metadata]) -> Iterator[Raw | Failure]:
    """The article or the articles of one file."""
    told = {folder: spoken[folder] for folder in folders_of(one) if folder in spoken}
    try:
        reader = reader_of(one.file) or (PLAIN if one.named else None)
        if reader is None:
            raise OnrecordError("E020", detail=one.file.suffix)
        if not (reader.table or one.file.is_file()):
            raise OnrecordError("E002", detail="no regular file")
        yield from rows_in(one.file, reader, path, told)
    except OnrecordError as error:
        yield Failure.of(path, error)
    except OSError as error:
        yield Failure.of(path, OnrecordError("E009", detail=error.strerror or type(error).__name__))


def rows_in(file: Path, reader: Reader, path: str, told: dict[Path, Metadata]) -> Iterator[Raw | Failure]:
    """One article or failure for every row; what the file says of one goes before what `metadata.csv` says."""
    seen: set[str] = set()
    for row in rows(file, reader):
        if not isinstance(row, Row):
            yield Failure.of(f"{path}:{row[0]}" if reader.table else path, row[1])
        elif reader.table and row.id in seen:
            yield Failure.of(f"{path}:{row.line}", OnrecordError("E006", line=row.line, detail=row.id))
        else:
            seen.add(row.id)
            mark = f"#{row.id}" if reader.table else ""
            of_row = fields_for(file, told, row.id) if reader.table else {}
            fields = {**fields_for(file, told), **of_row, **dict(row.fields)}
            yield raw_or_failure(file.name + mark, path + mark, row.text, fields)


def raw_or_failure(name: str, path: str, text: str, fields: dict[str, str]) -> Raw | Failure:
    try:
        return make_raw(name, path, text, fields)
    except OnrecordError as error:
        return Failure.of(path, error)
