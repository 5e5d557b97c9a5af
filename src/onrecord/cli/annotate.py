"""`onrecord annotate`: per-article work alone, lines in, lines out, no record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.ending import SOME_FAILED, ends_well
from onrecord.cli.output import put
from onrecord.cli.tunables import with_tunables
from onrecord.options import Options


@with_tunables("workers", "batch", "register", "places")
@ends_well("Nothing was written.")
def annotate(
    articles: Annotated[
        Path, typer.Argument(metavar="IN.jsonl[.gz]", help="One article a line; - for standard input.")
    ],
    out: Annotated[
        Path, typer.Option("-o", "--out", help="File to write (.gz packs it); - for standard output.")
    ] = Path("-"),
    *,
    options: Options,
) -> None:
    """Find the statements and events of each article, one line out for each line in, in the same order.

    In: {"id", "text"[, "title", "published", "outlet"]}. Out: {"id", "statements": [...], "events": [...]}, with an
    "error" for a line that could not be done.

    Example: onrecord annotate articles.jsonl.gz -o annotated.jsonl --workers 4

    Exit codes: 0 all done, 3 some lines failed, 1 nothing could be done, 130 interrupted.
    """
    from onrecord.export import annotated, jsonl

    failed = 0
    with annotated.opened(articles) as lines, put(out) as stream:
        for row in annotated.annotated(lines, options):
            failed += "error" in row
            stream.write(jsonl.line(row).encode("utf-8", "replace"))
    if failed:
        typer.echo(f'{failed} lines failed; they carry an "error"', err=True)
        raise typer.Exit(SOME_FAILED)
