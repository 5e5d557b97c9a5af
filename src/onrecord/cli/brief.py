"""`onrecord brief`: the record as one page for a reader."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from onrecord.cli.ending import ends_well
from onrecord.cli.output import put


@ends_well("Nothing was written.")
def brief(
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="The record.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="File to write; - for standard output.")] = Path("-"),
    format: Annotated[Literal["html", "md"], typer.Option("--format", help="One HTML file, or Markdown.")] = "html",
) -> None:
    """Write the record as one self-contained page: what happened, who said what, where the reports differ.

    Example: onrecord brief news.db -o brief.html

    Exit codes: 0 written, 1 the record could not be read.
    """
    from onrecord import brief as page_of
    from onrecord import open_record

    with open_record(record) as opened:
        page = page_of(opened, format)
    with put(out) as stream:
        stream.write(page.encode("utf-8", "replace"))
