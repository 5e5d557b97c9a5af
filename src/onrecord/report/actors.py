"""The cast of one report: who and what is mentioned, settled by the whole document, not mention by mention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.models import Actor
from onrecord.report.parse import Parsed
from onrecord.spans import Span


@dataclass(frozen=True)
class Cast:
    """Actors of one report (ids local to it) and which mention is whose.

    `mentions` maps every resolved mention (names, titles with names, descriptions, metonyms, demonyms used as nouns,
    pronouns where they resolve to one candidate) to an actor id. Unnamed sources are actors with `name` None.
    """

    actors: tuple[Actor, ...]
    mentions: Mapping[Span, str] = field(default_factory=dict)

    def get(self, actor_id: str) -> Actor:
        return next(a for a in self.actors if a.id == actor_id)

    def at(self, span: Span) -> str | None:
        """The actor whose longest mention lies in or overlaps the span; None where none or several distinct heads do."""
        raise NotImplementedError


def cast_of(parsed: Parsed) -> Cast:
    """Resolve the actors of a report."""
    raise NotImplementedError
