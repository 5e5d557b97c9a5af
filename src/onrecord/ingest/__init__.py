"""Files, folders and tables to articles: read as they are, marked for what of them is the report.

`read` gives an `Article` or a `Failure` for every input; `raw_articles` gives the same inputs before anything is read
out of them, cheaply, with the hash of their content; `article_of` takes one to the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from onrecord.given import Paths
from onrecord.ingest.facts import language_told, publication_of
from onrecord.ingest.readers import row_of
from onrecord.ingest.sources import Progress, Raw, raw_articles, raw_or_failure
from onrecord.ingest.zones import layout
from onrecord.knowledge.language import DEFAULT, analysed, language_of
from onrecord.models import Article, Failure

__all__ = ["Raw", "article_of", "article_of_row", "raw_articles", "read"]


def read(paths: Paths, *, base: Path | None = None, progress: Progress | None = None) -> Iterator[Article | Failure]:
    """Read files, folders (recursive, sorted) and tables: one Article or Failure for every file and table row. A lone
    path is one.

    `base` is the folder that `Article.path` is relative to (default: the working directory); `progress` is called with
    (files done, files found). Never raises for what a file holds.
    """
    for raw in raw_articles(paths, base=base, progress=progress):
        yield raw if isinstance(raw, Failure) else article_of(raw)


def article_of(raw: Raw) -> Article:
    """Mark a raw article and read title, date, outlet, agency, dateline and language out of it."""
    fields = dict(raw.fields)
    marked = layout(raw.text, fields.get("title"))
    spoken = language_told(marked)
    language = language_of(spoken if analysed(spoken) else None)
    if language != DEFAULT:
        marked = layout(raw.text, fields.get("title"), language)
    told = publication_of(marked, fields, raw.path)
    return Article(
        id=raw.id, path=raw.path, text=raw.text, sha256=raw.sha256, blocks=marked.blocks, title=told.title,
        outlet=told.outlet, agency=told.agency, url=told.url, published=told.published,
        published_how=told.published_how, dateline=told.dateline, language=spoken, evidence=told.evidence,
    )  # fmt: skip


def article_of_row(value: Mapping[str, Any], *, table: str = "", line: int = 1) -> Article | Failure:
    """The article of one object with `id`, `text` and the optional fields, as `read` makes it of a table's row.

    `table` is the path of the table; the article's path is `TABLE#id`, or the id alone without a table.
    """
    row = row_of(line, value)
    if isinstance(row, tuple):
        return Failure.of(f"{table}:{line}", row[1])
    name, path = (f"{Path(table).name}#{row.id}", f"{table}#{row.id}") if table else (row.id, row.id)
    raw = raw_or_failure(name, path, row.text, dict(row.fields))
    return raw if isinstance(raw, Failure) else article_of(raw)
