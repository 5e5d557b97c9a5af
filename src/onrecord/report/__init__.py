"""One article to its report: who said what, when, where, to whom and through whom, and what happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.errors import NO_ARTICLES_FAULT, OnrecordError, failed_in
from onrecord.knowledge.language import analysed
from onrecord.models import Article, Report
from onrecord.options.reports import TAKEN_TOGETHER

if TYPE_CHECKING:
    from onrecord.report.page import Page


def annotate(
    articles: Iterable[Article],
    *,
    register: str = "",
    places: str = "",
    failed: Callable[[Article, OnrecordError], None] | None = None,
) -> Iterator[Report]:
    """Reports of articles, in order; `register` and `places` are files that extend those of the package.

    An article that cannot be analysed raises OnrecordError: E017, which names the stage and what it raised (its cause),
    or what a stage raises as a coded error of its own. Where `failed` is given, the article is handed to it with the
    error and left out; the others go on. In a language that has no data nothing is found: its reports are empty.
    """
    source = iter(articles)
    while batch := list(islice(source, TAKEN_TOGETHER)):
        pages = iter(parses([article for article in batch if analysed(article.language)], places))
        for article in batch:
            try:
                yield report_of(article, next(pages), register) if analysed(article.language) else Report(article)
            except OnrecordError as error:
                if failed is None or error.code in NO_ARTICLES_FAULT:
                    raise
                failed(article, error)


def annotate_one(article: Article) -> Report:
    """The report of one article. Raises OnrecordError as `annotate` does where it cannot be analysed."""
    return next(annotate([article]))


def parses(batch: list[Article], places: str = "") -> list[Page | OnrecordError]:
    """The parse of every article, or why an article cannot be parsed alone either."""
    from onrecord.report.page import parse

    try:
        return list(parse(batch, places))
    except Exception as error:  # one article must not stop its batch, whatever is wrong with it
        if len(batch) == 1:
            return [failed_in("parse", batch[0].path, error)]
        return [found for article in batch for found in parses([article], places)]


def report_of(article: Article, page: Page | OnrecordError, register: str = "") -> Report:
    """Everything one parsed article tells. Raises the error that stands for its parse, or that of a stage."""
    if isinstance(page, OnrecordError):
        raise page
    from onrecord.register import load
    from onrecord.report.stages import drafted

    draft = drafted(page, load(register))
    return Report(article, draft.cast.actors, draft.statements, draft.events, draft.hops, draft.tokens)


def models() -> tuple[str, str]:
    """A hash over the language model that parses and one over the weights that find attributions.

    Raises OnrecordError E016 where either is not the one tested.
    """
    from onrecord.report import network
    from onrecord.report.page import language_model

    return language_model.fingerprint(), network.fingerprint()
