"""One status of an event out of what the parties and the reports say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from onrecord.models import EventStatus, StatusClaim

PLANS: tuple[EventStatus, ...] = ("uncertain", "planned", "proposed")  # of parties that differ the first
OFF: frozenset[EventStatus] = frozenset({"cancelled", "postponed", "denied"})
AHEAD: frozenset[EventStatus] = frozenset({"planned", "proposed"})


def in_time(claims: Iterable[StatusClaim], published: Mapping[str, str | None]) -> tuple[StatusClaim, ...]:
    """Claims in the order in which they were made: by the day of speech, else by the publication of their report.

    `published` gives the day of a report (ISO 8601) by its path. An interval counts as its end, by which it was said;
    claims of no known day come last, in the order given."""
    return tuple(sorted(claims, key=partial(made, published)))


def made(published: Mapping[str, str | None], claim: StatusClaim) -> tuple[bool, str, str]:
    """By what claims are put in order: the day on which one was made."""
    first, _, last = (claim.said or "").partition("/")
    report = (published.get(claim.passage.article) if claim.passage else None) or ""
    day = last or first or report[:10]
    return not day, day, first


def history(claims: Iterable[StatusClaim]) -> tuple[StatusClaim, ...]:
    """The claims that change what a party says of the status: of repeats by one party the first."""
    return tuple(changes(claims))


def changes(claims: Iterable[StatusClaim]) -> Iterator[StatusClaim]:
    last: dict[str | None, EventStatus] = {}
    for claim in claims:
        if last.get(claim.according_to) != claim.status:
            yield claim
        last[claim.according_to] = claim.status


def overall(claims: Iterable[StatusClaim]) -> EventStatus:
    """One status out of what the parties say: what was done stands; parties that differ on a plan leave it uncertain.

    A party's own later claim replaces its earlier one, but what it told as done only a denial takes back; claims are in
    order of time.
    """
    said = set(latest(claims).values())
    off = said & OFF
    if "happened" in said:
        return "happened"
    if len(off) == 1 and said <= off | AHEAD:
        return off.pop()
    return "uncertain" if off else next((status for status in PLANS if status in said), "uncertain")


def latest(claims: Iterable[StatusClaim]) -> Mapping[str | None, EventStatus]:
    """The status that each party gives last."""
    found: dict[str | None, EventStatus] = {}
    for claim in claims:
        if found.get(claim.according_to) != "happened" or claim.status == "denied":
            found[claim.according_to] = claim.status
    return found
