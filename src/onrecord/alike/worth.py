"""What a term is worth where statements of one story are compared; rarer in the story is worth more."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.terms import SHARES, Kind, kind_of
from onrecord.options.stories import ACTOR_WORTH, PRIOR_STATEMENTS

NAMED = "@"  # marks a term that stands for an actor
CONCEPT = "="  # marks a term that stands for words of one meaning


@dataclass(frozen=True)
class Worth:
    """The terms of a story's statements: how many there are, how many hold each term, which terms are proper names."""

    statements: int = 0
    held: Mapping[str, int] = field(default_factory=dict)
    proper: frozenset[str] = frozenset()
    language: Language = DEFAULT

    def of(self, term: str) -> float:
        """The inverse frequency of a term among the statements, smoothed by the usual share of its kind."""
        share = SHARES[self.kind(term)]
        raw = math.log((self.statements + PRIOR_STATEMENTS) / (self.held.get(term, 0) + PRIOR_STATEMENTS * share))
        return raw * (ACTOR_WORTH if term[0] == NAMED else 1.0)

    def sum(self, terms: Iterable[str]) -> float:
        """The worth of several terms together."""
        return sum(self.of(t) for t in sorted(terms))

    def kind(self, term: str) -> Kind:
        """The kind of a term, a key of `SHARES`."""
        marked: Mapping[str, Kind] = {NAMED: "name", CONCEPT: "word"}
        return marked.get(term[0]) or kind_of(term, self.language)

    def share(self, some: Iterable[str], every: Iterable[str]) -> float:
        """How much of the worth of `every` some of these terms have; 0 where all are worth nothing."""
        return self.sum(some) / max(self.sum(every), 1e-9)
