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
        yield _unpacked(sys.stdin.buffer)
        return
    try:
        raw = path.open("rb")
    except FileNotFoundError:
        raise OnrecordError("E001", str(path)) from None
    except OSError as error:
        raise OnrecordError("E009", str(path), detail=error.strerror or str(error)) from None
    with raw:
        yield _unpacked(raw)


def _unpacked(raw: BinaryIO) -> Iterable[bytes]:
    lines = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, raw))
    return cast(Iterable[bytes], gzip.GzipFile(fileobj=lines)) if lines.peek(2)[:2] == GZIP else lines


def annotated(lines: Iterable[bytes], options: Options) -> Iterator[Row]:
    """A row for every line that is not empty, in order; a row that failed has an "error" and no statements.

    Raises OnrecordError E001, E009, E025 or E027 for a register or gazetteer that is none, before any line is read.
    """
    load(options.register)
    added(options.places)
    waiting: deque[tuple[Any, Failure | None]] = deque()  # the id and, where there is no article, the reason

    def articles() -> Iterator[Article]:
        for number, line in enumerate(lines, 1):
            if line.strip():
                id, found = _article(line, number)
                waiting.append((id, found if isinstance(found, Failure) else None))
                if isinstance(found, Article):
                    yield found

    outcomes = annotate(
        articles(), workers=options.workers, batch=options.batch, register=options.register, places=options.places
    )
    for outcome in outcomes:
        while waiting[0][1]:
            yield _failed(*waiting.popleft())
        id, _ = waiting.popleft()
        yield _failed(id, outcome) if isinstance(outcome, Failure) else _row(id, outcome)
    while waiting:
        yield _failed(*waiting.popleft())


def _article(line: bytes, number: int) -> tuple[Any, Article | Failure]:
    """The id that a line gives, and its article or why there is none."""
    from onrecord.ingest import article_of_row

    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
        if isinstance(row, dict):
            return row.get("id"), article_of_row(row, line=number)
        detail = f"a {type(row).__name__}"
    except (ValueError, RecursionError) as error:
        detail = str(error)[:200] or type(error).__name__
    coded = OnrecordError("E004", line=number, detail=detail)
    return None, Failure(f"line {number}", coded.code, coded.message, coded.remedy)


def _row(id: Any, report: Report) -> Row:
    statements = [{k: v for k, v in statement_row(s).items() if k not in OF_A_STORY} for s in report.statements]
    row = {"id": id, "statements": statements, "events": [event_row(e) for e in report.events]}
    told = report.article.language
    return row if analysed(told) else {**row, "note": f"the language {told} is not analysed"}


OF_A_STORY = ("utterances",)


def _failed(id: Any, failure: Failure | None) -> Row:
    assert failure is not None
    error = {"code": failure.code, "message": failure.message, "remedy": failure.remedy}
    return {"id": id, "error": error, "statements": [], "events": []}
