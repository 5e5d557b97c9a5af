"""Tables of cells: one article a row, what is wrong told with its line."""

from __future__ import annotations

import io

import pytest

from onrecord.errors import OnrecordError
from onrecord.ingest.readers.csv_rows import decoded, rows
from onrecord.ingest.readers.rows import Row


def read(text: str) -> list[object]:
    return list(rows(io.BytesIO(text.encode())))


def test_a_cell_may_hold_lines_and_marks() -> None:
    assert read('id,text\n1,"A ""dam"", old,\nand a mill"\n') == [Row(1, "1", 'A "dam", old,\nand a mill')]


def test_a_mark_before_the_head_and_capitals_in_it_are_nothing() -> None:
    assert read("\ufeffID,TEXT\n1,A\n") == [Row(1, "1", "A")]


def test_a_row_that_is_too_short_or_too_long() -> None:
    (refused, whole) = read("id,text\n1\n2,B,more\n")
    assert isinstance(refused, tuple)
    assert (refused[0], refused[1].code) == (1, "E005")
    assert whole == Row(2, "2", "B")


def test_empty_lines_are_not_counted() -> None:
    assert read("id,text\n\n1,A\n\n2,B\n") == [Row(1, "1", "A"), Row(2, "2", "B")]


def test_the_column_that_is_not_there_is_told() -> None:
    with pytest.raises(OnrecordError, match=r"E005.*`id`"):
        read("name,text\n1,A\n")


def test_an_old_encoding_is_read_as_that_of_a_text() -> None:
    assert decoded("“Fährt” – said".encode("cp1252")) == "“Fährt” – said"
