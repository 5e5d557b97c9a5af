"""What is exported beside an object and stands in other rows of the record: the words, the report, the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, func, select

from onrecord.ledger.fields import Row
from onrecord.ledger.objects import chosen
from onrecord.ledger.schema import metadata

TABLES = metadata.tables
ARTICLES, STATEMENTS, ACTORS = (TABLES[name].c for name in ("articles", "statements", "actors"))


def beside(connection: Connection, table: str, rows: Sequence[Row]) -> Iterator[Row]:
    """For each row of a table, in order, what the specification calls `Beside`."""
    return BESIDE.get(table, of_story)(connection, rows)


def of_story(connection: Connection, rows: Sequence[Row]) -> Iterator[Row]:
    """The story that a row belongs to, where it belongs to one."""
    return ({"story": row["story"]} if "story" in row else {} for row in rows)


def of_articles(connection: Connection, rows: Sequence[Row]) -> Iterator[Row]:
    link = TABLES["story_articles"].c
    found = chosen(connection, select(link.article, link.story), link.article, (row["path"] for row in rows))
    story = {row["article"]: row["story"] for row in found}
    return ({"story": story.get(row["path"])} for row in rows)


def of_statements(connection: Connection, rows: Sequence[Row]) -> Iterator[Row]:
    columns = select(ARTICLES.path, ARTICLES.outlet, ARTICLES.published, ARTICLES.url)
    articles = {a["path"]: a for a in chosen(connection, columns, ARTICLES.path, (row["article"] for row in rows))}
    outer = outer_statements(connection, rows)
    for row in rows:
        report = articles[row["article"]]
        yield {
            "content_text": row["content"],
            "cue_text": row["cue"],
            "tellers": [*tellers(row["nested_in"], outer)],
            "outlet": report["outlet"],
            "published": report["published"],
            "story": row["story"],
            "url": report["url"],
        }


def outer_statements(connection: Connection, rows: Sequence[Row]) -> Mapping[str, Row]:
    """The statements that hold these, and those that hold them, by id."""
    columns = select(STATEMENTS.id, STATEMENTS.speaker_name, STATEMENTS.speaker_text, STATEMENTS.nested_in)
    found: dict[str, Row] = {}
    wanted = {row["nested_in"] for row in rows} - {None}
    while wanted:
        found |= {row["id"]: row for row in chosen(connection, columns, STATEMENTS.id, wanted)}
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
    contents = select(told.utterance, STATEMENTS.content).join_from(
        TABLES[told.utterance.table.name], TABLES["statements"]
    )
    longest: dict[str, str] = {}
    for row in chosen(connection, contents.order_by(told.rank), told.utterance, (row["id"] for row in rows)):
        longest[row["utterance"]] = max(longest.get(row["utterance"], ""), row["content"], key=len)
    name = func.coalesce(func.nullif(ACTORS.name, ""), func.nullif(ACTORS.described, ""), "unnamed").label("name")
    named = chosen(connection, select(ACTORS.id, name), ACTORS.id, (row["speaker"] for row in rows if row["speaker"]))
    names = {row["id"]: row["name"] for row in named}
    for row in rows:
        who = row["speaker_name"] or names.get(row["speaker"], "")
        yield {"who": who, "content_text": longest.get(row["id"], ""), "story": row["story"]}


BESIDE: dict[str, Callable[[Connection, Sequence[Row]], Iterator[Row]]] = {
    "articles": of_articles,
    "statements": of_statements,
    "utterances": of_utterances,
}
