"""The specification of tables: names, columns and order that hold together."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from onrecord.ledger.fields import Beside, Many
from onrecord.ledger.schema import metadata
from onrecord.ledger.tables import OF_STORIES, TABLES, Table
from onrecord.ledger.tables.reports import ACTORS, ARTICLES, STATEMENTS
from onrecord.ledger.tables.stories import DISPUTES, EVENTS, STORIES
from onrecord.ledger.tables.table import OF, OF_STORY, below, count, statements_of, to, words
from onrecord.models import Block

EVERY = pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)


@EVERY
def test_what_is_kept_is_what_the_objects_have(table: Table) -> None:
    known = set(table.make.__dataclass_fields__)  # type: ignore[attr-defined]
    kept = {f.attribute or f.name for f in table.fields if not isinstance(f, Beside)}
    assert kept <= known, kept - known


@EVERY
def test_no_exported_name_stands_twice(table: Table) -> None:
    names = [name for field in table.fields for name, _, _ in field.told()]
    assert len(names) == len(set(names))


@EVERY
def test_what_is_shown_is_exported_or_made_of_the_row(table: Table) -> None:
    names = {name for field in table.fields for name, _, _ in field.told()}
    assert all(callable(of) or of in names for of in table.shown.values())


@EVERY
def test_the_order_is_sql_over_its_columns_and_tells_all_rows_apart(table: Table) -> None:
    made = metadata.tables[table.name]
    assert str(select(made).order_by(*map(text, table.order)))
    last = table.order[-1]
    assert last in made.c or table.name == "stories"


def test_rows_of_stories_name_their_story() -> None:
    assert all(OF_STORY in TABLES[name].more or name == "lineage" for name in OF_STORIES)
    assert all("story" in metadata.tables[name].c for name in OF_STORIES)
    assert "story" not in metadata.tables["actors"].c and "story" not in metadata.tables["articles"].c


def test_a_table_below_another_goes_with_its_row() -> None:
    parents = {"article_blocks": "articles", "event_mentions": "events", "dispute_positions": "disputes"}
    for name, parent in parents.items():
        (key, *_) = [k for k in metadata.tables[name].foreign_keys if k.column.table.name == parent]
        assert key.ondelete == "CASCADE"


def test_what_specifications_are_made_of() -> None:
    assert (words("a").null, count("n").null, to("s", "statements.id").to) == (False, False, "statements.id")
    assert below("article", "article_blocks", words("zone"), make=Block).to == (OF["article"],)
    assert statements_of("event").table == "event_statements"


def test_the_columns_that_readers_know() -> None:
    told = {t.name: [name for field in t.fields for name, _, _ in field.told()] for t in (ARTICLES, ACTORS, STORIES)}
    assert told["stories"] == ["id", "title", "articles", "why"]
    assert told["articles"][:4] == ["id", "path", "url", "outlet"] and "furniture" in told["articles"]
    assert told["actors"][:3] == ["id", "name", "kind"]
    many = {f.name for f in STATEMENTS.fields if isinstance(f, Many)}
    assert many == {"co_speakers", "source", "cue", "content", "targets", "utterances"}
    assert [f.name for f in DISPUTES.fields][:3] == ["id", "question", "positions"] and EVENTS.key == "id"
