"""How sure it is that two tellings are of one thing, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sameness:
    """Two tellings held against one another: `score` from 0 (not one thing) to 1 (surely one), `why` what speaks for it
    in plain words, the weightiest first."""

    score: float
    why: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.score > 0
