"""Offices that reports give one person and that nobody holds together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from onrecord.lang import load
from onrecord.models import Actor, Discrepancy, Passage, Severity
from onrecord.spans import Span
from onrecord.story.differences.difference import GRAVEST, Compared, discrepancy, gravest, place_of, side_by_side
from onrecord.story.people.offices import Office, office_of


def differing_offices(compared: Compared) -> Iterable[Discrepancy]:
    """Offices that one person cannot hold together, and an office that one report calls former."""
    for actor in compared.actors:
        if actor.kind == "person" and actor.name:
            yield from offices_of(actor, compared.texts)


def offices_of(actor: Actor, texts: Mapping[str, str]) -> Iterable[Discrepancy]:
    """What the reports differ in on the offices of one person: one row with every office that clashes."""
    held: dict[str, list[tuple[Office, Passage]]] = defaultdict(list)
    for role in actor.roles:
        office = office_of(role.role)
        passage = _with_name(actor, role.article, role.span, texts)
        if office and not _another(role.role, passage, texts):
            held[role.article].append((office, passage))
    pairs = [
        (severity, x, y) for a, b in combinations(sorted(held), 2) for severity, x, y in _clashes(held[a], held[b])
    ]
    if not pairs:
        return
    passages: list[Passage] = []
    for _, x, y in sorted(pairs, key=lambda p: (GRAVEST.index(p[0]), place_of(p[1]), place_of(p[2]))):
        passages += [p for p in (x, y) if p.article not in {q.article for q in passages}]
    what = f"{actor.name} is given different offices: {side_by_side(passages)}"
    yield discrepancy("role", gravest(p[0] for p in pairs), what, passages)


def _another(role: str, passage: Passage, texts: Mapping[str, str]) -> bool:
    """Whether "the president Strand worked for" is somebody else's role: no comma parts it from a lone surname."""
    before = texts[passage.article][max(0, passage.span.start - 4) : passage.span.start].casefold()
    name = passage.text[len(role) :].strip()
    return role.islower() and before == "the " and bool(name) and "," not in passage.text and " " not in name


def _clashes(
    one: Sequence[tuple[Office, Passage]], other: Sequence[tuple[Office, Passage]]
) -> Iterable[tuple[Severity, Passage, Passage]]:
    """Pairs of passages of two reports that give offices which exclude one another."""
    for office, p in one:
        for against, q in other:
            if _told(office, other) or _told(against, one):
                continue
            severity = _clash(office, against)
            if severity:
                yield severity, p, q


def _told(office: Office, by: Sequence[tuple[Office, Passage]]) -> bool:
    return any(o.name == office.name and o.modifiers == office.modifiers for o, _ in by)


def _clash(a: Office, b: Office) -> Severity | None:
    if a.name == b.name:
        differ = a.modifiers ^ b.modifiers
        if "former" in differ:
            return "high"
        return "medium" if differ & {"deputy"} else "low" if differ else None
    if (a.modifiers | b.modifiers) & {"former", "elect", "candidate"} or _together(a.name, b.name):
        return None
    return "high"


def _together(a: str, b: str) -> bool:
    return any(a in line and b in line for line in load("differences")["offices"]["together"])


def _with_name(actor: Actor, article: str, span: Span, texts: Mapping[str, str]) -> Passage:
    """The role with the name that follows it, where one does."""
    ends = [
        m.span.end
        for m in actor.mentions
        if m.article == article and span.start <= m.span.start <= span.end + 2 and m.span.end > span.end
    ]
    whole = Span(span.start, min(ends)) if ends else span
    return Passage(article, whole, whole.of(texts[article]))
