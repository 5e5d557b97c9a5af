"""Plain text: bytes as they were meant, or refused."""

from __future__ import annotations

import io

import pytest

from onrecord.errors import OnrecordError
from onrecord.ingest.readers.plain import LONGEST, checked, decode, rows
from onrecord.ingest.readers.rows import Row, row_of


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Ä ö\r\nü".encode(), "Ä ö\r\nü"),
        (b"\xef\xbb\xbfabc", "\ufeffabc"),
        ("“déjà vu” – said".encode("cp1252"), "“déjà vu” – said"),
        ("abc é\x81".encode("latin-1"), "abc é\x81"),
        ("\ufeffabc\r\n".encode("utf-16-le"), "\ufeffabc\r\n"),
        ("\ufeffabc".encode("utf-16-be"), "\ufeffabc"),
        ("äöü äöü äöü äöü".encode() + b" \xe4 x", "äöü äöü äöü äöü \ufffd x"),
    ],
)
def test_decoding_changes_nothing_it_need_not(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b" \n", "E003"), (b"%PDF-1.7 ...", "E002"), (b"<!DOCTYPE html><p>x", "E002"),
        (b"<?xml version='1'?><rss>", "E002"),
        (b"\x00\x01\x02" * 90, "E002"), (bytes(range(128, 256)) * 9, "E002"), (b"\xff\xfea", "E002"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(OnrecordError, match=code):
        decode(data)


def test_an_article_has_ink_and_a_bounded_length() -> None:
    with pytest.raises(OnrecordError, match="E003"):
        checked(" \u200b\n")
    with pytest.raises(OnrecordError, match="E008"):
        checked("a" * 1_000_001)
    assert checked("bad \ud800 text") == "bad \ufffd text"


def test_a_text_is_one_article() -> None:
    assert list(rows(io.BytesIO(b"A\n"))) == [Row(1, "", "A\n")]
    with pytest.raises(OnrecordError, match="E008"):
        list(rows(io.BytesIO(b"a" * (LONGEST + 1))))


@pytest.mark.parametrize(
    "value", [{"text": "A"}, {"id": "", "text": "A"}, {"id": True, "text": "A"}, {"id": "a", "text": 1}]
)
def test_a_row_needs_an_id_and_a_text(value: dict[str, object]) -> None:
    refused = row_of(7, value)
    assert isinstance(refused, tuple) and (refused[0], refused[1].code) == (7, "E005")


def test_a_row_keeps_the_fields_that_are_known_and_told() -> None:
    row = row_of(1, {"id": 7, "text": "A", "outlet": " Foo ", "title": "", "url": None, "more": "x"})
    assert row == Row(1, "7", "A", (("outlet", "Foo"),))
