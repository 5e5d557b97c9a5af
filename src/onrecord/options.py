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


# The bounds of the rules, room by room: how far a rule looks and how much it takes for enough, with its unit.

# page and network

# cast

# attribution

# occasion

# deeds and events

# statements and sources

# grouping, people and utterances
LONGEST_COUNTRY = 3  # words of the name of a state before an office
LONGEST_TITLE = 4  # words of a title before a name
SHORTEST_OF_ROLE = 4  # letters of a word in lower case from which what stands before a comma is a role
SHORTEST_INITIALS = 3  # letters by which a body may be known

# claims and disputes

# differences

# ingest
