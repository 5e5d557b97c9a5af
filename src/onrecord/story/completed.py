"""Days that one report leaves without year or week, completed by the reports it belongs with.

A report without a publication date that says "on October 16" or "late Monday" was written when the others were: they
give the year. Its weekdays count back from the day of its dateline; without one, its own latest day gives the week (a
report is taken to be written within a week of it), as long as that is not past the other reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.days import as_day, valid
from onrecord.knowledge.dates import scan
from onrecord.knowledge.reference import NEAR_PAST, MonthDay, day_in_part
from onrecord.models import Event, Report, Statement, When

STORY = timedelta(days=31)  # a day farther from the other reports is history, not this week


@dataclass(frozen=True, slots=True)
class Bearings:
    """What the days of one report are completed from: the day `near` which the others stand and the `last` of theirs,
    the day it was `written` itself by its dateline, the latest day it `names`."""

    near: date
    last: date
    written: date | None
    names: date | None


def completed(reports: Sequence[Report]) -> list[Report]:
    """The same reports with `said_in_part` and `when_in_part` completed where others are dated (`how` "story")."""
    days = sorted(d for r in reports if (d := as_day(r.article.published)))
    if not days:
        return list(reports)
    near, last = days[len(days) // 2], days[-1]
    return [r if as_day(r.article.published) else _completed(r, near, last) for r in reports]


def _completed(report: Report, near: date, last: date) -> Report:
    part = day_in_part(report.article)
    written = _nearest(part, near) if part else None
    bearings = Bearings(near, last, written, _latest(report.article.text, last))
    statements = tuple(_said(s, bearings) for s in report.statements)
    return replace(report, statements=statements, events=tuple(_held(e, bearings) for e in report.events))


def _said(statement: Statement, bearings: Bearings) -> Statement:
    when = _when(statement.said_in_part, bearings)
    return replace(statement, said=when, said_in_part=None) if when else statement


def _held(event: Event, bearings: Bearings) -> Event:
    when = _when(event.when_in_part, bearings)
    return replace(event, when=when, when_in_part=None) if when and event.when is None else event


def _when(part: When | None, bearings: Bearings) -> When | None:
    day = day_of(part.value, bearings) if part else None
    return When(day.isoformat(), "story", part.span) if part and day else None


def day_of(partial: str, bearings: Bearings) -> date | None:
    """The last "--10-16" up to the day the report was written, or up to the weeks of the others; of "-W-1" the Monday
    before the day it was written, else in the week that begins with the latest day it names."""
    if partial.startswith("--"):
        month, day = int(partial[2:4]), int(partial[5:7])
        until = bearings.written + NEAR_PAST if bearings.written else bearings.near + STORY
        return _before(month, day, until)
    if partial.startswith("-W-"):
        return _in_week(int(partial[3:]), bearings)
    return None


def _in_week(weekday: int, bearings: Bearings) -> date | None:
    if bearings.written:
        return bearings.written - timedelta(days=(bearings.written.isoweekday() - weekday) % 7)
    if bearings.names is None:
        return None
    day = bearings.names + timedelta(days=(weekday - bearings.names.isoweekday()) % 7)
    return day if day <= bearings.last + NEAR_PAST else None


def _nearest(part: MonthDay, near: date) -> date | None:
    """The day in the year that brings it nearest to the others; None where it is of other weeks than theirs."""
    days = [d for year in (near.year - 1, near.year, near.year + 1) if (d := valid(year, *part))]
    day = min(days, key=lambda d: abs(d - near), default=None)
    return day if day and abs(day - near) <= STORY else None


def _before(month: int, day: int, until: date) -> date | None:
    """The last such day of the calendar up to a day."""
    days = [d for year in (until.year, until.year - 1) if (d := valid(year, month, day))]
    return next((d for d in days if d <= until), None)


def _latest(text: str, last: date) -> date | None:
    """The latest day the text names that is past as of the last of the others; None where it is not of these weeks."""
    days: list[date] = []
    for found in scan(text):
        reading = found.reading
        if reading.form != "date" or not (reading.month and reading.day):
            continue
        day = _before(reading.month, reading.day, last + NEAR_PAST)
        if day and reading.year in (None, day.year):
            days.append(day)
    latest = max(days, default=None)
    return latest if latest and last - latest <= STORY else None
