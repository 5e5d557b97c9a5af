"""What a difference is made of: the material that every kind compares, and the row it gives."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.alike import Worth
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.models import Actor, Discrepancy, DiscrepancyKind, Passage, Report, Severity, Utterance
from onrecord.spans import Span
from onrecord.story.claims import Reading, Telling, read
from onrecord.story.people import Merged
from onrecord.story.utterances import Match

GRAVEST: tuple[Severity, ...] = ("high", "medium", "low", "style")


@dataclass(frozen=True)
class Compared:
    """The reports of one story as every kind of difference sees them."""

    reports: Sequence[Report]
    cast: Merged
    tellings: Sequence[Telling]
    matches: Sequence[Match]
    utterances: Sequence[Utterance]
    worth: Worth
    language: Language = DEFAULT

    @property
    def actors(self) -> Sequence[Actor]:
        return self.cast.actors

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of a report by its path."""
        return {report.article.path: report.article.text for report in self.reports}

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Every report as its words, by its path."""
        told = {telling.path: telling.reading for telling in self.tellings}
        paths = {report.article.path: report for report in self.reports}
        return {path: told.get(path) or read(report, self.language) for path, report in paths.items()}

    @cached_property
    def by_id(self) -> Mapping[str, Telling]:
        return {telling.id: telling for telling in self.tellings}


def discrepancy(kind: DiscrepancyKind, severity: Severity, what: str, between: Iterable[Passage]) -> Discrepancy:
    """A discrepancy with an id of its content."""
    places = tuple(dict.fromkeys(between))
    key = kind + "".join(f"\n{p.article} {p.span.start} {p.span.end}" for p in sorted(places, key=place_of))
    return Discrepancy("di-" + hashlib.sha256(key.encode()).hexdigest()[:12], kind, severity, what, places)


def place_of(passage: Passage) -> tuple[str, Span]:
    """By what passages are put in order: article and place."""
    return passage.article, passage.span


def gravest(severities: Iterable[Severity]) -> Severity:
    """The gravest of some severities, of which there must be one."""
    return min(severities, key=GRAVEST.index)


def side_by_side(passages: Iterable[Passage]) -> str:
    """Passages as a row shows them, each wording once: “nine” / “ten”."""
    return " / ".join(dict.fromkeys(f"“{p.text}”" for p in passages))
