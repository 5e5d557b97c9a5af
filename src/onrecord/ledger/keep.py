"""Writing a record: one report, or one story with all its rows, in one transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from onrecord.ledger import schema, sketched
from onrecord.ledger.rows import Rows, article_rows, merged_actor, story_rows
from onrecord.models import Report, Story
from onrecord.payload import dumps, loads

AT_ONCE = 500  # values of one IN (...)
STALE = "stale"
ACTOR_FIELDS = ("name", "kind", "described", "country", "wikidata")
VERSION_FIELDS = ("id", "url", "outlet", "agency", "title", "published", "text", "sha256", "read_at")


@dataclass(frozen=True, slots=True)
class Known:
    """What a record already holds of an article, enough to tell whether it has to be read again."""

    id: str
    given_id: str
    fingerprint: str
    input_digest: str
    digest: str


@dataclass(frozen=True, slots=True)
class Input:
    """An article as it was given: the id by its content, a digest of everything given, and what was said of it."""

    given_id: str
    digest: str
    fields: tuple[tuple[str, str], ...] = ()


def now() -> str:
    """The time as the record writes it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def known(connection: Connection) -> dict[str, Known]:
    """The articles of a record by path."""
    a, r = schema.articles.c, schema.report_annotations.c
    rows = select(a.path, a.id, a.given_id, r.fingerprint, r.input_digest, r.digest)
    joined = rows.join_from(schema.articles, schema.report_annotations, a.path == r.article)
    return {row[0]: Known(*row[1:]) for row in connection.execute(joined).all()}


def reports(connection: Connection, paths: Iterable[str] | None = None) -> Iterator[Report]:
    """The stored results of reports, by path; all of them where no paths are given."""
    table = schema.report_annotations
    chosen = [None] if paths is None else [list(c) for c in _chunks(sorted(paths))]
    for chunk in chosen:
        query = select(table.c.payload).order_by(table.c.article)
        for (payload,) in connection.execute(query if chunk is None else query.where(table.c.article.in_(chunk))):
            yield loads(Report, payload)


def inputs(connection: Connection, paths: Iterable[str]) -> Iterator[tuple[str, str, str, Input]]:
    """Path, text, hash and input of stored articles, for reading them once more."""
    a, r = schema.articles.c, schema.report_annotations.c
    columns = select(a.path, a.text, a.sha256, a.given_id, r.input_digest, r.fields)
    joined = columns.join_from(schema.articles, schema.report_annotations, a.path == r.article).order_by(a.path)
    for chunk in _chunks(sorted(paths)):
        for path, text, sha256, given_id, digest, fields in connection.execute(joined.where(a.path.in_(chunk))):
            yield path, text, sha256, Input(given_id, digest, tuple((name, value) for name, value in fields))


def put_report(connection: Connection, report: Report, given: Input, fingerprint: str) -> None:
    """Keep a report in place of what its path held; a text that differs is kept as an older version.

    A story that held the old one goes, because its rows cite it; the next step of a build relates it anew.
    """
    article = report.article
    _remove_article(connection, article.path, replaced_by=article.sha256)
    payload = dumps(replace(report, article=replace(article, read_at=None)))
    row = {
        "article": article.path,
        "fingerprint": fingerprint,
        "input_digest": given.digest,
        "fields": [list(field) for field in given.fields],
        "digest": digest_of(payload),
        "payload": payload,
    }
    _write(connection, article_rows(article, given.given_id))
    connection.execute(insert(schema.report_annotations), [row])


def forget(connection: Connection, path: str) -> None:
    """Remove an article, its older versions and its story's rows; the rest of the story has to be related anew."""
    _remove_article(connection, path, replaced_by=None)
    connection.execute(delete(schema.article_versions).where(schema.article_versions.c.article == path))


def replace_story(connection: Connection, story: Story, signature: str, texts: Mapping[str, str]) -> set[str]:
    """Put a story in place of every story that held one of its articles.

    Gives the actors whose rows have to be settled with `settle_actors` once all stories are in place.
    """
    touched = _remove_stories(connection, story.articles)
    ids = {actor.id for actor in story.actors}
    held = _held(connection, schema.actors.c.id, ids)
    fresh = [{"id": a.id, "name": a.name, "kind": a.kind} for a in story.actors if a.id not in held]
    _write(connection, iter([("actors", fresh)]))
    _write(connection, story_rows(story, signature, texts))
    set_state(connection, "actors", STALE)
    return touched | ids


