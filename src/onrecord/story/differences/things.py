"""Which quantities of a story tell one thing.

Counts of people (the dead, the wounded, those who fled) are one thing within a story unless the reports set them apart:
by an earlier time, by another place, by who is counted. Everything else counted must stand in sentences that tell the
same (shared terms weighed by rarity).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from onrecord.alike import Worth, one_voice
from onrecord.knowledge.language import Language
from onrecord.knowledge.terms import is_function
from onrecord.options.stories import COUNT
from onrecord.story.claims import term_of
from onrecord.story.differences.quantities import Quantity
from onrecord.story.differences.sources import Source, put_again
from onrecord.story.differences.sums import telling_kind
from onrecord.story.differences.tallies import VOTES, sides


@dataclass(frozen=True)
class Things:
    """The rules by which two quantities are of one thing; `sources` are the reports by path."""

    worth: Worth
    sources: Mapping[str, Source]

    def of(self, held: Sequence[Quantity]) -> list[list[Quantity]]:
        """Quantities of one unit that are of one thing with others, together."""
        root = list(range(len(held)))
        for j, i in combinations(range(len(held)), 2):
            if root[i] != root[j] and self.one(held[i], held[j]):
                keep, drop = sorted((root[i], root[j]))
                root = [keep if r == drop else r for r in root]
        groups: dict[int, list[Quantity]] = defaultdict(list)
        for quantity, r in zip(held, root, strict=True):
            groups[r].append(quantity)
        return [group for _, group in sorted(groups.items()) if len(group) > 1]

    def one(self, a: Quantity, b: Quantity) -> bool:
        """Whether two quantities of one unit are of one thing."""
        if a.path == b.path:
            return a.line.span != b.line.span and (put_again(a, b) or self.one_of_report(a, b))
        return self.one_of_people(a, b) if a.of_people else self.one_of_else(a, b)

    def one_of_report(self, a: Quantity, b: Quantity) -> bool:
        """The same of two of one report: people counted by two sources, or a title and its body."""
        if a.of_people:
            return two_sources(a, b) and self.one_of_people(a, b)
        return a.titled != b.titled and self.one_of_else(a, b)

    def one_of_else(self, a: Quantity, b: Quantity) -> bool:
        """The same of what is no count of people, by its kind."""
        if a.unit == VOTES:
            return one_house(a, b) and (self.alike(a, b, COUNT.like) or self.one_result(a, b))
        if a.head and a.head == b.head:
            return self.one_sum(a, b) or self.of_one(a, b)
        if a.head and b.head and ratio(a.low, b.low) > COUNT.within:
            return False
        return self.one_share(a, b) if a.unit == "%" or a.unit.isupper() else self.one_number(a, b)

    def one_of_people(self, a: Quantity, b: Quantity) -> bool:
        """Whether two counts of people are of the same people."""
        if a.apart != b.apart or (a.apart and not self.alike(a, b, COUNT.like)):
            return False
        where = [self.sources[q.path].places(q) for q in (a, b)]
        if all(where) and where[0].isdisjoint(where[1]):
            return False
        tied = self.telling(a) & self.telling(b)
        if a.noun != b.noun:
            return bool(tied) and not (a.noun and b.noun)
        low, high = sorted((a.low, b.low))
        return high <= COUNT.far * max(low, 1) or len(tied) >= COUNT.shared

    def one_share(self, a: Quantity, b: Quantity) -> bool:
        """Whether two percentages or amounts are of one thing: what stands nearest, and all around or the voice."""
        close = not a.beside.isdisjoint(b.beside)
        return close and (self.alike(a, b, COUNT.like_of_shares) or self.one_voice(a, b))

    def one_number(self, a: Quantity, b: Quantity) -> bool:
        """Whether two numbers of one noun are of one thing: of one voice, large and nearly the same, or told alike."""
        low, high = sorted((a.high, b.high))
        few = min(a.low, b.low) <= COUNT.few
        tied = not self.telling(a).isdisjoint(self.telling(b))
        if tied and ((not few and self.one_voice(a, b)) or (low >= COUNT.large and high <= COUNT.nearly * low)):
            return True
        return self.alike(a, b, COUNT.like_of_few if few else COUNT.like)

    def one_result(self, a: Quantity, b: Quantity) -> bool:
        """Whether two results told of one thing have one side in common, and the other nearly."""
        apart = [abs(x - y) for x, y in zip(sides(a.low), sides(b.low), strict=True)]
        close = min(apart) == 0 and max(apart) <= COUNT.miscount * max(a.low, b.low)
        return close and not self.telling(a).isdisjoint(self.telling(b))

    def one_sum(self, a: Quantity, b: Quantity) -> bool:
        """Whether two amounts of one kind, both loans or both fines, are of one: nearly as much and told of one thing;
        or what stands nearest to both is the same, whatever the amounts. The same amount of one kind is one."""
        if a.apart != b.apart:
            return self.alike(a, b, COUNT.like_of_shares)
        if a.low == b.low and len(f"{a.low:.0f}".rstrip("0")) > 1:  # "one million" is anybody's
            return True
        shared = (self.telling(a) & self.telling(b)) - telling_kind(a.head, self.worth.language)
        nearest = any(self.worth.of(t) >= COUNT.rare for t in shared & a.beside & b.beside)
        close = bool(shared) and ratio(a.low, b.low) <= COUNT.within
        return nearest or close or self.alike(a, b, COUNT.like_of_shares)

    def of_one(self, a: Quantity, b: Quantity) -> bool:
        """Whether two amounts of one kind, nearly as much, are told of one who is named with both."""
        named = [self.sources[q.path].named_with(q) for q in (a, b)]
        return ratio(a.low, b.low) <= COUNT.within and not (a.apart or b.apart) and not named[0].isdisjoint(named[1])

    def one_voice(self, a: Quantity, b: Quantity) -> bool:
        """Whether one speaker gives two figures of one magnitude."""
        x, y = (self.sources[q.path].told_by(q) for q in (a, b))
        return bool(x and y and one_voice(x, y) >= COUNT.voice) and ratio(a.high, b.high) <= COUNT.of_voice

    def telling(self, quantity: Quantity) -> frozenset[str]:
        """The terms that say what a quantity is told of."""
        return frozenset(t for t in quantity.terms if self.worth.of(t) >= COUNT.telling)

    def alike(self, a: Quantity, b: Quantity, like: float) -> bool:
        """Whether what stands around two quantities is so much the same."""
        shared = a.terms & b.terms
        told = self.worth.sum(shared)
        poorer = min(self.worth.sum(q.terms) for q in (a, b))
        return len(shared) >= COUNT.shared and told >= max(COUNT.evidence, like * poorer)


def ratio(a: float, b: float) -> float:
    """How many times the smaller of two numbers the larger is."""
    low, high = sorted((a, b))
    return high / max(low, 1e-9)


def one_house(a: Quantity, b: Quantity) -> bool:
    """Whether two results are of nearly as many votes, as of one house."""
    return ratio(sum(sides(a.low)), sum(sides(b.low))) <= COUNT.nearly


def two_sources(a: Quantity, b: Quantity) -> bool:
    """Whether one report gives a count twice: in its title and its body, or by a word of figures that somebody says."""
    return a.titled != b.titled or any(q.echo or figured(q) for q in (a, b))


def figured(q: Quantity) -> bool:
    """Whether a quantity is told with a word of figures."""
    inside = {w.term for w in q.line.words if q.passage.span.contains(w.span)}
    return not figures(q.line.language).isdisjoint(q.terms | inside)


@cache
def figures(language: Language) -> frozenset[str]:
    """The terms of the words of figures, but for those of grammar."""
    words = language.differences.figures["words"]
    return frozenset(term_of(w, language) for w in words if not is_function(w, language))
