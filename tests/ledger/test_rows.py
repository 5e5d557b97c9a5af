"""Objects as rows, in an order that foreign keys allow; one actor out of what several stories say."""

from __future__ import annotations

import pytest
from tests.factories import article, report, story

from onrecord.ledger.rows import merged_actor, rows_of, story_rows
from onrecord.ledger.schema import metadata
from onrecord.ledger.tables import TABLES

TEXTS = {"a.txt": 'Talks\nOdo said "yes". Ilse said "no".', "b.txt": 'Talks\nIlse said "no".'}
STORY = story([report(article(path, text)) for path, text in TEXTS.items()])


def test_a_row_has_every_column_but_those_that_sqlite_fills() -> None:
    for name, rows in story_rows(STORY, "signed", TEXTS):
        columns = {c.name for c in metadata.tables[name].columns} - {"number"}
        for row in rows:
            assert set(row) == columns, name


def test_rows_stand_behind_those_they_point_to() -> None:
    order = [name for name, rows in story_rows(STORY, "signed", TEXTS) if rows]
    assert order[:3] == ["stories", "story_articles", "story_actors"]
    for name in order:
        for key in metadata.tables[name].foreign_keys:
            to = key.column.table.name
            assert to == name or to in ("articles", "actors") or order.index(to) < order.index(name), (name, to)


def test_rows_of_a_story_carry_it_and_those_without_an_id_their_rank() -> None:
    (_, lineage), *_ = rows_of(TABLES["lineage"], STORY.lineage, TEXTS, story=STORY.id)
    assert [row["rank"] for row in lineage] == [*range(len(STORY.lineage))]
    assert {row["story"] for row in lineage} == {STORY.id}


def test_words_are_those_of_the_article() -> None:
    found = dict(rows_of(TABLES["statements"], STORY.statements, TEXTS, story=STORY.id))
    assert [row["content"] for row in found["statements"]] == ["yes", "no", "no"]
    assert {row["text"] for row in found["statement_spans"] if row["part"] == "cue"} == {"said"}


def said(**values: str | None) -> dict[str, str | None]:
    """What one story says of an actor."""
    bare = dict.fromkeys(("name", "kind", "described", "country", "wikidata"))
    return {"story": "st", "actor": "odo", **bare, **values}


@pytest.mark.parametrize(
    ("rows", "field", "wanted"),
    [
        ([said(name="Odo B."), said(name="Odo"), said(name="Odo")], "name", "Odo"),
        ([said(name="Odo"), said(name="Bodo")], "name", "Bodo"),  # as often: the first of the alphabet
        ([said(name=None), said(name="Odo")], "name", "Odo"),
        ([said(country="NOR"), said(country=None)], "country", "NOR"),
        ([said(country="NOR"), said(country="SWE")], "country", None),
        ([said(wikidata="Q1"), said(wikidata="Q1")], "wikidata", "Q1"),
        ([said()], "described", None),
    ],
)
def test_an_actor_is_what_most_stories_say_and_of_a_country_where_none_disagrees(
    rows: list[dict[str, str | None]], field: str, wanted: str | None
) -> None:
    whole = merged_actor(rows)
    assert whole["id"] == "odo" and whole[field] == wanted
