"""`onrecord forget`: remove one article from a record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.ending import ends_well
from onrecord.cli.terminal import Watching, say


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
