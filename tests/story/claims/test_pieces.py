"""Where clauses begin, and which of them a negation stands in."""

from __future__ import annotations

import pytest
from tests.story.told import telling


@pytest.mark.parametrize(
    ("content", "pieces"),
    [
        ("the dam leaks and the mill stands", ["the dam leaks and the mill stands"]),
        ("the dam leaks and nobody mends it", ["the dam leaks", "and nobody mends it"]),
        ("the dam leaks, but the mill stands", ["the dam leaks", "but the mill stands"]),
        ("the dam leaks; the mill stands", ["the dam leaks", "the mill stands"]),
        ("the dam leaks and no one mends it", ["the dam leaks", "and no one mends it"]),
    ],
)
def test_where_clauses_begin(content: str, pieces: list[str]) -> None:
    told = telling(content)
    assert [p.span.of(told.report.article.text) for p in told.pieces] == pieces


@pytest.mark.parametrize(
    ("content", "negated"),
    [
        ("the dam does not leak", [True]),
        ("the dam not only leaks", [False]),
        ("I can’t help but praise the dam", [False, False]),
        ("the dam leaks, but the mill does not", [False, True]),
    ],
)
def test_which_clauses_are_negated(content: str, negated: list[bool]) -> None:
    assert [p.negated for p in telling(content).pieces] == negated
