"""Days as the record writes them: `2014`, `2014-05`, `2014-05-26`, or an interval of two of these."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def bounds(day: str) -> tuple[date, date]:
    """First and last day that `2014`, `2014-05` or `2014-05-26` can mean. Raises ValueError for anything else."""
    parts = [int(p) for p in day.split("-")]
    if [len(p) for p in day.split("-")] != [4, 2, 2][: len(parts)]:
        raise ValueError(f"no date: {day}")
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 2:
        return date(parts[0], parts[1], 1), date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])
    return date(parts[0], 1, 1), date(parts[0], 12, 31)


def interval(value: str) -> tuple[date, date]:
    """First and last day of a date or of an interval `FIRST/LAST`. Raises ValueError for anything else."""
    first, parted, last = value.partition("/")
    begin, end = bounds(first)[0], bounds(last if parted else first)[1]
    if begin > end:
        raise ValueError(f"ends before it begins: {value}")
    return begin, end


def as_day(value: str | None) -> date | None:
    """The day of `YYYY-MM-DD` or of a timestamp that begins with one; None for coarser values and intervals."""
    if not value or "/" in value or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def valid(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None where it has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(published: str | None) -> int | None:
    """A publication date as a day number; the middle of a month or year; None where there is none."""
    parts = [int(p) for p in (published or "")[:10].split("-") if p.isdigit()]
    try:
        return date(*(parts + [6, 15][len(parts) - 1 :] if len(parts) < 3 else parts)).toordinal() if parts else None
    except (ValueError, TypeError):
        return None
