"""Objects as rows of the tables they are kept in: (table, rows) pairs in an order that foreign keys allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert

from onrecord.ledger import schema
from onrecord.ledger.fields import Many, put_all, rows_below
from onrecord.ledger.tables import OF_STORIES, TABLES, Table
from onrecord.models import Story

Rows = Iterator[tuple[str, Sequence[Mapping[str, Any]]]]


def write(connection: Connection, rows: Rows) -> None:
    for table, values in rows:
        if values:
            connection.execute(insert(schema.metadata.tables[table]), values)


def story_rows(story: Story, signature: str, texts: Mapping[str, str]) -> Rows:
    """Everything a story holds; `texts` are those of its articles by path."""
    yield from rows_of(TABLES["stories"], [story], {}, signature=signature)
    # What a story says of its actors; the rows in `actors` are what all stories say.
    actors = TABLES["actors"]
    own = [field for field in actors.fields if not isinstance(field, Many) and field.name != "id"]
    yield "story_actors", [{"story": story.id, "actor": a.id} | put_all(own, a, "") for a in story.actors]
    yield from rows_under(actors, ((actor, (story.id, actor.id), "") for actor in story.actors))
    for name in OF_STORIES:
        yield from rows_of(TABLES[name], getattr(story, name), texts, story=story.id)


def rows_of(table: Table, held: Sequence[Any], texts: Mapping[str, str], **more: Any) -> Rows:
    """The rows of objects of one table and of what stands below them; `more` are columns that no object holds.

    What has no id (lineage) is told apart by its rank.
    """
    at = [(one, texts.get(getattr(one, "article", ""), "")) for one in held]
    ranked = any(column.name == "rank" for column in table.more)
    yield (
        table.name,
        [more | ({"rank": n} if ranked else {}) | put_all(table.fields, one, text) for n, (one, text) in enumerate(at)],
    )
    if table.key:
        yield from rows_under(table, ((one, (getattr(one, table.key),), text) for one, text in at))


def rows_under(table: Table, held: Iterable[tuple[Any, tuple[str, ...], str]]) -> Rows:
    """The rows below those of a table: of objects, each with the key of its row and the text of its article."""
    found = defaultdict[str, list[Mapping[str, Any]]](list)
    for one, key, text in held:
        for name, row in rows_below(table.fields, one, key, text):
            found[name].append(row)
    yield from found.items()


def merged_actor(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """One actor out of the rows of the stories that hold it: the name most use; a country only if none disagrees."""
    told = {field: [row[field] for row in rows if row[field] is not None] for field in rows[0]}
    most = {f: min(v, key=lambda x, v=v: (-v.count(x), x), default=None) for f, v in told.items() if f in MOST}  # type: ignore[misc]
    only = {f: v[0] if len({*v}) == 1 else None for f, v in told.items() if f in ONLY}
    return {"id": rows[0]["actor"], **most, **only}


MOST, ONLY = ("name", "kind", "described"), ("country", "wikidata")
