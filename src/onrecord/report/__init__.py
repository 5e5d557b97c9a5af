"""One article to its report: who said what, when, where, to whom and through whom, and what happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.errors import OnrecordError
from onrecord.models import Article, Report

if TYPE_CHECKING:
    from onrecord.report.parse import Parsed

BATCH = 16  # articles parsed together


def annotate(
    articles: Iterable[Article],
    *,
    register: str = "",
    failed: Callable[[Article, OnrecordError], None] | None = None,
) -> Iterator[Report]:
    """Reports of articles, in order; `register` is a file that extends the register of the package.

    An article that cannot be analysed raises OnrecordError E017, or, where `failed` is given, is handed to it with the
    error and left out; the others go on. A model that is missing or another raises E016 in any case.
    """
    source = iter(articles)
    while batch := list(islice(source, BATCH)):
        for article, parsed in zip(batch, _parsed(batch), strict=True):
            try:
                yield _report(article, parsed, register)
            except OnrecordError as error:
                if failed is None:
                    raise
                failed(article, error)


def annotate_one(article: Article) -> Report:
    """The report of one article. Raises OnrecordError E017 where it cannot be analysed."""
    return next(annotate([article]))


def _parsed(batch: list[Article]) -> list[Parsed | None]:
    """The parse of every article; None where an article cannot be parsed alone either."""
    from onrecord.report.parse import parse

    try:
        return list(parse(batch))
    except OnrecordError:  # no article's fault: a model is missing or another (E016)
        raise
    except Exception:  # one article must not stop its batch, whatever is wrong with it
        return [None] if len(batch) == 1 else [p for article in batch for p in _parsed([article])]


def _report(article: Article, parsed: Parsed | None, register: str = "") -> Report:
    """Everything one parsed article tells. Any failure of a stage becomes E017 for this article alone."""
    if parsed is None:
        raise OnrecordError("E017", article.path, detail="the parser failed")
    from onrecord.register import load
    from onrecord.report.actors import cast_of
    from onrecord.report.attribution import attribute
    from onrecord.report.events import events_of
    from onrecord.report.hops import hops_of
    from onrecord.report.registered import marked, registered
    from onrecord.report.statements import statements_of

    try:
        told = cast_of(parsed)
        cast = registered(told, article, load(register))
        statements = marked(statements_of(parsed, cast, attribute(parsed)), told, cast)
        events = events_of(parsed, cast, statements)
        hops = hops_of(parsed, cast, statements)
    except OnrecordError:
        raise
    except Exception as error:
        raise OnrecordError("E017", article.path, detail=f"{type(error).__name__}: {error}") from error
    return Report(article, cast.actors, statements, events, hops)
