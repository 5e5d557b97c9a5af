"""The codebook and the docs say what the specification says, and the specification says what is exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.export.test_tables import CONTRACT, kept
from tests.factories import article, report

from onrecord.export.tables import rows
from onrecord.ledger.codebook import entries, filled
from onrecord.ledger.tables import TABLES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "record.md"


def test_the_docs_have_the_tables_of_the_specification() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert filled(page) == page, "docs/record.md has to be written again: onrecord.ledger.codebook.filled"
    for table in TABLES:
        assert f"<!-- {table}, from the specification -->" in page


@pytest.mark.parametrize("table", CONTRACT)
def test_every_exported_column_is_told_in_its_order(tmp_path: Path, table: str) -> None:
    texts = {"a.txt": 'Talks\nBrannoc said "yes". Ilse said "no".', "b.txt": 'Talks\nIlse said "no".'}
    told = [entry["column"] for entry in entries() if entry["table"] == table]
    assert len(set(told)) == len(told) and set(CONTRACT[table].split()) <= set(told)
    with kept(tmp_path / "r.db", [report(article(path, text)) for path, text in texts.items()]) as record:
        for row in rows(record, table):
            assert [*row] == told


def test_every_column_has_a_meaning() -> None:
    assert [entry for entry in entries() if not entry["meaning"].strip() or not entry["type"]] == []
