"""Time expressions of a report as dates: with the precision the words have, how it was found, never a made-up day.

The reference is the publication date or, inside a quotation, the day of speech. Where it is missing only what the words
say in full becomes a date; the rest stays in part ("--10-16" a day without its year, "-W-1" a Monday of some week: the
truncated forms of ISO 8601:2000) for a later stage that knows the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.days import as_day, valid
from onrecord.knowledge.dates import Found, Reading
from onrecord.knowledge.reference import NEAR_PAST, MonthDay, day_in_part, shifted, written_on
from onrecord.models import How, When
from onrecord.report.page.page import Page
from onrecord.report.page.tense import Outlook, outlook
from onrecord.spans import Span

WEEKS = timedelta(days=31)
TOLD_WITHIN = 600  # code points: "two days earlier" counts from a day told no farther back


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, and what they come to.

    `value` and `how` are None where the reference is missing or the words are open; `partial` then holds what is
    known. `outlook` tells whether the words look back or ahead; `told` is the day that "two days earlier" counts from.
    """

    span: Span
    reading: Reading
    outlook: Outlook
    value: str | None = None
    how: How | None = None
    partial: str | None = None
    told: str | None = None

    def when(self, reference: str | None = None) -> When | None:
        """The date against another reference day (`YYYY-MM-DD`), else as resolved already; None where unknown."""
        if reference is None:
            return When(self.value, self.how, self.span) if self.value and self.how else None
        value = resolve(self.reading, as_day(reference), self.outlook, as_day(self.told))
        return When(value, _how(self.reading), self.span) if value else None


def expressions(page: Page, quoted: Sequence[Span] = ()) -> tuple[TimeExpression, ...]:
    """Every time expression of a report in order, furniture and captions included, resolved where it can be.

    Relative words inside `quoted` (direct speech) stay unresolved: they count from the day of speech.
    """
    reference = written_on(page.article, as_day(page.article.published))
    part = day_in_part(page.article) if reference is None else None
    out: list[TimeExpression] = []
    for item in page.dated:
        inside = any(q.contains(item.span) for q in quoted)
        told = _told_before(out, item.span)
        out.append(_expression(page, item, reference, part, told, quoted=inside))
    return tuple(out)


def _expression(
    page: Page, item: Found, reference: date | None, part: MonthDay | None, told: str | None, *, quoted: bool
) -> TimeExpression:
    """One expression: relative words outside quotations, and a missing year, count from `reference` or its `part`."""
    reading, view = item.reading, outlook(page, item.span)
    relative = quoted and reading.form != "date"
    value, how = resolve(reading, None if relative else reference, view, as_day(told)), _how(reading)
    if value is None and reference is None and (value := _beside(reading, as_day(told))):
        how = "resolved"
    partial = None if value else _in_part(reading, view, None if relative else part)
    return TimeExpression(item.span, reading, view, value, how if value else None, partial, told)


def _beside(reading: Reading, told: date | None) -> str | None:
    """A day without its year that is within weeks of a full date told right before: "Oct. 16, 2030 ... Oct. 20"."""
    if told is None or reading.form != "date" or reading.until or not (reading.month and reading.day):
        return None
    day = valid(told.year, reading.month, reading.day)
    return day.isoformat() if day and abs(day - told) <= WEEKS else None


def _told_before(before: Sequence[TimeExpression], span: Span) -> str | None:
    """The last single day told shortly before."""
    for other in reversed(before):
        if span.start - other.span.end > TOLD_WITHIN:
            return None
        if other.value and as_day(other.value):
            return other.value
    return None


def _how(reading: Reading) -> How:
    return "explicit" if reading.form == "date" else "resolved"


def _in_part(reading: Reading, view: Outlook, part: MonthDay | None) -> str | None:
    """What is known without a year; "yesterday" counts from the day of the dateline."""
    if reading.form == "date" and reading.month and reading.day and not reading.until:
        return f"--{reading.month:02}-{reading.day:02}"
    if reading.form == "weekday" and not reading.lead and view == "back":
        return f"-W-{reading.weekday}"
    if reading.form == "offset" and reading.unit == "day" and part and (day := shifted(part, reading.shift)):
        return f"--{day[0]:02}-{day[1]:02}"
    return None


def resolve(reading: Reading, reference: date | None, view: Outlook, told: date | None) -> str | None:
    """The date of a reading against a reference day; None where something is missing or open."""
    if reading.form == "date":
        return _calendar_date(reading, reference, view)
    if reading.form == "told":
        return (told + timedelta(days=reading.shift)).isoformat() if told else None
    if reference is None:
        return None
    return _weekday(reading, reference, view) if reading.form == "weekday" else _offset(reading, reference, view)


