"""A record as a page for a reader: one self-contained HTML file, or Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.brief.build import Tables

__all__ = ["render"]

FORMATS = ("html", "md")


def render(record: Tables, format: Literal["html", "md"] = "html", *, story: str | None = None) -> str:
    """The brief of a record as text.

    The HTML loads nothing and runs one short script of its own, which its content policy names by hash; every word of
    a report is escaped. `story` picks one story by its id. Raises OnrecordError E014 for another format.
    """
    if format not in FORMATS:
        raise OnrecordError("E014", detail=repr(format), formats=", ".join(FORMATS))
    from onrecord.brief.build import brief_of  # here, because `import onrecord` loads this package and has to be quick
    from onrecord.brief.page import html, markdown

    brief = brief_of(record, story=story)
    return html(brief) if format == "html" else markdown(brief)
