"""The tables of one story, picked out of a record's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from onrecord.models import (
    Actor,
    Article,
    Discrepancy,
    Dispute,
    Event,
    Hop,
    PositionLine,
    Statement,
    Story,
    Utterance,
)


class Tables(Protocol):
    """What a brief needs of a record."""

    @property
    def articles(self) -> tuple[Article, ...]: ...
    @property
    def stories(self) -> tuple[Story, ...]: ...
    @property
    def actors(self) -> tuple[Actor, ...]: ...
    @property
    def statements(self) -> tuple[Statement, ...]: ...
    @property
    def utterances(self) -> tuple[Utterance, ...]: ...
    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def disputes(self) -> tuple[Dispute, ...]: ...
    @property
    def discrepancies(self) -> tuple[Discrepancy, ...]: ...
    @property
    def positions(self) -> tuple[PositionLine, ...]: ...
    @property
    def lineage(self) -> tuple[Hop, ...]: ...


@dataclass(frozen=True)
class StoryTables:
    """Rows that belong to one story: those whose statements or passages stand in its articles."""

    story: Story
    articles: tuple[Article, ...]
    actors: dict[str, Actor]
    statements: dict[str, Statement]
    utterances: tuple[Utterance, ...]
    events: tuple[Event, ...]
    disputes: tuple[Dispute, ...]
    discrepancies: tuple[Discrepancy, ...]
    positions: tuple[PositionLine, ...]
    lineage: tuple[Hop, ...]

    @cached_property
    def texts(self) -> dict[str, str]:
        return {a.path: a.text for a in self.articles}

    def words(self, statement: Statement) -> str:
        """A statement's content as one line, pieces parted by an ellipsis."""
        text = self.texts[statement.article]
        return " … ".join(" ".join(s.of(text).split()) for s in statement.content)

    def name(self, statement: Statement) -> str:
        """The speaker's name; for an unnamed source the report's words."""
        return statement.speaker_name or statement.speaker_text or "not named"

    @property
    def root(self) -> dict[str, str]:
        """Article path -> one name for all reports that rest on the same agency, outlet or text."""
        return independence(self.articles, self.lineage)


def independence(articles: tuple[Article, ...], lineage: tuple[Hop, ...]) -> dict[str, str]:
    """Reports joined where one rests on another of them, or both on one origin; `interview` does not join."""
    root = {a.path: a.path for a in articles}

    def find(path: str) -> str:
        while root[path] != path:
            path = root[path]
        return path

    first: dict[str, str] = {}
    by_outlet = {a.outlet.casefold(): a.path for a in articles if a.outlet}
    for hop in lineage:
        if hop.article not in root or hop.kind == "interview" or "unspecified" in hop.derived_from:
            continue
        origin = hop.derived_from if hop.derived_from in root else by_outlet.get(hop.derived_from.casefold())
        if hop.kind in ("agency", "text-reuse") and origin is None:
            origin = first.setdefault(hop.derived_from.casefold(), hop.article)
        if origin:
            a, b = sorted((find(hop.article), find(origin)))
            root[b] = a
    return {path: find(path) for path in root}


def tables_of(story: Story, record: Tables) -> StoryTables:
    """The rows of one story."""
    here = set(story.articles)
    statements = {s.id: s for s in record.statements if s.article in here}
    return StoryTables(
        story=story,
        articles=tuple(sorted((a for a in record.articles if a.path in here), key=_reading_order)),
        actors={a.id: a for a in record.actors},
        statements=statements,
        utterances=tuple(u for u in record.utterances if any(s in statements for s in u.statements)),
        events=tuple(e for e in record.events if any(m.article in here for m in e.mentions)),
        disputes=tuple(d for d in record.disputes if any(s in statements for p in d.positions for s in p.statements)),
        discrepancies=tuple(d for d in record.discrepancies if any(p.article in here for p in d.between)),
        positions=tuple(p for p in record.positions if any(s in statements for s in p.statements)),
        lineage=tuple(h for h in record.lineage if h.article in here),
    )


def _reading_order(article: Article) -> tuple[str, str]:
    return article.published or "9999", article.path
