"""Happenings across reports: the tellings of one event joined, with every status a party gives it.

Two events are one where the rule of the report stage says so (`same_happening`). Where all but the date, or all but
the place, fits and each report tells a single such event, they are one event that the reports date or place
differently: the event keeps what most reports say, and the difference is told as a discrepancy.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.alike import (
    Sameness,
    dates_agree,
    in_time,
    is_happening,
    kin,
    overall,
    parties_agree,
    places_agree,
    same_happening,
)
from onrecord.days import day_of
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import plain
from onrecord.models import Event, Participant, Report, Statement, When
from onrecord.options.stories import DAYS_APART
from onrecord.story.people import Merged

RANK: Mapping[str, int] = {"explicit": 0, "resolved": 1, "carried": 2, "story": 3, "published": 4}
ONLY_ONE = Sameness(0.25, ("the only one with the participant",))
DAY = len("2031-06-04")
Pair = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """The tellings of all events of a story by number, each with the path of its report."""

    events: Sequence[tuple[str, Event]]
    language: Language = DEFAULT

    def event(self, i: int) -> Event:
        return self.events[i][1]

    def pairs(self) -> list[Pair]:
        """Pairs of tellings in two reports that share a participant, a country of one, or a place."""
        holders: dict[str, list[int]] = defaultdict(list)
        for i, (_, event) in enumerate(self.events):
            for key in keys_of(event):
                holders[key].append(i)
        found = {pair for held in holders.values() for pair in combinations(held, 2)}
        return sorted((i, j) for i, j in found if self.events[i][0] != self.events[j][0])

    def kin(self, a: Event, b: Event) -> bool:
        """Whether two events may be one by their kinds."""
        return kin(a.type, b.type, self.language) and a.renewed == b.renewed

    def apart(self, a: Event, b: Event) -> bool:
        """Whether place or day part two events."""
        return places_agree(a.place, b.place, self.language) is False or dates_agree(a.when, b.when) is False

    def clash(self, i: int, j: int) -> bool:
        """Whether two tellings cannot be of one event."""
        a, b = self.event(i), self.event(j)
        return not self.kin(a, b) or (dates_agree(a.when, b.when) is False and not days_near(a.when, b.when))

    def sameness(self, i: int, j: int) -> Sameness:
        """How surely two tellings are of one event, and why."""
        alike = same_happening(self.event(i), self.event(j), self.language)
        return alike or self.but_for_one(i, j) or self.the_only_one(i, j)

    def but_for_one(self, i: int, j: int) -> Sameness:
        """The same, but for the day or for the place, where each report tells a single such event."""
        a, b = self.event(i), self.event(j)
        if min(len(a.participants), len(b.participants)) < 2 or not (self.single(i) and self.single(j)):
            return Sameness(0)
        if dates_agree(a.when, b.when) is False and days_near(a.when, b.when):
            return same_happening(replace(a, when=None), replace(b, when=None), self.language)
        if places_agree(a.place, b.place, self.language) is False and dates_agree(a.when, b.when):
            return same_happening(replace(a, place=None), replace(b, place=None), self.language)
        return Sameness(0)

    def single(self, i: int) -> bool:
        """Whether a report tells one event of this kind between these participants."""
        path, event = self.events[i]
        actors = actors_of(event)
        mine = (e for p, e in self.events if p == path and kin(e.type, event.type, self.language))
        return sum(not actors.isdisjoint(actors_of(e)) for e in mine) == 1

    def the_only_one(self, i: int, j: int) -> Sameness:
        """An event told with one party alone is another report's, where no other event of the kind has that party."""
        a, b = sorted((self.event(i), self.event(j)), key=lambda e: len(e.participants))
        if len(a.participants) != 1 or len(b.participants) < 2 or not self.kin(a, b) or self.apart(a, b):
            return Sameness(0)
        if (a.status == "happened") != (b.status == "happened") or not self.meet(a, b):
            return Sameness(0)
        rivals = (e for _, e in self.events if e is not a and kin(e.type, b.type, self.language) and self.meet(a, e))
        return ONLY_ONE if all(self.meet(b, e) >= min(2, len(e.participants)) for e in rivals) else Sameness(0)

    def meet(self, a: Event, b: Event) -> float:
        """How many participants two events have in common."""
        return parties_agree(a.participants, b.participants, self.language) or 0

    def groups(self) -> list[list[int]]:
        """Tellings of one event, joined from the best fit down; a join is refused where two of them clash."""
        alike = [(self.sameness(i, j), i, j) for i, j in self.pairs()]
        groups: dict[int, list[int]] = {i: [i] for i in range(len(self.events))}
        root = list(range(len(self.events)))
        for _, i, j in sorted((p for p in alike if p[0]), key=lambda p: (-p[0].score, p[1], p[2])):
            a, b = sorted((root[i], root[j]))
            between = ((x, y) for x in groups[a] for y in groups[b] if {x, y} != {i, j})
            if a != b and not any(self.clash(x, y) for x, y in between):
                root = [a if r == b else r for r in root]
                groups[a] += groups.pop(b)
        return [sorted(members) for _, members in sorted(groups.items())]


