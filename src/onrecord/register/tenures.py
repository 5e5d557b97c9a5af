"""Tenures: who held an office of a state or a body from when to when, and who holds it on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache

from onrecord.days import bounds
from onrecord.knowledge.folding import fold

MARGIN = 7  # days around a change of office within which nobody is taken for its holder


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

    def surely_on(self, first: date, last: date, margin: int = MARGIN) -> bool:
        """Whether the office was certainly held on every day from `first` to `last`, and not near a change."""
        around = timedelta(days=margin)
        if first - around < bounds(self.start)[1]:
            return False
        if self.end is None:
            return self.as_of is None or last <= bounds(self.as_of)[1]
        return last + around <= bounds(self.end)[0]

    def maybe_on(self, first: date, last: date, margin: int = MARGIN) -> bool:
        """Whether the office may have been held on a day from `first` to `last`, or a few days off."""
        around = timedelta(days=margin)
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

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Last words of the names, folded; of names that begin with the family's, that one by `also`."""
        return frozenset(folded(name).split()[-1] for name in self.names)


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
        items: dict[str, set[str]] = defaultdict(set)
        for t in self.tenures:
            if t.wikidata:
                items[folded(t.name)].add(t.wikidata)
        rows: dict[str, list[Tenure]] = defaultdict(list)
        for t in self.tenures:
            name = folded(t.name)
            rows[t.wikidata or (min(items[name]) if len(items[name]) == 1 else name)].append(t)
        return tuple(_person(found) for found in rows.values())

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Person, ...]]:
        """Folded full names, in every spelling -> who bears them."""
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for name in dict.fromkeys(map(folded, person.names)):
                found[name].append(person)
        return {name: tuple(bearers) for name, bearers in found.items()}

    @cached_property
    def by_surname(self) -> Mapping[str, tuple[Person, ...]]:
        """Folded last words of names -> who bears them."""
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for name in person.surnames:
                found[name].append(person)
        return {name: tuple(bearers) for name, bearers in found.items()}

    @cached_property
    def seats(self) -> Mapping[tuple[str, str], tuple[Tenure, ...]]:
        """State or body and office -> its tenures."""
        found: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        for t in self.tenures:
            found[t.seat].append(t)
        return {seat: tuple(held) for seat, held in found.items()}

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
        held = self.seats.get((of, office), ())
        sure = [t for t in held if t.surely_on(first, last)]
        others = [t for t in held if t.maybe_on(first, last) and t not in sure]
        return sure[0] if len(sure) == 1 and not others else None

    def extended(self, more: Sequence[Tenure], digest: str) -> Register:
        """This register and further tenures, which go before its own where both tell of one seat and time."""
        newer: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        for t in more:
            newer[t.seat].append(t)
        kept = (left for t in self.tenures if (left := _beside(t, newer.get(t.seat, ()))) is not None)
        return Register((*kept, *more), digest)


def _beside(own: Tenure, newer: Iterable[Tenure]) -> Tenure | None:
    """A tenure of the package next to those of the user's file: ended by a later one, gone where one covers it."""
    for t in sorted(newer, key=lambda t: t.start):
        start, end = bounds(t.start)[0], bounds(t.end)[1] if t.end else date.max
        own_end = bounds(own.end)[1] if own.end else date.max
        if end < bounds(own.start)[0] or own_end < start:
            continue
        if own.end is None and bounds(own.start)[1] < start and folded(t.name) != folded(own.name):
            own = replace(own, end=t.start)
        else:
            return None
    return own


def _person(rows: Sequence[Tenure]) -> Person:
    names = dict.fromkeys(name for t in rows for name in (t.name, *t.also))
    return Person(tuple(names), next((t.wikidata for t in rows if t.wikidata), None), tuple(rows))
