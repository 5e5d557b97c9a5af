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
from onrecord.story import roots_of


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

    @cached_property
    def root(self) -> dict[str, str]:
        """Article path -> one path for all reports that rest on one another or on one origin."""
        return roots_of(self.articles, self.lineage)


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
