"""Party and state of members of parliament as they stand after a name: "(R-Ariz.)"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.knowledge.words import Words, capitals


@dataclass(frozen=True, slots=True)
class Residence:
    """The party of a member, and the state; either may be untold."""

    side: str | None
    state: str | None
    known: bool = True  # whether the data knows the state; else it is a town or a state of another country


def residence_at(words: Words, at: int) -> tuple[Residence, int] | None:
    """Party and state that begin at a word ("R-Ariz."), and where they end."""
    if at + 1 >= len(words) or words[at + 1].before not in ("-", "–", " - ", "‑") or not words[at].capital:
        return None
    language, last = words.language, capitals(words, at + 1, 3, glued=False)
    side = language.residence.sides.get(words[at].norm)
    told = {end: " ".join(w.norm for w in words[at + 1 : end]) for end in (at + 3, at + 2, last)}
    if side is None:
        return None
    end = next((end for end in (at + 3, at + 2) if told[end] in states(language)), None)
    if end is not None:
        return Residence(side, states(language)[told[end]]), end
    return (Residence(side, told[last], known=False), last) if len(words[at].norm) == 1 and told[last] else None


@cache
def states(language: Language) -> dict[str, str]:
    """Short form of a state -> its name."""
    return {form: state for state, forms in language.residence.states.ordered.items() for form in forms}
