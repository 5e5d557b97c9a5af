"""What happened, what is planned, and according to whom: events as lines of a timeline."""

from __future__ import annotations

from onrecord.alike import history
from onrecord.brief.citations import Citations
from onrecord.brief.tables import StoryTables
from onrecord.brief.view import Claim, Happening
from onrecord.models import Event


def happenings(tables: StoryTables, citations: Citations) -> tuple[tuple[Happening, ...], ...]:
    """Three tuples: dated events in order, undated ones, and the background that reports recall."""
    dated: list[Happening] = []
    undated: list[Happening] = []
    background: list[Happening] = []
    for event in tables.events:
        shown = _happening(event, citations)
        (background if event.background else dated if event.when else undated).append(shown)
    dated.sort(key=lambda h: (_first_day(h.date or ""), h.type, h.words))
    undated.sort(key=lambda h: (-len(h.cites), h.type, h.words))
    background.sort(key=lambda h: (h.date or "9999", h.type, h.words))
    return tuple(dated), tuple(undated), tuple(background)


def _first_day(date: str) -> str:
    """Coarse dates stand before the days they hold: 2031-06 before 2031-06-02."""
    return date.partition("/")[0]


def _happening(event: Event, citations: Citations) -> Happening:
    here = [m for m in event.mentions if m.article in citations]
    fullest = max(here, key=lambda m: (len(m.text), m.article))
    return Happening(
        date=event.when.value if event.when else None,
        date_how=event.when.how if event.when else None,
        type=event.type,
        code=event.code,
        who=tuple(dict.fromkeys(p.name for p in event.participants)),
        place=event.place,
        status=event.status,
        claims=_claims(event, citations),
        words=" ".join(fullest.text.split()),
        cites=tuple(citations.cite(m.article, m.span) for m in here),
    )


def _claims(event: Event, citations: Citations) -> tuple[Claim, ...]:
    """The history of the status, in the order in which it was said: every claim by which a party changes what it says.

    None where only the reports' own words speak."""
    found: list[Claim] = []
    for claim in history(event.statuses):
        passage = claim.passage if claim.passage and claim.passage.article in citations else None
        link = citations.cite(passage.article, passage.span) if passage else None
        found.append(Claim(claim.status, claim.according_to or "the reports", claim.said, link))
    if all(c.according_to == "the reports" and c.status == event.status for c in found):
        return ()
    return tuple(found)
