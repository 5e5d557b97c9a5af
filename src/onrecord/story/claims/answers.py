"""Who answers whom: the statements of a story held against one another, and of which pairs one can deny the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from onrecord.alike import Worth, one_voice, spoken_for
from onrecord.spans import Span
from onrecord.story.claims.clauses import Clause
from onrecord.story.claims.stances import Stance, side_of
from onrecord.story.claims.tellings import Telling

DEMANDS = frozenset({"REQUEST", "COERCE", "THREATEN"})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A statement and one against it, the passage that both are about, and how surely (0 to 1)."""

    claim: Stance
    against: Stance
    about: Span
    reading: str
    surety: float
    matter: frozenset[str] = frozenset()  # the terms they share

    @property
    def pair(self) -> tuple[str, str]:
        return self.claim.telling.id, self.against.telling.id


@dataclass(frozen=True)
class Floor:
    """All that is held against one another: the statements with their clauses, whose side each actor is on, and what
    terms are worth."""

    stances: tuple[Stance, ...]
    told: Mapping[str, tuple[Clause, ...]]
    sides: Mapping[str, str | None]
    worth: Worth

    def first(self, stance: Stance) -> Span:
        """The first clause of a statement."""
        told = self.told[stance.telling.id]
        return told[0].span if told else stance.telling.statement.content[0]

    def about(self, claim: Telling, side: str | None) -> bool:
        """Whether a claim speaks of a side."""
        return side is not None and side in {self.sides.get(n) for n in claim.named}


def answers(claim: Stance, against: Stance) -> bool:
    """Whether two statements come from two voices, neither inside the other unless the outer one denies it."""
    a, b = claim.telling, against.telling
    if one_side(a, b) or b.statement.nested_in == a.id:
        return False
    if a.statement.nested_in == b.id:
        return against.denies == "strong"
    return not overlap(a, b) and (a.statement.kind == "direct" or asserts(a))


def overlap(a: Telling, b: Telling) -> bool:
    """Whether two statements share words of one report."""
    return a.path == b.path and any(x.overlaps(y) for x, y in product(a.statement.content, b.statement.content))


def asserts(telling: Telling) -> bool:
    """Whether a content told in other words says that something is, was done or is to be done, and is no mere name."""
    told, asserting = telling.plain, telling.language.disputes.asserting
    if not told or told[0] in asserting["objects"]:
        return False
    if told[0] in telling.language.disputes.clauses["aim"] or told[0].endswith(asserting.ordered["doing"]):
        return True
    return any(w in asserting["words"] or w.endswith(asserting.ordered["endings"]) for w in told)


def one_side(a: Telling, b: Telling) -> bool:
    """Whether two statements come from one side: an actor, a body and who speaks for it, one office in other words."""
    if a.speaker is None and b.speaker is None:
        return True
    if a.speaker is None or b.speaker is None:
        opened = a if a.speaker is None else b
        return not (opened.statement.speaker_text or opened.statement.nested_in) or one_voice(a, b) > 0
    side = side_of(a.speaker)
    return spoken_for(a.speaker, b.speaker, a.language) > 0 or (side is not None and side == side_of(b.speaker))
