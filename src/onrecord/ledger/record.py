"""A record as Python sees it: typed, frozen objects, each with its spans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Literal, TypeVar

from sqlalchemy import Connection, text

from onrecord.errors import OnrecordError
from onrecord.ledger import objects, schema
from onrecord.ledger.store import open_engine
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
    notes: tuple[tuple[str, str], ...] = ()  # story and what of it was left out, because what it cites is not there

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


class Record:
    """A record that is open for reading. Tables are read when first asked for.

    `account` tells what the build that gave this record did; None for a record that was only opened.
    """

    def __init__(self, path: Path, *, account: Account | None = None, folder: TemporaryDirectory[str] | None = None):
        self.path, self.account = path, account
        self._folder = folder  # of a record that has no file of its own
        self._engine = open_engine(path)
        self._read: dict[str, Any] = {}

    def __enter__(self) -> Record:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Record({str(self.path)!r})"

    def close(self) -> None:
        """Close the file; what was read stays."""
        self._engine.dispose()
        if self._folder is not None:
            self._folder.cleanup()

    @property
    def articles(self) -> tuple[Article, ...]:
        return self._once("articles", objects.articles)

    @property
    def actors(self) -> tuple[Actor, ...]:
        return self._once("actors", objects.actors)

    @property
    def statements(self) -> tuple[Statement, ...]:
        return self._once("statements", objects.statements)

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        return self._once("utterances", objects.utterances)

    @property
    def events(self) -> tuple[Event, ...]:
        return self._once("events", objects.events)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        return self._once("disputes", objects.disputes)

    @property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        return self._once("discrepancies", objects.discrepancies)

    @property
    def positions(self) -> tuple[PositionLine, ...]:
        return self._once("positions", objects.positions)

    @property
    def lineage(self) -> tuple[Hop, ...]:
        return self._once("lineage", objects.lineage)

    @property
    def runs(self) -> tuple[Run, ...]:
        return self._once("runs", objects.runs)

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories, each with all that belongs to it, the largest first."""
        return self._once("stories", lambda connection: stories(self, connection))

    @cached_property
    def story_of(self) -> dict[str, str]:
        """Article path -> id of its story."""
        return {path: story.id for story in self.stories for path in story.articles}

    def article(self, path_or_id: str) -> Article:
        """One article by its path, its id, or the end of its path. Raises OnrecordError E018 for none or several."""
        exact = [a for a in self.articles if path_or_id in (a.path, a.id)]
        near = exact or [a for a in self.articles if a.path.endswith(("/" + path_or_id, "#" + path_or_id))]
        if len(near) != 1:
            raise OnrecordError("E018", str(self.path), detail=repr(path_or_id))
        return near[0]

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Articles and statements that hold all the words, best first; "a phrase" in quotation marks stays whole."""
        asked = re.findall(r'"([^"]+)"|([^\s"]+)', words.replace("\0", " "))
        query = " ".join(f'"{phrase or word}"' for phrase, word in asked)
        if not query:
            return ()
        with self._engine.connect() as connection:
            return tuple(_hits(connection, query, limit))

    def brief(self, format: Literal["html", "md"] = "html") -> str:
        """The record as a page for a reader."""
        from onrecord.brief import render

        return render(self, format)

    def _once(self, name: str, read: Callable[[Connection], tuple[T, ...]]) -> tuple[T, ...]:
        if name not in self._read:
            with self._engine.connect() as connection:
                self._read[name] = read(connection)
        found: tuple[T, ...] = self._read[name]
        return found


def stories(record: Record, connection: Connection) -> tuple[Story, ...]:
    """The stories of a record with their parts, the largest first."""
    heads = connection.execute(text("SELECT id, title, why FROM stories")).all()
    members = objects.parts_of(connection, schema.story_articles, "story")
    parts = {name: _by_story(connection, name, getattr(record, name)) for name in PARTS}
    hops: dict[str, list[Hop]] = {}
    for hop in record.lineage:
        hops.setdefault(hop.article, []).append(hop)

    def story(id: str, title: str, why: str) -> Story:
        paths = tuple(m["article"] for m in members[id])
        held = {name: tuple(parts[name].get(id, ())) for name in PARTS}
        lineage = tuple(hop for path in sorted(paths) for hop in hops.get(path, ()))
        return Story(id, title, paths, why, lineage=lineage, **held)

    return tuple(sorted((story(*head) for head in heads), key=lambda s: (-len(s.articles), s.articles)))


PARTS = ("actors", "statements", "utterances", "events", "disputes", "discrepancies", "positions")


def _by_story(connection: Connection, table: str, rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Story -> its rows of a table, in the order of the table."""
    query = f"SELECT id, story FROM {table}" if table != "actors" else "SELECT actor, story FROM story_actors"
    held: dict[str, list[str]] = {}
    for row, story in connection.execute(text(query)):
        held.setdefault(row, []).append(story)
    found: dict[str, list[Any]] = {}
    for one in rows:
        for story in held.get(one.id, ()):
            found.setdefault(story, []).append(one)
    return found


def _hits(connection: Connection, query: str, limit: int) -> list[Hit]:
    cut = "snippet({0}, -1, '', '', ' … ', 24)"
    ask = (
        "SELECT '{1}', t.id, t.{2}, " + cut + " FROM {0} JOIN {1} t ON t.number = {0}.rowid "
        "WHERE {0} MATCH :query ORDER BY bm25({0}), t.id LIMIT :limit"
    )
    found = []
    for index, table, article in (
        ("statement_search", "statements", "article"),
        ("article_search", "articles", "path"),
    ):
        rows = connection.execute(text(ask.format(index, table, article)), {"query": query, "limit": limit})
        found += [Hit(*row) for row in rows]
    return found[:limit]
