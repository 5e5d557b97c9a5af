"""Whether two statements were made on one occasion: by the days, the places of speech and the reports' own days."""

from __future__ import annotations

from typing import Protocol

from onrecord.days import day_of
from onrecord.knowledge.names_compared import plain
from onrecord.models import Statement
from onrecord.options.stories import DAYS_MISDATED, REPORTS_APART


class Placed(Protocol):
    """A statement, the path of its report and the day on which that was published."""

    @property
    def statement(self) -> Statement: ...
    @property
    def path(self) -> str: ...
    @property
    def published(self) -> str | None: ...


def common_occasion(a: Placed, b: Placed) -> bool | None:
    """Whether two statements were made on one occasion: True, False, or None where nothing tells."""
    if a.path == b.path:
        return None
    days = by_days(a, b)
    if days is False:
        return False
    venues = by_venues(a, b)
    if venues is not None:
        return venues or (None if days else False)
    return days or (None if close_reports(a, b) else False)


def by_days(a: Placed, b: Placed) -> bool | None:
    """Whether the days of two statements can be one; None where one is not told."""
    x, y = a.statement.said, b.statement.said
    return days_meet(x.value, y.value) if x and y else None


def by_venues(a: Placed, b: Placed) -> bool | None:
    """Whether two statements name one place of speech; None where one names none."""
    x, y = venue_words(a), venue_words(b)
    return bool(x & y) if x and y else None


def close_reports(a: Placed, b: Placed) -> bool:
    """Whether two reports were published so close together that an undated utterance can be the same."""
    x, y = day_of(a.published), day_of(b.published)
    return not x or not y or abs(x - y) <= REPORTS_APART


def one_venue(a: Placed, b: Placed) -> bool:
    """Whether two reports name one place of speech: an interview with one outlet, one conference."""
    return bool(by_venues(a, b)) and common_occasion(a, b) is True


def venue_words(t: Placed) -> frozenset[str]:
    """The words of a venue that tell it from others: those written with a capital."""
    told = (w for w in (t.statement.venue or "").split() if w[:1].isupper() or not w[:1].isalpha())
    return frozenset(map(plain, told)) - {""}


def days_meet(a: str, b: str) -> bool:
    """Whether two dates, each with its own precision, can be one day; reports a day apart in dating still meet."""
    (a1, a2), (b1, b2) = ((x.split("/")[0], x.split("/")[-1]) for x in (a, b))
    if a1.startswith(b1) or b1.startswith(a1) or (a1 <= b2 and b1 <= a2):
        return True
    x, y = day_of(a1), day_of(b1)
    return bool(x and y) and abs((x or 0) - (y or 0)) <= DAYS_MISDATED
