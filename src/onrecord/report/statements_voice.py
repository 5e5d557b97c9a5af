"""Whose voice an attribution carries: the actor behind its source, or nobody by name."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.models import Actor
from onrecord.report.actors import Cast
from onrecord.report.attribution import Attribution
from onrecord.report.parse import Parsed
from onrecord.spans import hull


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. `party` is the actor's id, named or not; `actor` and `name` are None for an unnamed source."""

    party: str | None
    text: str | None
    actor: str | None = None
    name: str | None = None
    country: str | None = None
    co: tuple[str, ...] = ()


def voice_of(parsed: Parsed, cast: Cast, attribution: Attribution) -> Voice:
    """The speaker of an attribution; all None but the words where the source resolves to nobody."""
    if not attribution.source:
        return Voice(None, None)
    span = hull(attribution.source)
    text = " ".join(span.of(parsed.text).split())
    party = cast.at(attribution.source[0])
    if party is None:
        return Voice(None, text)
    actor: Actor = cast.get(party)
    return Voice(party, text, party if actor.name else None, actor.name, actor.country)
