"""Lines and paragraphs: every ink character in one, lines that were wrapped put together."""

from __future__ import annotations

import pytest

from onrecord.ingest.zones.lines import Paragraph, Sheet, ink, paragraphs
from onrecord.knowledge.language import DEFAULT
from onrecord.spans import Span


def only(text: str) -> Paragraph:
    (found,) = paragraphs(text)
    return found


def test_ink_is_printable_and_no_white_space() -> None:
    assert ink(" \ufeffa b\u200b\n", 0, 7) == Span(2, 5)
    assert ink(" \u200b\n", 0, 3) is None


def test_every_line_is_a_paragraph_where_nothing_was_wrapped() -> None:
    text = "One line.\r\nAnother line.\n\n\nA third."
    assert [p.span.of(text) for p in paragraphs(text)] == ["One line.", "Another line.", "A third."]


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    text = (
        "The minister said on Sunday that the crossing would be\nopen again within a week, and that her office had told"
        "\nthe other side of it. She did not name a day on which\nthe talks would begin.\n\nNobody answered."
    )
    assert [p.plain[-7:] for p in paragraphs(text)] == [" begin.", "swered."]


@pytest.mark.parametrize(
    ("line", "plain", "marked", "bullet"),
    [
        ("## A heading", "A heading", True, False),
        ("**A heading**", "A heading", True, False),
        ("- an item", "an item", False, True),
        ("*stressed* words", "stressed* words", False, False),
        ("A  line\twith gaps", "A line with gaps", False, False),
    ],
)
def test_markdown_marks_are_no_words(line: str, plain: str, marked: bool, bullet: bool) -> None:
    found = only(line)
    assert (found.plain, found.marked, found.bullet) == (plain, marked, bullet)


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("She said so to him.", True),
        ("She said: “We go.”", False),
        ("Crossing to reopen within a week", False),
        ("He named three demands, two of them new:", True),
        ("word " * 26, True),
    ],
)
def test_running_text_ends_as_sentences_end_or_is_long(line: str, prose: bool) -> None:
    assert only(line).prose is prose


def test_a_sheet_has_empty_lines_around_it() -> None:
    sheet = Sheet("A line", DEFAULT, paragraphs("A line"), [None])
    assert (sheet.line(-1).words, sheet.line(1).prose, sheet.kind(1), sheet.rest(7)) == (0, False, "", "")
    sheet.mark(0, "label")
    assert (sheet.kind(0), sheet.names(0)) == ("label", False)
