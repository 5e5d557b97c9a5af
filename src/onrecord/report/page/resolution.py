"""Readings of time expressions against a reference day: a date with the precision the words have, never a made-up day.

"last" and "next" with a day of this very week may mean two days, so they give an interval.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from onrecord.days import valid
from onrecord.knowledge.dates import Reading
from onrecord.options.reports import NEAR_PAST

Outlook = Literal["back", "ahead", "open"]  # where the words around a time look; "open" where grammar leaves it open
Unit = Literal["day", "week", "weekend", "month", "year"]
Part = Literal["earlier", "later"]  # of a week
DAY, WEEK = timedelta(days=1), timedelta(days=7)


def resolve(reading: Reading, reference: date | None, view: Outlook, told: date | None) -> str | None:
    """The date of a reading against a reference day; None where something is missing or open."""
    if reading.form == "date":
        return calendar_date(reading, reference, view)
    if reading.form == "told":
        return (told + reading.shift * DAY).isoformat() if told else None
    if reference is None:
        return None
    return weekday(reading, reference, view) if reading.form == "weekday" else offset(reading, reference, view)


def calendar_date(reading: Reading, reference: date | None, view: Outlook) -> str | None:
    """A year, a month of a year, a day, or an interval of days."""
    if not reading.month:
        return f"{reading.year}" if reading.year else None
    if not reading.day:
        year = reading.year or (year_of_month(reading, reading.month, reference, view) if reference else None)
        return f"{year}-{reading.month:02}" if year else None
    first = in_year(reading, reading.month, reading.day, reference, view)
    if first is None or not reading.until:
        return first.isoformat() if first else None
    month = reading.until_month or first.month
    last = valid(first.year + (month < first.month), month, reading.until)
    return f"{first}/{last}" if last and last > first else None


def in_year(reading: Reading, month: int, day: int, reference: date | None, view: Outlook) -> date | None:
    """The day of a month in the year named, else in the nearest year that the tense and the weekday allow."""
    if reading.year:
        return valid(reading.year, month, day)
    if reference is None:
        return None
    some = [d for n in (-1, 0, 1) if (d := valid(reference.year + n, month, day))]
    some = [d for d in some if reading.weekday in (None, d.isoweekday())] or some
    some = [d for d in some if allowed(d, reference, view)] or some
    return min(some, key=lambda d: (abs(d - reference), d), default=None)


def allowed(day: date, reference: date, view: Outlook) -> bool:
    """Whether a day lies on the side of a reference day that the tense looks to."""
    if view == "back":
        return day <= reference + NEAR_PAST
    return view == "open" or day >= reference - NEAR_PAST


def year_of_month(reading: Reading, month: int, reference: date, view: Outlook) -> int:
    """The year of a month told without one."""
    if reading.shift > 0 or view == "ahead":
        return reference.year + (month < reference.month)
    return reference.year - (month > reference.month)


def monday(day: date) -> date:
    """The first day of the week of a day."""
    return day - day.weekday() * DAY


def weekday(reading: Reading, reference: date, view: Outlook) -> str | None:
    """A day name. "last" and "next" with a day of this very week may mean two days, so they give both."""
    number = reading.weekday or 0
    back = (reference.isoweekday() - number) % 7
    if not reading.lead:
        return None if view == "open" else (reference + (-back % 7 if view == "ahead" else -back) * DAY).isoformat()
    if reading.shift == 0:
        day = monday(reference) + (number - 1) * DAY
        return None if view == "back" and day > reference else day.isoformat()
    day = reference + (-(back or 7) if reading.shift < 0 else 7 - back) * DAY
    if monday(day) != monday(reference):
        return day.isoformat()
    other = day + reading.shift * WEEK
    return f"{min(day, other)}/{max(day, other)}"


def offset(reading: Reading, reference: date, view: Outlook) -> str | None:
    """Days, weeks, weekends, months or years from the reference."""
    if reading.unit == "day":
        return (reference + reading.shift * DAY).isoformat()
    if reading.unit == "week":
        return week(reading, reference, view)
    if reading.unit == "weekend":
        return weekend(reading, reference, view)
    if reading.unit != "month":
        return f"{reference.year + reading.shift}"
    months = reference.year * 12 + reference.month - 1 + reading.shift
    return f"{months // 12}-{months % 12 + 1:02}" if months >= 12 else None


def week(reading: Reading, reference: date, view: Outlook) -> str:
    """A week from Monday to Sunday; "earlier this week" ends the day before, on a Monday it reaches back a day."""
    first = monday(reference + reading.shift * WEEK)
    last = first + 6 * DAY
    if reading.shift:
        return f"{first}/{last}"
    if reading.part == "earlier":
        last = reference - DAY
        first = min(first, last)
        last = max(last, first + DAY)
    elif reading.part == "later":
        first = min(reference, last - DAY)
    elif view == "back" and first < reference:
        last = reference
    return f"{first}/{last}"


def weekend(reading: Reading, reference: date, view: Outlook) -> str:
    """A Saturday and a Sunday; before Saturday the last weekend is the one just over."""
    saturday = monday(reference) + 5 * DAY
    over = reading.shift < 0 or (view == "back" and reading.shift == 0)
    saturday += -WEEK if reference < saturday and over else reading.shift * WEEK
    return f"{saturday}/{saturday + DAY}"
