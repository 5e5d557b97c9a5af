"""Every tunable once, with its default and a line on what it does; CLI help and docs are derived from here."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

# What has to be done again when a tunable changes: reports are analysed anew where the file says something else,
# stories are grouped anew, or nothing (it steers only the run).
Part = Literal["reports", "stories", "run"]


def _tunable(default: Any, part: Part, help: str) -> Any:
    return field(default=default, metadata={"part": part, "help": help})


@dataclass(frozen=True, slots=True)
class Options:
    """Tunables of a build."""

    workers: int = _tunable(1, "run", "processes that annotate reports")
    batch: int = _tunable(16, "run", "reports that are handed to a process at a time")
    register: str = _tunable("", "reports", "file of offices and their holders that extends the package's register")
    places: str = _tunable("", "reports", "file of states and places that extends the package's gazetteer")
    holders: bool = _tunable(False, "stories", "name who holds an office by the register where the reports name nobody")
    story_days: int = _tunable(7, "stories", "days between reports beyond which they rarely share a story")
    story_threshold: float = _tunable(0.2, "stories", "likeness from which two reports share a story")
    block_rarity: float = _tunable(
        0.2, "stories", "share of reports above which a term no longer brings two reports together"
    )
    regroup_after: float = _tunable(
        0.1, "stories", "share by which a record may grow or shrink before all its reports are grouped anew"
    )

    def of(self, part: Part) -> dict[str, Any]:
        """The tunables of one part, by name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.metadata["part"] == part}


DEFAULTS = Options()
