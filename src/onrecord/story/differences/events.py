"""Events that reports date, place or call over differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.models import Discrepancy, DiscrepancyKind, Event, Passage, Severity
from onrecord.options.stories import ROUGH_DATE
from onrecord.spans import Span
from onrecord.story.claims import Reading
from onrecord.story.differences.difference import Compared, discrepancy
from onrecord.story.happenings import differing

KIND_OF: Mapping[str, DiscrepancyKind] = {"date": "date", "place": "place", "status": "status"}


def differing_events(compared: Compared) -> Iterable[Discrepancy]:
    """Events that reports date, place or call over differently, in the words of the reports themselves."""
    for _, told_of in sorted(compared.events.items()):
        tellings = [surely_dated(e, compared.readings[e.mentions[0].article]) for e in told_of]
        for kind, passages, values in differing(tellings, compared.language):
            if kind == "status" or len({p.article for p in passages}) > 1:
                yield row(tellings[0].type, kind, passages, values)


def row(type_: str, kind: str, passages: Sequence[Passage], values: Sequence[str]) -> Discrepancy:
    """What an event of a type is given as, each value with its words."""
    told = " / ".join(f"{v} (“{p.text}”)" for v, p in zip(values, passages, strict=True))
    severity: Severity = "high" if kind == "status" and "happened" in values else "medium"
    return discrepancy(KIND_OF[kind], severity, f"the {type_} is given as {told}", passages)


def surely_dated(event: Event, reading: Reading) -> Event:
    """An event without a day that its report tells but roughly: "almost two weeks earlier"."""
    if event.when is None or event.when.span is None:
        return event
    span = Span(max(0, event.when.span.start - ROUGH_DATE), event.when.span.end)
    told = f" {' '.join(w.plain for w in reading.within(span))} "
    words = (*reading.language.differences.bounds.every, *reading.language.differences.units["rough"])
    return replace(event, when=None) if any(f" {phrase} " in told for phrase in words) else event
