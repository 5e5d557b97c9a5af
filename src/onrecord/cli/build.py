"""`onrecord build`: read files and folders, write or extend a record, account for every file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.ending import NOTHING_DONE, SOME_FAILED, ends_well
from onrecord.cli.terminal import Watching, clean, say
from onrecord.cli.tunables import with_tunables
from onrecord.options import Options

if TYPE_CHECKING:
    from onrecord.ledger import Outcome, Record

SAID: dict[Outcome, str] = {
    "new": "read",
    "changed": "changed: replaced, the old version is kept",
    "again": "analysed again, because onrecord changed",
    "unchanged": "unchanged",
    "skipped": "skipped",
    "failed": "failed",
}


LISTED = 20  # strays named one by one


@with_tunables()
@ends_well("What was analysed is kept; run the same command again to go on.")
def build(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, tables and folders of reports.")],
    record: Annotated[Path, typer.Option("--record", help="The record to write or extend.")] = Path("record.db"),
    *,
    options: Options,
) -> None:
    """Read reports and write or extend a record.

    What is unchanged is skipped, a changed file replaces its article, and a build that was cut off is completed.

    Example: onrecord build reports/ more.jsonl --record news.db

    In a folder, files that are not .txt, .text, .md, .jsonl, .csv (or .gz of the last two) are skipped, and told.

    Exit codes: 0 all read, 3 some failed, 1 nothing could be done, 130 interrupted.
    """
    from onrecord.pipeline import build as build_record

    with Watching() as watch:
        built = build_record(paths, record, options, watch=watch)
    with built:
        code = _account(built)
    if code:
        raise typer.Exit(code)


def _account(built: Record) -> int:
    """Print what became of every file; the exit code."""
    account = built.account
    assert account is not None
    counts = Counter(f.outcome for f in account.files)
    for failure in account.failed:
        typer.echo(clean(f"{failure.path}: [{failure.code}] {failure.message}. Remedy: {failure.remedy}."), err=True)
    for stray in account.strays[:LISTED]:
        typer.echo(clean(f"skipped: {stray.path}: [{stray.code}] {stray.message}. Remedy: {stray.remedy}."), err=True)
    if len(account.strays) > LISTED:
        typer.echo(f"skipped: {len(account.strays) - LISTED} more", err=True)
    for outcome, words in SAID.items():
        if counts[outcome]:
            say(f"{counts[outcome]:>6} {words}")
    for code, number in account.unanalysed.items():
        say(f"{number:>6} in a language that is not analysed ({code}): kept, without statements or events")
    if not account.files:
        say("nothing to read")
    say(f"{built.path}: {_number(len(built.articles), 'report')} in {_number(len(built.stories), 'story', 'stories')}")
    if len(account.files) == counts["failed"] + counts["skipped"] and account.files:
        return NOTHING_DONE
    return SOME_FAILED if account.failed else 0


def _number(n: int, one: str, many: str = "") -> str:
    return f"{n} {one if n == 1 else many or one + 's'}"
