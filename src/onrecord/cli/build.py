"""`onrecord build` and `forget`: write or extend a record and account for every file, remove an article from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.ending import NOTHING_DONE, SOME_FAILED, ends_well
from onrecord.cli.terminal import LISTED, Watching, clean, counted, say
from onrecord.cli.tunables import with_tunables
from onrecord.options import Options

if TYPE_CHECKING:
    from onrecord.ledger import Account, Outcome

SAID: dict[Outcome, str] = {
    "new": "read",
    "changed": "changed: replaced, the old version is kept",
    "again": "analysed again, because onrecord changed",
    "unchanged": "unchanged",
    "skipped": "skipped",
    "failed": "failed",
}


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
        account = built.account
        assert account is not None
        for line in troubles(account):
            typer.echo(clean(line), err=True)
        for line in outcomes(account):
            say(line)
        reports, stories = counted(len(built.articles), "report"), counted(len(built.stories), "story", "stories")
        say(f"{built.path}: {reports} in {stories}")
    if code := code_of(account):
        raise typer.Exit(code)


def troubles(account: Account) -> Iterator[str]:
    """A line for every input that failed, and for the first of those that were skipped."""
    yield from (f"{f.path}: [{f.code}] {f.message}. Remedy: {f.remedy}." for f in account.failed)
    strays = account.strays
    yield from (f"skipped: {f.path}: [{f.code}] {f.message}. Remedy: {f.remedy}." for f in strays[: 2 * LISTED])
    if len(strays) > 2 * LISTED:
        yield f"skipped: {len(strays) - 2 * LISTED} more"


def outcomes(account: Account) -> Iterator[str]:
    """How many inputs became what."""
    counts = Counter(f.outcome for f in account.files)
    yield from (f"{counts[outcome]:>6} {words}" for outcome, words in SAID.items() if counts[outcome])
    for code, number in account.unanalysed.items():
        yield f"{number:>6} in a language that is not analysed ({code}): kept, without statements or events"
    if not account.files:
        yield "nothing to read"


def code_of(account: Account) -> int:
    """The exit code: nothing could be done, some failed, or all is well."""
    if account.files and all(f.outcome in ("failed", "skipped") for f in account.files):
        return NOTHING_DONE
    return SOME_FAILED if account.failed else 0


@ends_well("The article is either still there or gone; run the same command again to finish.")
def forget(
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="The record.")],
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Path or id, as `onrecord show RECORD articles` tells.")
    ],
) -> None:
    """Remove one article, its older versions and all that rests on it alone.

    Example: onrecord forget news.db reports/retracted.txt

    Exit codes: 0 removed, 1 there is no such article, 130 interrupted.
    """
    from onrecord.pipeline import forget as forget_article

    with Watching() as watch:
        gone = forget_article(record, article, watch=watch)
    say(f"{gone}: removed from {record}")
