"""Who tells a quantity, of whom and where: what of its report may set two of them apart or make them one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from onrecord.options.stories import REACH
from onrecord.story.claims import Reading, Telling, Word, term_of
from onrecord.story.differences.quantities import Quantity


@dataclass(frozen=True)
class Source:
    """A report and its statements, as far as they tell of its quantities."""

    reading: Reading
    tellings: Sequence[Telling] = ()

    @cached_property
    def people(self) -> frozenset[str]:
        """The terms of the mentions of all that are no states."""
        told = (m.span for a in self.reading.report.actors if a.kind != "state" for m in a.mentions)
        return frozenset(w.term for w in self.reading.within(*told))

    @cached_property
    def persons(self) -> frozenset[str]:
        """The terms of the names of people."""
        names = ((a.name or "").split() for a in self.reading.report.actors if a.kind == "person")
        return frozenset(term_of(part, self.reading.language) for name in names for part in name)

    def places(self, quantity: Quantity) -> frozenset[str]:
        """The capitalised words after a preposition of place: those right behind a quantity, else in its sentence."""
        line, span = quantity.line, quantity.passage.span
        ends = line.told.clauses["runs_on"]
        behind = takewhile(lambda w: w.plain not in ends, line.clause_after(span.end, len(line.words)))
        near = (*self.reading.within(span), *behind)
        return self.placed(quantity, near) or self.placed(quantity, line.words)

    def placed(self, quantity: Quantity, words: Sequence[Word]) -> frozenset[str]:
        """The terms of those of some words that are places, and nobody's name."""
        placing = quantity.line.told.placing
        told = [w for w in words if w.text.casefold() not in placing["articles"]]
        pairs = zip(["", *(w.plain for w in told)], told, strict=False)
        return frozenset(w.term for led, w in pairs if led in placing["words"] and capital(w)) - self.people

    def named_with(self, quantity: Quantity) -> frozenset[str]:
        """The parts of names of people in the sentence of a quantity."""
        return frozenset(w.term for w in quantity.line.words if w.capital and not w.function) & self.persons

    def told_by(self, quantity: Quantity) -> Telling | None:
        """The innermost statement that a quantity stands in."""
        span = quantity.passage.span
        inside = [(len(c), t.id, t) for t in self.tellings for c in t.statement.content if c.contains(span)]
        return min(inside, default=(0, "", None))[2]


def capital(word: Word) -> bool:
    """Whether a word is written with a capital, and not in capitals."""
    return word.capital and not word.text.isupper()


def put_again(a: Quantity, b: Quantity) -> bool:
    """Whether the later of two figures of one kind is another's for the one before it: "raised its offer to 5 per
    cent. The mill put the rise at 4"."""
    first, second = sorted((a, b), key=lambda q: q.passage.span)
    led = [w.plain for w in second.line.before(second.passage.span.start)[: REACH.put]]
    putting = second.line.told.putting
    put = putting["prepositions"].issuperset(led[:1]) and not putting["verbs"].isdisjoint(led)
    near = second.passage.span.start - first.passage.span.end <= REACH.again
    return bool(led) and near and put and not a.beside.isdisjoint(b.beside)
