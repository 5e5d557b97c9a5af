"""Readings of time expressions against a reference day: a date with the precision the words have, never a made-up day.

"last" and "next" with a day of this very week may mean two days, so they give an interval.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from onrecord.days import valid
from onrecord.knowledge.dates import Reading
from onrecord.options.reports import NEAR_PAST
from onrecord.report.page.tense import Outlook

WEEK = timedelta(days=7)


def resolve(reading: Reading, reference: date | None, view: Outlook, told: date | None) -> str | None:
    """The date of a reading against a reference day; None where something is missing or open."""
    if reading.form == "date":
        return calendar_date(reading, reference, view)
    if reading.form == "told":
        return (told + timedelta(days=reading.shift)).isoformat() if told else None
    if reference is None:
        return None
    return weekday(reading, reference, view) if reading.form == "weekday" else offset(reading, reference, view)


def calendar_date(reading: Reading, reference: date | None, view: Outlook) -> str | None:
    """A year, a month of a year, a day, or an interval of days."""
    if not reading.month:
        return f"{reading.year}" if reading.year else None
    if not reading.day:
        year = reading.year or (year_of_month(reading, reference, view) if reference else None)
        return f"{year}-{reading.month:02}" if year else None
    first = in_year(reading, reference, view)
    if first is None or not reading.until:
        return first.isoformat() if first else None
    month = reading.until_month or first.month
    last = valid(first.year + (month < first.month), month, reading.until)
    return f"{first}/{last}" if last and last > first else None


def in_year(reading: Reading, reference: date | None, view: Outlook) -> date | None:
    """The day of a month in the year named, else in the nearest year that the tense and the weekday allow."""
    assert reading.month and reading.day
    if reading.year:
        return valid(reading.year, reading.month, reading.day)
    if reference is None:
        return None
    some = [d for n in (-1, 0, 1) if (d := valid(reference.year + n, reading.month, reading.day))]
    some = [d for d in some if reading.weekday in (None, d.isoweekday())] or some
    some = [d for d in some if allowed(d, reference, view)] or some
    return min(some, key=lambda d: (abs(d - reference), d), default=None)


def allowed(day: date, reference: date, view: Outlook) -> bool:
    """Whether a day lies on the side of a reference day that the tense looks to."""
    if view == "back":
        return day <= reference + NEAR_PAST
    return view == "open" or day >= reference - NEAR_PAST


def year_of_month(reading: Reading, reference: date, view: Outlook) -> int:
    """The year of a month told without one."""
    assert reading.month
    if reading.shift > 0 or view == "ahead":
        return reference.year + (reading.month < reference.month)
    return reference.year - (reading.month > reference.month)


def monday(day: date) -> date:
    """The first day of the week of a day."""
    return day - timedelta(days=day.weekday())


def weekday(reading: Reading, reference: date, view: Outlook) -> str | None:
    """A day name. "last" and "next" with a day of this very week may mean two days, so they give both."""
    assert reading.weekday
    if reading.lead:
        return led_weekday(reading, reference, view)
    if view == "open":
        return None
    back = (reference.isoweekday() - reading.weekday) % 7
    return (reference + timedelta(days=(-back % 7) if view == "ahead" else -back)).isoformat()


def led_weekday(reading: Reading, reference: date, view: Outlook) -> str | None:
    """A day name behind "this", "last" or "next"."""
    assert reading.weekday
    if reading.shift == 0:
        day = monday(reference) + timedelta(days=reading.weekday - 1)
        return None if view == "back" and day > reference else day.isoformat()
    back = (reference.isoweekday() - reading.weekday) % 7
    day = reference + timedelta(days=-(back or 7) if reading.shift < 0 else (7 - back))
    if monday(day) != monday(reference):
        return day.isoformat()
    other = day + reading.shift * WEEK
    return f"{min(day, other)}/{max(day, other)}"


def offset(reading: Reading, reference: date, view: Outlook) -> str | None:
    """Days, weeks, weekends, months or years from the reference."""
    of_unit = UNITS.get(reading.unit)
    return of_unit(reading, reference, view) if of_unit else f"{reference.year + reading.shift}"


def day(reading: Reading, reference: date, view: Outlook) -> str:
    return (reference + timedelta(days=reading.shift)).isoformat()


def month(reading: Reading, reference: date, view: Outlook) -> str | None:
    months = reference.year * 12 + reference.month - 1 + reading.shift
    return f"{months // 12}-{months % 12 + 1:02}" if months >= 12 else None


def week(reading: Reading, reference: date, view: Outlook) -> str:
    """A week from Monday to Sunday; "earlier this week" ends the day before, on a Monday it reaches back a day."""
    first = monday(reference + reading.shift * WEEK)
    last = first + timedelta(days=6)
    if reading.shift:
        return f"{first}/{last}"
    if reading.part == "earlier":
        last = reference - timedelta(days=1)
        first = min(first, last)
        last = max(last, first + timedelta(days=1))
    elif reading.part == "later":
        first = min(reference, last - timedelta(days=1))
    elif view == "back" and first < reference:
        last = reference
    return f"{first}/{last}"


def weekend(reading: Reading, reference: date, view: Outlook) -> str | None:
    """A Saturday and a Sunday; before Saturday the last weekend is the one just over."""
    saturday = monday(reference) + timedelta(days=5)
    over = reading.shift < 0 or (view == "back" and reading.shift == 0)
    saturday += -WEEK if reference < saturday and over else reading.shift * WEEK
    return f"{saturday}/{saturday + timedelta(days=1)}"


UNITS: Mapping[str, Callable[[Reading, date, Outlook], str | None]] = {
    "day": day,
    "week": week,
    "weekend": weekend,
    "month": month,
}
