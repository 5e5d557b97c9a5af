"""Which events of a report a story tells: happenings, and not what is done by words alone or by nobody in particular.

A report keeps all of them, since a coder of single sentences wants each; on a timeline an act of words is the
statement's, and "the law allows" is nothing that happened.
"""

from __future__ import annotations

from onrecord.lang import words
from onrecord.models import Event


def is_happening(event: Event) -> bool:
    """Whether an event is a happening of its own, with enough told to know it by."""
    if event.type in words("events", "kinds", "words") or (event.status == "denied" and event.code == "REJECT"):
        return False
    bound = bool(event.place or event.when or event.when_in_part)
    aired = event.status in ("proposed", "uncertain") and event.type not in words("events", "kinds", "arranged")
    named = any(p.actor or p.country for p in event.participants)
    if aired and not bound and len(event.participants) < 2 and not named:
        return False  # "to deport every offender": a policy that is talked of
    if event.type in words("events", "kinds", "sided"):
        return len(event.participants) > 1 or (bool(event.participants) and bound)
    if event.type == "cancellation":
        return any(p.role == "initiator" for p in event.participants)
    return bool(event.participants) or bound or event.type in words("events", "kinds", "alone")
