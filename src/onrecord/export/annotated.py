"""Lines of articles in, lines of statements and events out: per-article work alone, without a record."""

from __future__ import annotations

import gzip
import io
import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from onrecord.engine import annotate
from onrecord.errors import OnrecordError
from onrecord.export.tables import event_row, statement_row
from onrecord.knowledge.added import added
from onrecord.knowledge.language import analysed
from onrecord.models import Article, Failure, Report
from onrecord.options import Options
from onrecord.register import load

Row = dict[str, Any]
GZIP = b"\x1f\x8b"


@contextmanager
def opened(path: Path) -> Iterator[Iterable[bytes]]:
    """The lines of a file or, for `-`, of standard input; gzip is known by its first bytes.

    Raises OnrecordError E001 and E009.
    """
    if str(path) == "-":
        yield unpacked(sys.stdin.buffer)
        return
    try:
        raw = path.open("rb")
    except FileNotFoundError:
        raise OnrecordError("E001", str(path)) from None
    except OSError as error:
        raise OnrecordError("E009", str(path), detail=error.strerror or str(error)) from None
    with raw:
        yield unpacked(raw)


def unpacked(raw: BinaryIO) -> Iterable[bytes]:
    lines = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, raw))
    return cast(Iterable[bytes], gzip.GzipFile(fileobj=lines)) if lines.peek(2)[:2] == GZIP else lines


def annotated(lines: Iterable[bytes], options: Options) -> Iterator[Row]:
    """A row for every line that is not empty, in order; a row that failed has an "error" and no statements.

    Raises OnrecordError E001, E009, E025 or E027 for a register or gazetteer that is none, before any line is read.
    """
    load(options.register)
    added(options.places)
    ids: deque[Any] = deque()  # of the lines that are being worked on

    def articles() -> Iterator[Article | Failure]:
        for number, line in enumerate(lines, 1):
            if line.strip():
                id, found = article_of(line, number)
                ids.append(id)
                yield found

    how = {name: getattr(options, name) for name in ("workers", "batch", "register", "places")}
    return (row_of(ids.popleft(), outcome) for outcome in annotate(articles(), **how))


def article_of(line: bytes, number: int) -> tuple[Any, Article | Failure]:
    """The id that a line gives, and its article or why there is none."""
    from onrecord.ingest import article_of_row

    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
        if isinstance(row, dict):
            return row.get("id"), article_of_row(row, line=number)
        detail = f"a {type(row).__name__}"
    except (ValueError, RecursionError) as error:
        detail = str(error)[:200] or type(error).__name__
    return None, Failure.of(f"line {number}", OnrecordError("E004", line=number, detail=detail))


def row_of(id: Any, found: Report | Failure) -> Row:
    """What is written for a line: what its report tells, or why there is none."""
    if isinstance(found, Failure):
        error = {"code": found.code, "message": found.message, "remedy": found.remedy}
        return {"id": id, "error": error, "statements": [], "events": []}
    statements = [statement_row(s) for s in found.statements]
    for row in statements:
        del row["utterances"]  # of a story
    made = {"id": id, "statements": statements, "events": [event_row(e) for e in found.events]}
    told = found.article.language
    return made if analysed(told) else {**made, "note": f"the language {told} is not analysed"}
