"""What stands in the terminal: text of strangers made harmless, tables, progress."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# Escape sequences, then every control character and the marks that reverse the direction of text.
ESCAPES = re.compile(r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)?|[@-Z\\-_])")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
STAGES = {"read": "reading", "annotate": "analysing reports", "relate": "relating stories"}


def clean(text: str) -> str:
    """A text without escape sequences and control characters; lines stay lines."""
    return CONTROLS.sub("", ESCAPES.sub("", text.replace("\r\n", "\n")))


def one_line(text: str) -> str:
    """A text cleaned, with every run of white space as one space."""
    return " ".join(clean(text).split())


def counted(n: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def is_terminal() -> bool:
    return sys.stdout.isatty()


def say(text: str = "") -> None:
    """A line on standard output."""
    typer.echo(clean(text))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows as a table that fits the terminal; tab-separated where output is piped."""
    cleaned = [[one_line(cell) for cell in row] for row in rows]
    if not is_terminal():
        for row in [list(header), *cleaned]:
            typer.echo("\t".join(row))
        return
    drawn(header, cleaned)


def drawn(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows as a table in columns; long cells fold."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, pad_edge=False, header_style="bold", expand=False)
    for n, name in enumerate(header):
        wide = any(len(row[n]) > 24 for row in rows)
        shown.add_column(name, overflow="fold", ratio=3 if wide else None, no_wrap=not wide)
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    Console(markup=False, highlight=False).print(shown)


class Watching:
    """Progress of a build on standard error: only on a terminal, and only of what takes over two seconds."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.bar: Progress | None = None
        self.tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Watching:
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.stop()

    def __call__(self, stage: str, done: int, of: int | None) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self.started < 2:
            return
        bar = self.bar or self.begun()
        if stage not in self.tasks:
            self.tasks[stage] = bar.add_task(STAGES.get(stage, stage), total=of)
        bar.update(self.tasks[stage], completed=done, total=of)

    def begun(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self.bar.start()
        return self.bar
