"""Whether two tellings are of one happening: kind, participants, place and date must not part them.

The same rule serves inside a report and between the reports of a story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from onrecord.knowledge.countries import countries, country_named
from onrecord.lang import load, words
from onrecord.models import Event, Participant, When

OVER = frozenset({"happened"})
STATE_ONLY = 0.5  # a state and one who may act for it: half a match


def families(type_: str) -> frozenset[str]:
    """Kinds that reports use for one another: a summit is a meeting, talks may be a meeting or a call."""
    found = {name for name, types in load("events")["families"].items() if type_ in types}
    return frozenset(found or {type_})


def kin(a: str, b: str) -> bool:
    """Whether two plain types may name one happening."""
    return bool(families(a) & families(b))


def _same_party(a: Participant, b: Participant) -> float:
    """How far two participants may be one: 1 for the same actor or name, half for a state and one who acts for it."""
    if (a.actor and a.actor == b.actor) or a.name.lower() == b.name.lower():
        return 1
    first, second = set(re.findall(r"\w+", a.name.lower())), set(re.findall(r"\w+", b.name.lower()))
    if (
        a.name.lower().split()[-1:] == b.name.lower().split()[-1:]
        or (first and first <= second)
        or (second and second < first)
    ):
        return 1
    alike = bool(a.country) and a.country == b.country and (_stands_for_state(a) or _stands_for_state(b))
    return STATE_ONLY if alike else 0


def _stands_for_state(party: Participant) -> bool:
    """Whether a participant is a state, a body of it, or whoever acts for it without a name."""
    return (
        tuple(party.name.lower().replace(".", "").split()) in countries()
        or _seat(party.name)
        or party.sector in ("MIL", "COP")
        or not party.name[:1].isupper()
    )


def _is_office(name: str) -> bool:
    """Whether a name is but that of an office ("the Premier"), whoever holds it."""
    return any(name.lower() in words("events", "sectors", sector) for sector in load("events")["sectors"])


def _seat(name: str) -> bool:
    """Whether a name is that of a seat of government, whose word is its holder's."""
    return any(name.lower() in row.get("names", ()) for row in load("metonyms").get("seats", {}).values())


def parties_agree(a: Sequence[Participant], b: Sequence[Participant]) -> float | None:
    """How far the participants of two tellings agree, each of the shorter list with one of the longer.

    None where a named one has no match, or where two met and four did.
    """
    few, many = sorted((a, b), key=len)
    shared = 0.0
    for party in few:
        best = max((_same_party(party, other) for other in many), default=0)
        if (
            not best
            and party.role != "host"
            and party.name[:1].isupper()
            and not _is_office(party.name)
            and not any(_is_office(other.name) for other in many)
        ):
            return None
        shared += best
    if len(few) > 1 and len(many) - len(few) > 1:
        return None
    return shared


def country_of_place(place: str) -> str | None:
    """The country (ISO 3166-1 alpha-3) a place lies in: a country, a capital, a well-known town or a seat."""
    key = " ".join(place.lower().replace(".", "").split())
    for row in load("metonyms").get("seats", {}).values():
        if key in row.get("names", ()):
            return str(row.get("country")) if row.get("country") else None
    return country_named(place)


def places_agree(a: str | None, b: str | None) -> bool | None:
    """Whether two places may be one; None where one is not told. A seat lies in its
    capital, a capital in its country."""
    if a is None or b is None:
        return None
    first, second = a.lower(), b.lower()
    if first == second or first in second or second in first:
        return True
    return country_of_place(a) is not None and country_of_place(a) == country_of_place(b)


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


def days_agree(a: When | None, a_partly: When | None, b: When | None, b_partly: When | None) -> bool | None:
    """As `dates_agree`, where of one or both only a weekday ("-W-4") or a day of the year ("--05-28") is told."""
    whole = dates_agree(a, b)
    first, second = (a or a_partly, b or b_partly)
    if whole is not None or first is None or second is None or "/" in first.value + second.value:
        return whole
    if a and len(a.value) == 10 and b_partly:
        return _part_of(b_partly.value, a.value)
    if b and len(b.value) == 10 and a_partly:
        return _part_of(a_partly.value, b.value)
    return first.value == second.value if a_partly and b_partly and first.value[:2] == second.value[:2] else None


def _part_of(partly: str, day: str) -> bool | None:
    if partly.startswith("--"):
        return partly[2:] == day[5:]
    return partly[3:] == str(date.fromisoformat(day).isoweekday()) if partly.startswith("-W-") else None


def same_happening(a: Event, b: Event) -> str | None:
    """Why two events, of one report or of two, are one happening; None where they are not known to be."""
    if not kin(a.type, b.type) or a.renewed != b.renewed:
        return None
    place, day = places_agree(a.place, b.place), dates_agree(a.when, b.when)
    shared = parties_agree(a.participants, b.participants)
    if place is False or day is False or shared is None:
        return None
    if (a.status in OVER) != (b.status in OVER) and not (place or day):
        return None
    if shared and shared % 1 and a.type != b.type and not (place or day):
        return None  # a state's name tells a summit from a meeting of ministers only by the word
    named = bool(place) and a.type == b.type and not (a.participants and b.participants)  # "the Brask summit"
    enough = named or _enough(a.type, shared, bool(place), bool(day))
    reasons = [name for name, holds in (("participants", shared), ("place", place), ("date", day)) if holds]
    return f"same kind, {' and '.join(reasons)}" if enough else None


def _enough(type_: str, shared: float, place: bool, day: bool) -> bool:
    """Whether what two tellings share tells them as one, by how often the same parties do such a thing."""
    if type_ in words("events", "kinds", "strict"):
        return bool(shared and (place or day))
    if type_ in words("events", "kinds", "series"):
        return (
            (shared >= 1 and (shared >= 2 or place or day)) or (place and day) or (shared >= 1 and type_ == "interview")
        )
    return shared >= STATE_ONLY or (place and day)
