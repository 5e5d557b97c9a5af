"""Who is independent of whom."""

from __future__ import annotations

from onrecord.models import Article, Hop
from onrecord.spans import Span
from onrecord.story.utterances import roots_of


def article(path: str, outlet: str | None = None) -> Article:
    return Article(id=path, path=path, text="x", sha256="0", blocks=(), outlet=outlet)


def hop(path: str, origin: str, kind: str) -> Hop:
    return Hop(path, origin, kind, Span(0, 1))  # type: ignore[arg-type]


def sources(articles: list[Article], *hops: Hop) -> int:
    return len(set(roots_of(articles, hops).values()))


def test_reports_of_one_agency_are_one_source() -> None:
    three = [article("a"), article("b"), article("c")]
    assert sources(three, hop("a", "MPA", "agency"), hop("b", "MPA", "agency")) == 2


def test_a_report_that_cites_another_of_the_story_rests_on_it() -> None:
    assert sources([article("a", "The Courier"), article("b")], hop("b", "Courier", "cites")) == 1


def test_unspecified_agencies_join_nobody() -> None:
    unknown = "agencies (unspecified)"
    assert sources([article("a"), article("b")], hop("a", unknown, "agency"), hop("b", unknown, "agency")) == 2


def test_shared_text_joins() -> None:
    assert sources([article("a"), article("b")], hop("b", "a", "text-reuse")) == 1
