"""How a command ends: exit codes, errors as one line with a remedy, quiet pipes, Ctrl-C that says what is kept."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

import typer

from onrecord.cli.terminal import clean
from onrecord.errors import OnrecordError

P = ParamSpec("P")

NOTHING_DONE = 1
SOME_FAILED = 3
INTERRUPTED = 130


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
                raise typer.Exit(INTERRUPTED) from None
            except BrokenPipeError:
                _close_stdout()
            except OnrecordError as error:
                typer.echo(clean(str(error)), err=True)
                raise typer.Exit(NOTHING_DONE) from None
            except sqlite_errors() as error:
                detail = str(getattr(error, "orig", error))
                typer.echo(clean(str(OnrecordError("E019", detail=f"the record: {detail}"))), err=True)
                raise typer.Exit(NOTHING_DONE) from None
            except OSError as error:
                coded = OnrecordError("E019", error.filename or "", detail=error.strerror or str(error))
                typer.echo(clean(str(coded)), err=True)
                raise typer.Exit(NOTHING_DONE) from None

        return run

    return around


def sqlite_errors() -> tuple[type[Exception], ...]:
    """What a full disk or a damaged record raises; asked for only when something was raised."""
    from sqlalchemy.exc import DBAPIError

    return (DBAPIError,)


def _close_stdout() -> None:
    """Whoever read the output has had enough; what is left of it goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
