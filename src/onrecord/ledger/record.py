"""A record as Python sees it: typed, frozen objects, each with its spans."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, Literal, TypeVar

from sqlalchemy import ColumnElement, Connection, func, or_, select, text

from onrecord.errors import OnrecordError
from onrecord.ledger.ask import ask
from onrecord.ledger.objects import objects_of
from onrecord.ledger.question import Answer, Question
from onrecord.ledger.schema import metadata
from onrecord.ledger.store import open_engine
from onrecord.ledger.tables import OF_STORIES, TABLES
from onrecord.models import (
    Actor,
    Article,
    Discrepancy,
    Dispute,
    Event,
    Failure,
    Hop,
    PositionLine,
    Run,
    Statement,
    Story,
    Utterance,
)

T = TypeVar("T")
Outcome = Literal["new", "changed", "again", "unchanged", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one input of a build: new, changed, analysed again (by a newer onrecord), unchanged,
    skipped (`failure` says why: not a format that is read) or failed."""

    path: str
    outcome: Outcome
    failure: Failure | None = None
    language: str | None = None  # ISO 639-1, where it has no data: the report is kept, nothing in it is analysed


@dataclass(frozen=True, slots=True)
class Account:
    """What a build did: every input once, and how many stories were related anew."""

    files: tuple[FileOutcome, ...]
    stories: int = 0
    skipped: tuple[Failure, ...] = ()  # stories that could not be related

    @property
    def failed(self) -> tuple[Failure, ...]:
        return tuple(f.failure for f in self.files if f.failure and f.outcome == "failed") + self.skipped

    @property
    def unanalysed(self) -> dict[str, int]:
        """Language -> how many of the reports are in it, of those whose language is not analysed."""
        return dict(Counter(sorted(f.language for f in self.files if f.language)))

    @property
    def strays(self) -> tuple[Failure, ...]:
        """Files of a folder that are no reports, and files that metadata name and that are not there."""
        return tuple(f.failure for f in self.files if f.failure and f.outcome == "skipped")


@dataclass(frozen=True, slots=True)
class Hit:
    """One find of a search: the table and id of the row, the article it cites, and the words around the find."""

    table: Literal["articles", "statements"]
    id: str
    article: str
    snippet: str


class Whole(Generic[T]):
    """A whole table of a record as objects, in its order; read when first asked for."""

    def __set_name__(self, record: type, name: str) -> None:
        self.name = name

    def __get__(self, record: Record, kind: type[Record]) -> tuple[T, ...]:
        if self.name not in record.held:
            with record.engine.connect() as connection:
                record.held[self.name] = objects(connection, self.name)
        return record.held[self.name]


class Record:
    """A record that is open for reading. `ask` answers questions by queries; the tables as a whole are read when first
    asked for.

    `account` tells what the build that gave this record did; None for a record that was only opened.
    """

    articles = Whole[Article]()
    actors = Whole[Actor]()
    statements = Whole[Statement]()
    utterances = Whole[Utterance]()
    events = Whole[Event]()
    disputes = Whole[Dispute]()
    discrepancies = Whole[Discrepancy]()
    positions = Whole[PositionLine]()
    lineage = Whole[Hop]()
    runs = Whole[Run]()

    def __init__(self, path: Path, *, account: Account | None = None, folder: TemporaryDirectory[str] | None = None):
        self.path, self.account = path, account
        self.folder = folder  # of a record that has no file of its own
        self.engine = open_engine(path)
        self.held: dict[str, tuple[Any, ...]] = {}

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Record({str(self.path)!r})"

    def close(self) -> None:
        """Close the file; what was read stays."""
        self.engine.dispose()
        if self.folder is not None:
            self.folder.cleanup()

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """The stories, each with all that belongs to it, the largest first."""
        parts: dict[str, Any] = {}
        with self.engine.connect() as connection:
            for name in OF_STORIES:
                of = select(metadata.tables[name].c.story).order_by(*map(text, TABLES[name].order))
                parts[name] = gathered(zip(connection.scalars(of), getattr(self, name), strict=True))
            within = metadata.tables["story_actors"].c  # an actor stands in many
            known = {actor.id: n for n, actor in enumerate(self.actors)}
            pairs = sorted((known[id], story) for id, story in connection.execute(select(within.actor, within.story)))
            parts["actors"] = gathered((story, self.actors[n]) for n, story in pairs)
            bare: tuple[Story, ...] = objects(connection, "stories")
        own: dict[str, Any] = {s.id: {name: tuple(held[s.id]) for name, held in parts.items()} for s in bare}
        return tuple(replace(s, **own[s.id]) for s in bare)

    def article(self, path_or_id: str) -> Article:
        """One article by its path, its id, or the end of its path. Raises OnrecordError E018 for none or several."""
        column = metadata.tables["articles"].c
        whole = or_(column.path == path_or_id, column.id == path_or_id)
        end = func.substr(column.path, -len(path_or_id) - 1).in_([f"/{path_or_id}", f"#{path_or_id}"])
        with self.engine.connect() as connection:
            found: tuple[Article, ...] = objects(connection, "articles", whole) or objects(connection, "articles", end)
        if len(found) != 1:
            raise OnrecordError("E018", str(self.path), detail=repr(path_or_id))
        return found[0]

    def ask(self, question: Question) -> Answer:
        """The rows that meet a question, and how many more do. Raises OnrecordError E013 and E022."""
        with self.engine.connect() as connection:
            return ask(connection, question)

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Articles and statements that hold all the words, best first; "a phrase" in quotation marks stays whole."""
        asked = re.findall(r'"([^"]+)"|([^\s"]+)', words.replace("\0", " "))
        query = " ".join(f'"{phrase or word}"' for phrase, word in asked)
        found: list[Hit] = []
        with self.engine.connect() as connection:
            for index, table, article in SEARCHED if query else ():
                rows = connection.execute(text(HITS.format(index, table, article)), {"query": query, "limit": limit})
                found += [Hit(*row) for row in rows]
        return tuple(found[:limit])


SEARCHED = (("statement_search", "statements", "article"), ("article_search", "articles", "path"))
HITS = (
    "SELECT '{1}', t.id, t.{2}, snippet({0}, -1, '', '', ' … ', 24) FROM {0} JOIN {1} t ON t.number = {0}.rowid "
    "WHERE {0} MATCH :query ORDER BY bm25({0}), t.id LIMIT :limit"
)


def objects(connection: Connection, name: str, *conditions: ColumnElement[bool]) -> tuple[Any, ...]:
    """The objects of a table that meet the conditions, in its order."""
    table = TABLES[name]
    query = select(metadata.tables[name]).where(*conditions).order_by(*map(text, table.order))
    return tuple(objects_of(connection, table, connection.execute(query).mappings().all()))


def gathered(pairs: Iterable[tuple[str, Any]]) -> defaultdict[str, list[Any]]:
    """Story -> what is told with it, in order."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for story, one in pairs:
        found[story].append(one)
    return found
