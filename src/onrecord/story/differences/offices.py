"""Offices that reports give one person and that nobody holds together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.knowledge.language import Language
from onrecord.models import Actor, Discrepancy, Passage, RoleMention, Severity
from onrecord.spans import Span
from onrecord.story.claims import Reading
from onrecord.story.differences.difference import GRAVEST, Compared, discrepancy, gravest, place_of, side_by_side
from onrecord.story.people import Office, office_of

APART = frozenset({"former", "elect", "candidate"})  # what makes two offices of one person no difference
AFTER = 2  # code points between a role and the name that follows
Held = tuple[Office, Passage]
Clash = tuple[Severity, Passage, Passage]


def differing_offices(compared: Compared) -> Iterable[Discrepancy]:
    """Offices that one person cannot hold together, and an office that one report calls former."""
    for actor in compared.actors:
        if actor.kind == "person" and actor.name:
            yield from offices_of(actor, compared)


def offices_of(actor: Actor, compared: Compared) -> Iterator[Discrepancy]:
    """What the reports differ in on the offices of one person: one row with every office that clashes."""
    held = held_by(actor, compared)
    pairs = [clash for a, b in combinations(sorted(held), 2) for clash in clashes(held[a], held[b], compared.language)]
    if pairs:
        ordered = sorted(pairs, key=lambda p: (GRAVEST.index(p[0]), place_of(p[1]), place_of(p[2])))
        told = [p for _, x, y in ordered for p in (x, y)]
        passages = list({p.article: p for p in reversed(told)}.values())
        shown = sorted(passages, key=told.index)
        what = f"{actor.name} is given different offices: {side_by_side(shown)}"
        yield discrepancy("role", gravest(p[0] for p in pairs), what, shown)


def held_by(actor: Actor, compared: Compared) -> Mapping[str, list[Held]]:
    """The offices that each report gives a person, with the passages."""
    held: dict[str, list[Held]] = defaultdict(list)
    for role in actor.roles:
        office = office_of(role.role, compared.language)
        passage = with_name(actor, role, compared.texts)
        if office and not of_another(role, passage, compared.readings[role.article]):
            held[role.article].append((office, passage))
    return held


def of_another(role: RoleMention, passage: Passage, reading: Reading) -> bool:
    """Whether "the president Strand worked for" is somebody else's role: no comma parts it from a lone surname."""
    name = passage.text[len(role.role) :].strip()
    lone = bool(name) and "," not in passage.text and " " not in name
    before = [w for w in reading.words if w.span.end <= passage.span.start][-1:]
    article = reading.language.offices.grammar["article"]
    return lone and role.role.islower() and any(w.plain in article for w in before)


def clashes(one: Sequence[Held], other: Sequence[Held], language: Language) -> Iterator[Clash]:
    """Pairs of passages of two reports that give offices which exclude one another."""
    for office, p in one:
        for against, q in other:
            found = None if told(office, other) or told(against, one) else clash(office, against, language)
            if found:
                yield found, p, q


def told(office: Office, by: Sequence[Held]) -> bool:
    """Whether a report gives an office too."""
    return any(o.name == office.name and o.modifiers == office.modifiers for o, _ in by)


def clash(a: Office, b: Office, language: Language) -> Severity | None:
    """How grave it is that two offices are given to one person; None where it is no difference."""
    if a.name == b.name:
        differ = a.modifiers ^ b.modifiers
        return "high" if "former" in differ else "medium" if "deputy" in differ else "low" if differ else None
    together = any({a.name, b.name} <= set(line) for line in language.differences.offices["together"])
    return None if together or not APART.isdisjoint(a.modifiers | b.modifiers) else "high"


def with_name(actor: Actor, role: RoleMention, texts: Mapping[str, str]) -> Passage:
    """A role with the name that follows it, where one does."""
    names = (m.span for m in actor.mentions if m.article == role.article and m.span.end > role.span.end)
    behind = (s.end for s in names if role.span.start <= s.start <= role.span.end + AFTER)
    whole = Span(role.span.start, min(behind, default=role.span.end))
    return Passage(role.article, whole, whole.of(texts[role.article]))
