"""Happenings across reports: the tellings of one event joined, with every status a party gives it.

Two events are one where the rule of the report stage says so (`same_happening`), or where one is the only one of its
kind that another report tells of a party.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
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
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import plain
from onrecord.models import Event, EventStatus, Participant, Report, When
from onrecord.spans import Span
from onrecord.story.people import Merged

OVER: EventStatus = "happened"
ONLY_ONE = Sameness(0.25)
RANK: Mapping[str, int] = {"explicit": 0, "resolved": 1, "carried": 2, "story": 3, "published": 4}


def events_of(reports: Sequence[Report], cast: Merged, language: Language = DEFAULT) -> tuple[Event, ...]:
    """The events of a story, in order of time; the reports are given in order of publication."""
    told = [
        e for r in reports for e in sorted(happenings_of(r, reports, cast, language), key=lambda e: e.mentions[0].span)
    ]
    published = {r.article.path: r.article.published for r in reports}
    merged = [united([told[i] for i in group], published) for group in groups_of(told, language)]
    return tuple(sorted(merged, key=lambda e: (e.when is None, e.when.value if e.when else "", e.id)))


def groups_of(told: Sequence[Event], language: Language) -> list[list[int]]:
    """Tellings of one event, joined from the best fit down; a join is refused where two of them clash."""
    alike = ((sameness(told[i], told[j], told, language), i, j) for i, j in pairs(told))
    groups = {i: [i] for i in range(len(told))}
    for _, i, j in sorted((p for p in alike if p[0]), key=lambda p: (-p[0].score, p[1], p[2])):
        a, b = groups[i], groups[j]
        if a is not b and not any(clash(told[x], told[y], language) for x in a for y in b if {x, y} != {i, j}):
            groups |= dict.fromkeys((*a, *b), sorted(a + b))
    return [group for i, group in groups.items() if i == group[0]]


def sameness(a: Event, b: Event, told: Sequence[Event], language: Language) -> Sameness:
    """How surely two tellings are of one event, and why."""
    few, many = sorted((a, b), key=parties)
    return same_happening(a, b, language) or (ONLY_ONE if the_only_one(few, many, told, language) else Sameness(0))


def the_only_one(a: Event, b: Event, told: Sequence[Event], language: Language) -> bool:
    """Whether an event told with one party alone is another report's, as no other event of the kind has that party."""

    def meet(x: Event, y: Event) -> float:
        return parties_agree(x.participants, y.participants, language) or 0

    located = places_agree(a.place, b.place, language) is not False and not clash(a, b, language)
    if parties(a) != 1 or parties(b) < 2 or not located or (a.status == OVER) != (b.status == OVER) or not meet(a, b):
        return False
    rivals = (e for e in told if e is not a and kin(e.type, b.type, language) and meet(a, e))
    return all(meet(b, e) >= min(2, parties(e)) for e in rivals)


def parties(event: Event) -> int:
    """How many take part in an event."""
    return len(event.participants)


def place(event: Event) -> Span:
    """Where a report first tells an event."""
    return event.mentions[0].span


def pairs(told: Sequence[Event]) -> list[tuple[int, int]]:
    """Pairs of tellings in two reports that share a participant, a country of one, or a place."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, event in enumerate(told):
        for key in keys_of(event):
            holders[key].append(i)
    found = {pair for held in holders.values() for pair in combinations(held, 2)}
    return sorted((i, j) for i, j in found if told[i].mentions[0].article != told[j].mentions[0].article)


def clash(a: Event, b: Event, language: Language) -> bool:
    """Whether two tellings cannot be of one event."""
    return not kin(a.type, b.type, language) or a.renewed != b.renewed or dates_agree(a.when, b.when) is False


def happenings_of(report: Report, reports: Sequence[Report], cast: Merged, language: Language) -> Iterator[Event]:
    """The happenings of a report with actors of the story, their claims with the days of their statements."""
    said = {s.id: s.said.value for r in reports for s in r.statements if s.said}
    for event in report.events:
        if is_happening(event, language):
            claims = (replace(c, said=said.get(c.statement or "", c.said)) for c in event.statuses)
            parties = (of_story(p, report.article.path, cast) for p in event.participants)
            yield replace(event, statuses=tuple(claims), participants=tuple(parties))


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
