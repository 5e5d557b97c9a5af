"""Tenures: who held an office of a state or a body from when to when, and who holds it on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import TypeVar

from onrecord.days import bounds
from onrecord.knowledge.folding import fold
from onrecord.options.reports import HOLDER

K = TypeVar("K")
V = TypeVar("V")


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """A name as compared: lower case, no marks, no periods, no initials, hyphens as spaces."""
    words = fold(name).replace(".", " ").replace("-", " ").replace("'", "").split()
    return " ".join(w for w in words if len(w) > 1) or " ".join(words)


@dataclass(frozen=True, slots=True)
class Tenure:
    """One holder of one office. `of` is an ISO 3166-1 alpha-3 code or the id of a body; dates are as precise as known
    (`2014`, `2014-05`, `2014-05-26`); no `end` means in office on `as_of`, the day the list was last looked through."""

    of: str
    office: str
    name: str
    start: str
    end: str | None = None
    wikidata: str | None = None
    also: tuple[str, ...] = ()
    as_of: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-3 of the state, or of the state whose body it is

    @property
    def seat(self) -> tuple[str, str]:
        return self.of, self.office

    def surely_on(self, first: date, last: date) -> bool:
        """Whether the office was certainly held on every day from `first` to `last`, and not near a change."""
        if first - HOLDER.margin < bounds(self.start)[1]:
            return False
        if self.end is None:
            return self.as_of is None or last <= bounds(self.as_of)[1]
        return last + HOLDER.margin <= bounds(self.end)[0]

    def maybe_on(self, first: date, last: date, around: timedelta = HOLDER.margin) -> bool:
        """Whether the office may have been held on a day from `first` to `last`, or a few days off."""
        begun = bounds(self.start)[0] - around <= last
        return begun and (self.end is None or first <= bounds(self.end)[1] + around)


@dataclass(frozen=True)
class Person:
    """Somebody of the register with every office held; `names` are all spellings, the usual one first."""

    names: tuple[str, ...]
    wikidata: str | None
    tenures: tuple[Tenure, ...]

    @property
    def name(self) -> str:
        return self.names[0]

    @cached_property
    def countries(self) -> frozenset[str]:
        """The states whose offices the person held (ISO 3166-1 alpha-3)."""
        return frozenset(t.country for t in self.tenures if t.country)


def is_state(of: str) -> bool:
    """Whether an office is a state's: its code stands in capitals, the id of a body in small letters."""
    return of.isupper()


@dataclass(frozen=True)
class Register:
    """Tenures to ask; frozen, in the order they were read."""

    tenures: tuple[Tenure, ...] = ()
    digest: str = ""  # of what it was read from

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody, each once: one item of Wikidata is one person, and so is one name that has no two items."""
        items = gathered((folded(t.name), t.wikidata) for t in self.tenures if t.wikidata)
        alone = {name: found[0] for name, found in items.items() if len({*found}) == 1}
        rows = gathered((t.wikidata or alone.get(folded(t.name), folded(t.name)), t) for t in self.tenures)
        return tuple(person_of(found) for found in rows.values())

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Person, ...]]:
        """Folded full names, in every spelling -> who bears them."""
        return gathered((name, person) for person in self.people for name in dict.fromkeys(map(folded, person.names)))

    @cached_property
    def by_surname(self) -> Mapping[str, tuple[Person, ...]]:
        """Folded last words of names -> who bears them; of names that begin with the family's, that one by `also`."""
        every = [(person, dict.fromkeys(folded(name).split()[-1] for name in person.names)) for person in self.people]
        return gathered((surname, person) for person, surnames in every for surname in surnames)

    @cached_property
    def seats(self) -> Mapping[tuple[str, str], tuple[Tenure, ...]]:
        """State or body and office -> its tenures."""
        return gathered((t.seat, t) for t in self.tenures)

    @cached_property
    def offices(self) -> frozenset[str]:
        """The offices by name, with those that the word lists do not have."""
        return frozenset(t.office for t in self.tenures)

    @cached_property
    def of_tenure(self) -> Mapping[Tenure, Person]:
        return {t: person for person in self.people for t in person.tenures}

    def holder(self, of: str, office: str, day: str) -> Tenure | None:
        """Who certainly held an office at a date; None near a change, where two did or nobody is known."""
        first, last = bounds(day)
        maybe = [t for t in self.seats.get((of, office), ()) if t.surely_on(first, last) or t.maybe_on(first, last)]
        return maybe[0] if len(maybe) == 1 and maybe[0].surely_on(first, last) else None

    def extended(self, more: Sequence[Tenure], digest: str) -> Register:
        """This register and further tenures, which go before its own where both tell of one seat and time."""
        newer = gathered((t.seat, t) for t in more)
        kept = (left for t in self.tenures if (left := beside(t, newer.get(t.seat, ()))) is not None)
        return Register((*kept, *more), digest)


def gathered(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """Key -> all that stands with it, in order."""
    found = defaultdict[K, list[V]](list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def beside(own: Tenure, newer: Iterable[Tenure]) -> Tenure | None:
    """A tenure of the package next to those of the user's file: ended by a later one, gone where one covers it."""
    for t in sorted(newer, key=lambda t: t.start):
        start, end = bounds(t.start)[0], bounds(t.end)[1] if t.end else date.max
        if end < bounds(own.start)[0] or (own.end and bounds(own.end)[1] < start):
            continue
        if own.end or start <= bounds(own.start)[1] or folded(t.name) == folded(own.name):
            return None
        own = replace(own, end=t.start)
    return own


def person_of(rows: Sequence[Tenure]) -> Person:
    names = dict.fromkeys(name for t in rows for name in (t.name, *t.also))
    return Person(tuple(names), next((t.wikidata for t in rows if t.wikidata), None), tuple(rows))
