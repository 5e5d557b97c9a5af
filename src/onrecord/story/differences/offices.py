"""Offices that reports give one person and that nobody holds together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from onrecord.knowledge.language import Language
from onrecord.models import Actor, Discrepancy, Passage, RoleMention, Severity
from onrecord.spans import Span
from onrecord.story.differences.difference import GRAVEST, Compared, discrepancy, place_of, side_by_side
from onrecord.story.people import Modifier, Office, office_of

APART: frozenset[Modifier] = frozenset({"former", "elect", "candidate"})  # what makes two offices no difference
GRAVITY: Mapping[Modifier, Severity] = {"former": "high", "deputy": "medium"}  # of one office; of others low
AFTER = len(", ")  # between a role and the name that follows
Held = tuple[Office, Passage]
Clash = tuple[Severity, Passage, Passage]


def differing_offices(compared: Compared) -> Iterable[Discrepancy]:
    """Offices that one person cannot hold together, and an office that one report calls former: a row for a person."""
    for actor in compared.actors:
        held = held_by(actor, compared) if actor.kind == "person" and actor.name else {}
        pairs = [c for a, b in combinations(sorted(held), 2) for c in clashes(held[a], held[b], compared.language)]
        pairs.sort(key=lambda p: (GRAVEST.index(p[0]), place_of(p[1]), place_of(p[2])))
        told = [p for _, x, y in pairs for p in (x, y)]
        shown = sorted({p.article: p for p in reversed(told)}.values(), key=told.index)
        if shown:
            what = f"{actor.name} is given different offices: {side_by_side(shown)}"
            yield discrepancy("role", pairs[0][0], what, shown)


def held_by(actor: Actor, compared: Compared) -> Mapping[str, list[Held]]:
    """The offices that each report gives a person, with the passages."""
    held: dict[str, list[Held]] = defaultdict(list)
    for role in actor.roles:
        office = office_of(role.role, compared.language)
        if office:
            held[role.article].append((office, with_name(actor, role, compared.texts[role.article])))
    return held


def clashes(one: Sequence[Held], other: Sequence[Held], language: Language) -> Iterator[Clash]:
    """Pairs of passages of two reports that give offices which exclude one another."""
    for (office, p), (against, q) in product(one, other):
        both = told(office, other) or told(against, one)
        if not both and (gravity := clash(office, against, language)):
            yield gravity, p, q


def told(office: Office, by: Sequence[Held]) -> bool:
    """Whether a report gives an office too."""
    return any(o.name == office.name and o.modifiers == office.modifiers for o, _ in by)


def clash(a: Office, b: Office, language: Language) -> Severity | None:
    """How grave it is that two offices are given to one person; None where it is no difference."""
    if a.name == b.name:
        found = [GRAVITY.get(modifier, "low") for modifier in a.modifiers ^ b.modifiers]
        return min(found, key=GRAVEST.index, default=None)
    together = any({a.name, b.name} <= set(line) for line in language.differences.offices["together"])
    return None if together or not APART.isdisjoint(a.modifiers | b.modifiers) else "high"


def with_name(actor: Actor, role: RoleMention, text: str) -> Passage:
    """A role with the name that follows it, where one does."""
    names = (m.span for m in actor.mentions if m.article == role.article and m.span.end > role.span.end)
    behind = (s.end for s in names if role.span.start <= s.start <= role.span.end + AFTER)
    whole = Span(role.span.start, min(behind, default=role.span.end))
    return Passage(role.article, whole, whole.of(text))
