"""One status of an event out of what the parties and the reports say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.models import EventStatus, StatusClaim


def in_time(claims: Iterable[StatusClaim], published: Mapping[str, str | None]) -> tuple[StatusClaim, ...]:
    """Claims in the order in which they were made: by the day of speech, else by the publication of their report.

    `published` gives the day of a report (ISO 8601) by its path. An interval counts as its end, by which it was said;
    claims of no known day come last, in the order given."""

    def made(claim: StatusClaim) -> tuple[bool, str, str]:
        first, _, last = (claim.said or "").partition("/")
        told = published.get(claim.passage.article) if claim.passage else None
        day = last or first or (told or "")[:10]
        return (not day, day, first)

    return tuple(sorted(claims, key=made))


def history(claims: Iterable[StatusClaim]) -> tuple[StatusClaim, ...]:
    """The claims that change what a party says of the status: of repeats by one party the first."""
    last: dict[str | None, EventStatus] = {}
    out = []
    for claim in claims:
        if last.get(claim.according_to) != claim.status:
            out.append(claim)
        last[claim.according_to] = claim.status
    return tuple(out)


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
