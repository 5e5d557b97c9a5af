"""An attribution as the stages of one report hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.models import QuoteKind, StatementClass, Zone
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
