"""What stands at the heart of a record: its figures, and the largest stories with what their reports differ on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select, text

from onrecord.ledger.ask import ask
from onrecord.ledger.question import Question, Row
from onrecord.ledger.schema import metadata
from onrecord.ledger.tables import TABLES

T = metadata.tables
COUNTED = ("articles", "stories", "actors", "statements", "utterances", "events", "disputes", "discrepancies")


@dataclass(frozen=True, slots=True)
class StoryHeart:
    """One story: its outlets by path, how many statements (told by one report or by several) and events it has, who is
    heard how often, and the rows of its disputes, differences and positions."""

    title: str
    outlets: tuple[str, ...]
    said: int
    several: int
    events: int
    heard: tuple[tuple[str, int], ...]
    disputes: tuple[Row, ...]
    discrepancies: tuple[Row, ...]
    positions: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Heart:
    """How many rows the tables have, the largest stories, and what failed in the last build."""

    counts: Mapping[str, int]
    stories: tuple[StoryHeart, ...]
    failed: tuple[Row, ...]


def heart_of(connection: Connection, stories: int) -> Heart:
    """The heart of a record, with at most so many stories."""
    largest = ask(connection, Question("stories", limit=stories)).rows
    last = select(T["runs"].c.id).order_by(T["runs"].c.started.desc(), T["runs"].c.id.desc()).limit(1)
    run = connection.execute(last).scalar()
    failed = ask(connection, Question("runs", id=run)).rows[0]["failed"] if run else ()
    counts = {table: count(connection, table) for table in COUNTED}
    return Heart(counts, tuple(story_heart(connection, story) for story in largest), tuple(failed))


def story_heart(connection: Connection, story: Row) -> StoryHeart:
    """The figures of one story and what its reports differ on."""
    reports, statements = T["articles"].c, T["statements"].c
    outlets = select(reports.outlet, reports.path).where(reports.path.in_(story["articles"])).order_by(reports.path)
    speakers = select(statements.speaker_name).where(statements.story == story["id"], statements.speaker_name != "")
    named = connection.scalars(speakers.order_by(*map(text, TABLES["statements"].order)))

    def rows(table: str) -> tuple[Row, ...]:
        return ask(connection, Question(table, story=story["id"], limit=None)).rows

    def of(table: str, *conditions: ColumnElement[bool]) -> int:
        return count(connection, table, T[table].c.story == story["id"], *conditions)

    return StoryHeart(
        title=story["title"],
        outlets=tuple(outlet or path.rsplit("/", 1)[-1] for outlet, path in connection.execute(outlets)),
        said=of("statements", statements["class"] == "said"),
        several=of("utterances", T["utterances"].c.reports > 1),
        events=of("events"),
        heard=tuple(Counter(named).most_common(5)),
        disputes=rows("disputes"),
        discrepancies=rows("discrepancies"),
        positions=rows("positions"),
    )


def count(connection: Connection, table: str, *conditions: ColumnElement[bool]) -> int:
    """How many rows of a table meet the conditions."""
    return connection.execute(select(func.count()).select_from(T[table]).where(*conditions)).scalar_one()
