"""Pages in the make of many outlets: what each line is, and what the article says of itself."""

from __future__ import annotations

import pytest
from tests.ingest.zones.styles import BYLINES, DATES, NAMES_ON_TOP, SUFFIXES, Page
from tests.ingest.zones.styles_foot import CAPTIONS, ENTRIES, FOOT, OUTLETS, PARTED_NOTES
from tests.ingest.zones.styles_live import CITED, LIVE, NOTES, SENTENCES

from onrecord.ingest import article_of_row
from onrecord.models import Article

PAGES = (
    *NAMES_ON_TOP,
    *SUFFIXES,
    *DATES,
    *BYLINES,
    *LIVE,
    *NOTES,
    *SENTENCES,
    *CITED,
    *OUTLETS,
    *CAPTIONS,
    *ENTRIES,
    *FOOT,
    *PARTED_NOTES,
)
SIGNS = {"title": "T", "body": "R", "standfirst": "R", "heading": "H", "caption": "C", "furniture": "F"}


def _article(page: Page) -> Article:
    found = article_of_row({"id": "x", "text": page.text})
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_what_each_line_is(page: Page) -> None:
    shown = [(SIGNS[b.zone], b.span.of(page.text)) for b in _article(page).blocks]
    assert shown == page.expected


@pytest.mark.parametrize("page", [p for p in PAGES if p.fields], ids=lambda p: p.name)
def test_what_it_says_of_itself(page: Page) -> None:
    article = _article(page)
    assert {name: getattr(article, name) for name in page.fields} == page.fields
