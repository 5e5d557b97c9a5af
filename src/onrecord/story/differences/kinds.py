"""Where reports differ on the same thing: the kinds of difference, a line each, in the order they are looked for.

Rather nothing than a guess: a difference is told only where both sides stand in the reports' own words. A new kind is a
function from what is compared to the rows it finds, in a file of its own, and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onrecord.models import Discrepancy
from onrecord.story.differences.attributions import differing_attributions
from onrecord.story.differences.counts import differing_counts
from onrecord.story.differences.difference import GRAVEST, Compared
from onrecord.story.differences.names import differing_spellings
from onrecord.story.differences.offices import differing_offices
from onrecord.story.differences.sayings import differing_days_of_speech
from onrecord.story.differences.wordings import differing_wordings


@dataclass(frozen=True)
class Kind:
    """One kind of difference: its name and how it is found."""

    name: str
    found_by: Callable[[Compared], Iterable[Discrepancy]]


KINDS: tuple[Kind, ...] = (
    Kind("offices of one person", differing_offices),
    Kind("spellings of one name", differing_spellings),
    Kind("words of one quotation", differing_wordings),
    Kind("days of one utterance", differing_days_of_speech),
    Kind("speakers of one quotation", differing_attributions),
    Kind("figures of one count", differing_counts),
)


def discrepancies_of(compared: Compared, kinds: Sequence[Kind] = KINDS) -> tuple[Discrepancy, ...]:
    """All differences of the reports of one story, the gravest first."""
    unique = {row.id: row for kind in kinds for row in kind.found_by(compared)}
    return tuple(sorted(unique.values(), key=lambda row: (GRAVEST.index(row.severity), row.kind, row.id)))
