"""The day a report was written as far as the report itself tells: the day of its dateline.

"VESTRA, May 13 (XYZ) -" names a day without a year. Weekdays of the report count from it; the year comes from the
publication date, where there is one, else from the reports of the same story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from onrecord.days import valid
from onrecord.knowledge.dates import Reading, scan
from onrecord.knowledge.language import Language, language_of
from onrecord.models import Article
from onrecord.options.reports import DATELINE

PLACE = re.compile(r"[^\W\d_][\w.'’‘/ ,-]{0,60}")
CLOSE = re.compile(r"[^\n]{0,40}?(?:[)\]/]|[—–]|\s--?\s)")
READ: Literal["dateline"] = "dateline"  # the evidence that says where the dateline stands

MonthDay = tuple[int, int]


def day_in_part(article: Article) -> MonthDay | None:
    """Month and day of the dateline; None where it tells none, or several."""
    days = {(r.month, r.day) for r in dateline(article) if r.form == "date" and not r.until and r.month and r.day}
    return days.pop() if len(days) == 1 else None


def written_on(article: Article, published: date | None) -> date | None:
    """The day that the relative words of a report count from: that of its dateline, else that of its publication.

    None where the year is not known; a dateline more than a week before publication is none of this report.
    """
    part = day_in_part(article)
    if part is None:
        return published
    if published is None:
        return with_year(part, article.published or "")
    near = (d for year in (published.year, published.year - 1) if (d := valid(year, *part)))
    return next((d for d in near if timedelta() <= published - d <= DATELINE.lag), published)


def with_year(part: MonthDay, published: str) -> date | None:
    """A day in the year, or the month, that is all a publication date tells."""
    if not re.fullmatch(r"\d{4}(?:-\d\d)?", published):
        return None
    return valid(int(published[:4]), *part) if published[5:] in ("", f"{part[0]:02}") else None


def shifted(part: MonthDay, days: int) -> MonthDay | None:
    """A month and day some days on; None where that depends on the year or leaves it."""
    starts = [day for year in (2023, 2024) if (day := valid(year, *part))]  # without and with a leap day
    ends = [start + timedelta(days) for start in starts]
    parts = {(end.month, end.day) for end in ends}
    stays = len(starts) == 2 and len(parts) == 1 and [d.year for d in starts] == [d.year for d in ends]
    return parts.pop() if stays else None


def dateline(article: Article) -> Iterator[Reading]:
    """Readings in the dateline that was read, else in words that stand like one before the first sentence."""
    language = language_of(article.language)
    told = next((span for name, span in article.evidence if name == READ), None)
    if told is not None:
        return (f.reading for f in scan(told.of(article.text), language))
    body = next((b.span for b in article.blocks if b.zone == "body"), None)
    return opening(body.of(article.text)[: DATELINE.head] if body else "", language)


def opening(head: str, language: Language) -> Iterator[Reading]:
    """The reading of the first words that name a day, where a place stands before and a dash or bracket behind them."""
    for found in scan(head, language)[:1]:
        before, after = head[: found.span.start], head[found.span.end :][: DATELINE.agency]
        if len(before) <= DATELINE.place and like_place(before) and CLOSE.match(after):
            yield found.reading


def like_place(words: str) -> bool:
    """Nothing, or a name whose first word is in capitals: "VESTRA, Ruritania, "."""
    place = words.strip()
    first = re.split(r"[\s,.]", place, maxsplit=1)[0]
    named = first.isupper() and len(first) > 1 and len(place.split()) <= DATELINE.words
    return not place or (named and PLACE.fullmatch(place) is not None)