def events_of(
    reports: Sequence[Report], cast: Merged, language: Language = DEFAULT
) -> tuple[tuple[Event, ...], Mapping[str, tuple[Event, ...]]]:
    """The events of a story, and for each its tellings in the reports (dates and places as each report gives them)."""
    ordered = sorted(reports, key=lambda r: r.article.path)
    told = Told([(r.article.path, e) for r in ordered for e in happenings_of(r, reports, cast, language)], language)
    published = {r.article.path: r.article.published for r in reports}

    def first(told: tuple[str, Event]) -> tuple[bool, int, str, object]:
        day = day_of(published[told[0]])
        return day is None, day or 0, told[0], told[1].mentions[0].span

    rows = (sorted((told.events[i] for i in group), key=first) for group in told.groups())
    tellings = [tuple(event for _, event in row) for row in rows]
    merged = [united(row, published) for row in tellings]
    ordered_ = sorted(merged, key=lambda e: (e.when is None, e.when.value if e.when else "", e.id))
    return tuple(ordered_), {event.id: row for event, row in zip(merged, tellings, strict=True)}


def happenings_of(report: Report, reports: Sequence[Report], cast: Merged, language: Language) -> Iterator[Event]:
    """The happenings of a report with actors of the story, their claims with the days of their statements."""
    said = days_said([s for r in reports for s in r.statements])
    for event in report.events:
        if is_happening(event, language):
            claims = (replace(c, said=said.get(c.statement or "", c.said)) for c in event.statuses)
            parties = (of_story(p, report.article.path, cast) for p in event.participants)
            yield replace(event, statuses=tuple(claims), participants=tuple(parties))


def days_said(statements: Sequence[Statement]) -> dict[str, str]:
    """The day on which each statement was said: its own, else that of the one by the same speaker that holds it."""
    said = {s.id: s.said.value for s in statements if s.said}
    by = {s.id: s.speaker for s in statements}
    for s in statements:
        outer = s.nested_in or ""
        if s.id not in said and s.speaker and by.get(outer) == s.speaker and outer in said:
            said[s.id] = said[outer]
    return said


def of_story(party: Participant, path: str, cast: Merged) -> Participant:
    """A participant as an actor of the story."""
    actor = cast.of_local(path, party.actor)
    if actor is None:
        return replace(party, actor=None)
    return replace(party, actor=actor.id, name=actor.name or party.name, country=actor.country or party.country)


def keys_of(event: Event) -> set[str]:
    """By what an event meets others: its participants, the last words of their names, their countries, its place."""
    told = (k for p in event.participants for k in (p.actor, p.name.casefold(), p.country))
    last = (word for p in event.participants for word in p.name.casefold().split()[-1:])
    return {key for key in (*told, *last, (event.place or "").casefold()) if key}


def actors_of(event: Event) -> set[str]:
    """The actors that take part."""
    return {p.actor for p in event.participants if p.actor}


def days_near(a: When | None, b: When | None) -> bool:
    """Whether two dates are days, and so near that reports may put one event on both."""
    days = [day_of(w.value) if w and len(w.value) == DAY else None for w in (a, b)]
    return bool(days[0] and days[1] and abs(days[0] - days[1]) <= DAYS_APART)


def united(tellings: Sequence[Event], published: Mapping[str, str | None]) -> Event:
    """One event out of its tellings in order of publication: most precise date, most told place, every status in the
    order in which it was said."""
    first = tellings[0]
    statuses = in_time((c for e in tellings for c in e.statuses), published)
    if len(tellings) == 1:
        return replace(first, statuses=statuses)
    types = [e.type for e in tellings]
    mentions = dict.fromkeys(m for e in tellings for m in sorted(e.mentions, key=lambda m: (m.article, m.span)))
    return replace(
        first,
        id="e-" + hashlib.sha256("\n".join(sorted(e.id for e in tellings)).encode()).hexdigest()[:12],
        type=max(sorted(set(types)), key=types.count),
        code=most(tellings, lambda e: e.code),
        participants=participants_of(tellings),
        mentions=tuple(mentions),
        status=overall(statuses) if statuses else first.status,
        statuses=statuses,
        place=most(tellings, lambda e: e.place),
        when=date_of(tellings),
        background=all(e.background for e in tellings),
    )


def most(tellings: Iterable[Event], field: Callable[[Event], str | None]) -> str | None:
    """The value most tellings give; of equals the earliest."""
    told = [value for e in tellings if (value := field(e))]
    return max(told, key=told.count, default=None)


def participants_of(tellings: Iterable[Event]) -> tuple[Participant, ...]:
    """Everybody the tellings name, once: words that hold the name of an actor in the same role are that actor."""
    every = [p for event in tellings for p in event.participants]
    best = {p.actor or p.name.casefold(): p for p in reversed(every)}
    once = [best[key] for key in dict.fromkeys(p.actor or p.name.casefold() for p in every)]
    known = [p for p in once if p.actor]
    return tuple(p for p in once if p.actor or not any(holds(p, other) for other in known))


def holds(worded: Participant, known: Participant) -> bool:
    """ "Marn's “Radio Sund” station" beside Radio Sund."""
    return worded.role == known.role and f" {plain(known.name)} " in f" {plain(worded.name)} "


def date_of(tellings: Sequence[Event]) -> When | None:
    """The most precise date, the surest found first; where reports differ, the one most of them give."""
    dated = [e.when for e in tellings if e.when]
    days = Counter(w.value for w in dated)
    best = sorted(dated, key=lambda w: ("/" in w.value, -len(w.value), -days[w.value], RANK[w.how], w.value))
    return next((w for w in dated if w.value == best[0].value), None)
