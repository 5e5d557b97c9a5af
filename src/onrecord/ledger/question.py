"""What somebody asks a record for, and what comes back.

Words meet the beginnings of words, whatever their case and accents: `cancel` meets "cancelled" and "cancellation".
Names meet where they hold what is asked for. Days are compared as spans of time: a row meets `2025-10` when all that is
known of its day lies in that month.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Any

from onrecord.days import interval
from onrecord.errors import OnrecordError

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Question:
    """Which rows of a table are wanted. What is left empty holds for every row; `about` holds where any of its members
    does, each a few words that all must be met. `limit` None: all rows."""

    table: str
    _: KW_ONLY
    id: str = ""
    inside: str = ""  # the id of the statement that holds those asked for
    actor: str = ""
    target: str = ""
    country: str = ""
    story: str = ""
    article: str = ""
    kind: str = ""
    where: str = ""
    through: str = ""
    about: tuple[str, ...] = ()
    on: str = ""
    since: str = ""
    until: str = ""
    limit: int | None = 50
    offset: int = 0

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day asked for; None for all. Raises OnrecordError E022 for what is no day."""
        if not (self.on or self.since or self.until):
            return None
        within, after, before = (read_day(option, getattr(self, option)) for option in ("on", "since", "until"))
        return max(within[0], after[0]), min(within[1], before[1])


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows as they are exported, and how many more meet the question."""

    rows: tuple[Row, ...]
    more: int = 0


def read_day(option: str, value: str) -> tuple[date, date]:
    """The first and the last day that an option can mean; all days where it is empty. Raises OnrecordError E022."""
    try:
        return interval(value) if value else (date.min, date.max)
    except ValueError:
        raise OnrecordError("E022", detail=f"--{option} {value}") from None
