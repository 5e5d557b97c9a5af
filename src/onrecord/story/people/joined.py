"""Local actors of a story joined step by step, and refused where two are certainly different."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.knowledge.names_compared import plain, same_full_name
from onrecord.knowledge.roles import gender_of_head
from onrecord.knowledge.words import given_names, normal
from onrecord.models import Actor
from onrecord.story.people.offices import bare_name, country_in, is_name


class Joined:
    """Disjoint sets of local actors; a join is refused where the two sides are certainly different."""

    def __init__(self, locals_: Sequence[tuple[str, Actor]]) -> None:
        self.locals = locals_
        self.sets = {i: [i] for i in range(len(locals_))}
        self.root = list(range(len(locals_)))

    def actors(self, i: int) -> list[Actor]:
        return [self.locals[m][1] for m in self.sets[self.root[i]]]

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.root[i], self.root[j]))
        if a == b or apart(self.actors(a), self.actors(b)):
            return
        for m in self.sets[b]:
            self.root[m] = a
        self.sets[a] += self.sets.pop(b)

    def groups(self) -> list[list[int]]:
        return [sorted(members) for _, members in sorted(self.sets.items())]


def apart(one: Iterable[Actor], other: Iterable[Actor]) -> bool:
    """Whether two groups of local actors cannot be one: two countries, a person and a state, two full names, two
    people of the register; whom the register knows as one is one in any spelling."""
    a, b = list(one), list(other)
    if {x.kind for x in a + b} >= {"person", "state"}:
        return True
    items = [{x.wikidata for x in side if x.wikidata} for side in (a, b)]
    if items[0] and items[1]:
        return not items[0] & items[1]
    first, second = ({c for x in side if (c := country_of(x))} for side in (a, b))
    if first and second and not first & second:
        return not any(
            full_name(x) and full_name(x) == full_name(y) for x in a for y in b if x.kind == y.kind == "person"
        )
    persons = [{n for x in side if x.kind == "person" for n in full_names(x)} for side in (a, b)]
    return bool(persons[0] and persons[1]) and not any(same_full_name(m, n) for m in persons[0] for n in persons[1])


def country_of(actor: Actor) -> str | None:
    if actor.kind in ("person", "media") or actor.country:
        return actor.country
    return country_in(actor.name or "")


def genders_differ(one: Iterable[Actor], other: Iterable[Actor]) -> bool:
    """Whether titles or given names make a woman of one and a man of the other: "Ms. Roe" and "John Roe"."""
    return {_gender(one), _gender(other)} == {"m", "f"}


def _gender(actors: Iterable[Actor]) -> str:
    told = {g for a in actors for name in {a.name or "", *a.aliases} if (g := _gender_of(name))}
    return told.pop() if len(told) == 1 else ""


def _gender_of(name: str) -> str:
    words = [normal(w) for w in name.split()]
    first = next((normal(w) for w in bare_name(name).split()), "") if " " in bare_name(name) else ""
    return next((g for w in words[:-1] if (g := gender_of_head(w))), "") or given_names().get(first, "")


def full_name(actor: Actor) -> str | None:
    name = bare_name(actor.name or "")
    return plain(name) if len(plain(name).split()) > 1 else None


def full_names(actor: Actor) -> set[str]:
    """The names of two words or more that a report gives a person."""
    names = {bare_name(n) for n in (actor.name or "", *actor.aliases)}
    return {plain(n) for n in names if is_name(n) and " " in plain(n)}
