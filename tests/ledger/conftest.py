"""A folder of small reports, and stages quick enough to build it many times."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.factories import Stages

from onrecord.ledger import Record


def put_by(monkeypatch: pytest.MonkeyPatch) -> object:
    """Setting by dotted name, through sys.modules (a package may hold a function of its module's name)."""

    def put(name: str, value: object) -> None:
        module, _, attribute = name.rpartition(".")
        __import__(module)
        monkeypatch.setattr(sys.modules[module], attribute, value, raising=False)

    return put


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    return Stages().install(put_by(monkeypatch))  # type: ignore[arg-type]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Five reports of two stories in two folders."""
    for name, text in {
        "a/one.txt": 'Talks at Port\nBrannoc said "we will talk". Ilse said "never again".',
        "a/two.txt": 'Talks at Port\nBrannoc said "we will talk". It was late.',
        "b/three.txt": 'Talks at Port\nOdo said "it is off".',
        "b/four.txt": 'Harvest\nBrannoc said "the wheat is in".',
        "b/five.txt": 'Harvest\nMara said "a good year". Mara said "thanks".',
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def tables_of(record: Record) -> dict[str, list[dict[str, object]]]:
    """Every exported table without what depends on the time of the build."""
    from onrecord.export.tables import TABLES, rows

    found = {name: list(rows(record, name)) for name in TABLES if name != "runs"}
    for row in found["articles"]:
        row.pop("read_at")
    return found
