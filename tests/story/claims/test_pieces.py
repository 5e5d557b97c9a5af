"""Where clauses begin, and which of them a negation stands in."""

from __future__ import annotations

import pytest
from tests.story.told import telling

from onrecord.knowledge.language import DEFAULT
from onrecord.story.claims.pieces import Piece, begins_clause, cuts, negations, pieces_of


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


def test_a_piece_stands_without_the_marks_at_its_edges() -> None:
    told = telling("the dam leaks, but, the mill stands")
    first, second = pieces_of(told.reading, told.sentences[0].span)
    text = told.report.article.text
    assert (first.span.of(text), second.span.of(text)) == ("the dam leaks", "but, the mill stands")
    assert isinstance(first, Piece)
    assert first.plain == ("the", "dam", "leaks")


def test_a_clause_begins_at_a_semicolon_or_a_word() -> None:
    told = telling("the dam leaks; the mill stands because we pay")
    text = told.report.article.text
    assert [text[at:][:7] for at in cuts(told.reading, told.sentences[0].span)] == ["; the m", "because"]


@pytest.mark.parametrize(
    ("words", "begins"),
    [("because it leaks", True), ("because", False), ("and they pay", True), ("and the mill", False), ("mill", False)],
)
def test_words_that_begin_a_clause(words: str, begins: bool) -> None:
    told = telling(words)
    assert begins_clause(told.words, DEFAULT) == begins


@pytest.mark.parametrize(
    ("content", "found"),
    [("the dam never leaks", ["never"]), ("no doubt the dam is not old", ["not"]), ("the dam is old", [])],
)
def test_the_words_that_negate(content: str, found: list[str]) -> None:
    assert [w.plain for w in negations(telling(content).words, DEFAULT)] == found
