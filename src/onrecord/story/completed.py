"""Days that one report leaves without year or week, completed by the reports it belongs with.

A report without a publication date that says "on October 16" or "late Monday" was written when the others were: they
give the year. Its weekdays count back from the day of its dateline; without one, its own latest day gives the week (a
report is taken to be written within a week of it), as long as that is not past the other reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.days import as_day, valid
from onrecord.knowledge.dates import scan
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.reference import MonthDay, day_in_part
from onrecord.models import Event, Report, Statement, When
from onrecord.options.reports import NEAR_PAST
from onrecord.options.stories import STORY_WEEKS

STORY = timedelta(days=STORY_WEEKS)
OF_YEAR, OF_WEEK = "--", "-W-"  # what a day of the year ("--10-16") and of the week ("-W-1") begin with


@dataclass(frozen=True, slots=True)
class Bearings:
    """What the days of one report are completed from: the day `near` which the others stand and the `last` of theirs,
    the day it was `written` itself by its dateline, the latest day it `names`."""

    near: date
    last: date
    written: date | None
    names: date | None

    def statement(self, statement: Statement) -> Statement:
        """A statement with the day on which it was said."""
        when = self.when(statement.said_in_part)
        return replace(statement, said=when, said_in_part=None) if when else statement

    def event(self, event: Event) -> Event:
        """An event with its day."""
        when = self.when(event.when_in_part)
        return replace(event, when=when, when_in_part=None) if when and event.when is None else event

    def when(self, part: When | None) -> When | None:
        """A day told in part as a whole day; None where nothing completes it."""
        day = self.day(part.value) if part else None
        return When(day.isoformat(), "story", part.span) if part and day else None

    def day(self, partial: str) -> date | None:
        """The last "--10-16" up to the day the report was written, or up to the weeks of the others; of "-W-1" the
        Monday before the day it was written, else in the week that begins with the latest day it names."""
        if partial.startswith(OF_YEAR):
            month, day = partial.removeprefix(OF_YEAR).split("-")
            until = self.written + NEAR_PAST if self.written else self.near + STORY
            return last_before(int(month), int(day), until)
        return self.in_week(int(partial.removeprefix(OF_WEEK))) if partial.startswith(OF_WEEK) else None

    def in_week(self, weekday: int) -> date | None:
        """A day of the week (ISO 8601) by the day the report was written, else by the latest it names."""
        if self.written:
            return self.written - timedelta(days=(self.written.isoweekday() - weekday) % 7)
        if self.names is None:
            return None
        day = self.names + timedelta(days=(weekday - self.names.isoweekday()) % 7)
        return day if day <= self.last + NEAR_PAST else None


def completed(reports: Sequence[Report], language: Language = DEFAULT) -> list[Report]:
    """The same reports with `said_in_part` and `when_in_part` completed where others are dated (`how` "story")."""
    days = sorted(day for r in reports if (day := as_day(r.article.published)))
    if not days:
        return list(reports)
    return [r if as_day(r.article.published) else completed_by(bearings_of(r, days, language), r) for r in reports]


def bearings_of(report: Report, days: Sequence[date], language: Language) -> Bearings:
    """What the days of a report are completed from; `days` are those of the others, in order."""
    near, last = days[len(days) // 2], days[-1]
    part = day_in_part(report.article)
    return Bearings(near, last, nearest(part, near) if part else None, latest(report.article.text, last, language))


def completed_by(bearings: Bearings, report: Report) -> Report:
    """A report with its days completed."""
    statements, events = map(bearings.statement, report.statements), map(bearings.event, report.events)
    return replace(report, statements=tuple(statements), events=tuple(events))


def nearest(part: MonthDay, near: date) -> date | None:
    """The day in the year that brings it nearest to the others; None where it is of other weeks than theirs."""
    days = valid_in((near.year - 1, near.year, near.year + 1), *part)
    day = min(days, key=lambda d: abs(d - near), default=None)
    return day if day and abs(day - near) <= STORY else None


def last_before(month: int, day: int, until: date) -> date | None:
    """The last such day of the calendar up to a day."""
    return next((d for d in valid_in((until.year, until.year - 1), month, day) if d <= until), None)


def valid_in(years: Iterable[int], month: int, day: int) -> list[date]:
    """A day of the calendar in those of some years that have it."""
    return [found for year in years if (found := valid(year, month, day))]


def latest(text: str, last: date, language: Language) -> date | None:
    """The latest day the text names that is past as of the last of the others; None where it is not of these weeks."""
    told = [f.reading for f in scan(text, language) if f.reading.form == "date"]
    named = [(r.year, last_before(r.month, r.day, last + NEAR_PAST)) for r in told if r.month and r.day]
    found = max((day for year, day in named if day and year in (None, day.year)), default=None)
    return found if found and last - found <= STORY else None
