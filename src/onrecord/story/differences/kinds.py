"""Where reports differ on the same thing: the kinds of difference, a line each, in the order they are looked for.

Rather nothing than a guess: a difference is told only where both sides stand in the reports' own words. A new kind is a
function from what is compared to the rows it finds, in a file of its own, and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onrecord.models import Discrepancy
from onrecord.story.differences.ages import ages_apart
from onrecord.story.differences.attributions import differing_attributions
from onrecord.story.differences.days import differing_days
from onrecord.story.differences.difference import GRAVEST, Compared
from onrecord.story.differences.events import differing_events
from onrecord.story.differences.moments import differing_moments
from onrecord.story.differences.names import differing_spellings
from onrecord.story.differences.numbers import differing_counts
from onrecord.story.differences.offices import differing_offices
from onrecord.story.differences.places import differing_places
from onrecord.story.differences.sayings import differing_days_of_speech
from onrecord.story.differences.titles import contraries_of_one_voice, contrary_outcomes, titles_against_reports
from onrecord.story.differences.wordings import differing_wordings

BESIDE = 200  # code points between passages of one sentence


@dataclass(frozen=True)
class Kind:
    """One kind of difference: its name, how it is found, and whether a row is left out that another kind has told."""

    name: str
    found_by: Callable[[Compared], Iterable[Discrepancy]]
    unless_told: bool = False


KINDS: tuple[Kind, ...] = (
    Kind("offices of one person", differing_offices),
    Kind("spellings of one name", differing_spellings),
    Kind("words of one quotation", differing_wordings),
    Kind("days of one utterance", differing_days_of_speech),
    Kind("speakers of one quotation", differing_attributions),
    Kind("names of one place", differing_places),
    Kind("figures of one count", differing_counts),
    Kind("ages of one person", ages_apart),
    Kind("days of one thing", differing_days),
    Kind("titles against their reports", titles_against_reports),
    Kind("outcomes of one matter", contrary_outcomes),
    Kind("contraries of one voice", contraries_of_one_voice),
    Kind("date, place and status of one event", differing_events),
    Kind("weekday and hour of one thing", differing_moments, unless_told=True),
)


def discrepancies_of(compared: Compared, kinds: Sequence[Kind] = KINDS) -> tuple[Discrepancy, ...]:
    """All differences of the reports of one story, the gravest first."""
    told: tuple[Discrepancy, ...] = ()
    for kind in kinds:
        rows = tuple(kind.found_by(compared))
        told += tuple(row for row in rows if not (kind.unless_told and any(beside(row, other) for other in told)))
    unique = {row.id: row for row in told}
    return tuple(sorted(unique.values(), key=lambda row: (GRAVEST.index(row.severity), row.kind, row.id)))


def beside(row: Discrepancy, other: Discrepancy) -> bool:
    """Whether a difference of one kind is told already, by passages that stand beside its own."""
    return other.kind == row.kind and all(
        any(p.article == q.article and abs(p.span.start - q.span.start) < BESIDE for q in other.between)
        for p in row.between
    )
