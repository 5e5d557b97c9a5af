"""Party and state of members of parliament as they stand after a name: "(R-Ariz.)"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.words import Words


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
    side = words.language.residence.sides.get(words[at].norm)
    for end in (at + 3, at + 2):
        state = states(words.language).get(" ".join(w.norm for w in words[at + 1 : end]))
        if side and state:
            return Residence(side, state), end
    end = at + 1
    while end < len(words) and end - at < 4 and words[end].capital and (end == at + 1 or words[end].before == " "):
        end += 1
    if side and len(words[at].norm) == 1 and end > at + 1:
        return Residence(side, " ".join(w.norm for w in words[at + 1 : end]), known=False), end
    return None


@cache
def states(language: Language = DEFAULT) -> dict[str, str]:
    """Short form of a state -> its name."""
    return {form: state for state, forms in language.residence.states.ordered.items() for form in forms}
