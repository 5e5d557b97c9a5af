"""Utterances: which statements of different reports tell one and the same utterance, and why.

Groups are not transitive: one long quotation may hold two utterances that another report tells apart.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.alike import CONCEPT, NAMED, Sameness, Worth, same_things
from onrecord.models import Utterance
from onrecord.options.stories import HOLDERS, HOLDERS_SHARE, SAME
from onrecord.story.claims import Telling
from onrecord.story.utterances.lineage import Lineage


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements that tell one utterance: how alike they are (0 to 1) and the terms they share."""

    a: str
    b: str
    likeness: float
    shared: tuple[str, ...]
    by_outer: bool = False  # settled by the statements that hold them

    @property
    def pair(self) -> tuple[str, str]:
        return self.a, self.b


Links = Mapping[tuple[str, str], Match]


def matches(tellings: Sequence[Telling], worth: Worth) -> tuple[Match, ...]:
    """Pairs of statements that tell one utterance, of two reports or of one (a heading and the sentence it repeats)."""
    by_id = {t.id: t for t in tellings}
    judged = same_things(candidates(tellings, worth), worth)
    found = sorted((match(pair.a.id, pair.b.id, pair.shared, sameness, worth) for pair, sameness in judged), key=surest)
    inner = [m for outer in found for m in inside(by_id[outer.a], by_id[outer.b], by_id)]
    return tuple(sorted({m.pair: m for m in (*reversed(inner), *found)}.values(), key=surest))


def surest(match: Match) -> tuple[float, str, str]:
    """The order of matches."""
    return -match.likeness, match.a, match.b


def candidates(tellings: Sequence[Telling], worth: Worth) -> Iterator[tuple[Telling, Telling]]:
    """Pairs that share a term which is not everywhere in the story."""
    most = max(HOLDERS, HOLDERS_SHARE * len(tellings))
    holders: dict[str, list[int]] = defaultdict(list)
    for i, t in enumerate(tellings):
        for term in t.terms:
            if worth.held[term] <= most:
                holders[term].append(i)
    pairs = {(i, j) for held in holders.values() for at, j in enumerate(held) for i in held[:at]}
    return ((tellings[i], tellings[j]) for i, j in sorted(pairs))


def match(a: str, b: str, shared: frozenset[str], sameness: Sameness, worth: Worth) -> Match:
    """Two statements that tell one thing said, with what they share, the weightiest first."""
    return Match(min(a, b), max(a, b), sameness.score, tuple(sorted(shared, key=lambda t: (-worth.of(t), t))))


def inside(a: Telling, b: Telling, by_id: Mapping[str, Telling]) -> Iterator[Match]:
    """Statements of one speaker inside two that match tell one utterance, where each has one by that speaker."""
    mine, other = spoken_inside(a, by_id), spoken_inside(b, by_id)
    for speaker in sorted(mine.keys() & other.keys()) if a.path != b.path else ():
        if len(mine[speaker]) == len(other[speaker]) == 1:
            first, second = sorted((*mine[speaker], *other[speaker]))
            shared = by_id[first].terms & by_id[second].terms
            yield Match(first, second, SAME.inner, tuple(sorted(shared)), by_outer=True)


def spoken_inside(outer: Telling, by_id: Mapping[str, Telling]) -> Mapping[str, list[str]]:
    """The statements inside one, by their speaker."""
    found: dict[str, list[str]] = defaultdict(list)
    for inner in outer.nested:
        if speaker := by_id[inner].speaker:
            found[speaker.id].append(inner)
    return found


# Groups


def utterances_of(tellings: Sequence[Telling], found: Sequence[Match], lineage: Lineage) -> tuple[Utterance, ...]:
    """Groups of statements that tell one utterance; a statement may stand in several groups."""
    by_id = {t.id: t for t in tellings}
    links = {m.pair: m for m in found}
    groups = ([by_id[i] for i in sorted(group)] for group in cliques(found, links))
    made = [utterance(group, links, lineage) for group in groups if len({t.path for t in group}) > 1]
    return tuple(sorted(made, key=lambda u: (u.said or "9999", u.id)))


def cliques(found: Sequence[Match], links: Links) -> list[set[str]]:
    """Groups in which everything matches everything, grown from the surest match; every match stands in one."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for m in found:
        neighbours[m.a].add(m.b)
        neighbours[m.b].add(m.a)
    groups: list[set[str]] = []
    covered: set[tuple[str, str]] = set()
    for m in found:
        if m.pair not in covered:
            groups.append(grown(m, neighbours, links))
            covered |= {(x, y) for x in groups[-1] for y in groups[-1] if x < y}
    return groups


def grown(seed: Match, neighbours: Mapping[str, set[str]], links: Links) -> set[str]:
    """The statements that match both of a match and one another; those taken first that are most alike to both."""
    group = {seed.a, seed.b}
    common = neighbours[seed.a] & neighbours[seed.b]
    bond = {o: sum(links[min(o, g), max(o, g)].likeness for g in (seed.a, seed.b)) for o in common}
    for other in sorted(common, key=lambda o: (-bond[o], o)):
        if group <= neighbours[other]:
            group.add(other)
    return group


def utterance(members: Sequence[Telling], links: Links, lineage: Lineage) -> Utterance:
    """A group as an utterance: its speaker by the fullest name, its day where all that tell one agree."""
    ids = tuple(t.id for t in members)
    paths = sorted({t.path for t in members})
    speakers = [t.speaker for t in members if t.speaker]
    speaker = min(speakers, key=lambda s: (s.kind != "person", s.name is None, s.id)) if speakers else None
    return Utterance(
        "ut-" + hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12],
        speaker.id if speaker else None,
        speaker.name if speaker else None,
        day_said(members),
        ids,
        len(paths),
        lineage.independent(paths),
        why(members, links),
    )


def day_said(members: Sequence[Telling]) -> str | None:
    """The day of an utterance as its most precise rendering tells it; None where another does not agree."""
    told = {t.statement.said.value for t in members if t.statement.said}
    days = sorted(told, key=lambda d: (-len(d[:10]), d))
    return days[0] if days and all(days[0].startswith(d) for d in days) else None


def why(members: Sequence[Telling], links: Links) -> str:
    """What the statements share, in words."""
    inside = [links[a.id, b.id] for a in members for b in members if (a.id, b.id) in links]
    shared = [t for t in inside[0].shared if all(t in m.shared for m in inside)] or list(inside[0].shared)
    words = ", ".join(t.lstrip(NAMED + CONCEPT).replace("-", " ") for t in shared[: SAME.shown])
    venues = [t.statement.venue for t in members if t.statement.venue]
    told = f"one {'speaker' if len({t.speaker.id for t in members if t.speaker}) == 1 else 'voice'}"
    told += f"; shared words: {words}" if words else ""
    told += "; told inside statements that match" if any(m.by_outer for m in inside) else ""
    return told + (f"; one occasion: {venues[0]}" if len(venues) > 1 and len(set(venues)) == 1 else "")
