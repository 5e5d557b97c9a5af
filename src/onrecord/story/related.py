"""Many reports of one story: who is who, who said the same, where the reports differ, who disputes whom."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.days import day_of
from onrecord.errors import OnrecordError
from onrecord.given import each
from onrecord.knowledge.language import shared_language
from onrecord.models import Report, Statement, Story, Utterance
from onrecord.options import DEFAULTS, Options
from onrecord.options.stories import TITLE_LENGTH
from onrecord.register import load
from onrecord.story.claims import Telling, tellings_of, worth_of
from onrecord.story.completed import completed
from onrecord.story.differences import Compared, discrepancies_of
from onrecord.story.disputes import disputes_of
from onrecord.story.happenings import events_of
from onrecord.story.people import Local, Merged, held, merged
from onrecord.story.positions import positions_of
from onrecord.story.shared import shared
from onrecord.story.utterances import lineage_of, matches, utterances_of


def relate(reports: Report | Iterable[Report], options: Options = DEFAULTS) -> Story:
    """Everything that only several reports together can tell; the order of the reports does not matter.

    Raises OnrecordError E026 where there are none, or at what is no report.
    """
    given = sorted(each(reports, Report), key=lambda r: r.article.path)
    if not given:
        raise OnrecordError("E026", detail="nothing", wanted="Report")
    language = shared_language((r.article.language for r in given), options.places)
    ordered = completed(given, language)
    in_order = sorted(ordered, key=in_time)
    local = merged(ordered, language)
    cast, led = held(local, ordered, load(options.register), named=options.holders, language=language)
    tellings = tellings_of(ordered, cast, language)
    lineage = lineage_of(ordered)
    worth = worth_of(tellings)
    found = matches(tellings, worth)
    utterances = utterances_of(tellings, found, lineage)
    events = events_of(in_order, cast, language)
    compared = Compared(ordered, cast, tellings, found, utterances, worth, language)
    return Story(
        id=id_of(ordered),
        title=title_of(in_order),
        articles=tuple(r.article.path for r in in_order),
        why=shared(ordered, cast.actors, events, utterances),
        actors=cast.actors,
        statements=statements_of(tellings, utterances, led_by_register(ordered, cast, led)),
        utterances=utterances,
        events=events,
        disputes=disputes_of(tellings, cast, utterances, worth),
        discrepancies=discrepancies_of(compared),
        positions=positions_of(tellings, cast, utterances, worth),
        lineage=lineage.hops,
    )


def id_of(reports: Iterable[Report]) -> str:
    """The id of a story, a hash of its articles."""
    ids = "\n".join(sorted(r.article.id for r in reports))
    return "st-" + hashlib.sha256(ids.encode()).hexdigest()[:12]


def in_time(report: Report) -> tuple[bool, int, str]:
    """By what reports are put in order: publication, those without a day last."""
    day = day_of(report.article.published)
    return day is None, day or 0, report.article.path


def title_of(in_order: Sequence[Report]) -> str:
    """The title of the first report that has one; else the first words of the first."""
    articles = [report.article for report in in_order]
    first = articles[0]
    body = next((b.span.of(first.text) for b in first.blocks if b.zone != "furniture"), first.text)
    return next((article.title for article in articles if article.title), body.strip().split("\n")[0][:TITLE_LENGTH])


def led_by_register(reports: Iterable[Report], cast: Merged, led: frozenset[Local]) -> frozenset[str]:
    """The statements of speakers whom the register led to somebody."""
    who = {cast.of[local] for local in led}
    said = ((r, s) for r in reports for s in r.statements) if led else ()
    return frozenset(s.id for r, s in said if (r.article.path, s.speaker) in led or described_as(r, s, cast) in who)


def described_as(report: Report, statement: Statement, cast: Merged) -> str | None:
    """The actor of the story whom the source of a statement without a speaker describes."""
    actor = None if statement.speaker else cast.described(report, statement.source)
    return actor.id if actor else None


def statements_of(
    tellings: Sequence[Telling], utterances: Sequence[Utterance], by_register: frozenset[str]
) -> tuple[Statement, ...]:
    """The statements of the story, each with its utterances and with whether the register named its speaker."""
    of: dict[str, list[str]] = defaultdict(list)
    for utterance in utterances:
        for statement in utterance.statements:
            of[statement].append(utterance.id)
    found = (replace(t.statement, utterances=tuple(of[t.id])) for t in tellings)
    return tuple(replace(s, speaker_how="register") if s.id in by_register else s for s in found)
