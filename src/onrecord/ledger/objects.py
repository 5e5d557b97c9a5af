"""Rows of a record as the typed objects they were made from, and what is exported beside them (`Beside`): the words,
the report, the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from onrecord.ledger.fields import Below, Field, Kept, Many, Row, made
from onrecord.ledger.schema import among, metadata
from onrecord.ledger.tables import Table

Held = Mapping[Kept, Mapping[tuple[Any, ...], Sequence[Row]]]  # table -> link and part -> its rows
TABLES = metadata.tables
ARTICLES, STATEMENTS, ACTORS = (TABLES[name].c for name in ("articles", "statements", "actors"))
ACTOR_NAME = func.coalesce(func.nullif(ACTORS.name, ""), func.nullif(ACTORS.described, ""), "unnamed")


def objects_of(connection: Connection, table: Table, rows: Sequence[Row]) -> Iterator[Any]:
    """The objects of some rows of a table, with all that stands below them."""
    keys = [row[table.key] for row in rows] if table.key else []
    held = {kept: rows_below(connection, kept, keys) for kept in kept_below(table.fields)}
    return (made(table.make, table.fields, row, below_of(held, (row.get(table.key),))) for row in rows)


def kept_below(fields: Iterable[Field]) -> set[Kept]:
    """The tables in which stands what rows of these fields have many of."""
    found = [field.kept for field in fields if isinstance(field, Many)]
    return {kept for one in found for kept in (one, *kept_below(one.fields))}


def rows_below(connection: Connection, kept: Kept, keys: Sequence[str]) -> Mapping[tuple[Any, ...], list[Row]]:
    """The rows of a table below rows of these keys, by link and part, in order."""
    table, link = TABLES[kept.table], kept.link or kept.key
    found: defaultdict[tuple[Any, ...], list[Row]] = defaultdict(list)
    query = select(table).where(among(table.c[link[0]], keys)).order_by(*table.primary_key.columns)
    for row in connection.execute(query).mappings():
        found[*(row[name] for name in link), row[kept.part] if kept.part else ""].append(row)
    return found


def below_of(held: Held, key: tuple[Any, ...]) -> Below:
    """What finds the items below a row of this key, and below those."""

    def below(kept: Kept, part: str) -> Iterable[Any]:
        rows = held[kept].get((*key, part), ())
        if kept.deep:
            return [kept.read(row, below_of(held, (*key, row["rank"]))) for row in rows]
        return [kept.read(row, below) for row in rows]

    return below


def beside(connection: Connection, table: str, rows: Sequence[Row]) -> Iterator[Row]:
    """For each row of a table, in order, what the specification calls `Beside`; its story, where it has one."""
    more = BESIDE[table](connection, rows) if table in BESIDE else ({} for _ in rows)
    for row, told in zip(rows, more, strict=True):
        yield {"story": row["story"], **told} if "story" in row else told


def of_articles(connection: Connection, rows: Sequence[Row]) -> Iterator[Row]:
    link = TABLES["story_articles"].c
    found = connection.execute(select(link.article, link.story).where(among(link.article, [r["path"] for r in rows])))
    story = {row.article: row.story for row in found}
    return ({"story": story.get(row["path"])} for row in rows)


def of_statements(connection: Connection, rows: Sequence[Row]) -> Iterator[Row]:
    columns = select(ARTICLES.path, ARTICLES.outlet, ARTICLES.published, ARTICLES.url)
    found = connection.execute(columns.where(among(ARTICLES.path, {row["article"] for row in rows})))
    articles = {path: {"outlet": outlet, "published": day, "url": url} for path, outlet, day, url in found}
    outer = outer_statements(connection, rows)
    for row in rows:
        words = {"content_text": row["content"], "cue_text": row["cue"]}
        yield {**words, "tellers": [*tellers(row["nested_in"], outer)], **articles[row["article"]]}


def outer_statements(connection: Connection, rows: Sequence[Row]) -> Mapping[str, Row]:
    """The statements that hold these, and those that hold them, by id."""
    columns = select(STATEMENTS.id, STATEMENTS.speaker_name, STATEMENTS.speaker_text, STATEMENTS.nested_in)
    found: dict[str, Row] = {}
    wanted = {row["nested_in"] for row in rows} - {None}
    while wanted:
        more = connection.execute(columns.where(among(STATEMENTS.id, wanted))).mappings()
        found |= {row["id"]: row for row in more}
        wanted = {row["nested_in"] for row in found.values()} - {None} - found.keys()
    return found


def tellers(statement: str | None, outer: Mapping[str, Row]) -> Iterator[str]:
    """Who says a statement and those that hold it, the inmost first."""
    while statement is not None:
        if told := outer[statement]["speaker_name"] or outer[statement]["speaker_text"]:
            yield told
        statement = outer[statement]["nested_in"]


def of_utterances(connection: Connection, rows: Sequence[Row]) -> Iterator[Row]:
    told = TABLES["utterance_statements"].c
    contents = select(told.utterance, STATEMENTS.content).join_from(told.utterance.table, STATEMENTS.id.table)
    contents = contents.where(among(told.utterance, [row["id"] for row in rows])).order_by(told.rank)
    longest: dict[str, str] = {}
    for utterance, content in connection.execute(contents):
        longest[utterance] = max(longest.get(utterance, ""), content, key=len)
    speakers = {row["speaker"] for row in rows} - {None}
    named = connection.execute(select(ACTORS.id, ACTOR_NAME).where(among(ACTORS.id, speakers)))
    names = {row[0]: row[1] for row in named}
    for row in rows:
        who = row["speaker_name"] or names.get(row["speaker"], "")
        yield {"who": who, "content_text": longest.get(row["id"], "")}


BESIDE: Mapping[str, Callable[[Connection, Sequence[Row]], Iterator[Row]]] = {
    "articles": of_articles,
    "statements": of_statements,
    "utterances": of_utterances,
}
