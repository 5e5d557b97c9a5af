"""The happenings of one report, each once, with what the report and the parties in it say of its status."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.alike.claims import overall
from onrecord.alike.happenings import days_agree, kin, parties_agree, places_agree, same_happening
from onrecord.days import as_day
from onrecord.lang import words
from onrecord.models import Event, EventStatus, Participant, Passage, Statement, StatusClaim, When
from onrecord.report.cast import Cast
from onrecord.report.events.mentions import Telling, inside, tellings
from onrecord.report.events.remarks import Remark, remarks_of
from onrecord.report.page import Page
from onrecord.spans import Span

__all__ = ["events_of", "same_happening"]

RECALLED = 60  # days before publication from which a dated happening is history


@dataclass
class _Happening:
    """Tellings of one happening as they are joined."""

    told: list[Telling] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def type(self) -> str:
        return self.told[0].type

    @property
    def participants(self) -> tuple[Participant, ...]:
        best: dict[str, Participant] = {}
        for telling in self.told:
            for party in telling.participants:
                best.setdefault(party.actor or party.name.lower(), party)
        return tuple(best.values())

    @property
    def place(self) -> str | None:
        return next((t.place for t in self.told if t.place), None)

    @property
    def when(self) -> When | None:
        dated = [t.when for t in self.told if t.when]
        return max(dated, key=lambda w: len(w.value) if "/" not in w.value else 9, default=None)

    @property
    def partly(self) -> When | None:
        return next((t.partly for t in self.told if t.partly), None)

    @property
    def fresh(self) -> bool:
        return self.told[0].outlook.fresh

    @property
    def done(self) -> bool:
        known = [t for t in self.told if not t.outlook.assumed] or self.told
        return any(t.outlook.status == "happened" for t in known)


def _joins(happening: _Happening, telling: Telling) -> int:
    """How well a telling fits a happening; 0 where something parts them."""
    if not kin(happening.type, telling.type):
        return 0
    if telling.bare:
        return 1 if telling.definite and (happening.fresh or not telling.outlook.fresh) else 0
    place = places_agree(happening.place, telling.place)
    day = days_agree(happening.when, happening.partly, telling.when, telling.partly)
    shared = parties_agree(happening.participants, telling.participants)
    if place is False or day is False or shared is None:
        return 0
    status = telling.outlook.status
    if happening.fresh != telling.outlook.fresh and not (place and status != "happened" and not happening.done):
        return 0
    vague = telling.outlook.assumed and not (telling.place or telling.when or telling.partly)
    pointed = telling.definite and not (telling.place or telling.when or telling.partly or telling.outlook.past)
    if happening.done != (status == "happened") and not (place or day or pointed or vague):
        return 0
    if shared == 0 and not (place or day or pointed):
        return 0
    if happening.type in words("events", "kinds", "strict") and not (place or day or pointed):
        return 0
    return int(2 * shared) + 3 * bool(place) + 2 * bool(day) + (1 if pointed else 0)


def _joined(told: Iterable[Telling]) -> list[_Happening]:
    """Tellings of one happening together; the latest that fits best is the one meant."""
    found: list[_Happening] = []
    for telling in told:
        fits = [(score, i) for i, h in enumerate(found) if (score := _joins(h, telling))]
        enough = telling.definite or telling.outlook.fresh
        score, index = max(fits, default=(0, -1))
        if score >= 2 or (score == 1 and enough):
            found[index].told.append(telling)
        elif not telling.bare:
            found.append(_Happening([telling]))
    return found


def _meant(happenings: Sequence[_Happening], remark: Remark) -> _Happening | None:
    """The happening a remark on status is about: the one its noun tells, else the last one told that is to come."""
    if remark.noun is not None:
        here = [h for h in happenings if any(t.trigger.token == remark.noun for t in h.told)]
        if here:
            known = any(t.outlook.status == remark.status for t in here[0].told if t.trigger.token == remark.noun)
            return None if known or here[0].done else here[0]
    open_ = [
        (max(t.span.start for t in before), h)
        for h in happenings
        if h.type in words("events", "kinds", "arranged")
        and not h.done
        and (before := [t for t in h.told if t.span.start < remark.span.end])
    ]
    return max(open_, key=lambda pair: pair[0], default=(0, None))[1]


def _only_said(happening: _Happening, remark: Remark) -> bool:
    """Whether a cancellation is but the words of a remark, and nobody is told to do it: "described as ‘called off’"."""
    if happening.type != "cancellation":
        return False
    tokens = [t.trigger.token for t in happening.told]
    acting = any(c.dep_ in ("nsubj", "agent") for t in tokens for c in t.children)
    return not acting and all(remark.span.start <= t.idx < remark.span.end for t in tokens)


def _claims(page: Page, statements: Sequence[Statement], happening: _Happening) -> tuple[StatusClaim, ...]:
    """What each party says of the status, mention by mention; the report's own words are nobody's claim."""
    told: list[tuple[Span, EventStatus, Statement | None]] = [
        (r.span, r.status, inside(statements, r.said_at)) for r in happening.remarks
    ]
    known = [t for t in happening.told if not t.outlook.assumed]
    told += [(t.span, t.outlook.status, t.statement) for t in known or (() if told else happening.told)]
    return tuple(
        StatusClaim(
            status=status,
            according_to=(by.speaker_name or by.speaker_text) if by else None,
            said=by.said.value if by and by.said else None,
            statement=by.id if by else None,
            passage=Passage(page.article.path, span, span.of(page.text)),
        )
        for span, status, by in sorted(told, key=lambda t: t[0])
    )


def _passage(page: Page, telling: Telling) -> Passage:
    return Passage(page.article.path, telling.span, telling.span.of(page.text))


def _recalled(page: Page, happening: _Happening) -> bool:
    """Whether a happening is history to the report: called past, or dated well before it."""
    when, published = happening.when, as_day(page.article.published)
    if when and published:
        day = as_day(when.value.partition("/")[2] or when.value)
        if day:
            return (published - day).days > RECALLED
        return when.value[:4] < str(published.year) and "/" not in when.value
    return all(t.outlook.past for t in happening.told)


def _event(page: Page, statements: Sequence[Statement], happening: _Happening) -> Event:
    claims = _claims(page, statements, happening)
    mentions = tuple(dict.fromkeys(_passage(page, t) for t in sorted(happening.told, key=lambda t: t.span)))
    first = mentions[0].span
    mark = f"{page.article.id}:{first.start}:{first.end}:{happening.type}"
    return Event(
        id="e-" + hashlib.sha256(mark.encode()).hexdigest()[:12],
        type=happening.type,
        code=next((t.code for t in happening.told if t.code), None),
        participants=happening.participants,
        mentions=mentions,
        status=overall(claims),
        statuses=claims,
        place=happening.place,
        when=happening.when,
        when_in_part=None if happening.when else happening.partly,
        background=_recalled(page, happening),
        renewed=happening.fresh,
    )


def events_of(page: Page, cast: Cast, statements: Sequence[Statement]) -> tuple[Event, ...]:
    """The events of a report in order of their first mention.

    What is done by words alone and stands as a statement is that statement's `act`, and no event. An event that a
    negation or a condition governs is never told as happened.
    """
    happenings = _joined(tellings(page, cast, statements, page.times))
    for remark in remarks_of(page):
        meant = _meant(happenings, remark)
        if meant is not None:
            meant.remarks.append(remark)
            happenings = [h for h in happenings if h is meant or not _only_said(h, remark)]
    return tuple(_event(page, statements, h) for h in happenings)
