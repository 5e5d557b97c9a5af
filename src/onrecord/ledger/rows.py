"""Objects as rows of the tables they are kept in: (table, rows) pairs in an order that foreign keys allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Table

from onrecord.ledger import schema
from onrecord.models import Article, Dispute, Event, Hop, Passage, PositionLine, Statement, Story, Utterance, When
from onrecord.spans import Span

Rows = Iterator[tuple[Table, list[dict[str, Any]]]]
GAP = " … "  # between the pieces of a statement where they are shown as one text

ARTICLE_FIELDS = (
    "id",
    "path",
    "url",
    "outlet",
    "agency",
    "title",
    "published",
    "published_how",
    "dateline",
    "language",
    "text",
    "sha256",
    "read_at",
)


def article_rows(article: Article, given_id: str) -> Rows:
    """An article, its blocks and what its fields were read from."""
    yield schema.articles, [{**_picked(article, ARTICLE_FIELDS), "given_id": given_id}]
    blocks = [{"zone": block.zone, **_place(block.span)} for block in article.blocks]
    evidence = [{"field": name, **_place(span)} for name, span in article.evidence]
    yield schema.article_blocks, _ranked(blocks, article=article.path)
    yield schema.article_evidence, _ranked(evidence, article=article.path)


def story_rows(story: Story, signature: str, texts: Mapping[str, str]) -> Rows:
    """Everything a story holds but its actors; `texts` are those of its articles by path."""
    yield schema.stories, [{"id": story.id, "title": story.title, "why": story.why, "signature": signature}]
    yield schema.story_articles, _ranked(({"article": path} for path in story.articles), story=story.id)
    yield from _actor_rows(story)
    yield from _statement_rows(story, texts)
    yield from _utterance_rows(story.id, story.utterances)
    yield from _event_rows(story.id, story.events)
    yield from _dispute_rows(story.id, story.disputes)
    fields = ("id", "kind", "severity", "what")
    yield schema.discrepancies, [_picked(d, fields, story=story.id) for d in story.discrepancies]
    for d in story.discrepancies:
        yield schema.discrepancy_passages, _ranked(map(_passage, d.between), discrepancy=d.id)
    yield from _position_rows(story.id, story.positions)
    yield schema.lineage, _ranked(map(_hop, story.lineage), story=story.id)


def merged_actor(rows: list[Mapping[str, Any]]) -> dict[str, Any]:
    """One actor out of the rows of the stories that hold it: the name most use; a country only if none disagrees."""

    def most(field: str) -> Any:
        values = [row[field] for row in rows if row[field] is not None]
        return min(values, key=lambda v: (-values.count(v), v)) if values else None

    def only(field: str) -> Any:
        values = {row[field] for row in rows if row[field] is not None}
        return values.pop() if len(values) == 1 else None

    whole = {"id": rows[0]["actor"], **{field: most(field) for field in ("name", "kind", "described")}}
    return {**whole, "country": only("country"), "wikidata": only("wikidata")}


def _actor_rows(story: Story) -> Rows:
    fields = ("name", "kind", "country", "described", "wikidata")
    yield schema.story_actors, [_picked(a, fields, story=story.id, actor=a.id) for a in story.actors]
    for actor in story.actors:
        of = {"story": story.id, "actor": actor.id}
        roles = ({"role": r.role, "article": r.article, **_place(r.span)} for r in actor.roles)
        yield schema.actor_aliases, _ranked(({"alias": alias} for alias in actor.aliases), **of)
        yield schema.actor_roles, _ranked(roles, **of)
        yield schema.actor_mentions, _ranked(map(_passage, actor.mentions), **of)


STATEMENT_FIELDS = (
    "id",
    "article",
    "kind",
    "zone",
    "speaker",
    "speaker_name",
    "speaker_text",
    "speaker_country",
    "venue",
    "addressee",
    "nested_in",
    "act",
    "evidential",
    "negated",
    "confidence",
    "speaker_how",
)


def _statement_rows(story: Story, texts: Mapping[str, str]) -> Rows:
    yield schema.statements, [_statement(s, story.id, texts[s.article]) for s in story.statements]
    spans: list[dict[str, Any]] = []
    actors: list[dict[str, Any]] = []
    for s in story.statements:
        for part, found in (("content", s.content), ("cue", s.cue), ("source", s.source)):
            cited = ({**_place(span), "text": span.of(texts[s.article])} for span in found)
            spans += _ranked(cited, statement=s.id, part=part)
        for part, ids in (("target", s.targets), ("co-speaker", s.co_speakers)):
            actors += _ranked(({"actor": actor} for actor in ids), statement=s.id, part=part)
    yield schema.statement_spans, spans
    yield schema.statement_actors, actors


def _statement(s: Statement, story: str, text: str) -> dict[str, Any]:
    return {
        **_picked(s, STATEMENT_FIELDS, story=story),
        "class": s.class_,
        **{part: GAP.join(x.of(text) for x in getattr(s, part)) for part in ("source", "cue", "content")},
        **_when(s.said, "said"),
        **_when(s.said_in_part, "said_in_part"),
        **_place(s.venue_span, "venue_"),
        "via": list(s.via),
        "target_countries": list(s.target_countries),
    }


def _utterance_rows(story: str, utterances: Iterable[Utterance]) -> Rows:
    fields = ("id", "speaker", "speaker_name", "said", "reports", "independent_sources", "why")
    yield schema.utterances, [_picked(u, fields, story=story) for u in utterances]
    for u in utterances:
        yield schema.utterance_statements, _ranked(({"statement": s} for s in u.statements), utterance=u.id)


def _event_rows(story: str, events: Iterable[Event]) -> Rows:
    yield schema.events, [_event(e, story) for e in events]
    for e in events:
        participants = (_picked(p, ("actor", "name", "role", "country", "sector")) for p in e.participants)
        yield schema.event_participants, _ranked(participants, event=e.id)
        statuses = (
            {**_picked(c, ("status", "according_to", "said", "statement")), **_passage(c.passage)} for c in e.statuses
        )
        yield schema.event_statuses, _ranked(statuses, event=e.id)
        yield schema.event_mentions, _ranked(map(_passage, e.mentions), event=e.id)


def _event(e: Event, story: str) -> dict[str, Any]:
    fields = ("id", "type", "code", "place", "status", "background")
    return {**_picked(e, fields, story=story), **_when(e.when, "date")}


def _dispute_rows(story: str, disputes: Iterable[Dispute]) -> Rows:
    yield schema.disputes, [_picked(d, ("id", "question", "why"), story=story) for d in disputes]
    for d in disputes:
        yield (
            schema.dispute_positions,
            _ranked((_picked(p, ("actor", "name", "position")) for p in d.positions), dispute=d.id),
        )
        for n, p in enumerate(d.positions):
            held = ({"statement": s} for s in p.statements)
            yield schema.dispute_position_statements, _ranked(held, dispute=d.id, position=n)


def _position_rows(story: str, positions: Iterable[PositionLine]) -> Rows:
    yield schema.positions, [_picked(p, ("id", "actor", "name", "about"), story=story) for p in positions]
    for p in positions:
        yield schema.position_statements, _ranked(({"statement": s} for s in p.statements), position=p.id)
        changes = (_picked(c, ("earlier", "later", "what")) for c in p.changes)
        yield schema.position_changes, _ranked(changes, position=p.id)


def _hop(hop: Hop) -> dict[str, Any]:
    return {**_picked(hop, ("article", "derived_from", "kind")), **_place(hop.span)}


def _picked(value: object, fields: Iterable[str], **more: Any) -> dict[str, Any]:
    return {**{field: getattr(value, field) for field in fields}, **more}


def _when(when: When | None, name: str) -> dict[str, Any]:
    if when is None:
        return {name: None, f"{name}_how": None, **_place(None, f"{name}_")}
    return {name: when.value, f"{name}_how": when.how, **_place(when.span, f"{name}_")}


def _place(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    return {f"{prefix}start": span.start if span else None, f"{prefix}stop": span.end if span else None}


def _passage(passage: Passage | None) -> dict[str, Any]:
    if passage is None:
        return {"article": None, **_place(None), "text": None}
    return {"article": passage.article, **_place(passage.span), "text": passage.text}


def _ranked(rows: Iterable[dict[str, Any]], **of: Any) -> list[dict[str, Any]]:
    return [{**of, "rank": n, **row} for n, row in enumerate(rows)]
