"""onrecord: many news reports in, one sourced record out.

    >>> import onrecord
    >>> record = onrecord.build(["reports/"])  # doctest: +SKIP
    >>> for statement in record.statements: ...  # doctest: +SKIP

The verbs load what they need when they are called, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import onrecord.brief as _brief  # loaded first, because the verb of this name has to stand over it
from onrecord.errors import OnrecordError
from onrecord.given import Paths, each, paths_of
from onrecord.models import Article, Failure, Report, Story
from onrecord.options import DEFAULTS, Options
from onrecord.version import __version__

if TYPE_CHECKING:
    from onrecord.ledger import Record

__all__ = [
    "Article",
    "Failure",
    "OnrecordError",
    "Options",
    "Report",
    "Story",
    "__version__",
    "annotate",
    "brief",
    "build",
    "forget",
    "open_record",
    "read",
    "relate",
]


def read(paths: Paths, *, base: str | Path | None = None) -> Iterator[Article | Failure]:
    """Every article of files, folders and tables, one path or several, or why one cannot be read; `base` is what paths
    are told from."""
    from onrecord.ingest import read as read_paths

    return iter(read_paths(paths_of(paths), base=Path(base) if base else Path.cwd()))


def annotate(
    articles: Article | Failure | Iterable[Article | Failure], *, workers: int = 1, register: str = "", places: str = ""
) -> Iterator[Report | Failure]:
    """What each article alone tells, in order: actors, statements, events, what it rests on. What `read` could not read
    stays in its place. Raises OnrecordError E026 at what is no article.

    `register` is a file of offices and their holders that extends the register of the package, `places` one of states
    and places that extends its gazetteer.
    """
    from onrecord.engine import annotate as annotate_articles

    return annotate_articles(each(articles, Article, Failure), workers=workers, register=register, places=places)


def relate(reports: Report | Iterable[Report], options: Options = DEFAULTS) -> Story:
    """What only the reports of one story together tell. Raises OnrecordError E026 where there are none, and at what is
    no report."""
    from onrecord.story import relate as relate_reports

    story: Story = relate_reports(reports, options)
    return story


def build(
    paths: Paths,
    record: str | Path | None = None,
    options: Options = DEFAULTS,
    *,
    watch: Callable[[str, int, int | None], None] | None = None,
) -> Record:
    """Read files and folders and write or extend a record; without `record` it lives as long as the result."""
    from onrecord.pipeline import build as build_record

    return build_record(paths, record, options, watch=watch)


def forget(record: str | Path, article: str, options: Options | None = None) -> str:
    """Remove one article (path or id) from a record and relate the rest of its story anew; the path it had."""
    from onrecord.pipeline import forget as forget_article

    return forget_article(record, article, options)


def open_record(path: str | Path) -> Record:
    """A record for reading. Raises OnrecordError E001, E010 or E011 for a file that is none."""
    from onrecord.ledger import Record

    return Record(Path(path))


def brief(record: Record, format: Literal["html", "md"] = "html") -> str:
    """The record as one self-contained page for a reader."""
    return _brief.render(record, format)
