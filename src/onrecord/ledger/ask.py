"""Questions to a record, answered by queries: rows of one table that meet every condition, in order, a page at a time.

Every condition is held against what `found` says a row is found by; only the rows of the page become objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select, text, true

from onrecord.errors import OnrecordError
from onrecord.knowledge.folding import fold
from onrecord.ledger.fields import out_all
from onrecord.ledger.found import FOUND_BY, Test
from onrecord.ledger.objects import beside, objects_of
from onrecord.ledger.question import Answer, Question, Row
from onrecord.ledger.schema import articles, metadata, stories, story_articles
from onrecord.ledger.tables import TABLES, Table

__all__ = ["Answer", "Question", "ask", "rows_of", "specified"]

WORD = re.compile(r"\w+")


def ask(connection: Connection, question: Question) -> Answer:
    """The rows that meet a question. Raises OnrecordError E013 for a table and E022 for a day that is none."""
    rows = tuple(rows_of(connection, question))
    if question.limit is None or len(rows) < question.limit:
        return Answer(rows)
    every = select(func.count()).select_from(metadata.tables[question.table]).where(*conditions(connection, question))
    return Answer(rows, connection.execute(every).scalar_one() - question.offset - len(rows))


def rows_of(connection: Connection, question: Question) -> Iterator[Row]:
    """The rows that meet a question, one after the other."""
    table = specified(question.table, str(connection.engine.url.database))
    query = (
        select(metadata.tables[table.name]).where(*conditions(connection, question)).order_by(*map(text, table.order))
    )
    limited = query.limit(question.limit).offset(question.offset or None)
    for rows in connection.execute(limited).mappings().partitions(500):
        objects = objects_of(connection, table, rows)
        for held, more in zip(objects, beside(connection, table.name, rows), strict=True):
            yield out_all(table.fields, held, more)


def specified(name: str, record: str) -> Table:
    """The specification of a table. Raises OnrecordError E013 for one that is none."""
    if name not in TABLES:
        raise OnrecordError("E013", record, detail=repr(name), tables=", ".join(TABLES))
    return TABLES[name]


def conditions(connection: Connection, question: Question) -> list[ColumnElement[bool]]:
    """What the rows that meet a question meet, in SQL."""
    found = FOUND_BY[question.table]

    def meets(key: str, test: Test) -> ColumnElement[bool]:
        return or_(false(), *(source(test) for source in found.get(key, ())))

    others = unplain(connection) if question.about else []

    def worded(words: str) -> ColumnElement[bool]:
        return and_(true(), *(meets("about", begins(start, others)) for start in WORD.findall(fold(words))))

    given = [(key, test(value)) for name, key, test in CONDITIONS if (value := getattr(question, name))]
    made = [meets(key, test) for key, test in given]
    if question.about:
        made.append(or_(*map(worded, question.about)))
    if days := question.days:
        made.append(meets("days", Test(lambda value: func.within(value, *(day.isoformat() for day in days)) == 1)))
    return made


def same(asked: str) -> Test:
    """The value itself."""
    return Test(lambda value: value == asked, dear=False)


def part(asked: str) -> Test:
    """A part of a name, whatever its case and accents."""
    return Test(lambda value: func.instr(func.fold(value), fold(asked)) > 0)


def whole(asked: str) -> Test:
    """A whole word, whatever its case."""
    return Test(lambda value: func.fold(value) == fold(asked))


def in_article(asked: str) -> Test:
    """A path of an article of which that is a part, or a part of its id."""
    named = part(asked)
    return Test(
        lambda value: value.in_(select(articles.c.path).where(named.of(articles.c.path) | named.of(articles.c.id)))
    )


def in_story(asked: str) -> Test:
    """A path of an article of a story with that id, or else with that as a part of its title or id."""
    named, this = part(asked), stories.c.id == asked
    other = ~select(stories.c.id).where(this).correlate(None).exists()
    wanted = this | (other & (named.of(stories.c.title) | named.of(stories.c.id)))
    paths = select(story_articles.c.article).join(stories).where(wanted)
    return Test(lambda value: value.in_(paths), dear=False)


def begins(start: str, unplain: Sequence[str]) -> Test:
    """A text with a word that begins so. Folding takes more letters for one than the full text index does: words of the
    index with such letters are asked for whole."""
    match = " OR ".join([f'"{start}" *', *(f'"{word}"' for word in unplain if fold(word).startswith(start))])
    return Test(lambda value: func.begins(value, start) == 1, match)


def unplain(connection: Connection) -> list[str]:
    """The words of the full text indexes with letters beyond ASCII."""
    found: list[str] = []
    for index in ("article_search", "statement_search"):
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}_words USING fts5vocab(main, {index}, row)"
        )
        found += connection.scalars(text(f"SELECT term FROM temp.{index}_words WHERE term GLOB '*[^ -~]*'"))
    return found


CONDITIONS = (
    ("id", "id", same),
    ("inside", "inside", same),
    ("actor", "actor", part),
    ("target", "target", part),
    ("where", "where", part),
    ("through", "through", part),
    ("country", "country", whole),
    ("kind", "kind", whole),
    ("article", "articles", in_article),
    ("story", "articles", in_story),
)
