"""Time expressions of a report as dates: with the precision the words have, how it was found, never a made-up day.

The reference is the publication date or, inside a quotation, the day of speech. Where it is missing only what the words
say in full becomes a date; the rest stays in part ("--10-16" a day without its year, "-W-1" a Monday of some week: the
truncated forms of ISO 8601:2000) for a later stage that knows the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.models import How, When
from onrecord.report.dates_grammar import Found, Reading, scan, years_of
from onrecord.report.dates_tense import Outlook, outlook
from onrecord.report.parse import Parsed
from onrecord.spans import Span

NEAR_PAST = timedelta(days=2)  # a report may speak of "October 27" in the past tense when dated the 26th elsewhere
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


def as_day(value: str | None) -> date | None:
    """The day of `YYYY-MM-DD` or of a timestamp that begins with one; None for coarser values and intervals."""
    if not value or "/" in value or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def expressions(parsed: Parsed, quoted: Sequence[Span] = ()) -> tuple[TimeExpression, ...]:
    """Every time expression of a report in order, furniture and captions included, resolved where it can be.

    Relative words inside `quoted` (direct speech) stay unresolved: they count from the day of speech.
    """
    found = scan(parsed.text)
    reference = as_day(parsed.article.published)
    years = years_of(found) if reference is None else set()
    year = years.pop() if len(years) == 1 else None
    out: list[TimeExpression] = []
    for item in found:
        inside = any(q.contains(item.span) for q in quoted)
        out.append(
            _expression(parsed, item, None if inside else reference, reference, year, _told_before(out, item.span))
        )
    return tuple(out)


def _expression(
    parsed: Parsed, item: Found, relative_to: date | None, published: date | None, year: int | None, told: str | None
) -> TimeExpression:
    """One expression: relative words count from `relative_to`, a missing year from `published` or the text's `year`."""
    reading, view = item.reading, outlook(parsed, item.span)
    base = published if reading.form == "date" else relative_to
    value = resolve(reading, base, view, as_day(told))
    how = _how(reading)
    if value is None and base is None and reading.month and reading.day and year:
        value, how = resolve(reading, date(year, 7, 1), "open", None), "resolved"
    partial = None if value else _in_part(reading, view)
    return TimeExpression(item.span, reading, view, value, how if value else None, partial, told)


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


def _in_part(reading: Reading, view: Outlook) -> str | None:
    if reading.form == "date" and reading.month and reading.day and not reading.until:
        return f"--{reading.month:02}-{reading.day:02}"
    if reading.form == "weekday" and not reading.lead and view == "back":
        return f"-W-{reading.weekday}"
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
    last = _valid(first.year + (month < first.month), month, reading.until)
    return f"{first}/{last}" if last and last > first else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _in_year(reading: Reading, reference: date | None, view: Outlook) -> date | None:
    """The day of a month in the year named, else in the nearest year that the tense and the weekday allow."""
    assert reading.month and reading.day
    if reading.year:
        return _valid(reading.year, reading.month, reading.day)
    if reference is None:
        return None
    days = [_valid(reference.year + n, reading.month, reading.day) for n in (-1, 0, 1)]
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
        return (_monday(reference) + timedelta(days=reading.weekday - 1)).isoformat()
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
    parsed: Parsed, span: Span, reference: str | None = None, found: Iterable[TimeExpression] | None = None
) -> When | None:
    """The one date that the words of `span` name; None where they name none or several.

    `reference` replaces the publication date, for words inside a quotation. `found` saves a second scan.
    """
    inside = [e for e in (expressions(parsed) if found is None else found) if span.contains(e.span)]
    dates = [w for w in (e.when(reference) for e in inside) if w]
    return dates[0] if len({w.value for w in dates}) == 1 else None
