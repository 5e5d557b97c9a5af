"""Days that one report leaves without year or week, completed by the reports it belongs with.

A report without a publication date that says "on October 16" or "late Monday" was written when the others were: they
give the year, and its own latest day gives the week (a report is taken to be written within a week of it).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.models import Event, Report, Statement, When
from onrecord.report.dates import NEAR_PAST, as_day
from onrecord.report.dates_grammar import scan

STORY = timedelta(days=31)  # a day farther from the other reports is history, not this week


def completed(reports: Sequence[Report]) -> list[Report]:
    """The same reports with `said_in_part` and `when_in_part` completed where others are dated (`how` "story")."""
    days = sorted(d for r in reports if (d := as_day(r.article.published)))
    if not days:
        return list(reports)
    middle = days[len(days) // 2]
    return [r if r.article.published else _completed(r, middle) for r in reports]


def _completed(report: Report, near: date) -> Report:
    last = _latest(report.article.text, near)
    statements = tuple(_said(s, near, last) for s in report.statements)
    return replace(report, statements=statements, events=tuple(_held(e, near, last) for e in report.events))


def _said(statement: Statement, near: date, last: date | None) -> Statement:
    when = _when(statement.said_in_part, near, last)
    return replace(statement, said=when, said_in_part=None) if when else statement


def _held(event: Event, near: date, last: date | None) -> Event:
    when = _when(event.when_in_part, near, last)
    return replace(event, when=when, when_in_part=None) if when and event.when is None else event


def _when(part: When | None, near: date, last: date | None) -> When | None:
    value = day_of(part.value, near, last) if part else None
    return When(value, "story", part.span) if part and value else None


def day_of(partial: str, near: date, last: date | None) -> str | None:
    """The day of "--10-16" nearest to `near` and not after it, of "-W-1" in the week that begins with `last`."""
    if partial.startswith("--"):
        return _iso(_before(int(partial[2:4]), int(partial[5:7]), near))
    if partial.startswith("-W-") and last is not None:
        return _iso(last + timedelta(days=(int(partial[3:]) - last.isoweekday()) % 7))
    return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _before(month: int, day: int, near: date) -> date | None:
    """The last such day of the calendar up to `near`, give or take two days."""
    for year in (near.year + 1, near.year, near.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= near + NEAR_PAST:
            return found
    return None


def _latest(text: str, near: date) -> date | None:
    """The latest day the text names that is past as of `near`; None where it is not of these weeks."""
    days: list[date] = []
    for found in scan(text):
        reading = found.reading
        if reading.form != "date" or not (reading.month and reading.day):
            continue
        day = _before(reading.month, reading.day, near)
        if day and reading.year in (None, day.year):
            days.append(day)
    last = max(days, default=None)
    return last if last and abs(near - last) <= STORY else None
