"""One plan that is cancelled to one and not to another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.alike import CONCEPT
from onrecord.story.claims import NOT, Stance
from onrecord.story.disputes.found import Found, against, surface


def statuses(stances: Sequence[Stance]) -> Iterator[Found]:
    """Plans to which two voices give two fates."""
    for group in of_one_plan([s for s in stances if s.status and s.telling.speaker]):
        fates = sorted({f for s in group for f in s.status})
        voices = {s.telling.speaker.id for s in group if s.telling.speaker}
        if len(fates) > 1 and len(voices) > 1 and parted(group):
            yield Found("status", f"{noun(group)}: {either(fates)}?", tuple(group))


def either(fates: Sequence[str]) -> str:
    """The fates of a plan as alternatives; that one is denied goes without saying where there are others."""
    named = [f for f in fates if not f.startswith(NOT)]
    shown = named if len(named) > 1 else list(fates)
    return f"{', '.join(shown[:-1])} or {shown[-1]}"


def parted(group: Sequence[Stance]) -> bool:
    """Whether two voices of a group give no fate in common."""
    return any(not a.status & b.status and against(a, b) for a, b in combinations(group, 2))


def of_one_plan(stances: Sequence[Stance]) -> list[list[Stance]]:
    """Statements about one plan: those that share a matter, or a speaker and a fate; one that names no matter goes with
    its own report."""
    groups: list[list[Stance]] = []
    for s in sorted(stances, key=lambda s: (not s.matter, s.telling.id)):
        mine = [any(one_plan(s, o) for o in g) for g in groups]
        joined = [x for g, holds in zip(groups, mine, strict=True) if holds for x in g]
        groups = [g for g, holds in zip(groups, mine, strict=True) if not holds] + [[*joined, s]]
    return groups


def one_plan(stance: Stance, o: Stance) -> bool:
    """Whether two statements speak of one plan."""
    if stance.matter & o.matter or (not stance.matter and stance.telling.path == o.telling.path):
        return True
    return stance.telling.speaker == o.telling.speaker and bool(stance.status & o.status)


def noun(stances: Sequence[Stance]) -> str:
    """What the statements are about, in their own word: the matter most of them share."""
    counts = Counter(t for s in stances for t in s.matter)
    if not counts:
        return "The plan"
    term = min(counts, key=lambda t: (-counts[t], not t.startswith(CONCEPT), t))
    return f"The {surface(term, stances)}"
