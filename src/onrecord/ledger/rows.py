"""Objects as rows of the tables they are kept in: (table, rows) pairs in an order that foreign keys allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from onrecord.ledger.fields import Many, put_all, rows_below
from onrecord.ledger.tables import OF_STORIES, TABLES, Table
from onrecord.models import Article, Story

Rows = Iterator[tuple[str, Sequence[Mapping[str, Any]]]]


def article_rows(article: Article, given_id: str) -> Rows:
    """An article, its blocks and what its fields were read from."""
    return rows_of(TABLES["articles"], [article], {}, given_id=given_id)


def story_rows(story: Story, signature: str, texts: Mapping[str, str]) -> Rows:
    """Everything a story holds; `texts` are those of its articles by path."""
    yield from rows_of(TABLES["stories"], [story], {}, signature=signature)
    yield from actor_rows(story)
    for name in OF_STORIES:
        yield from rows_of(TABLES[name], getattr(story, name), texts, story=story.id)


def actor_rows(story: Story) -> Rows:
    """What a story says of its actors; the rows in `actors` are what all stories say."""
    columns = [field for field in TABLES["actors"].fields if not isinstance(field, Many) and field.name != "id"]
    of = [{"story": story.id, "actor": actor.id} for actor in story.actors]
    rows = [key | put_all(columns, actor, "") for key, actor in zip(of, story.actors, strict=True)]
    yield "story_actors", rows
    yield from rows_under(TABLES["actors"], ((actor, (story.id, actor.id), "") for actor in story.actors))


def rows_of(table: Table, held: Sequence[Any], texts: Mapping[str, str], **more: Any) -> Rows:
    """The rows of objects of one table and of what stands below them; `more` are columns that no object holds.

    What has no id (lineage) is told apart by its rank.
    """
    at = [texts.get(getattr(one, "article", ""), "") for one in held]
    ranks = [{"rank": n} if any(column.name == "rank" for column in table.more) else {} for n in range(len(held))]
    yield (
        table.name,
        [more | rank | put_all(table.fields, one, text) for one, rank, text in zip(held, ranks, at, strict=True)],
    )
    if table.key:
        yield from rows_under(
            table, ((one, (getattr(one, table.key),), text) for one, text in zip(held, at, strict=True))
        )


def rows_under(table: Table, held: Iterable[tuple[Any, tuple[str, ...], str]]) -> Rows:
    """The rows below those of a table: of objects, each with the key of its row and the text of its article."""
    found: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for one, key, text in held:
        for name, row in rows_below(table.fields, one, key, text):
            found[name].append(row)
    yield from found.items()


def merged_actor(rows: list[Mapping[str, Any]]) -> dict[str, Any]:
    """One actor out of the rows of the stories that hold it: the name most use; a country only if none disagrees."""

    def most(field: str) -> Any:
        values = [row[field] for row in rows if row[field] is not None]
        return min(values, key=lambda v: (-values.count(v), v)) if values else None

    def only(field: str) -> Any:
        values = {row[field] for row in rows if row[field] is not None}
        return values.pop() if len(values) == 1 else None

    whole = {"id": rows[0]["actor"], **{field: most(field) for field in ("name", "kind", "described")}}
    return {**whole, "country": only("country"), "wikidata": only("wikidata")}
