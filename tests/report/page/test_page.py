"""What a page tells of its blocks, sentences, quotations and spans of tokens."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.read_text import parsed

from onrecord.report.page import Page, span_of
from onrecord.report.page.page import SENTENCE
from onrecord.spans import Span

TEXT = (
    "# Ferry is late\n"
    "OSLO, March 3 (RPA) - The ferry was late, the mayor said.\n"
    "“We waited. It was cold,” she said. “We go home,” her aide said."
)


@pytest.fixture(scope="module")
def page() -> Page:
    return parsed(TEXT)


def words(page: Page, first: str) -> str:
    """The sentence around the first token of a text."""
    token = next(t for t in page.doc if t.text == first)
    start, end = page.sentence(token)
    return page.doc[start:end].text.strip()


def test_blocks_hold_their_tokens(page: Page) -> None:
    assert [page.zone(t) for t in page.doc if t.text in ("late", "waited")] == ["title", "body", "body"]
    assert page.block_at(TEXT.index("\n")) is None and page.block_number(TEXT.index("\n")) == -1
    assert page.block_number(TEXT.index("Ferry")) == 0
    assert page.block_of[0] == -1  # the mark of the title is furniture


def test_sentences_are_asked_for_by_zone(page: Page) -> None:
    title, *body = page.sentences()
    assert title.text.strip() == "Ferry is late" and list(page.sentences("title")) == [title]
    assert list(page.sentences("body")) == body and not list(page.sentences("caption"))


def test_a_sentence_begins_behind_the_dateline(page: Page) -> None:
    assert [page.doc[i].text for i in sorted(page.filed)] == ["The"]
    assert words(page, "mayor") == "The ferry was late, the mayor said."


def test_a_sentence_in_a_quotation_does_not_leave_it(page: Page) -> None:
    assert words(page, "waited") == "We waited."
    assert words(page, "cold") == "It was cold,"


def test_a_sentence_around_a_quotation_holds_all_of_it(page: Page) -> None:
    assert words(page, "she") == "“We waited. It was cold,” she said."


def test_a_sentence_is_bounded_where_nothing_ends_it() -> None:
    long = parsed("word " * (3 * SENTENCE))
    start, end = long.sentence(long.doc[int(1.5 * SENTENCE)])
    assert end - start <= 2 * SENTENCE


def test_quotations_know_their_tokens(page: Page) -> None:
    waited = next(t for t in page.doc if t.text == "waited")
    quotation = page.quotation(waited)
    assert quotation is not None and quotation.inner.of(TEXT) == "We waited. It was cold,"
    assert page.quotation(next(t for t in page.doc if t.text == "she")) is None


def test_tokens_between_leave_out_white_space(page: Page) -> None:
    assert not any(t.is_space for t in page.tokens_between(0, len(page.doc)))
    assert not list(page.tokens_between(3, 3)) and not list(page.tokens_between(5, 2))


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("said", ".", "said."),
        (",", "mayor", "the mayor"),  # no comma at its edge
        ("“", "”", "We waited. It was cold,"),  # without the marks of a pair that holds all of it
    ],
)
def test_a_span_has_no_stray_marks_at_its_edges(page: Page, first: str, last: str, found: str) -> None:
    body = next(iter(page.filed)) if first != "“" else 0
    start = next(t.i for t in page.doc if t.i >= body and t.text == first)
    end = next(t.i for t in page.doc if t.i >= start and t.text == last)
    span = page.span(start, end + 1)
    assert span is not None and span.of(TEXT) == found
    assert page.span(end, start) is None


def test_a_full_stop_stays_where_it_is_of_an_abbreviation() -> None:
    page = parsed("He left. He works for Foo Inc.")
    assert page.without_stop(Span(0, 8)).of(page.text) == "He left"
    assert page.without_stop(Span(0, 7)) == Span(0, 7)


@given(st.text(alphabet="Aa .,\n“”\"'", max_size=60))
@settings(max_examples=40, deadline=None)
def test_every_token_stands_in_its_sentence(text: str) -> None:
    page = parsed(text)
    for token in page.doc:
        start, end = page.sentence(token)
        assert start <= token.i < end
        assert all(page.block_of[i] == page.block_of[token.i] for i in range(start, end))
        assert span_of(token).start == token.idx
