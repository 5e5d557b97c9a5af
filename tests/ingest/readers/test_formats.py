"""Formats: which reader a file has, and what each makes of bytes."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.ingest.readers import READERS, Row, csv_rows, jsonl, plain, reader_of, rows


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("a.txt", plain), ("A.TXT", plain), ("README", plain), ("report.2031", plain), ("notes.md", plain),
        ("a.jsonl", jsonl), ("a.jsonl.gz", jsonl), ("a.csv", csv_rows), ("a.csv.gz", csv_rows),
        ("a.pdf", None), ("a.txt.gz", None),
    ],
)  # fmt: skip
def test_a_file_has_the_reader_of_its_ending(name: str, module: object) -> None:
    reader = reader_of(Path(name))
    assert (reader.rows if reader else None) == getattr(module, "rows", None)


def test_no_ending_has_two_readers() -> None:
    endings = [ending for reader in READERS for ending in reader.endings]
    assert len(endings) == len(set(endings))


def test_lines_of_objects() -> None:
    data = b'\xef\xbb\xbf{"id": 1, "text": "A", "outlet": " Foo "}\n\nno\n[]\n{"id": "b"}\n'
    first, *others = jsonl.rows(io.BytesIO(data))
    assert first == Row(1, "1", "A", (("outlet", "Foo"),))
    assert [(line, error.code) for line, error in others] == [(3, "E004"), (4, "E004"), (5, "E005")]


def test_rows_of_cells() -> None:
    assert list(csv_rows.rows(io.BytesIO("ID, Text ,url\n7,Ä,\n\n8,B,x\n".encode()))) == [
        Row(1, "7", "Ä"),
        Row(2, "8", "B", (("url", "x"),)),
    ]
    with pytest.raises(OnrecordError, match=r"E005.*`text`"):
        list(csv_rows.rows(io.BytesIO(b"id,body\n1,A\n")))


def test_a_line_that_is_too_long_is_refused_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 40)
    data = b'{"id": "a", "text": "' + b"x" * 200 + b'"}\n{"id": "b", "text": "B"}\n'
    (line, error), second = jsonl.rows(io.BytesIO(data))
    assert (line, error.code) == (1, "E008") and second == Row(2, "b", "B")


def test_a_table_without_a_row_is_empty() -> None:
    with pytest.raises(OnrecordError, match="E003"):
        list(jsonl.rows(io.BytesIO(b"\n\n")))
    with pytest.raises(OnrecordError, match="E003"):
        list(csv_rows.rows(io.BytesIO(b" ")))


def test_a_packed_table_is_unpacked_and_a_broken_one_refused(tmp_path: Path) -> None:
    reader = reader_of(Path("a.jsonl.gz"))
    assert reader is not None
    (tmp_path / "a.JSONL.GZ").write_bytes(gzip.compress(b'{"id": "a", "text": "A"}'))
    assert list(rows(tmp_path / "a.JSONL.GZ", reader)) == [Row(1, "a", "A")]
    (tmp_path / "b.jsonl.gz").write_bytes(b"no archive")
    with pytest.raises(OnrecordError, match="E009"):
        list(rows(tmp_path / "b.jsonl.gz", reader))
