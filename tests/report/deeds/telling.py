"""The deeds of a sentence as it is parsed, published on a Thursday."""

from __future__ import annotations

from functools import cache

from tests.report.read_text import blocks_of

from onrecord.models import Article
from onrecord.report.cast import cast_of
from onrecord.report.deeds import Deed, deeds_of
from onrecord.report.page import parse

PUBLISHED = "2031-06-05"


@cache
def deeds(text: str) -> tuple[Deed, ...]:
    article = Article(id="a", path="a.txt", text=text, sha256="", blocks=blocks_of(text), published=PUBLISHED)
    page = next(parse([article]))
    return deeds_of(page, cast_of(page))


def deed(text: str, type_: str) -> Deed:
    """The first deed of a type."""
    return next(found for found in deeds(text) if found.type == type_)
