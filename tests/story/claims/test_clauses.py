"""Where clauses begin, what they are about and what a negation turns."""

from __future__ import annotations

import pytest
from tests.story.told import stance, telling

from onrecord.story.claims.clauses import clauses_of, opposite


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
        ("the dam does not leak", {"leak"}),
        ("the dam not only leaks", set()),
        ("I can’t help but praise the dam", set()),
    ],
)
def test_what_a_negation_turns(content: str, negated: set[str]) -> None:
    assert {t for c in clauses_of(stance(content)) for t in c.negated} == negated


def test_a_clause_is_about_no_actor_and_leaves_alternatives_out() -> None:
    (clause,) = clauses_of(stance("Oskar Brandt will ask whether the dam leaks"))
    assert clause.terms == {"=ask"}


def test_a_cue_or_a_word_denies() -> None:
    assert clauses_of(stance("that the dam leaks", "denied"))[0].denied == "cue"
    assert clauses_of(stance("the leak in the dam is nonsense"))[0].denied == "untrue"
    assert clauses_of(stance("the dam leaks"))[0].denied == ""


def test_words_that_exclude_one_another() -> None:
    (lawful,), (illegal,) = clauses_of(stance("the sale was lawful")), clauses_of(stance("the sale was illegal"))
    assert opposite(lawful, illegal, telling("it").language)
    assert not opposite(lawful, lawful, telling("it").language)
