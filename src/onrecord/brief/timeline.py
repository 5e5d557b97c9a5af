"""What happened, what is planned, and according to whom: events as lines of a timeline."""

from __future__ import annotations

from onrecord.alike import history
from onrecord.brief.told import Told
from onrecord.brief.view import Claim, Happening
from onrecord.models import Event


def happenings(told: Told) -> tuple[tuple[Happening, ...], ...]:
    """Three tuples: dated events in order, undated ones, and the background that reports recall."""
    every = sorted((happening(told, event) for event in told.story.events), key=lambda h: (h.event.type, h.words))
    old, now = ([h for h in every if h.event.background is recalled] for recalled in (True, False))
    # Coarse dates stand before the days they hold: 2031-06 before 2031-06-02.
    dated = sorted((h for h in now if h.date), key=lambda h: (h.date or "").partition("/")[0])
    undated = sorted((h for h in now if not h.date), key=lambda h: -len(h.cites))
    background = sorted(old, key=lambda h: h.date or "9999")
    return tuple(dated), tuple(undated), tuple(background)


def happening(told: Told, event: Event) -> Happening:
    here = [m for m in event.mentions if m.article in told.articles]
    fullest = max(here, key=lambda m: (len(m.text), m.article))
    return Happening(
        event,
        who=tuple(dict.fromkeys(p.name for p in event.participants)),
        claims=claims_of(told, event),
        words=" ".join(fullest.text.split()),
        cites=tuple(told.cite(m.article, m.span) for m in here),
    )


def claims_of(told: Told, event: Event) -> tuple[Claim, ...]:
    """The history of the status, in the order in which it was said: every claim by which a party changes what it says.

    None where only the reports' own words speak."""
    found = history(event.statuses)
    if all(c.according_to is None and c.status == event.status for c in found):
        return ()
    cites = (told.cite(c.passage.article, c.passage.span) if c.passage else None for c in found)
    return tuple(
        Claim(c.status, c.according_to or "the reports", c.said, cite) for c, cite in zip(found, cites, strict=True)
    )
