"""How a command ends: exit codes, errors as one line with a remedy, quiet pipes, Ctrl-C that says what is kept; and
the files that it leaves, whole or not at all."""

from __future__ import annotations

import functools
import gzip
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO, ParamSpec, cast

import typer

from onrecord.cli.terminal import clean
from onrecord.errors import OnrecordError

P = ParamSpec("P")


class Exit(IntEnum):
    """The codes by which a command ends."""

    NOTHING_DONE = 1
    SOME_FAILED = 3
    INTERRUPTED = 130


NOTHING_DONE, SOME_FAILED = Exit.NOTHING_DONE, Exit.SOME_FAILED


def ends_well(kept: str) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Make a command end with a code and a line, never a traceback; `kept` says what Ctrl-C leaves behind."""

    def around(command: Callable[P, None]) -> Callable[P, None]:
        @functools.wraps(command)
        def run(*args: P.args, **kwargs: P.kwargs) -> None:
            try:
                command(*args, **kwargs)
                sys.stdout.flush()
            except KeyboardInterrupt:
                typer.echo(f"Interrupted. {kept}", err=True)
                raise typer.Exit(Exit.INTERRUPTED) from None
            except BrokenPipeError:  # whoever read the output has had enough; what is left of it goes nowhere
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            except Exception as error:
                if (coded := as_coded(error)) is None:
                    raise
                typer.echo(clean(str(coded)), err=True)
                raise typer.Exit(Exit.NOTHING_DONE) from None

        return run

    return around


def as_coded(error: Exception) -> OnrecordError | None:
    """What a user can act on: coded errors, files, and what a full disk or a damaged record raises."""
    if isinstance(error, OnrecordError):
        return error
    if isinstance(error, OSError):
        return OnrecordError("E019", error.filename or "", detail=error.strerror or str(error))
    from sqlalchemy.exc import DBAPIError

    return OnrecordError("E019", detail=f"the record: {error.orig}") if isinstance(error, DBAPIError) else None


@contextmanager
def put(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes stand in `path` once all of them are written, compressed where the name says so; `-` is
    standard output. Raises OnrecordError E019."""
    if str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as raw:
            if path.suffix == ".gz":
                with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
                    yield cast(BinaryIO, packed)
            else:
                yield raw
        part.replace(path)
    except OSError as error:
        raise OnrecordError("E019", str(path), detail=error.strerror or str(error)) from None
    finally:
        part.unlink(missing_ok=True)
