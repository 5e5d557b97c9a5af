"""One status of an event out of what the parties and the reports say of it."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.models import EventStatus, StatusClaim


def overall(claims: Iterable[StatusClaim]) -> EventStatus:
    """One status out of what the parties say: what was done stands; parties that differ on a plan leave it uncertain.

    A party's own later claim replaces its earlier one, but what it told as done only a denial takes back; claims are in
    order of time.
    """
    latest: dict[str | None, EventStatus] = {}
    for claim in claims:
        if latest.get(claim.according_to) != "happened" or claim.status == "denied":
            latest[claim.according_to] = claim.status
    said = set(latest.values())
    if "happened" in said:
        return "denied" if said == {"denied"} else "happened"
    off = said & {"cancelled", "postponed", "denied"}
    if off:
        rest = said - off - {"planned", "proposed"}
        return next(iter(off)) if len(off) == 1 and not rest else "uncertain"
    for status in ("uncertain", "planned", "proposed"):
        if status in said:
            return status
    return "uncertain"
