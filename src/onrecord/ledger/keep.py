"""Writing a record: one report, or one story with all its rows, in one transaction."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from onrecord.ledger import schema, sketched
from onrecord.ledger.rows import MOST, ONLY, merged_actor, rows_of, story_rows, write
from onrecord.ledger.runs import now, set_state, state
from onrecord.ledger.schema import among
from onrecord.ledger.tables import TABLES
from onrecord.models import Report, Story
from onrecord.payload import dumps, loads

STALE = "stale"
VERSION_FIELDS = ("id", "url", "outlet", "agency", "title", "published", "text", "sha256", "read_at")
A, R = schema.articles.c, schema.report_annotations.c


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


def known(connection: Connection) -> dict[str, Known]:
    """The articles of a record by path."""
    rows = select(A.path, A.id, A.given_id, R.fingerprint, R.input_digest, R.digest)
    joined = rows.join_from(schema.articles, schema.report_annotations, A.path == R.article)
    return {row[0]: Known(*row[1:]) for row in connection.execute(joined).all()}


def reports(connection: Connection, paths: Iterable[str]) -> Iterator[Report]:
    """The stored results of reports, by path."""
    query = select(R.payload).where(among(R.article, paths)).order_by(R.article)
    return (loads(Report, payload) for payload in connection.scalars(query))


def inputs(connection: Connection, paths: Iterable[str]) -> Iterator[tuple[str, str, str, Input]]:
    """Path, text, hash and input of stored articles, for reading them once more."""
    columns = select(A.path, A.text, A.sha256, A.given_id, R.input_digest, R.fields)
    joined = columns.join_from(schema.articles, schema.report_annotations, A.path == R.article)
    for path, text, sha256, id, digest, fields in connection.execute(joined.where(among(A.path, paths))):
        yield path, text, sha256, Input(id, digest, tuple((name, value) for name, value in fields))


def put_report(connection: Connection, report: Report, given: Input, fingerprint: str) -> None:
    """Keep a report in place of what its path held; a text that differs is kept as an older version.

    A story that held the old one goes, because its rows cite it; the next step of a build relates it anew.
    """
    article = report.article
    remove_article(connection, article.path, replaced_by=article.sha256)
    payload = dumps(replace(report, article=replace(article, read_at=None)))
    row = {
        "article": article.path,
        "fingerprint": fingerprint,
        "input_digest": given.digest,
        "fields": [list(field) for field in given.fields],
        "digest": hashlib.sha256(payload.encode()).hexdigest(),
        "payload": payload,
    }
    write(connection, rows_of(TABLES["articles"], [article], {}, given_id=given.given_id))
    connection.execute(insert(schema.report_annotations), [row])


def forget(connection: Connection, path: str) -> None:
    """Remove an article, its older versions and its story's rows; the rest of the story has to be related anew."""
    remove_article(connection, path, replaced_by=None)
    connection.execute(delete(schema.article_versions).where(schema.article_versions.c.article == path))


def replace_story(connection: Connection, story: Story, signature: str, texts: Mapping[str, str]) -> set[str]:
    """Put a story in place of every story that held one of its articles; `texts` are those of its own, by path.

    Gives the actors whose rows have to be settled with `settle_actors` once all stories are in place.
    """
    touched = remove_stories(connection, story.articles)
    bare = [{"id": a.id, "name": a.name, "kind": a.kind} for a in story.actors]
    if bare:
        connection.execute(insert(schema.actors).prefix_with("OR IGNORE"), bare)
    write(connection, story_rows(story, signature, texts))
    set_state(connection, "actors", STALE)
    return touched | {actor.id for actor in story.actors}


def settle_actors(connection: Connection, ids: Iterable[str] | None = None) -> None:
    """Make the rows of actors (None: of all) what their stories say; an actor that no story holds goes."""
    table, held = schema.actors, schema.story_actors
    wanted = None if ids is None else list(ids)
    said = select(held).order_by(held.c.actor, held.c.story)
    gone = delete(table).where(table.c.id.not_in(select(held.c.actor)))
    if wanted is not None:
        said, gone = said.where(among(held.c.actor, wanted)), gone.where(among(table.c.id, wanted))
    by_actor = defaultdict[str, list[Mapping[str, Any]]](list)
    for row in connection.execute(said).mappings():
        by_actor[row["actor"]].append(dict(row))
    whole = [{f"new_{k}": v for k, v in merged_actor(rows).items()} for rows in by_actor.values()]
    if whole:
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in (*MOST, *ONLY)}
        connection.execute(update(table).where(table.c.id == bindparam("new_id")).values(**values), whole)
    connection.execute(gone)
    set_state(connection, "actors", "")


def unsettled(connection: Connection) -> set[str] | None:
    """The actors whose rows have to be settled because an article went; None where that may be any."""
    held = state(connection, "actors")
    return None if held == STALE else set(json.loads(held or "[]"))


def story_signatures(connection: Connection) -> set[str]:
    """The signatures of the stories that a record holds."""
    return set(connection.scalars(select(schema.stories.c.signature)))


def remove_article(connection: Connection, path: str, replaced_by: str | None) -> None:
    old = connection.execute(select(schema.articles).where(A.path == path)).mappings().first()
    if old is None:
        return
    if replaced_by is not None and replaced_by != old["sha256"]:
        version = {field: old[field] for field in VERSION_FIELDS}
        connection.execute(insert(schema.article_versions).values(article=path, replaced_at=now(), **version))
    touched = remove_stories(connection, [path])
    sketched.remove(connection, [path])
    if (stale := unsettled(connection)) is not None:
        set_state(connection, "actors", json.dumps(sorted(stale | touched)))
    set_state(connection, "settled", "")  # also should the old text come back before the next build ends
    connection.execute(delete(schema.articles).where(A.path == path))


def remove_stories(connection: Connection, paths: Iterable[str]) -> set[str]:
    """Remove the stories that hold any of these articles; the actors they named."""
    link, held = schema.story_articles.c, schema.story_actors.c
    stories = set(connection.scalars(select(link.story).where(among(link.article, paths))))
    actors = set(connection.scalars(select(held.actor).where(among(held.story, stories))))
    connection.execute(delete(schema.stories).where(among(schema.stories.c.id, stories)))
    return actors
