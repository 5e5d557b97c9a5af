"""Party and state of members of parliament as they stand after a name: "(R-Ariz.)"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.knowledge.words import Words, capitals

HYPHENS = ("-", "–", " - ", "‑")


@dataclass(frozen=True, slots=True)
class Residence:
    """The party of a member, and the state; either may be untold."""

    side: str | None
    state: str | None
    known: bool = True  # whether the data knows the state; else it is a town or a state of another country


def residence_at(words: Words, at: int) -> tuple[Residence, int] | None:
    """Party and state that begin at a word ("R-Ariz."), and where they end."""
    start = at + 1
    if start >= len(words) or words[start].before not in HYPHENS or not words[at].capital:
        return None
    side = words.language.residence.sides.get(words[at].norm)
    if side is None:
        return None
    for end in (start + 2, start + 1):
        if end <= len(words) and (state := states(words.language).get(told(words, start, end))):
            return Residence(side, state), end
    last = capitals(words, start, 3, glued=False)
    town = told(words, start, last)
    return (Residence(side, town, known=False), last) if town and len(words[at].norm) == 1 else None


def told(words: Words, start: int, end: int) -> str:
    return " ".join(word.norm for word in words[start:end])


@cache
def states(language: Language) -> dict[str, str]:
    """Short form of a state -> its name."""
    return {form: state for state, forms in language.residence.states.ordered.items() for form in forms}
