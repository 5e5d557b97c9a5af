"""Many reports of one story: who is who, who said the same, where the reports differ, who disputes whom."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.days import day_of
from onrecord.errors import OnrecordError
from onrecord.given import each
from onrecord.models import Report, Statement, Story, Utterance
from onrecord.options import DEFAULTS, Options
from onrecord.register import load
from onrecord.story.claims import Telling, tellings_of, worth_of
from onrecord.story.completed import completed
from onrecord.story.differences import Compared, discrepancies_of
from onrecord.story.disputes import disputes_of
from onrecord.story.grouping.group import Group, group
from onrecord.story.happenings import events_of
from onrecord.story.people.cast import Local, Merged, merged
from onrecord.story.people.held import held
from onrecord.story.positions import positions_of
from onrecord.story.shared import shared
from onrecord.story.utterances import lineage_of, matches, roots_of, utterances_of

__all__ = ["Group", "group", "relate", "roots_of"]


def relate(reports: Report | Iterable[Report], options: Options = DEFAULTS) -> Story:
    """Everything that only several reports together can tell; the order of the reports does not matter.

    Raises OnrecordError E026 where there are none, or at what is no report.
    """
    ordered = completed(sorted(each(reports, Report), key=lambda r: r.article.path))
    if not ordered:
        raise OnrecordError("E026", detail="nothing", wanted="Report")
    cast, by_register = held(merged(ordered), ordered, load(options.register), named=options.holders)
    tellings = tellings_of(ordered, cast)
    lineage = lineage_of(ordered)
    worth = worth_of(tellings)
    found = matches(tellings, worth)
    utterances = utterances_of(tellings, found, lineage)
    events, told = events_of(ordered, cast)
    return Story(
        id="st-" + _hash(r.article.id for r in ordered),
        title=_title(ordered),
        articles=tuple(r.article.path for r in sorted(ordered, key=_published)),
        why=shared(ordered, cast.actors, events, utterances),
        actors=cast.actors,
        statements=_with_utterances(tellings, utterances, _led(ordered, cast, by_register)),
        utterances=utterances,
        events=events,
        disputes=disputes_of(tellings, cast, utterances, worth),
        discrepancies=discrepancies_of(Compared(ordered, cast, tellings, found, utterances, told, worth)),
        positions=positions_of(tellings, cast, utterances, worth),
        lineage=lineage.hops,
    )


def _hash(ids: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12]


def _published(report: Report) -> tuple[bool, int, str]:
    day = day_of(report.article.published)
    return (day is None, day or 0, report.article.path)


def _title(reports: Sequence[Report]) -> str:
    """The title of the first report that has one; else its first words."""
    for report in sorted(reports, key=_published):
        if report.article.title:
            return report.article.title
    first = min(reports, key=_published).article
    body = next((b.span.of(first.text) for b in first.blocks if b.zone != "furniture"), first.text)
    return body.strip().split("\n")[0][:90]


def _led(reports: Iterable[Report], cast: Merged, locals_: frozenset[Local]) -> frozenset[str]:
    """The statements of speakers whom the register led to somebody."""
    found: set[str] = set()
    for report in reports if locals_ else ():
        path = report.article.path
        led = {cast.of[local] for local in locals_ if local[0] == path}
        for s in report.statements:
            who = None if s.speaker else cast.described(report, s.source)
            if (path, s.speaker or "") in locals_ or (who is not None and who.id in led):
                found.add(s.id)
    return frozenset(found)


def _with_utterances(
    tellings: Sequence[Telling], utterances: Sequence[Utterance], by_register: frozenset[str]
) -> tuple[Statement, ...]:
    of: dict[str, list[str]] = defaultdict(list)
    for utterance in utterances:
        for statement in utterance.statements:
            of[statement].append(utterance.id)
    found = (replace(t.statement, utterances=tuple(of[t.id])) for t in tellings)
    return tuple(replace(s, speaker_how="register") if s.id in by_register else s for s in found)
