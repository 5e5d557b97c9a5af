"""One name that reports spell in two ways."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.models import Actor, Discrepancy
from onrecord.story.differences.difference import Compared, discrepancy, gravest, side_by_side
from onrecord.story.people.spelling import spellings


def differing_spellings(compared: Compared) -> Iterable[Discrepancy]:
    """Names of actors that the reports spell in two ways."""
    for actor in compared.actors:
        yield from spellings_of(actor)


def spellings_of(actor: Actor) -> Iterable[Discrepancy]:
    """One difference for a person, whichever of their names are spelt in two ways; for a state one for each name."""
    found = spellings(actor)
    rows = [found] if actor.kind == "person" and found else [(one,) for one in found]
    for row in rows:
        told = ", ".join(side_by_side(places) for _, places in row)
        severity = gravest(s for s, _ in row)
        what = f"the name of {actor.name} is spelt {told}"
        yield discrepancy("name-spelling", severity, what, [p for _, places in row for p in places])
