"""Whether two tellings are of one happening: kind, participants, place and date must not part them.

The same rule serves inside a report and between the reports of a story.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lang import load
from onrecord.models import Event, Participant, When
from onrecord.report.participants import countries

OVER = frozenset({"happened"})
SERIES = frozenset({"meeting", "call", "attack", "interview", "press-remarks"})  # the same parties have many of these


def families(type_: str) -> frozenset[str]:
    """Kinds that reports use for one another: a summit is a meeting, talks may be a meeting or a call."""
    found = {name for name, types in load("events")["families"].items() if type_ in types}
    return frozenset(found or {type_})


def kin(a: str, b: str) -> bool:
    """Whether two plain types may name one happening."""
    return bool(families(a) & families(b))


def _same_party(a: Participant, b: Participant) -> bool:
    """Whether two participants may be one: the same actor or name, or a state and one who acts for it."""
    if (a.actor and a.actor == b.actor) or a.name.lower() == b.name.lower():
        return True
    if a.name.lower().split()[-1:] == b.name.lower().split()[-1:]:
        return True
    return bool(a.country) and a.country == b.country and (_stands_for_state(a) or _stands_for_state(b))


def _stands_for_state(party: Participant) -> bool:
    """Whether a participant is a state, a body of it, or whoever acts for it without a name."""
    words = tuple(party.name.lower().replace(".", "").split())
    return words in countries() or party.sector in ("MIL", "COP") or not party.name[:1].isupper()


def parties_agree(a: Sequence[Participant], b: Sequence[Participant]) -> int | None:
    """How many participants two tellings share, each of the shorter list in the longer; None where one has no match."""
    few, many = sorted((a, b), key=len)
    shared = 0
    for party in few:
        if any(_same_party(party, other) for other in many):
            shared += 1
        elif party.role != "host" and party.name[:1].isupper():
            return None
    if len(few) > 1 and len(many) - len(few) > 1:
        return None  # two of them met; four of them is another round
    return shared


def _country_of_place(place: str) -> str | None:
    words = tuple(place.lower().replace(".", "").split())
    for row in load("metonyms").get("seats", {}).values():
        if " ".join(words) in row.get("names", ()):
            return str(row.get("country")) if row.get("country") else None
    return countries().get(words)


def places_agree(a: str | None, b: str | None) -> bool | None:
    """Whether two places may be one; None where one is not told. A seat lies in its capital, a capital in its country."""
    if a is None or b is None:
        return None
    first, second = a.lower(), b.lower()
    if first == second or first in second or second in first:
        return True
    return _country_of_place(a) is not None and _country_of_place(a) == _country_of_place(b)


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    return first, last or first


def dates_agree(a: When | None, b: When | None) -> bool | None:
    """Whether two dates of any precision can be one day; None where one is not told."""
    if a is None or b is None:
        return None
    (a1, a2), (b1, b2) = _ends(a.value), _ends(b.value)

    def low(x: str, y: str) -> bool:  # "2025-10" begins before "2025-10-31" ends
        size = min(len(x), len(y))
        return x[:size] <= y[:size]

    return low(a1, b2) and low(b1, a2)


def same_happening(a: Event, b: Event) -> str | None:
    """Why two events, of one report or of two, are one happening; None where they are not known to be."""
    if not kin(a.type, b.type) or a.renewed != b.renewed:
        return None
    place, day = places_agree(a.place, b.place), dates_agree(a.when, b.when)
    shared = parties_agree(a.participants, b.participants)
    if place is False or day is False or shared is None:
        return None
    if (a.status in OVER) != (b.status in OVER) and not (place or day) and a.background != b.background:
        return None
    reasons = [name for name, holds in (("place", place), ("date", day)) if holds]
    if shared:
        reasons.insert(0, "participants" if shared > 1 else "participant")
    enough = shared >= 2 or (shared and (place or day)) or (place and day) or (shared and not families(a.type) & SERIES)
    return f"same kind, {' and '.join(reasons)}" if enough else None
