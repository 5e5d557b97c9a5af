"""Statements that stand against one another, before they are told as a dispute, and the word they share for a thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.alike import CONCEPT, spoken_for
from onrecord.options.stories import DISPUTE
from onrecord.story.claims import Stance

Reading = Literal["status", "denial", "blame", "demands", "terms"]


@dataclass(frozen=True)
class Found:
    """Statements that stand against one another, how that was read, and the question between them."""

    reading: Reading
    question: str
    stances: tuple[Stance, ...]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(s.telling.id for s in self.stances)


def against(a: Stance, b: Stance) -> bool:
    """Whether two statements come from two voices."""
    one = spoken_for(a.telling.speaker, b.telling.speaker, a.telling.language)
    return a.telling.id != b.telling.id and one < DISPUTE.one_voice


def tellable(claim: Stance) -> bool:
    """Whether a claim says enough to be asked about: a name or a noun alone does not."""
    return len(claim.telling.terms) >= DISPUTE.terms


def surface(term: str, stances: Iterable[Stance]) -> str:
    """The word most used for a term; of several the longest."""
    told = Counter(w.text.casefold() for s in stances for w in s.telling.words if w.term == term)
    return min(told, key=lambda w: (-told[w], -len(w), w)) if told else term.lstrip(CONCEPT)
