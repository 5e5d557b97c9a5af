"""Events that reports date, place or call over differently."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord.lang import load
from onrecord.models import Discrepancy, DiscrepancyKind, Event, Severity
from onrecord.story.differences.difference import Compared, discrepancy
from onrecord.story.happenings import differing

KIND_OF: Mapping[str, DiscrepancyKind] = {"date": "date", "place": "place", "status": "status"}
ROUGHLY = 12  # code points before a date in which it is said to be rough


def differing_events(compared: Compared) -> Iterable[Discrepancy]:
    """Events that reports date, place or call over differently, in the words of the reports themselves."""
    for _, told_of in sorted(compared.events.items()):
        tellings = [_surely_dated(e, compared.texts) for e in told_of]
        for kind, passages, values in differing(tellings):
            if len({p.article for p in passages}) > 1 or kind == "status":
                told = " / ".join(f"{v} (“{p.text}”)" for v, p in zip(values, passages, strict=True))
                severity: Severity = "high" if kind == "status" and "happened" in values else "medium"
                what = f"the {tellings[0].type} is given as {told}"
                yield discrepancy(KIND_OF[kind], severity, what, passages)


def _surely_dated(event: Event, texts: Mapping[str, str]) -> Event:
    """An event without a day that its report tells but roughly: "almost two weeks earlier"."""
    if event.when is None or event.when.span is None:
        return event
    article, span = event.mentions[0].article, event.when.span
    told = texts[article][max(0, span.start - ROUGHLY) : span.end].casefold()
    rough = any(
        re.search(rf"\b{phrase}\b", told) for found in load("differences")["bounds"].values() for phrase in found
    )
    return replace(event, when=None) if rough or re.search(r"\b(?:weeks|months)\b", told) else event
