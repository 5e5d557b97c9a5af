"""Quantities told in reports: a value or a range of values, what it counts, and how surely.

A number counts what the word beside it says: the dead, the wounded, those who fled (`counted` in the word lists), else
the noun that follows; money and percentages have a unit of their own. A bare number after "put the figure at" repeats
the count that was told before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.models import Passage
from onrecord.options.stories import REACH
from onrecord.story.claims import Reading, Word, passage
from onrecord.story.differences.counted import FATE, Unit, bound, is_fate, units_of
from onrecord.story.differences.lines import Line, Value, line_of
from onrecord.story.differences.sums import head_of
from onrecord.story.differences.tallies import VOTES
from onrecord.story.differences.values import YEARS, values_of

TOLD = frozenset({"title", "standfirst", "body"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count in one report, from `low` to `high` (equal unless a range is told).

    `unit` is what it counts: a word of `counted` after "#", a currency, "%", or a noun as a term; `noun` who is counted
    where that says more than "people"; `bound` is "", "least", "most", "top" or "about"; `terms` stand around it.
    """

    low: float
    high: float
    unit: str
    noun: str
    bound: str
    passage: Passage
    line: Line
    terms: frozenset[str]
    beside: frozenset[str] = frozenset()  # those of them that stand nearest
    apart: bool = False  # told of earlier happenings, or as a sum over a time
    echo: bool = False  # a bare number that repeats a count told before
    head: str = ""  # of money what it is: a loan, a fine, a payment

    @property
    def path(self) -> str:
        return self.passage.article

    @property
    def titled(self) -> bool:
        return self.line.zone == "title"

    @property
    def of_people(self) -> bool:
        """Whether it counts a fate of people."""
        return is_fate(self.unit)


def quantities_of(reading: Reading) -> tuple[Quantity, ...]:
    """The quantities of a report's title and body, in order."""
    blocks = [block for block in reading.report.article.blocks if block.zone in TOLD]
    lines = [line_of(reading, span, block.zone) for block in blocks for span in reading.sentences(block.span)]
    found: tuple[Quantity, ...] = ()
    for quantity in (q for line in lines for q in in_line(line)):
        found += (quantity if quantity.unit else echoed(quantity, found),)
    return tuple(q for q in found if q.unit)


def echoed(bare: Quantity, before: Sequence[Quantity]) -> Quantity:
    """A bare number with the unit of the count of people told last, where one is near."""
    since = bare.passage.span.start - REACH.echo
    near = [q for q in before if q.of_people and q.passage.span.end >= since]
    near = [q for q in near if q.line.zone == bare.line.zone and not q.echo]
    last = next((q for q in near if q.line.span == near[-1].line.span), None)
    return replace(bare, unit=last.unit, noun=last.noun, echo=True) if last else bare


def in_line(line: Line) -> Iterator[Quantity]:
    """The quantities of a sentence."""
    apart = other_time(line)
    for value in values_of(line):
        for unit in units_of(line, value):
            yield quantity(line, value, unit, apart=apart)


def quantity(line: Line, value: Value, unit: Unit, *, apart: bool) -> Quantity:
    """A number with what it counts and what stands around it."""
    reach = len(line.words) if value.sign == VOTES else REACH.clause  # a result is of what its whole sentence tells
    before = around(line, line.before(value.span.start)[:reach], unit.name)
    after = around(line, line.after(value.span.end)[:reach], unit.name)
    return Quantity(
        value.low,
        value.high,
        unit.name,
        unit.noun,
        value.bound or bound(line, value)[1],
        passage(line.reading, unit.span),
        line,
        frozenset(before + after),
        frozenset(before[: REACH.nearest] + after[: REACH.nearest]),
        apart,
        head=head_of(line, value) if value.sign.isupper() else "",
    )


def other_time(line: Line) -> bool:
    """Whether a sentence tells of another time than its report: by a word, or by a year that is not its own."""
    published = line.reading.report.article.published
    years = {w.text for w in line.words if w.text.isdecimal() and len(w.text) == 4 and int(w.text) in YEARS}
    told = any(w.text.casefold() in line.told.apart["words"] for w in line.words)
    return told or bool(years - {(published or "")[:4]})


def around(line: Line, words: Sequence[Word], unit: str) -> list[str]:
    """The terms of words but for what is counted, other numbers and words of grammar."""
    own = (w for w in words if w.term != unit and line.told.counted.kinds.get(w.plain) != unit.removeprefix(FATE))
    return [w.term for w in own if not w.function and not w.text[0].isdigit() and w.plain not in line.told.numbers]
