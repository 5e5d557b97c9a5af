"""The day a report was written as far as the report itself tells: the day of its dateline or of its first lines.

"VESTRA, May 13 (XYZ) -" names a day without a year. Weekdays of the report count from it; the year comes from the
publication date, where there is one, else from the reports of the same story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.days import valid
from onrecord.knowledge.dates import Reading, scan
from onrecord.models import Article
from onrecord.spans import Span

HEAD = 90  # code points of a first paragraph within which a dateline ends
BEFORE = 45  # code points of the place before the day
AFTER = 45  # code points of the agency between the day and the dash
LINE = 80  # code points of a line that dates a report
REST = 30  # code points of such a line beside the date
LAG = timedelta(days=7)  # a report may be published so long after its dateline
YEAR_WITHOUT_LEAP = 2001
NEAR_PAST = timedelta(days=2)  # a report may speak of "October 27" in the past tense when dated the 26th elsewhere

WORDS = 6  # of the place of a dateline
_PLACE = re.compile(r"[^\W\d_][\w.'’‘/ ,-]{0,60}")
_CLOSE = re.compile(r"[^\n]{0,40}?(?:[)\]/]|[—–]|\s--?\s)")

MonthDay = tuple[int, int]


def day_in_part(article: Article) -> MonthDay | None:
    """Month and day of the dateline, else of a dating line above the report; None where neither tells one."""
    days = {d for d in (_month_day(r) for r in _dateline(article)) if d}
    if not days:
        days = {d for d in (_month_day(r) for r in _lines_above(article)) if d}
    return days.pop() if len(days) == 1 else None


def written_on(article: Article, published: date | None) -> date | None:
    """The day that the relative words of a report count from: that of its dateline, else that of its publication.

    None where the year is not known; a dateline more than a week before publication is none of this report.
    """
    part = day_in_part(article)
    if published is None:
        return _with_year(part, article.published)
    if part is None:
        return published
    near = [d for year in (published.year, published.year - 1) if (d := valid(year, *part))]
    return next((d for d in near if timedelta() <= published - d <= LAG), published)


def shifted(part: MonthDay, days: int) -> MonthDay | None:
    """A month and day some days on; None where that depends on the year or leaves it."""
    first = valid(YEAR_WITHOUT_LEAP, *part)
    other = first + timedelta(days=days) if first else None
    if first is None or other is None or other.year != first.year:
        return None
    leaps = (first <= date(YEAR_WITHOUT_LEAP, 2, 28)) != (other <= date(YEAR_WITHOUT_LEAP, 2, 28))
    return None if leaps else (other.month, other.day)


def _with_year(part: MonthDay | None, published: str | None) -> date | None:
    """A day in the year, or the month, that is all a publication date tells."""
    if part is None or not published or not re.fullmatch(r"\d{4}(?:-\d\d)?", published):
        return None
    return valid(int(published[:4]), *part) if published[5:] in ("", f"{part[0]:02}") else None


def _month_day(reading: Reading) -> MonthDay | None:
    one = reading.form == "date" and not reading.until
    return (reading.month, reading.day) if one and reading.month and reading.day else None


def _dateline(article: Article) -> Iterator[Reading]:
    """Readings in the dateline that was read, else in words that stand like one before the first sentence."""
    told = next((s for name, s in article.evidence if name == "dateline"), None)
    if told is not None:
        yield from (f.reading for f in scan(told.of(article.text)))
        return
    body = next((b.span for b in article.blocks if b.zone == "body"), None)
    if body is None:
        return
    head = Span(body.start, min(body.end, body.start + HEAD)).of(article.text)
    for found in scan(head):
        before, after = head[: found.span.start], head[found.span.end : found.span.end + AFTER]
        if len(before) <= BEFORE and _like_place(before) and _CLOSE.match(after):
            yield found.reading
        return


def _like_place(words: str) -> bool:
    """Nothing, or a name whose first word is in capitals: "VESTRA, Ruritania, "."""
    place = words.strip()
    first = re.split(r"[\s,.]", place, maxsplit=1)[0]
    named = first.isupper() and len(first) > 1 and len(place.split()) <= WORDS
    return not place or (named and _PLACE.fullmatch(place) is not None)


def _lines_above(article: Article) -> Iterator[Reading]:
    """Readings in the short lines above the first paragraph that hold little but a date."""
    for block in article.blocks:
        if block.zone == "body":
            return
        text = block.span.of(article.text)
        if block.zone != "furniture" or len(text) > LINE:
            continue
        found = scan(text)
        if found and len(text) - sum(len(f.span) for f in found) <= REST:
            yield from (f.reading for f in found)
