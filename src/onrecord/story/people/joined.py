"""Local actors of a story joined step by step, and refused where two are certainly different."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.models import Actor
from onrecord.story.people.apart import apart

Member = tuple[str, Actor]  # the path of a report, and an actor of it


@dataclass(frozen=True)
class Joined:
    """Disjoint sets of local actors, by number: `root` of each, and the `sets` by their root, the least of them."""

    locals: Sequence[Member]
    root: Sequence[int]
    sets: Mapping[int, tuple[int, ...]]
    language: Language = DEFAULT

    def actor(self, i: int) -> Actor:
        return self.locals[i][1]

    def name(self, i: int) -> str:
        """The name of an actor; empty without one."""
        return self.actor(i).name or ""

    def named(self, *kinds: str) -> list[int]:
        """The actors with a name, of some kinds or of all."""
        return [i for i, (_, a) in enumerate(self.locals) if a.name and (not kinds or a.kind in kinds)]

    def one_with(self, i: int) -> list[Actor]:
        """All actors that are one with an actor."""
        return [self.actor(member) for member in self.sets[self.root[i]]]

    def apart(self, i: int, j: int) -> bool:
        """Whether two certainly are not one."""
        return apart(self.one_with(i), self.one_with(j), self.language)

    def roots(self, members: Iterable[int]) -> set[int]:
        """The sets that some actors stand in, by their root."""
        return {self.root[member] for member in members}

    def join(self, i: int, j: int) -> Joined:
        """With two made one; as it is where they certainly are not."""
        a, b = sorted((self.root[i], self.root[j]))
        if a == b or self.apart(a, b):
            return self
        sets = {root: members for root, members in self.sets.items() if root != b}
        root = [a if r == b else r for r in self.root]
        return replace(self, root=root, sets={**sets, a: self.sets[a] + self.sets[b]})

    def join_only(self, i: int, roots: Iterable[int]) -> Joined:
        """With an actor joined to the one set that may be it; as it is where there are several or none."""
        found = list(roots)
        return self.join(i, found[0]) if len(found) == 1 else self

    def groups(self) -> Iterator[list[Member]]:
        """Who is one, in the order given."""
        for _, members in sorted(self.sets.items()):
            yield [self.locals[member] for member in sorted(members)]


def alone(locals_: Sequence[Member], language: Language = DEFAULT) -> Joined:
    """Every local actor by itself."""
    return Joined(locals_, range(len(locals_)), {i: (i,) for i in range(len(locals_))}, language)
