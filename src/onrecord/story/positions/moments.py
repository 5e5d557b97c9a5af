"""The moments at which an actor spoke: all renderings of one utterance together, with its day where that is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.alike import CONCEPT, common_occasion
from onrecord.days import day_of
from onrecord.knowledge.terms import kind_of
from onrecord.models import Utterance
from onrecord.story.claims import Stance, Telling
from onrecord.story.positions.turns import fates, sets_condition

FATE = "~"  # the matter of statements that say what becomes of a plan, no term of theirs
DAY = len("2031-06-04")


@dataclass(frozen=True)
class Moment:
    """One utterance of an actor: its renderings, first the one that shows it, and its day where that is known."""

    every: tuple[Stance, ...]
    day: int | None

    @property
    def shown(self) -> Stance:
        return self.every[0]

    @property
    def order(self) -> tuple[int, str, int]:
        """By day; moments of no known day last, in order of path and place."""
        return self.day or date.max.toordinal(), *place(self.shown.telling)

    @cached_property
    def matter(self) -> frozenset[str]:
        """The terms it is about that tell something, and `FATE` where it tells one."""
        language = self.shown.telling.language
        terms = {t for s in self.every for t in s.matter if t.startswith(CONCEPT) or kind_of(t, language) != "common"}
        return frozenset(terms | {FATE} if any(s.status for s in self.every) else terms)


def moments(stances: Sequence[Stance], utterances: Sequence[Utterance], days: Mapping[str, int]) -> list[Moment]:
    """Renderings of one utterance together, in order of time; the report's own dated rendering shows the moment."""
    return sorted(together(sorted(stances, key=surest), utterances, days), key=lambda m: m.order)


def together(stances: Sequence[Stance], utterances: Sequence[Utterance], days: Mapping[str, int]) -> Iterator[Moment]:
    """The moments of some statements, each made by its surest."""
    left = {s.telling.id: s for s in stances}
    while left:
        id, first = next(iter(left.items()))
        told = {i for u in utterances if id in u.statements for i in u.statements} & left.keys()
        mine = {i for i in told if one_stance(first, left[i], days)} | {id}
        dated = [days[i] for i in mine if i in days]
        yield Moment(tuple(sorted((left.pop(i) for i in mine), key=surest)), min(dated, default=None))


def one_stance(a: Stance, b: Stance, days: Mapping[str, int]) -> bool:
    """Whether two statements in like words can be renderings of one: of two days they take one stance."""
    x, y = days.get(a.telling.id), days.get(b.telling.id)
    if not x or not y or x == y or common_occasion(a.telling, b.telling):
        return True
    apart = fates(a) and fates(b) and not fates(a) & fates(b)
    return not apart and sets_condition(a) == sets_condition(b)


def surest(stance: Stance) -> tuple[bool, bool, str]:
    """The order in which statements show a moment: those of no other statement first, then dated ones."""
    statement = stance.telling.statement
    return bool(statement.nested_in), statement.said is None, stance.telling.id


def place(telling: Telling) -> tuple[str, int]:
    """The path of a statement's report and where it begins."""
    return telling.path, telling.extent.start


def days_said(tellings: Sequence[Telling]) -> Mapping[str, int]:
    """The day of each statement where it is known: as said; for a nested one that of what precedes it inside the same
    statement; for what a report quotes without a day, its publication."""
    days: dict[str, int] = {}
    inside: dict[str, int] = {}
    latest = latest_told(tellings)
    for t in sorted(tellings, key=place):
        published = day_of(t.published) or latest.get(t.path)
        outer = t.statement.nested_in
        day = own_day(t, published) or (inside.get(outer) if outer else published)
        if day:
            days[t.id] = day
            inside |= {outer: day} if outer else {}
    return days


def own_day(telling: Telling, published: int | None) -> int | None:
    """The day that a statement tells itself; the publication of its report ends a month or an interval."""
    said = telling.statement.said
    if said is None:
        return None
    coarse = len(said.value) < DAY or "/" in said.value
    day = day_of(said.value.split("/")[-1])
    return published if day and coarse and published else day


def latest_told(tellings: Sequence[Telling]) -> Mapping[str, int]:
    """The latest day that a report gives a statement: an undated report tells of it, and is no older."""
    told = [(t.path, t.statement.said) for t in tellings]
    days = [(path, day_of(said.value)) for path, said in told if said and said.span and len(said.value) == DAY]
    return dict(sorted((path, day) for path, day in days if day))
