"""Whose voice an attribution carries: the actor behind its source, or nobody by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.report.actors import Cast
from onrecord.report.attribution import Attribution
from onrecord.report.parse import Parsed
from onrecord.report.speakers import Speaker, speaker_of


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. `party` is the actor's id, named or not; `actor` and `name` are None for an unnamed source."""

    party: str | None = None
    text: str | None = None
    actor: str | None = None
    name: str | None = None
    country: str | None = None
    co: tuple[str, ...] = ()
    confidence: float = 0.0


def voices_of(parsed: Parsed, cast: Cast, attributions: Sequence[Attribution]) -> list[Voice]:
    """The voice of every attribution, in order; "we" and "I" in a quotation are the voice it stands in."""
    known: dict[int, Speaker] = {}
    for index in range(len(attributions)):
        _speaker(parsed, cast, attributions, index, known)
    return [_voice(known[i]) for i in range(len(attributions))]


def _speaker(
    parsed: Parsed, cast: Cast, attributions: Sequence[Attribution], index: int, known: dict[int, Speaker]
) -> Speaker:
    if index in known:
        return known[index]
    known[index] = Speaker()  # ends a ring of attributions that stand in one another
    one = attributions[index]
    outer = None if one.outer is None else _speaker(parsed, cast, attributions, one.outer, known)
    source = one.source[0] if one.source else None
    known[index] = speaker_of(source, one.content[0].start, parsed, cast, outer)
    return known[index]


def _voice(speaker: Speaker) -> Voice:
    text = " ".join(speaker.text.split()) if speaker.text else None
    actor = speaker.actor if speaker.name else None
    return Voice(speaker.actor, text, actor, speaker.name, speaker.country, speaker.co_speakers, speaker.confidence)
