"""Quotations by whatever marks, however badly paired."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.read_text import blocks_of

from onrecord.report.page.quotes import quotations


def inner(text: str, level: int = 0) -> list[str]:
    return [q.inner.of(text) for q in quotations(text, blocks_of(text)) if q.level == level]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” he said. “It is late.”", ["We go,", "It is late."]),
        ('He said “yes" and "maybe not".', ["yes", "maybe not"]),
        ("''We go now,'' he said. ''It's fine.''", ["We go now,", "It's fine."]),
        ("«Nous allons», „Wir gehen“ and „Wir” differ.", ["Nous allons", "Wir gehen", "Wir"]),
        ("‘We won’t go to the hunters’ house,’ she said.", ["We won’t go to the hunters’ house,"]),
        ("The boys' toys and the girls' dolls weren't new in the '90s.", []),
        ('The plank is 6\'2" long and "nice".', ["nice"]),
        ("The summit needs ‘a lot of homework’", ["a lot of homework"]),
        ('"We go, he said. "They stay," she said.', ["We go, he said.", "They stay,"]),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_single_marks_inside_double_ones_are_a_quotation_of_their_own() -> None:
    text = "\"He told me 'go away' and I went,\" she said."
    assert inner(text) == ["He told me 'go away' and I went,"]
    assert inner(text, level=1) == ["go away"]


def test_a_forgotten_mark_costs_its_paragraph_alone() -> None:
    text = '"This one is open, he said. He left.\n\nThe other is "fine".'
    assert inner(text)[1:] == ["fine"]


def test_a_quotation_reopened_at_each_paragraph_runs_on() -> None:
    text = "“First we went home.\n\n“Then we slept,” he said. “Badly.”"
    found = quotations(text, blocks_of(text))
    assert [(q.closed, q.continued) for q in found] == [(False, False), (True, True), (True, False)]


def test_scare_quotes_are_no_sentences() -> None:
    text = "The “reform” failed. “It failed because nobody wanted it,” she said."
    assert [q.sentence for q in quotations(text, blocks_of(text))] == [False, True]


@given(st.text(alphabet="ab .,\n\"“”‘’'«»„‟`s", max_size=120))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for quotation in quotations(text, blocks_of(text)):
        assert (
            0 <= quotation.span.start <= quotation.inner.start < quotation.inner.end <= quotation.span.end <= len(text)
        )
