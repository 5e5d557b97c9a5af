"""Sides against one another: that accuse each other, that want opposite things, that set terms for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from onrecord.alike import CONCEPT, Worth
from onrecord.models import Actor
from onrecord.options.stories import DISPUTE
from onrecord.story.claims import Stance, side_of
from onrecord.story.disputes.found import Found, surface, tellable
from onrecord.story.people import Merged

OPPOSED = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE"})  # acts that take a side on what is to be done


# Mutual accusation


def blame(stances: Sequence[Stance], cast: Merged) -> Iterator[Found]:
    """Sides of which each accuses the other."""
    by_pair: dict[tuple[str, str], list[Stance]] = defaultdict(list)
    for s in filter(tellable, stances):
        own = side_of(s.telling.speaker)
        for other in sorted(s.blames) if own else ():
            by_pair[own or "", other].append(s)
    names = side_names(cast)
    for (x, y), one in sorted(by_pair.items()):
        if x < y and (back := by_pair.get((y, x))):
            yield Found("blame", f"Who is to blame, {names[x]} or {names[y]}?", (*one, *back))


def side_names(cast: Merged) -> Mapping[str, str]:
    """The name of every side: of a state where it is one's country, else of the first actor that stands on it."""
    names: dict[str, str] = {}
    for actor in sorted(cast.actors, key=lambda a: (a.kind != "state", a.id)):
        side = side_of(actor)
        if side:
            names.setdefault(side, actor.name or actor.described or side)
            names.setdefault(actor.country or side, actor.name or side)
    return defaultdict(lambda: "another side", names)


# Opposite demands


def opposites(stances: Sequence[Stance]) -> Iterator[Found]:
    """Matters of which one side wants the one and another the opposite."""
    wanted = [s for s in stances if s.telling.statement.act in OPPOSED and s.telling.speaker]
    for one, other in wanted[0].telling.language.disputes.opposites["pairs"] if wanted else ():
        for term, held in sorted(between(wanted, CONCEPT + one, CONCEPT + other).items()):
            ordered = tuple(sorted(held.values(), key=lambda s: s.telling.id))
            yield Found("demands", f"The {surface(term, ordered)}: {one} or {other}?", ordered)


def between(wanted: Sequence[Stance], one: str, other: str) -> Mapping[str, dict[str, Stance]]:
    """Matter -> the statements, by id, of two sides that want opposite things of it."""
    left = [s for s in wanted if one in s.telling.terms and other not in s.telling.terms]
    right = [s for s in wanted if other in s.telling.terms and one not in s.telling.terms]
    by_matter: dict[str, dict[str, Stance]] = defaultdict(dict)
    for a, b in product(left, right):
        sides = side_of(a.telling.speaker), side_of(b.telling.speaker)
        for term in (a.matter & b.matter) - {one, other} if sides[0] != sides[1] else ():
            by_matter[term] |= {a.telling.id: a, b.telling.id: b}
    return by_matter


# Terms set for one thing


def terms(stances: Sequence[Stance], worth: Worth) -> Iterator[Found]:
    """Conditions that two sides or more set for one thing; what most conditions speak of is the thing."""
    set_by = [s for s in stances if s.conditional and official(s.telling.speaker)]
    by_thing = {term: [s for s in set_by if term in s.matter] for s in set_by for term in s.matter}
    shared = [t for t, held in by_thing.items() if t.startswith(CONCEPT) and len(sides_of(held)) > 1]
    thing = min(shared, key=lambda t: (-len(by_thing[t]), -worth.of(t), t), default="")
    held = by_thing.get(thing, [])
    if len({s.telling.speaker.id for s in held if s.telling.speaker}) >= DISPUTE.voices:
        yield Found("terms", f"On what terms: the {surface(thing, held)}?", tuple(held))


def sides_of(stances: Sequence[Stance]) -> set[str | None]:
    """The sides that some statements are made by."""
    return {side_of(s.telling.speaker) for s in stances}


def official(speaker: Actor | None) -> bool:
    """Whether somebody with a name speaks for a state."""
    return bool(speaker and speaker.name and speaker.country) and side_of(speaker) == (speaker and speaker.country)
