"""Which events of a report a story tells: happenings, and not what is done by words alone or by nobody in particular.

A report keeps all of them, since a coder of single sentences wants each; on a timeline an act of words is the
statement's, and "the law allows" is nothing that happened.
"""

from __future__ import annotations

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.models import Event

OPEN = frozenset({"proposed", "uncertain"})  # statuses of what is talked of


def is_happening(event: Event, language: Language = DEFAULT) -> bool:
    """Whether an event is a happening of its own, with enough told to know it by."""
    if by_words(event, language) or only_aired(event, language):
        return False
    kinds = language.events.kinds
    if event.type in kinds["sided"]:
        return len(event.participants) > 1 or (bool(event.participants) and bound(event))
    if event.type in kinds["undoing"]:
        return any(party.role == "initiator" for party in event.participants)
    return bool(event.participants) or bound(event) or event.type in kinds["alone"]


def by_words(event: Event, language: Language = DEFAULT) -> bool:
    """Whether an event is done by words alone, or is the refusal of one that is denied."""
    return event.type in language.events.kinds["words"] or (event.status == "denied" and event.code == "REJECT")


def only_aired(event: Event, language: Language = DEFAULT) -> bool:
    """Whether an event is talked of, of nobody known and at no time or place: "to deport every offender"."""
    if event.status not in OPEN or event.type in language.events.kinds["arranged"] or bound(event):
        return False
    return len(event.participants) < 2 and not any(party.actor or party.country for party in event.participants)


def bound(event: Event) -> bool:
    """Whether a place or a day is told."""
    return bool(event.place or event.when or event.when_in_part)
