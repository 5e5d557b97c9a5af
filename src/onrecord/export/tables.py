"""The rows of each table as they are exported: plain values, in the order of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from onrecord.errors import OnrecordError
from onrecord.ledger.record import Record
from onrecord.models import (
    Actor,
    Article,
    Dispute,
    Event,
    Hop,
    Passage,
    Position,
    PositionLine,
    Run,
    Statement,
    StatusClaim,
    Story,
    Utterance,
)
from onrecord.spans import Span

Row = dict[str, Any]


def rows(record: Record, table: str) -> Iterator[Row]:
    """The rows of a table. Raises OnrecordError E013 for a name that is none."""
    if table not in TABLES:
        raise OnrecordError("E013", str(record.path), detail=repr(table), tables=", ".join(TABLES))
    return TABLES[table](record)


def article_row(a: Article, story: str | None) -> Row:
    """An article as read, with what of it is furniture."""
    fields = ("id", "path", "url", "outlet", "agency", "title", "published", "published_how", "dateline", "language")
    return {
        **_picked(a, fields),
        "text": a.text,
        "furniture": pairs(a.furniture),
        "story": story,
        "sha256": a.sha256,
        "read_at": a.read_at,
        "blocks": [{"zone": b.zone, "start": b.span.start, "end": b.span.end} for b in a.blocks],
        "evidence": [{"field": name, "start": span.start, "end": span.end} for name, span in a.evidence],
    }


def statement_row(s: Statement) -> Row:
    """One attribution with every span it rests on."""
    return {
        "id": s.id,
        "article": s.article,
        "class": s.class_,
        **_picked(s, ("speaker", "speaker_name", "speaker_text", "speaker_country")),
        "co_speakers": list(s.co_speakers),
        "source": pairs(s.source),
        "cue": pairs(s.cue),
        "content": pairs(s.content),
        "kind": s.kind,
        "zone": s.zone,
        "said": s.said.value if s.said else None,
        "said_how": s.said.how if s.said else None,
        "said_span": _pair(s.said.span) if s.said else None,
        "said_in_part": s.said_in_part.value if s.said_in_part else None,
        "venue": s.venue,
        "venue_span": _pair(s.venue_span),
        "addressee": s.addressee,
        "via": list(s.via),
        "nested_in": s.nested_in,
        "act": s.act,
        "targets": list(s.targets),
        "target_countries": list(s.target_countries),
        "evidential": s.evidential,
        "negated": s.negated,
        "utterances": list(s.utterances),
        "confidence": s.confidence,
        "speaker_how": s.speaker_how,
    }


def event_row(e: Event) -> Row:
    """One happening with its participants, its status according to each party, and its mentions."""
    return {
        **_picked(e, ("id", "type", "code")),
        "participants": [_picked(p, ("actor", "name", "country", "sector", "role")) for p in e.participants],
        "place": e.place,
        "date": e.when.value if e.when else None,
        "date_how": e.when.how if e.when else None,
        "status": e.status,
        "statuses": [_claim(c) for c in e.statuses],
        "mentions": [_passage(p) for p in e.mentions],
        "background": e.background,
    }


def _claim(c: StatusClaim) -> Row:
    return {
        **_picked(c, ("status", "according_to", "said", "statement")),
        "passage": _passage(c.passage) if c.passage else None,
    }


def _actor(a: Actor) -> Row:
    roles = [{"role": r.role, "article": r.article, "start": r.span.start, "end": r.span.end} for r in a.roles]
    return {
        **_picked(a, ("id", "name", "kind", "country", "described")),
        "aliases": list(a.aliases),
        "roles": roles,
        "wikidata": a.wikidata,
        "mentions": [_passage(p) for p in a.mentions],
    }


def _utterance(u: Utterance) -> Row:
    fields = ("reports", "independent_sources", "why")
    return {
        **_picked(u, ("id", "speaker", "speaker_name", "said")),
        "statements": list(u.statements),
        **_picked(u, fields),
    }


def _story(s: Story) -> Row:
    return {"id": s.id, "title": s.title, "articles": list(s.articles), "why": s.why}


def _dispute(d: Dispute) -> Row:
    def side(p: Position) -> Row:
        return {**_picked(p, ("actor", "name", "position")), "statements": list(p.statements)}

    return {"id": d.id, "question": d.question, "positions": [side(p) for p in d.positions], "why": d.why}


def _position(p: PositionLine) -> Row:
    return {
        **_picked(p, ("id", "actor", "name", "about")),
        "statements": list(p.statements),
        "changes": [{"from": c.earlier, "to": c.later, "what": c.what} for c in p.changes],
    }


def _hop(h: Hop) -> Row:
    return {**_picked(h, ("article", "derived_from", "kind")), "start": h.span.start, "end": h.span.end}


def _run(r: Run) -> Row:
    failed = [_picked(f, ("path", "code", "message", "remedy")) for f in r.failed]
    return {**_picked(r, ("id", "started", "version", "model_sha256", "options", "files")), "failed": failed}


def _articles(record: Record) -> Iterator[Row]:
    story_of = record.story_of
    return (article_row(a, story_of.get(a.path)) for a in record.articles)


def _discrepancies(record: Record) -> Iterator[Row]:
    for d in record.discrepancies:
        yield {**_picked(d, ("id", "kind", "severity", "what")), "between": [_passage(p) for p in d.between]}


TABLES: dict[str, Callable[[Record], Iterator[Row]]] = {
    "articles": _articles,
    "actors": lambda record: map(_actor, record.actors),
    "statements": lambda record: map(statement_row, record.statements),
    "utterances": lambda record: map(_utterance, record.utterances),
    "events": lambda record: map(event_row, record.events),
    "stories": lambda record: map(_story, record.stories),
    "disputes": lambda record: map(_dispute, record.disputes),
    "discrepancies": _discrepancies,
    "positions": lambda record: map(_position, record.positions),
    "lineage": lambda record: map(_hop, record.lineage),
    "runs": lambda record: map(_run, record.runs),
}


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as [start, end] pairs."""
    return [[span.start, span.end] for span in spans]


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _passage(p: Passage) -> Row:
    return {"article": p.article, "start": p.span.start, "end": p.span.end, "text": p.text}


def _picked(value: object, fields: Iterable[str]) -> Row:
    return {field: getattr(value, field) for field in fields}
