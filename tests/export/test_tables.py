"""Exported rows are those of the contract, the same every time, in every format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import article, report, story

from onrecord.errors import OnrecordError
from onrecord.export import TABLES, line, rows, writer
from onrecord.export.tables import cell, event_row, statement_row
from onrecord.ledger import keep, store
from onrecord.ledger.record import Record
from onrecord.models import Report

CONTRACT = {
    "articles": "id path url outlet agency title published published_how dateline language text furniture story sha256 "
    "read_at",
    "statements": "id article class speaker speaker_name speaker_text source cue content kind said said_how venue "
    "addressee via nested_in act targets evidential utterances confidence speaker_how",
    "actors": "id name kind country aliases roles wikidata",
    "utterances": "id speaker speaker_name said statements reports independent_sources",
    "events": "id type code participants place date date_how status statuses mentions",
    "stories": "id title articles",
    "disputes": "id question positions",
    "discrepancies": "id kind severity what between",
    "positions": "actor name about statements changes",
    "lineage": "article derived_from kind start end",
    "runs": "id started version model_sha256 options files failed",
}


def kept(path: Path, reports: list[Report]) -> Record:
    """A record of one story, written without a build."""
    engine = store.open_engine(path, create=True)
    texts = {r.article.path: r.article.text for r in reports}
    with engine.begin() as connection:
        for one in reports:
            keep.put_report(connection, one, keep.Input(one.article.id, "d"), "f")
        keep.replace_story(connection, story(reports), "s", texts)
        keep.settle_actors(connection)
    engine.dispose()
    return Record(path)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    texts = {"a.txt": 'Talks\nBrannoc said "=1+1". Ilse said "no".', "b.txt": 'Talks\nIlse said "no".'}
    return kept(tmp_path / "r.db", [report(article(p, t, published="2031-06-03")) for p, t in texts.items()])


@pytest.mark.parametrize("table", CONTRACT)
def test_rows_have_the_fields_of_the_contract(record: Record, table: str) -> None:
    for row in rows(record, table):
        assert set(CONTRACT[table].split()) <= set(row)
        assert json.loads(line(row)) == row


def test_every_table_is_in_the_contract() -> None:
    assert list(TABLES) and set(TABLES) == set(CONTRACT)


def test_nested_values(record: Record) -> None:
    (first, *_) = rows(record, "statements")
    assert first["content"] == [[20, 24]] and first["via"] == ["The Tide", "Agency X"] and first["targets"]
    assert first["said"] == "2031-06-02" and first["said_how"] == "resolved" and first["venue"] is None
    (event,) = rows(record, "events")
    assert event["participants"][0]["role"] == "initiator" and event["date"] == "2031-06-08"
    assert event["mentions"][0] == {"article": "a.txt", "start": 20, "end": 24, "text": "=1+1"}
    (line,) = rows(record, "positions")
    assert set(line["changes"][0]) == {"from", "to", "what"}
    (one, two) = rows(record, "articles")
    assert one["story"] == two["story"] and one["story"]
    assert {u["reports"] for u in rows(record, "utterances")} == {1, 2}


def test_what_was_kept_comes_back(record: Record) -> None:
    made = story(
        [report(article(a.path, a.text, published=a.published)) for a in record.articles],
    )
    (found,) = record.stories
    assert found.disputes == made.disputes and found.discrepancies == made.discrepancies
    assert found.events == made.events and found.positions == made.positions and found.lineage == made.lineage
    assert set(found.utterances) == set(made.utterances) and found.why == made.why
    assert [s.content for s in found.statements] == [s.content for s in made.statements]


def test_jsonl_and_csv_hold_the_same(record: Record) -> None:
    for table in TABLES:
        out, lines = io.BytesIO(), io.BytesIO()
        writer("csv")(rows(record, table), out)
        writer("jsonl")(rows(record, table), lines)
        told = [json.loads(one) for one in lines.getvalue().splitlines()]
        cells = list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))
        assert [{k: cell(v) for k, v in row.items()} for row in told] == cells


def test_parquet_holds_the_rows(record: Record, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    for table in TABLES:
        with (tmp_path / table).open("wb") as out:
            writer("parquet")(rows(record, table), out)
        assert parquet.read_table(tmp_path / table).num_rows == len(list(rows(record, table)))
    with (tmp_path / "statements").open("rb") as out:
        assert parquet.read_table(out).to_pylist() == list(rows(record, "statements"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_is_no_formula(start: str) -> None:
    assert cell(f"{start}HYPERLINK(1)").startswith("'")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_one_cell(text: str) -> None:
    out = io.BytesIO()
    writer("csv")([{"text": text, "list": [text]}], out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""))
    assert row["text"].removeprefix("'") == text.removeprefix("'") and json.loads(row["list"]) == [text]


def test_unknown_names_are_told() -> None:
    with pytest.raises(OnrecordError, match=r"E014.*jsonl, csv, parquet"):
        writer("xml")


def test_an_unknown_table_is_told(record: Record) -> None:
    with pytest.raises(OnrecordError, match=r"E013.*statements"):
        rows(record, "people")


def test_rows_of_one_report_need_no_record() -> None:
    made = report(article("a", 'T\nIlse said "no".'))
    assert statement_row(made.statements[0])["utterances"] == []
    assert event_row(story([report(article("a", 'T\nIlse said "no". Odo said "yes".'))]).events[0])["code"] == "CONSULT"