def _calendar_date(reading: Reading, reference: date | None, view: Outlook) -> str | None:
    if not reading.month:
        return f"{reading.year}" if reading.year else None
    if not reading.day:
        year = reading.year or (_year_of_month(reading, reference, view) if reference else None)
        return f"{year}-{reading.month:02}" if year else None
    first = _in_year(reading, reference, view)
    if first is None or not reading.until:
        return first.isoformat() if first else None
    month = reading.until_month or first.month
    last = valid(first.year + (month < first.month), month, reading.until)
    return f"{first}/{last}" if last and last > first else None


def _in_year(reading: Reading, reference: date | None, view: Outlook) -> date | None:
    """The day of a month in the year named, else in the nearest year that the tense and the weekday allow."""
    assert reading.month and reading.day
    if reading.year:
        return valid(reading.year, reading.month, reading.day)
    if reference is None:
        return None
    days = [valid(reference.year + n, reading.month, reading.day) for n in (-1, 0, 1)]
    some = [d for d in days if d]
    some = [d for d in some if reading.weekday in (None, d.isoweekday())] or some
    if view == "back":
        some = [d for d in some if d <= reference + NEAR_PAST] or some
    elif view == "ahead":
        some = [d for d in some if d >= reference - NEAR_PAST] or some
    return min(some, key=lambda d: (abs(d - reference), d), default=None)


def _year_of_month(reading: Reading, reference: date, view: Outlook) -> int:
    assert reading.month
    if reading.shift > 0 or view == "ahead":
        return reference.year + (reading.month < reference.month)
    return reference.year - (reading.month > reference.month)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weekday(reading: Reading, reference: date, view: Outlook) -> str | None:
    """A day name. "last" and "next" with a day of this very week may mean two days, so they give both."""
    assert reading.weekday
    if reading.lead and reading.shift == 0:
        day = _monday(reference) + timedelta(days=reading.weekday - 1)
        return None if view == "back" and day > reference else day.isoformat()
    back = (reference.isoweekday() - reading.weekday) % 7
    if reading.lead:
        step = timedelta(days=-(back or 7) if reading.shift < 0 else (7 - back))
        day = reference + step
        if _monday(day) != _monday(reference):
            return day.isoformat()
        other = day + timedelta(days=7 * reading.shift)
        return f"{min(day, other)}/{max(day, other)}"
    if view == "open":
        return None
    return (reference + timedelta(days=(-back % 7) if view == "ahead" else -back)).isoformat()


def _offset(reading: Reading, reference: date, view: Outlook) -> str | None:
    """Days, weeks, weekends, months or years from the reference."""
    if reading.unit == "day":
        return (reference + timedelta(days=reading.shift)).isoformat()
    if reading.unit == "week":
        return _week(reading, reference, view)
    if reading.unit == "weekend":
        return _weekend(reading, reference, view)
    if reading.unit == "month":
        months = reference.year * 12 + reference.month - 1 + reading.shift
        return f"{months // 12}-{months % 12 + 1:02}" if months >= 12 else None
    return f"{reference.year + reading.shift}"


def _week(reading: Reading, reference: date, view: Outlook) -> str:
    """A week from Monday to Sunday; "earlier this week" ends the day before, on a Monday it reaches back a day."""
    first = _monday(reference + timedelta(days=7 * reading.shift))
    last = first + timedelta(days=6)
    if reading.shift == 0 and reading.part == "earlier":
        last = reference - timedelta(days=1)
        first = min(first, last)
        last = max(last, first + timedelta(days=1))
    elif reading.shift == 0 and reading.part == "later":
        first, last = min(reference, last - timedelta(days=1)), last
    elif reading.shift == 0 and view == "back" and first < reference:
        last = reference
    return f"{first}/{last}"


def _weekend(reading: Reading, reference: date, view: Outlook) -> str | None:
    saturday = _monday(reference) + timedelta(days=5)
    if reference < saturday and (reading.shift < 0 or (view == "back" and reading.shift == 0)):
        saturday -= timedelta(days=7)
    elif reading.shift:
        saturday += timedelta(days=7 * reading.shift)
    return f"{saturday}/{saturday + timedelta(days=1)}"


def date_in(
    page: Page, span: Span, reference: str | None = None, found: Iterable[TimeExpression] | None = None
) -> When | None:
    """The one date that the words of `span` name; None where they name none or several.

    `reference` replaces the publication date, for words inside a quotation. `found` saves a second scan.
    """
    inside = [e for e in (expressions(page) if found is None else found) if span.contains(e.span)]
    dates = [w for w in (e.when(reference) for e in inside) if w]
    return dates[0] if len({w.value for w in dates}) == 1 else None
