"""The happenings of one report, each once, with what the report and the parties in it say of its status."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.alike import overall
from onrecord.days import as_day
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below
from onrecord.models import Event, EventStatus, Passage, Statement, StatusClaim
from onrecord.options.reports import DEEDS
from onrecord.report.cast import Cast
from onrecord.report.deeds import Deed, deeds_of, inside
from onrecord.report.events.joining import Happening, joined
from onrecord.report.events.remarks import Remark, remarks_of
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

Claimed = tuple[Span, EventStatus, Statement | None]


def events_of(page: Page, cast: Cast, statements: Sequence[Statement]) -> tuple[Event, ...]:
    """The events of a report in order of their first mention.

    What is done by words alone and stands as a statement is that statement's `act`, and no event. An event that a
    negation or a condition governs is never told as happened.
    """
    happenings = joined(told_as_events(deeds_of(page, cast, statements), statements), page.language)
    for remark in remarks_of(page):
        happenings = remarked(happenings, remark, page.language)
    return tuple(event_of(page, statements, happening) for happening in happenings)


def told_as_events(deeds: Iterable[Deed], statements: Sequence[Statement]) -> Iterator[Deed]:
    """The deeds that are events, without what statements do by their words and what tells nothing done."""
    cues = [cue for statement in statements for cue in statement.cue]
    for deed in deeds:
        by_words = deed.by_words and deed.type != "interview"
        cue = by_words and any(span_of(deed.head).overlaps(cue) for cue in cues)  # what it does is coded there
        if not (by_words and (deed.retold or cue)) and not tells_nothing(deed):
            yield deed


def tells_nothing(deed: Deed) -> bool:
    """Whether a telling is of a habit, or of what was not done and nothing else is told of."""
    if deed.habit and not deed.by_words and deed.status in ("happened", "denied"):
        return True
    if deed.negated and (deed.is_empty or deed.fresh):
        return True
    return deed.is_empty and not deed.is_noun and deed.status in ("uncertain", "proposed", "denied")


def remarked(happenings: Sequence[Happening], remark: Remark, language: Language) -> tuple[Happening, ...]:
    """The happenings with a remark at the one it is about; what its words alone told as a cancellation goes."""
    meant = meant_by(happenings, remark, language)
    if meant is None:
        return tuple(happenings)
    kept = (h for h in happenings if h is meant or not is_only_said(h, remark, language))
    return tuple(replace(h, remarks=(*h.remarks, remark)) if h is meant else h for h in kept)


def meant_by(happenings: Sequence[Happening], remark: Remark, language: Language) -> Happening | None:
    """The happening a remark on status is about: the one its noun tells, else the last one told that is to come."""
    for happening in happenings if remark.noun is not None else ():
        statuses = [deed.status for deed in happening.told if deed.head == remark.noun]
        if statuses:
            return None if happening.done or remark.status in statuses else happening
    arranged = language.events.kinds["arranged"]
    told = [(deed.span.start, h) for h in happenings if h.type in arranged and not h.done for deed in h.told]
    before = [(start, h) for start, h in told if start < remark.span.end]
    return max(before, key=lambda pair: pair[0], default=(0, None))[1]


def is_only_said(happening: Happening, remark: Remark, language: Language) -> bool:
    """Whether a cancellation is but the words of a remark, and nobody is told to do it: "described as ‘called off’"."""
    heads = [deed.head for deed in happening.told]
    if happening.type not in language.events.kinds["undoing"] or any(below(head, "nsubj", "agent") for head in heads):
        return False
    return all(remark.span.start <= head.idx < remark.span.end for head in heads)


def claims_of(page: Page, statements: Sequence[Statement], happening: Happening) -> tuple[StatusClaim, ...]:
    """What each party says of the status, mention by mention; the report's own words are nobody's claim."""
    told: list[Claimed] = [(r.span, r.status, inside(statements, r.said_at)) for r in happening.remarks]
    knowing = happening.known or (() if told else happening.told)
    told += [(deed.span, deed.status, deed.voice) for deed in knowing]
    return tuple(claim_of(page, *claimed) for claimed in sorted(told, key=lambda claimed: claimed[0]))


def claim_of(page: Page, span: Span, status: EventStatus, by: Statement | None) -> StatusClaim:
    """What one mention says of the status."""
    if by is None:
        return StatusClaim(status, None, passage=passage_of(page, span))
    said = by.said.value if by.said else None
    return StatusClaim(status, by.speaker_name or by.speaker_text, said, by.id, passage_of(page, span))


def passage_of(page: Page, span: Span) -> Passage:
    """A span with its words."""
    return Passage(page.article.path, span, span.of(page.text))


def is_recalled(page: Page, happening: Happening) -> bool:
    """Whether a happening is history to the report: called past, or dated well before it."""
    when, published = happening.when, as_day(page.article.published)
    if when is None or published is None:
        return all(deed.past for deed in happening.told)
    day = as_day(when.value.partition("/")[2] or when.value)
    if day is not None:
        return (published - day).days > DEEDS.recalled
    return when.value[:4] < str(published.year) and "/" not in when.value


def event_of(page: Page, statements: Sequence[Statement], happening: Happening) -> Event:
    """A happening as the event of a report; its id tells the report, its first mention and its kind."""
    claims = claims_of(page, statements, happening)
    first, *more = sorted(dict.fromkeys(deed.span for deed in happening.told))
    mark = f"{page.article.id}:{first.start}:{first.end}:{happening.type}"
    return Event(
        id="e-" + hashlib.sha256(mark.encode()).hexdigest()[:12],
        type=happening.type,
        code=next((deed.code for deed in happening.told if deed.code), None),
        participants=happening.participants,
        mentions=tuple(passage_of(page, span) for span in (first, *more)),
        status=overall(claims),
        statuses=claims,
        place=happening.place,
        when=happening.when,
        when_in_part=None if happening.when else happening.partly,
        background=is_recalled(page, happening),
        renewed=happening.fresh,
    )
