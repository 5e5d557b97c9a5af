"""The words a report keeps: in order, whole, with base forms, sentences and what is negated."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.read_text import parsed

from onrecord.report.page.words import tokens_of
from onrecord.spans import Span

TEXT = "The mayor did not close the bridge. Ships waited."


def words(text: str, which) -> list[str]:
    found = tokens_of(parsed(text))
    return [found.span(i).of(text) for i in which(found)]


def test_words_stand_where_they_stood_with_their_base_forms() -> None:
    found = tokens_of(parsed(TEXT))
    assert [found.span(i).of(TEXT) for i in range(len(found.starts))] == TEXT.replace(".", "").split()
    assert dict(zip(words(TEXT, lambda t: range(len(t.starts))), found.lemmas, strict=True))["Ships"] == "ship"


def test_sentences_begin_with_their_first_word() -> None:
    assert words(TEXT, lambda t: t.sentences) == ["The", "Ships"]


def test_what_a_negation_governs_and_nothing_else() -> None:
    assert {"close", "bridge"} <= set(words(TEXT, lambda t: t.negated))
    assert "Ships" not in words(TEXT, lambda t: t.negated)


def test_words_within_a_span_are_whole() -> None:
    found = tokens_of(parsed(TEXT))
    span = Span(TEXT.index("mayor"), TEXT.index("bridge") + 3)
    assert [found.span(i).of(TEXT) for i in found.within(span)] == ["mayor", "did", "not", "close", "the"]


@given(st.text(max_size=80))
@settings(max_examples=40, deadline=None)
def test_rows_are_parallel_on_any_text(text: str) -> None:
    found = tokens_of(parsed(text))
    assert len(found.starts) == len(found.ends) == len(found.lemmas)
    assert all(a < b for a, b in zip(found.starts, found.ends, strict=True))
    assert all(0 <= i < len(found.starts) for i in (*found.sentences, *found.negated))