def settle_actors(connection: Connection, ids: Iterable[str] | None = None) -> None:
    """Make the rows of actors (None: of all) what their stories say; an actor that no story holds goes."""
    table, held = schema.actors, schema.story_actors
    chunks: Iterable[list[str] | None] = [None] if ids is None else _chunks(sorted(ids))
    for chunk in chunks:
        which = select(table.c.id) if chunk is None else select(table.c.id).where(table.c.id.in_(chunk))
        said = select(held) if chunk is None else select(held).where(held.c.actor.in_(chunk))
        by_actor: dict[str, list[Mapping[str, Any]]] = {actor: [] for actor in connection.scalars(which)}
        for row in connection.execute(said.order_by(held.c.actor, held.c.story)).mappings():
            by_actor[row["actor"]].append(dict(row))
        whole = [{f"new_{k}": v for k, v in merged_actor(rows).items()} for rows in by_actor.values() if rows]
        if whole:
            values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ACTOR_FIELDS}
            connection.execute(update(table).where(table.c.id == bindparam("new_id")).values(**values), whole)
        for gone in _chunks(actor for actor, rows in by_actor.items() if not rows):
            connection.execute(delete(table).where(table.c.id.in_(gone)))
    set_state(connection, "actors", "")


def unsettled(connection: Connection) -> set[str] | None:
    """The actors whose rows have to be settled because an article went; None where that may be any."""
    held = state(connection, "actors")
    return None if held == STALE else set(json.loads(held or "[]"))


def story_signatures(connection: Connection) -> dict[str, str]:
    """Signature -> id of the stories that a record holds."""
    return {row.signature: row.id for row in connection.execute(select(schema.stories))}


def state(connection: Connection, key: str) -> str | None:
    found: str | None = connection.scalar(select(schema.record_state.c.value).where(schema.record_state.c.key == key))
    return found


def set_state(connection: Connection, key: str, value: str) -> None:
    table = schema.record_state
    connection.execute(delete(table).where(table.c.key == key))
    connection.execute(insert(table).values(key=key, value=value))


def _remove_article(connection: Connection, path: str, replaced_by: str | None) -> None:
    table = schema.articles
    old = connection.execute(select(table).where(table.c.path == path)).mappings().first()
    if old is None:
        return
    if replaced_by is not None and replaced_by != old["sha256"]:
        version = {field: old[field] for field in VERSION_FIELDS}
        connection.execute(insert(schema.article_versions).values(article=path, replaced_at=now(), **version))
    touched = _remove_stories(connection, [path])
    sketched.remove(connection, [path])
    if (stale := unsettled(connection)) is not None:
        set_state(connection, "actors", json.dumps(sorted(stale | touched)))
    set_state(connection, "settled", "")  # also should the old text come back before the next build ends
    connection.execute(delete(table).where(table.c.path == path))


def _remove_stories(connection: Connection, paths: Iterable[str]) -> set[str]:
    """Remove the stories that hold any of these articles; the actors they named."""
    link, held = schema.story_articles.c, schema.story_actors.c
    stories = {
        s for chunk in _chunks(paths) for s in connection.scalars(select(link.story).where(link.article.in_(chunk)))
    }
    actors = {
        a for chunk in _chunks(stories) for a in connection.scalars(select(held.actor).where(held.story.in_(chunk)))
    }
    for story in sorted(stories):
        connection.execute(delete(schema.stories).where(schema.stories.c.id == story))
    return actors


def _held(connection: Connection, column: Any, values: Iterable[str]) -> set[str]:
    return {v for chunk in _chunks(sorted(values)) for v in connection.scalars(select(column).where(column.in_(chunk)))}


def _write(connection: Connection, rows: Rows) -> None:
    for table, values in rows:
        if values:
            connection.execute(insert(schema.metadata.tables[table]), values)


def _chunks(values: Iterable[str]) -> Iterator[list[str]]:
    every = list(values)
    return (every[n : n + AT_ONCE] for n in range(0, len(every), AT_ONCE))
