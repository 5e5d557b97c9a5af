"""Happenings across reports: the tellings of one event joined, with every status a party gives it.

Two events are one where the rule of the report stage says so (`same_happening`). Where all but the date, or all but
the place, fits and each report tells a single such event, they are one event that the reports date or place
differently: the event keeps what most reports say, and the difference is told as a discrepancy.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.alike import dates_agree, in_time, is_happening, kin, overall, parties_agree, places_agree, same_happening
from onrecord.knowledge.names_compared import plain
from onrecord.models import Event, Participant, Passage, Report, Statement, When
from onrecord.story.grouping.group import day_of
from onrecord.story.people.cast import Merged

DAYS = 3  # days by which reports may date one event apart
OPPOSITE: tuple[set[str], ...] = ({"cancelled", "postponed"},)
CONTRARY: tuple[set[str], ...] = ({"happened", "cancelled"}, {"happened", "postponed"}, {"happened", "denied"})
RANK: Mapping[str, int] = {"explicit": 0, "resolved": 1, "carried": 2, "story": 3, "published": 4}


def events_of(reports: Sequence[Report], cast: Merged) -> tuple[tuple[Event, ...], Mapping[str, tuple[Event, ...]]]:
    """The events of a story, and for each its tellings in the reports (dates and places as each report gives them)."""
    said = _days([s for r in reports for s in r.statements])
    told = [
        (r.article.path, _resolved(_dated(e, said), r.article.path, cast))
        for r in sorted(reports, key=lambda r: r.article.path)
        for e in r.events
        if is_happening(e)
    ]
    groups = _joined(told)
    merged: list[Event] = []
    tellings: dict[str, tuple[Event, ...]] = {}
    published = {r.article.path: r.article.published for r in reports}
    order = {r.article.path: day_of(r.article.published) or 10**7 for r in reports}
    for group in groups:
        members = sorted((told[i] for i in group), key=lambda t: (order[t[0]], t[0], t[1].mentions[0].span))
        event = _united([e for _, e in members], published)
        merged.append(event)
        tellings[event.id] = tuple(e for _, e in members)
    return tuple(sorted(merged, key=_when)), tellings


def _when(event: Event) -> tuple[bool, str, str]:
    return (event.when is None, event.when.value if event.when else "", event.id)


def _days(statements: Sequence[Statement]) -> dict[str, str]:
    """The day on which each statement was said: its own, else that of the one by the same speaker that holds it."""
    said = {s.id: s.said.value for s in statements if s.said}
    by = {s.id: s.speaker for s in statements}
    for s in statements:
        if s.id not in said and s.speaker and by.get(s.nested_in or "") == s.speaker and s.nested_in in said:
            said[s.id] = said[s.nested_in]
    return said


def _dated(event: Event, said: Mapping[str, str]) -> Event:
    """An event whose claims have the days of their statements, which a story may have completed."""
    claims = (replace(c, said=said.get(c.statement or "", c.said)) for c in event.statuses)
    return replace(event, statuses=tuple(claims))


def _resolved(event: Event, path: str, cast: Merged) -> Event:
    """An event with participants as actors of the record."""

    def of(p: Participant) -> Participant:
        actor = cast.get(cast.of.get((path, p.actor or "")))
        if actor is None:
            return replace(p, actor=None)
        return replace(p, actor=actor.id, name=actor.name or p.name, country=actor.country or p.country)

    return replace(event, participants=tuple(of(p) for p in event.participants))


def _joined(told: Sequence[tuple[str, Event]]) -> list[list[int]]:
    """Groups of tellings, joined from the best fit down; a join is refused where two tellings inside clash."""
    pairs = [
        (_strength(reason), i, j)
        for i, j in _candidates(told)
        if (reason := same_happening(told[i][1], told[j][1]) or _but_for_one(i, j, told) or _the_only_one(i, j, told))
    ]
    group = {i: [i] for i in range(len(told))}
    root = list(range(len(told)))
    for _, i, j in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        a, b = sorted((root[i], root[j]))
        if a == b or any(_clash(told[x][1], told[y][1]) for x in group[a] for y in group[b] if {x, y} != {i, j}):
            continue
        for member in group[b]:
            root[member] = a
        group[a] += group.pop(b)
    return [sorted(g) for _, g in sorted(group.items())]


def _candidates(told: Sequence[tuple[str, Event]]) -> list[tuple[int, int]]:
    """Pairs of tellings in two reports that share a participant, a country of one, or a place."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, (_, event) in enumerate(told):
        keys = {
            k
            for p in event.participants
            for k in (p.actor, p.name.casefold(), *p.name.casefold().split()[-1:], p.country)
            if k
        }
        for key in keys | ({event.place.casefold()} if event.place else set()):
            holders[key].append(i)
    found = {(i, j) for held in holders.values() for at, j in enumerate(held) for i in held[:at]}
    return sorted((i, j) for i, j in found if told[i][0] != told[j][0])


def _strength(reason: str) -> int:
    return sum(word in reason for word in ("participants", "participant", "place", "date"))


def _clash(a: Event, b: Event) -> bool:
    """Whether two tellings cannot be of one event."""
    apart = dates_agree(a.when, b.when) is False and not _days_near(a.when, b.when)
    return not kin(a.type, b.type) or apart or a.renewed != b.renewed


def _but_for_one(i: int, j: int, told: Sequence[tuple[str, Event]]) -> str | None:
    """Why two tellings are one event but for the day, or but for the place; None where they are not."""
    (path_a, a), (path_b, b) = told[i], told[j]
    if (
        len(a.participants) < 2
        or len(b.participants) < 2
        or not (_single(a, path_a, told) and _single(b, path_b, told))
    ):
        return None
    if dates_agree(a.when, b.when) is False and _days_near(a.when, b.when):
        return same_happening(replace(a, when=None), replace(b, when=None))
    if places_agree(a.place, b.place) is False and dates_agree(a.when, b.when):
        return same_happening(replace(a, place=None), replace(b, place=None))
    return None


