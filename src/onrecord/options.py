"""Every tunable once, with its default and a line on what it does; CLI help and docs are derived from here."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Options:
    """Tunables of a build."""

    workers: int = field(default=1, metadata={"help": "processes that annotate reports"})
    story_days: int = field(default=7, metadata={"help": "days between reports beyond which they rarely share a story"})
    story_threshold: float = field(default=0.25, metadata={"help": "likeness from which two reports share a story"})
    block_rarity: float = field(
        default=0.2, metadata={"help": "share of reports above which a term no longer brings two reports together"}
    )


DEFAULTS = Options()
