"""Quantities told in reports: a number, what it counts, and what its sentence tells beside it.

A number counts what the word beside it says: the dead, the wounded, those who fled (`counted` in the word lists), else
the noun that follows; money and percentages have a unit of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from onrecord.models import Passage
from onrecord.options.stories import REACH
from onrecord.spans import Span, hull
from onrecord.story.claims import Reading, Word, passage, term_of, terms_of_words
from onrecord.story.differences.numbers import Line, Number, numbers_of

ZONES = frozenset({"title", "standfirst", "body"})
FATE = "#"  # marks a unit of `counted`
Bound = Literal["", "least", "most", "top", "about"]
PEOPLE = "people"  # the unit of people of whom nothing else is counted


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, of whom where that says more than "people", and the passage that tells it."""

    name: str
    noun: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count in one report, from `low` to `high` (equal unless a range is told), with the terms of its sentence.

    `unit` is a word of `counted` after "#", a currency, "%", or a noun as a term. `apart`: it is told of other times.
    """

    low: float
    high: float
    unit: Unit
    bound: Bound
    passage: Passage
    terms: frozenset[str]
    titled: bool
    apart: bool

    @property
    def path(self) -> str:
        return self.passage.article


def quantities_of(reading: Reading) -> Iterator[Quantity]:
    """The quantities of a report's title and body, in order."""
    for block in reading.report.article.blocks:
        for span in reading.sentences(block.span) if block.zone in ZONES else ():
            line = Line(reading, span, block.zone == "title")
            yield from (quantity(line, number, unit) for number in numbers_of(line) if (unit := unit_of(line, number)))


def quantity(line: Line, number: Number, unit: Unit) -> Quantity:
    """A number with what it counts, and what else its sentence tells."""
    start, bound = bound_of(line, number)
    counted = line.told.counted.kinds
    terms = frozenset(
        w.term
        for w in line.words
        if not (
            w.function or line.tells_number(w) or FATE + counted.get(w.plain, "") == unit.name or w.term == unit.name
        )
    )
    whole = Span(min(start, unit.span.start), unit.span.end)
    said = passage(line.reading, whole)
    return Quantity(number.low, number.high, unit, bound, said, terms, line.titled, other_time(line))


def bound_of(line: Line, number: Number) -> tuple[int, Bound]:
    """Where a number begins with its bound, and which that is: "at least 12"."""
    before, kinds = line.before(number.span)[: REACH.bound][::-1], line.told.bounds.kinds
    runs = ((" ".join(w.plain for w in before[n:]), before[n].span.start) for n in range(len(before)))
    return next(((start, cast(Bound, kinds[run])) for run, start in runs if run in kinds), (number.span.start, ""))


def other_time(line: Line) -> bool:
    """Whether a sentence tells of another time than its report."""
    return any(w.text.casefold() in line.told.apart["words"] for w in line.words)


def unit_of(line: Line, number: Number) -> Unit | None:
    """What a number counts; None where it tells a part, an age or a time."""
    if number.sign:
        return Unit(number.sign, "", number.span)
    before = list(line.clause(number.span, line.before(number.span)))[: REACH.before]
    behind = list(line.clause(number.span, line.behind(number.span)))[: REACH.behind]
    if is_part(line, before, behind):
        return None
    noun = noun_of(line, behind)
    end = noun.span.end if noun else number.span.end
    anybody = noun is None or noun.plain in line.told.everybody["words"] or noun.plain in line.told.counted.every
    name = "" if anybody or noun is None else term_of(noun.plain, line.language)
    fate = fate_of(line, before, behind)
    if fate:
        return Unit(
            FATE + line.told.counted.kinds[fate.plain], name, hull((number.span, fate.span, Span(end - 1, end)))
        )
    if noun is None or name in terms_of_words(line.told.units["time"], line.language):
        return None
    return Unit(name or PEOPLE, "", Span(number.span.start, end))


def is_part(line: Line, before: list[Word], behind: list[Word]) -> bool:
    """Whether a number tells a part of those counted, "seven of the dead", or an age, "a man aged 19"."""
    parts = line.told.parts
    led = {" ".join(w.plain for w in behind[:size]) for size in (1, 2)}
    return not parts["behind"].isdisjoint(led) or any(w.plain in parts["before"] for w in before[:1])


def fate_of(line: Line, before: list[Word], behind: list[Word]) -> Word | None:
    """The nearest word of `counted` beside a number, of two as near the one before it: "killed 12"."""
    counted = line.told.counted.kinds
    near = [(at, side, w) for side, words in enumerate((before, behind)) for at, w in enumerate(words)]
    return next((w for *_, w in sorted(near, key=lambda n: n[:2]) if w.plain in counted), None)


def noun_of(line: Line, behind: list[Word]) -> Word | None:
    """The noun that follows a number: the first plural of the words in lower case behind it, else the last of them."""
    endings, other = (tuple(line.told.plural[key]) for key in ("endings", "other"))
    found: Word | None = None
    for word in behind[: REACH.noun]:
        if word.function or not word.text.islower():
            break
        found = word
        if word.plain.endswith(endings) and not word.plain.endswith(other):
            break
    return found
