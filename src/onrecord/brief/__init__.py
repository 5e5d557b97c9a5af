"""A record as a page for a reader: one self-contained HTML file, or Markdown."""

from __future__ import annotations

from typing import Literal

from onrecord.brief.build import brief_of
from onrecord.brief.page import html, markdown
from onrecord.brief.tables import Tables

__all__ = ["brief_of", "render"]


def render(record: Tables, format: Literal["html", "md"] = "html", *, story: str | None = None) -> str:
    """The brief of a record as text.

    The HTML loads nothing and runs one short script of its own, which its content policy names by hash; every word of
    a report is escaped. `story` picks one story by its id.
    """
    brief = brief_of(record, story=story)
    return html(brief) if format == "html" else markdown(brief)
