"""Whether two participants of happenings are one, and how far the participants of two tellings agree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.knowledge.countries import countries, seats
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.models import Participant
from onrecord.options.reports import STATE_ONLY

FORCES = frozenset({"COP", "MIL"})  # sectors that act for a state


def same_party(a: Participant, b: Participant, language: Language = DEFAULT) -> float:
    """How far two participants may be one: 1 for the same actor or name, half for a state and one who acts for it."""
    if (a.actor and a.actor == b.actor) or one_name(a.name.lower(), b.name.lower()):
        return 1
    stands = any(stands_for_state(party, language) for party in (a, b))
    return STATE_ONLY if a.country and a.country == b.country and stands else 0


def one_name(a: str, b: str) -> bool:
    """Whether two names in lower case end alike, or one has all the words of the other."""
    first, second = set(re.findall(r"\w+", a)), set(re.findall(r"\w+", b))
    within = bool(first and second) and (first <= second or second <= first)
    return a == b or a.split()[-1:] == b.split()[-1:] or within


def stands_for_state(party: Participant, language: Language = DEFAULT) -> bool:
    """Whether a participant is a state, a body of it, or whoever acts for it without a name."""
    name = party.name.lower()
    known = tuple(name.replace(".", "").split()) in countries(language) or name in seats(language)
    return known or party.sector in FORCES or not party.name[:1].isupper()


def is_office(party: Participant, language: Language = DEFAULT) -> bool:
    """Whether a name is but that of an office ("the Premier"), whoever holds it."""
    return party.name.lower() in language.events.sectors.every


def parties_agree(a: Sequence[Participant], b: Sequence[Participant], language: Language = DEFAULT) -> float | None:
    """How far the participants of two tellings agree, each of the shorter list with one of the longer.

    None where a named one has no match, or where one telling leaves out more than one of several.
    """
    few, many = sorted((a, b), key=len)
    if len(few) > 1 and len(many) > len(few) + 1:
        return None
    best = [max((same_party(party, other, language) for other in many), default=0) for party in few]
    open_ = any(is_office(other, language) for other in many)
    lacking = (party for party, found in zip(few, best, strict=True) if not found)
    if not open_ and any(told_by_name(party, language) for party in lacking):
        return None
    return sum(best)


def told_by_name(party: Participant, language: Language = DEFAULT) -> bool:
    """Whether a participant other than a host is told by a name of its own."""
    return party.role != "host" and party.name[:1].isupper() and not is_office(party, language)
