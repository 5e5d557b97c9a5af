"""The happenings of one report, each once, with what the report and the parties in it say of its status."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.lang import words
from onrecord.models import Event, Participant, Passage, Statement, StatusClaim, When
from onrecord.report.actors import Cast
from onrecord.report.dates import as_day, expressions
from onrecord.report.events_alike import dates_agree, kin, parties_agree, places_agree, same_happening
from onrecord.report.events_mentions import Telling, tellings
from onrecord.report.parse import Parsed
from onrecord.report.status import overall

__all__ = ["events_of", "same_happening"]

RECALLED = 60  # days before publication from which a dated happening is history


@dataclass
class _Happening:
    """Tellings of one happening as they are joined."""

    told: list[Telling] = field(default_factory=list)

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
    place, day = places_agree(happening.place, telling.place), dates_agree(happening.when, telling.when)
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


def _claims(parsed: Parsed, told: Sequence[Telling]) -> tuple[StatusClaim, ...]:
    """What each party says of the status, mention by mention; the report's own words are nobody's claim."""
    claims = []
    for telling in [t for t in told if not t.outlook.assumed] or told:
        by = telling.statement
        claims.append(
            StatusClaim(
                status=telling.outlook.status,
                according_to=(by.speaker_name or by.speaker_text) if by else None,
                said=by.said.value if by and by.said else None,
                statement=by.id if by else None,
                passage=_passage(parsed, telling),
            )
        )
    return tuple(claims)


def _passage(parsed: Parsed, telling: Telling) -> Passage:
    return Passage(parsed.article.path, telling.span, telling.span.of(parsed.text))


def _recalled(parsed: Parsed, happening: _Happening) -> bool:
    """Whether a happening is history to the report: called past, or dated well before it."""
    when, published = happening.when, as_day(parsed.article.published)
    if when and published:
        day = as_day(when.value.partition("/")[2] or when.value)
        if day:
            return (published - day).days > RECALLED
        return when.value[:4] < str(published.year) and "/" not in when.value
    return all(t.outlook.past for t in happening.told)


def _event(parsed: Parsed, happening: _Happening) -> Event:
    claims = _claims(parsed, happening.told)
    mentions = tuple(dict.fromkeys(_passage(parsed, t) for t in sorted(happening.told, key=lambda t: t.span)))
    first = mentions[0].span
    mark = f"{parsed.article.id}:{first.start}:{first.end}:{happening.type}"
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
        when_in_part=None if happening.when else next((t.partly for t in happening.told if t.partly), None),
        background=_recalled(parsed, happening),
        renewed=happening.fresh,
    )


def events_of(parsed: Parsed, cast: Cast, statements: Sequence[Statement]) -> tuple[Event, ...]:
    """The events of a report in order of their first mention.

    What is done by words alone and stands as a statement is that statement's `act`, and no event. An event that a
    negation or a condition governs is never told as happened.
    """
    times = expressions(parsed)
    told = list(tellings(parsed, cast, statements, times))
    return tuple(_event(parsed, h) for h in _joined(told))
