"""Rows become the objects they were made from, with what stands below and beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.export.test_tables import kept
from tests.factories import article, report

from onrecord.ledger import Record
from onrecord.ledger.found import FOUND_BY
from onrecord.ledger.objects import beside, kept_below, objects_of
from onrecord.ledger.schema import metadata
from onrecord.ledger.tables import TABLES

TEXTS = {"a.txt": 'Talks\nOdo said "yes indeed". Ilse said "no".', "b.txt": 'Talks\nIlse said "no". Odo said "yes".'}


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Two reports of one story; the first statement of the second one stands within that of the first."""
    one, two = (report(article(p, t, outlet="Tide", published="2031-06-03", url="u")) for p, t in TEXTS.items())
    inner, other = one.statements[1], two.statements[0]
    nested = replace(inner, nested_in=one.statements[0].id)
    return kept(
        tmp_path / "r.db",
        [replace(one, statements=(one.statements[0], nested)), replace(two, statements=(other, two.statements[1]))],
    )


def told_beside(record: Record, table: str) -> list[dict[str, object]]:
    with record.engine.connect() as connection:
        rows = connection.execute(select(metadata.tables[table])).mappings().all()
        return [dict(more) for more in beside(connection, table, rows)]


def test_a_row_alone_becomes_what_it_is_among_all(record: Record) -> None:
    for name, table in TABLES.items():
        every = getattr(record, name)
        with record.engine.connect() as connection:
            rows = connection.execute(select(metadata.tables[name])).mappings().all()
            alone = [one for row in rows for one in objects_of(connection, table, [row])]
        assert len(alone) == len(every), name
        if name not in ("stories", "runs"):
            assert set(alone) == set(every), name


def test_tables_below_tables_are_found() -> None:
    assert {kept.table for kept in kept_below(TABLES["disputes"].fields)} == {
        "dispute_positions",
        "dispute_position_statements",
    }
    assert not kept_below(TABLES["lineage"].fields)


def test_beside_a_statement_stand_its_report_and_who_tells_it(record: Record) -> None:
    first, inner, *_ = told_beside(record, "statements")
    assert first["content_text"] == "yes indeed" and first["cue_text"] == "said" and first["tellers"] == []
    assert inner["tellers"] == ["Odo"] and inner["outlet"] == "Tide" and inner["published"] == "2031-06-03"
    assert first["url"] == "u" and first["story"] == record.stories[0].id


def test_beside_an_utterance_stand_its_speaker_and_its_longest_wording(record: Record) -> None:
    told = {(row["who"], row["content_text"]) for row in told_beside(record, "utterances")}
    assert told == {("Odo", "yes indeed"), ("Odo", "yes"), ("Ilse", "no")}


def test_beside_all_else_stands_the_story_where_there_is_one(record: Record) -> None:
    id = record.stories[0].id
    assert told_beside(record, "articles") == [{"story": id}] * 2 == told_beside(record, "events") * 2
    assert told_beside(record, "actors") == [{}] * 2


def test_every_table_is_found_by_some_condition() -> None:
    assert set(FOUND_BY) == set(TABLES)
    assert all(sources for found in FOUND_BY.values() for sources in found.values())
