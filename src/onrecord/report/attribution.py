"""Who is cited (source), by what words (cue), for what (content): the attributions of one report."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.models import QuoteKind, StatementClass, Zone
from onrecord.report.parse import Parsed
from onrecord.spans import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution, before its source is resolved to an actor.

    `content` leaves out the cue, `that` and the outer quotation marks. `outer` is the index, in the same result, of
    the attribution whose content holds this one. `target` is X in "accusing X of Y", "urged X to Y"; `addressee` is X
    in "told X that Y".
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    class_: StatementClass
    kind: QuoteKind
    zone: Zone = "body"
    cue_lemma: str = ""  # "say", "accuse", "according to"
    negated: bool = False
    evidential: str | None = None
    addressee: Span | None = None
    target: Span | None = None
    outer: int | None = None
    confidence: float = 1.0


def attribute(parsed: Parsed) -> tuple[Attribution, ...]:
    """The attributions of a report in order of their first content character."""
    raise NotImplementedError
