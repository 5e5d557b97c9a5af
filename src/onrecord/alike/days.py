"""Whether two dates, each as far as it is told, can be one day."""

from __future__ import annotations

from datetime import date

from onrecord.models import When

DAY = len("2031-06-04")
OF_YEAR, OF_WEEK = "--", "-W-"  # what a day of the year ("--05-28") and of the week ("-W-4") begin with


def ends(value: str) -> tuple[str, str]:
    """The first and the last day of a date or an interval, as they are written."""
    first, _, last = value.partition("/")
    return first, last or first


def dates_agree(a: When | None, b: When | None) -> bool | None:
    """Whether two dates of any precision can be one day; None where one is not told."""
    if a is None or b is None:
        return None
    (a1, a2), (b1, b2) = ends(a.value), ends(b.value)
    return not_after(a1, b2) and not_after(b1, a2)


def not_after(first: str, last: str) -> bool:
    """Whether a date begins before another one ends: "2025-10" before "2025-10-31"."""
    size = min(len(first), len(last))
    return first[:size] <= last[:size]


def days_agree(a: When | None, a_partly: When | None, b: When | None, b_partly: When | None) -> bool | None:
    """As `dates_agree`, where of one or both only a weekday ("-W-4") or a day of the year ("--05-28") is told."""
    whole = dates_agree(a, b)
    first, second = a or a_partly, b or b_partly
    if whole is not None or first is None or second is None or "/" in first.value + second.value:
        return whole
    if a is None and b is None:
        return first.value == second.value if first.value[:2] == second.value[:2] else None
    day, part = (first, second) if a else (second, first)
    return part_of(part.value, day.value) if len(day.value) == DAY else None


def part_of(partly: str, day: str) -> bool | None:
    """Whether a day is one of a week or a year as it is told; None where nothing is."""
    if partly.startswith(OF_YEAR):
        return partly.removeprefix(OF_YEAR) == day[len("2031-") :]
    weekday = str(date.fromisoformat(day).isoweekday())
    return partly.removeprefix(OF_WEEK) == weekday if partly.startswith(OF_WEEK) else None
