"""Rows of a record as the typed objects they were made from, in an order that does not depend on how they came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from onrecord.ledger import schema
from onrecord.ledger.rows import ARTICLE_FIELDS, STATEMENT_FIELDS
from onrecord.models import (
    Actor,
    Article,
    Block,
    Discrepancy,
    Dispute,
    Event,
    Failure,
    Hop,
    Participant,
    Passage,
    Position,
    PositionChange,
    PositionLine,
    RoleMention,
    Run,
    Statement,
    StatusClaim,
    Utterance,
    When,
)
from onrecord.spans import Span

Row = Mapping[str, Any]
Parts = Mapping[str, list[Row]]


def rows_of(connection: Connection, table: Table, *order: str) -> list[Row]:
    """All rows of a table as mappings, in order of the given columns (default: its key)."""
    columns = [table.c[name] for name in order] or list(table.primary_key.columns)
    return [dict(row) for row in connection.execute(select(table).order_by(*columns)).mappings()]


def parts_of(connection: Connection, table: Table, parent: str) -> Parts:
    """The rows of a table by the row they belong to, each group in its order."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows_of(connection, table):
        found[row[parent]].append(row)
    return defaultdict(list, found)


def articles(connection: Connection) -> tuple[Article, ...]:
    """Every article, by path."""
    blocks = parts_of(connection, schema.article_blocks, "article")
    evidence = parts_of(connection, schema.article_evidence, "article")
    return tuple(
        Article(
            **{field: row[field] for field in ARTICLE_FIELDS},
            blocks=tuple(Block(_span(b), b["zone"]) for b in blocks[row["path"]]),
            evidence=tuple((e["field"], _span(e)) for e in evidence[row["path"]]),
        )
        for row in rows_of(connection, schema.articles, "path")
    )


def actors(connection: Connection) -> tuple[Actor, ...]:
    """Every actor once, with what all its stories say of it, by name and id (unnamed ones last)."""
    aliases = parts_of(connection, schema.actor_aliases, "actor")
    roles = parts_of(connection, schema.actor_roles, "actor")
    mentions = parts_of(connection, schema.actor_mentions, "actor")
    made = [
        Actor(
            **{field: row[field] for field in ("id", "name", "kind", "country", "described", "wikidata")},
            aliases=tuple(sorted({a["alias"] for a in aliases[row["id"]]})),
            roles=tuple(
                sorted(
                    {RoleMention(r["role"], r["article"], _span(r)) for r in roles[row["id"]]},
                    key=lambda r: (r.article, r.span),
                )
            ),
            mentions=tuple(sorted(map(_passage, mentions[row["id"]]), key=lambda p: (p.article, p.span))),
        )
        for row in rows_of(connection, schema.actors)
    ]
    return tuple(sorted(made, key=lambda a: (a.name is None, a.name or "", a.id)))


def statements(connection: Connection) -> tuple[Statement, ...]:
    """Every statement, by article and place."""
    spans = parts_of(connection, schema.statement_spans, "statement")
    others = parts_of(connection, schema.statement_actors, "statement")
    told = parts_of(connection, schema.utterance_statements, "statement")
    made = [
        _statement(row, spans[row["id"]], others[row["id"]], told[row["id"]])
        for row in rows_of(connection, schema.statements)
    ]
    return tuple(sorted(made, key=lambda s: (s.article, s.content, s.cue, s.id)))


def _statement(row: Row, spans: list[Row], others: list[Row], told: list[Row]) -> Statement:
    def part(name: str) -> tuple[Span, ...]:
        return tuple(_span(s) for s in spans if s["part"] == name)

    def ids(name: str) -> tuple[str, ...]:
        return tuple(o["actor"] for o in others if o["part"] == name)

    return Statement(
        **{field: row[field] for field in STATEMENT_FIELDS},
        class_=row["class"],
        content=part("content"),
        cue=part("cue"),
        source=part("source"),
        said=_when(row, "said"),
        said_in_part=_when(row, "said_in_part"),
        venue_span=_span(row, "venue_") if row["venue_start"] is not None else None,
        via=tuple(row["via"]),
        targets=ids("target"),
        co_speakers=ids("co-speaker"),
        target_countries=tuple(row["target_countries"]),
        utterances=tuple(sorted(t["utterance"] for t in told)),
    )


def utterances(connection: Connection) -> tuple[Utterance, ...]:
    """Every utterance, by day and id."""
    held = parts_of(connection, schema.utterance_statements, "utterance")
    fields = ("id", "speaker", "speaker_name", "said", "reports", "independent_sources", "why")
    return tuple(
        Utterance(**{f: row[f] for f in fields}, statements=tuple(h["statement"] for h in held[row["id"]]))
        for row in _dated(rows_of(connection, schema.utterances), "said")
    )


