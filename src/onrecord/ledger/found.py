"""What the rows of each table are found by: for every condition of a question, where its values stand.

A source of values takes a test of them and gives the condition in SQL that a row meets where one of its values passes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, or_, select, table

from onrecord.ledger.objects import ACTOR_NAME
from onrecord.ledger.schema import metadata


@dataclass(frozen=True)
class Test:
    """One test: what it says of a value and, where it is of words, what a full text index is asked for. A dear one is
    worth telling values apart first, so that each is tested once; without it an index of the column can be used."""

    of: Callable[[ColumnElement[Any]], ColumnElement[bool]]
    match: str = ""
    dear: bool = True


Source = Callable[[Test], ColumnElement[bool]]
Found = Mapping[str, tuple[Source, ...]]


def own(*columns: ColumnElement[Any]) -> Source:
    """Columns of the row itself."""

    def found(test: Test) -> ColumnElement[bool]:
        if not test.dear:
            return or_(*map(test.of, columns))
        # The limit keeps SQLite from testing before it has told the values apart.
        each = [select(column.label("value")).distinct().limit(-1).subquery() for column in columns]
        passing = [select(one.c.value).where(test.of(one.c.value)) for one in each]
        return or_(*(column.in_(some) for column, some in zip(columns, passing, strict=True)))

    return found


def listed(column: ColumnElement[Any]) -> Source:
    """A column that holds a list."""

    def found(test: Test) -> ColumnElement[bool]:
        each = select(column.label("value")).distinct().limit(-1).subquery()
        item = func.json_each(each.c.value).table_valued("value")
        passing = select(each.c.value).join(item, test.of(item.c.value))
        return column.in_(passing)

    return found


def held(
    key: ColumnElement[Any], link: ColumnElement[Any], *sources: Source, only: ColumnElement[bool] | None = None
) -> Source:
    """Values of the rows of a table whose `link` is the `key` of this one, all of them or `only` some."""

    def found(test: Test) -> ColumnElement[bool]:
        passing = select(link).where(or_(*(source(test) for source in sources)))
        return key.in_((passing if only is None else passing.where(only)).correlate(None))

    return found


def indexed(number: ColumnElement[Any], index: str, column: str) -> Source:
    """Words, by a full text index."""

    def found(test: Test) -> ColumnElement[bool]:
        meets = literal_column(index).op("MATCH")(f"{{{column}}} : ({test.match})")
        return number.in_(select(literal_column("rowid")).select_from(table(index)).where(meets))

    return found


T = {name: table.c for name, table in metadata.tables.items()}
ACTORS, STATEMENTS, SAID_BY = T["actors"], T["statements"], T["statement_actors"]
DAY = func.coalesce(STATEMENTS.said, STATEMENTS.said_in_part)
CONTENT = indexed(STATEMENTS.number, "statement_search", "content")
SPEAKER = own(func.coalesce(func.nullif(STATEMENTS.speaker_name, ""), STATEMENTS.speaker_text))
ALIAS = held(ACTORS.id, T["actor_aliases"].actor, own(T["actor_aliases"].alias))


def named(actor: ColumnElement[Any]) -> Source:
    """An actor, by id, name and aliases."""
    return held(actor, ACTORS.id, own(ACTORS.id, ACTOR_NAME), ALIAS)


def with_statement(part: str) -> Source:
    """The actors whom a statement has as `target` or `co-speaker`."""
    return held(STATEMENTS.id, SAID_BY.statement, named(SAID_BY.actor), only=SAID_BY.part == part)


def tellers(statement: ColumnElement[Any]) -> Source:
    """The speakers of a statement and of those that hold it."""

    def found(test: Test) -> ColumnElement[bool]:
        told = select(STATEMENTS.id).where(SPEAKER(test)).correlate(None).cte(recursive=True)
        inner = metadata.tables["statements"].alias()
        whole = told.union(select(inner.c.id).join(told, inner.c.nested_in == told.c.id))
        return statement.in_(select(whole.c.id))

    return found


def below(table: str, parent: str, *columns: str) -> Source:
    """Columns of a table below the rows of another."""
    link, key = T[table][parent], T[f"{parent}s" if parent != "discrepancy" else "discrepancies"].id
    return held(key, link, own(*(T[table][column] for column in columns)))


def gathered(table: str, link: ColumnElement[Any], statement: ColumnElement[Any], *texts: Source) -> Found:
    """What a row that gathers statements is found by: what each of them is found by, and texts of its own."""

    def of(source: Source) -> Source:
        return held(T[table].id, link, held(statement, STATEMENTS.id, source))

    return {
        "id": (own(T[table].id),),
        "articles": (of(own(STATEMENTS.article)),),
        "country": (of(own(STATEMENTS.speaker_country)),),
        "where": (of(own(STATEMENTS.venue)),),
        "through": (of(listed(STATEMENTS.via)),),
        "days": (of(own(DAY)),),
        "about": (of(CONTENT), *texts),
    }


ARTICLES, EVENTS, LINEAGE = T["articles"], T["events"], T["lineage"]
UTTERANCES, POSITIONS, TOLD, LINE = (
    T[n] for n in ("utterances", "positions", "utterance_statements", "position_statements")
)
SIDES = T["dispute_position_statements"]
ACTOR = (own(ACTORS.id, ACTORS.name, ACTORS.described), below("actor_aliases", "actor", "alias"))
DIFFERENCE = (own(T["discrepancies"].what), below("discrepancy_passages", "discrepancy", "text"))
PARTIES = below("event_participants", "event", "actor", "name")

FOUND_BY: Mapping[str, Found] = {
    "articles": {
        "id": (own(ARTICLES.id, ARTICLES.path),),
        "actor": (own(ARTICLES.outlet, ARTICLES.agency),),
        "articles": (own(ARTICLES.path),),
        "days": (own(ARTICLES.published),),
        "about": tuple(indexed(ARTICLES.number, "article_search", column) for column in ("title", "text")),
    },
    "actors": {
        "id": (own(ACTORS.id),),
        "actor": ACTOR,
        "articles": (below("actor_mentions", "actor", "article"), below("actor_roles", "actor", "article")),
        "kind": (own(ACTORS.kind),),
        "country": (own(ACTORS.country),),
        "about": (*ACTOR, below("actor_roles", "actor", "role")),
    },
    "statements": {
        "id": (own(STATEMENTS.id),),
        "inside": (own(STATEMENTS.nested_in),),
        "actor": (
            own(STATEMENTS.speaker_name, STATEMENTS.speaker_text),
            named(STATEMENTS.speaker),
            with_statement("co-speaker"),
        ),
        "articles": (own(STATEMENTS.article),),
        "kind": (own(STATEMENTS.kind, STATEMENTS["class"], STATEMENTS.act),),
        "target": (with_statement("target"),),
        "country": (own(STATEMENTS.speaker_country),),
        "where": (own(STATEMENTS.venue, STATEMENTS.addressee),),
        "through": (listed(STATEMENTS.via), tellers(STATEMENTS.nested_in)),
        "days": (own(DAY),),
        "about": (CONTENT, with_statement("target")),
    },
    "utterances": {
        **gathered("utterances", TOLD.utterance, TOLD.statement),
        "actor": (own(UTTERANCES.speaker, UTTERANCES.speaker_name),),
    },
    "events": {
        "id": (own(EVENTS.id),),
        "actor": (PARTIES,),
        "articles": (below("event_mentions", "event", "article"),),
        "kind": (own(EVENTS.type, EVENTS.status, EVENTS.code), below("event_statuses", "event", "status")),
        "country": (below("event_participants", "event", "country"),),
        "where": (own(EVENTS.place),),
        "days": (own(EVENTS.date),),
        "about": (own(EVENTS.type, EVENTS.place), PARTIES, below("event_mentions", "event", "text")),
    },
    "stories": {
        "id": (own(T["stories"].id),),
        "articles": (held(T["stories"].id, T["story_articles"].story, own(T["story_articles"].article)),),
        "about": (own(T["stories"].title),),
    },
    "disputes": {
        **gathered("disputes", SIDES.dispute, SIDES.statement, own(T["disputes"].question)),
        "actor": (below("dispute_positions", "dispute", "actor", "name"),),
    },
    "discrepancies": {
        "id": (own(T["discrepancies"].id),),
        "actor": DIFFERENCE,
        "articles": (below("discrepancy_passages", "discrepancy", "article"),),
        "kind": (own(T["discrepancies"].kind, T["discrepancies"].severity),),
        "about": DIFFERENCE,
    },
    "positions": {
        **gathered("positions", LINE.position, LINE.statement, own(POSITIONS.about)),
        "actor": (own(POSITIONS.actor, POSITIONS.name),),
    },
    "lineage": {
        "actor": (own(LINEAGE.derived_from),),
        "articles": (own(LINEAGE.article),),
        "kind": (own(LINEAGE.kind),),
        "through": (own(LINEAGE.derived_from),),
    },
    "runs": {"id": (own(T["runs"].id),)},
}