def _the_only_one(i: int, j: int, told: Sequence[tuple[str, Event]]) -> str | None:
    """Why an event told with one party alone is another report's: no other event of the kind in the story has it."""
    a, b = sorted((told[i][1], told[j][1]), key=lambda e: len(e.participants))
    if len(a.participants) != 1 or len(b.participants) < 2 or not kin(a.type, b.type) or a.renewed != b.renewed:
        return None
    apart = places_agree(a.place, b.place) is False or dates_agree(a.when, b.when) is False
    if (
        apart
        or (a.status == "happened") != (b.status == "happened")
        or not parties_agree(a.participants, b.participants)
    ):
        return None
    others = [
        e for _, e in told if e is not a and kin(e.type, b.type) and parties_agree(a.participants, e.participants)
    ]
    one = all((parties_agree(b.participants, e.participants) or 0) >= min(2, len(e.participants)) for e in others)
    return "same kind, the only one with the participant" if one else None


def _single(event: Event, path: str, told: Sequence[tuple[str, Event]]) -> bool:
    """Whether a report tells one event of this kind between these participants."""
    actors = {p.actor for p in event.participants if p.actor}
    return (
        sum(1 for p, e in told if p == path and kin(e.type, event.type) and actors & {x.actor for x in e.participants})
        == 1
    )


def _days_near(a: When | None, b: When | None) -> bool:
    days = [day_of(w.value) if w and len(w.value) == 10 else None for w in (a, b)]
    return bool(days[0] and days[1] and abs(days[0] - days[1]) <= DAYS)


def _united(tellings: Sequence[Event], published: Mapping[str, str | None]) -> Event:
    """One event out of its tellings in order of publication: most precise date, most told place, every status in the
    order in which it was said."""
    first = tellings[0]
    statuses = in_time((c for e in tellings for c in e.statuses), published)
    if len(tellings) == 1:
        return replace(first, statuses=statuses)
    types = Counter(e.type for e in tellings)
    mentions = {m: None for e in tellings for m in sorted(e.mentions, key=lambda m: (m.article, m.span))}
    return replace(
        first,
        id="e-" + hashlib.sha256("\n".join(sorted(e.id for e in tellings)).encode()).hexdigest()[:12],
        type=max(sorted(types), key=lambda t: types[t]),
        code=_most(tellings, lambda e: e.code),
        participants=_participants(tellings),
        mentions=tuple(mentions),
        status=overall(statuses) if statuses else first.status,
        statuses=statuses,
        place=_most(tellings, lambda e: e.place),
        when=_date(tellings),
        background=all(e.background for e in tellings),
    )


def _most(tellings: Sequence[Event], field: Callable[[Event], str | None]) -> str | None:
    """The value most tellings give; of equals the earliest."""
    told = [v for e in tellings if (v := field(e))]
    return max(told, key=told.count) if told else None


def _participants(tellings: Sequence[Event]) -> tuple[Participant, ...]:
    """Everybody the tellings name, once: words that hold the name of an actor in the same role are that actor."""
    best: dict[str, Participant] = {}
    for event in tellings:
        for p in event.participants:
            best.setdefault(p.actor or p.name.casefold(), p)
    known = [p for p in best.values() if p.actor]
    return tuple(p for p in best.values() if p.actor or not any(_holds(p, other) for other in known))


def _holds(worded: Participant, known: Participant) -> bool:
    """ "Marn's “Radio Sund” station" beside Radio Sund."""
    return worded.role == known.role and f" {plain(known.name)} " in f" {plain(worded.name)} "


def _date(tellings: Sequence[Event]) -> When | None:
    """The most precise date, the surest found first; where reports differ, the one most of them give."""
    dated = [e.when for e in tellings if e.when]
    if not dated:
        return None
    days = Counter(w.value for w in dated)
    best = min(dated, key=lambda w: ("/" in w.value, -len(w.value), -days[w.value], RANK[w.how], w.value))
    return next((e.when for e in tellings if e.when and e.when.value == best.value), best)


def differing(tellings: Sequence[Event]) -> list[tuple[str, list[Passage], list[str]]]:
    """What the tellings of one event differ in: ("date" or "place" or "status", passages, values), narrators only."""
    found: list[tuple[str, list[Passage], list[str]]] = []
    dated = [(e, e.when) for e in tellings if e.when and e.when.how in ("explicit", "resolved")]
    if any(dates_agree(a, b) is False for (_, a), (_, b) in combinations(dated, 2)):
        found.append(("date", [e.mentions[0] for e, _ in dated], [w.value for _, w in dated]))
    placed = [(e, e.place) for e in tellings if e.place]
    if any(places_agree(a, b) is False for (_, a), (_, b) in combinations(placed, 2)):
        found.append(("place", [e.mentions[0] for e, _ in placed], [p for _, p in placed]))
    own = [(e, c.passage, c.status) for e in tellings for c in e.statuses if c.according_to is None and c.passage]
    clash = [
        {i, j}
        for (i, (a, p, x)), (j, (b, q, y)) in combinations(enumerate(own), 2)
        if p.article != q.article and ({x, y} in OPPOSITE or ({x, y} in CONTRARY and dates_agree(a.when, b.when)))
    ]
    if clash:
        clear = [own[i] for i in sorted(set().union(*clash))]
        found.append(("status", [p for _, p, _ in clear], [s for _, _, s in clear]))
    return found