def events(connection: Connection) -> tuple[Event, ...]:
    """Every event, by date and id (undated ones last)."""
    participants = parts_of(connection, schema.event_participants, "event")
    statuses = parts_of(connection, schema.event_statuses, "event")
    mentions = parts_of(connection, schema.event_mentions, "event")
    fields = ("actor", "name", "role", "country", "sector")
    return tuple(
        Event(
            **{f: row[f] for f in ("id", "type", "code", "status", "place", "background")},
            participants=tuple(Participant(**{f: p[f] for f in fields}) for p in participants[row["id"]]),
            mentions=tuple(map(_passage, mentions[row["id"]])),
            statuses=tuple(map(_claim, statuses[row["id"]])),
            when=_when(row, "date"),
        )
        for row in _dated(rows_of(connection, schema.events), "date")
    )


def _claim(row: Row) -> StatusClaim:
    passage = _passage(row) if row["article"] is not None else None
    return StatusClaim(row["status"], row["according_to"], row["said"], row["statement"], passage)


def disputes(connection: Connection) -> tuple[Dispute, ...]:
    """Every dispute, by story and id."""
    sides = parts_of(connection, schema.dispute_positions, "dispute")
    held = parts_of(connection, schema.dispute_position_statements, "dispute")

    def position(row: Row) -> Position:
        said = tuple(h["statement"] for h in held[row["dispute"]] if h["position"] == row["rank"])
        return Position(row["actor"], row["name"], row["position"], said)

    return tuple(
        Dispute(row["id"], row["question"], tuple(map(position, sides[row["id"]])), row["why"])
        for row in rows_of(connection, schema.disputes, "story", "id")
    )


def discrepancies(connection: Connection) -> tuple[Discrepancy, ...]:
    """Every discrepancy, by story, the gravest first."""
    passages = parts_of(connection, schema.discrepancy_passages, "discrepancy")
    grave = ("high", "medium", "low", "style")
    rows = rows_of(connection, schema.discrepancies)
    rows.sort(key=lambda r: (r["story"], grave.index(r["severity"]), r["kind"], r["id"]))
    return tuple(
        Discrepancy(r["id"], r["kind"], r["severity"], r["what"], tuple(map(_passage, passages[r["id"]]))) for r in rows
    )


def positions(connection: Connection) -> tuple[PositionLine, ...]:
    """What one actor said on one matter over time, by name."""
    held = parts_of(connection, schema.position_statements, "position")
    changes = parts_of(connection, schema.position_changes, "position")
    return tuple(
        PositionLine(
            **{f: row[f] for f in ("id", "actor", "name", "about")},
            statements=tuple(h["statement"] for h in held[row["id"]]),
            changes=tuple(PositionChange(c["earlier"], c["later"], c["what"]) for c in changes[row["id"]]),
        )
        for row in rows_of(connection, schema.positions, "name", "about", "id")
    )


def lineage(connection: Connection) -> tuple[Hop, ...]:
    """What rests on what, by article and place."""
    made = [Hop(r["article"], r["derived_from"], r["kind"], _span(r)) for r in rows_of(connection, schema.lineage)]
    return tuple(sorted(made, key=lambda h: (h.article, h.span, h.derived_from, h.kind)))


def runs(connection: Connection) -> tuple[Run, ...]:
    """Every build, the oldest first, with what failed in it."""
    files = parts_of(connection, schema.run_files, "run")

    def failed(run: str) -> tuple[Failure, ...]:
        bad = [f for f in files[run] if f["outcome"] == "failed"]
        return tuple(Failure(f["path"], f["code"] or "", f["message"] or "", f["remedy"] or "") for f in bad)

    fields = ("id", "started", "version", "model_sha256", "options", "files")
    rows = rows_of(connection, schema.runs, "started", "id")
    return tuple(Run(**{f: row[f] for f in fields}, failed=failed(row["id"])) for row in rows)


def _dated(rows: list[Row], field: str) -> list[Row]:
    return sorted(rows, key=lambda r: (r[field] is None, r[field] or "", r["id"]))


def _when(row: Row, field: str) -> When | None:
    if row[field] is None:
        return None
    span = _span(row, f"{field}_") if row[f"{field}_start"] is not None else None
    return When(row[field], row[f"{field}_how"], span)


def _span(row: Row, prefix: str = "") -> Span:
    return Span(row[f"{prefix}start"], row[f"{prefix}stop"])


def _passage(row: Row) -> Passage:
    return Passage(row["article"], _span(row), row["text"])
