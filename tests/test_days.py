"""Days of any precision, and intervals of them."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.days import day_of, interval


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031-06-08", date(2031, 6, 8), date(2031, 6, 8)),
        ("2031-06-02/2031-06-07", date(2031, 6, 2), date(2031, 6, 7)),
        ("2031-05/2031-06", date(2031, 5, 1), date(2031, 6, 30)),
    ],
)
def test_first_and_last_day(value: str, first: date, last: date) -> None:
    assert interval(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["2031-06-07/2031-06-02", "2031-13", "2031-02-30", "2031-6", "0000", "June", "2031/", "/2031", ""]
)
def test_what_is_no_day(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        interval(value)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031-04-06", date(2031, 4, 6)),
        ("2031-04-06T12:00:00Z", date(2031, 4, 6)),
        ("2031-04", date(2031, 4, 15)),
        ("2031", date(2031, 6, 15)),
    ],
)
def test_a_day_or_the_middle_of_a_month_or_a_year_has_a_number(value: str, day: date) -> None:
    assert day_of(value) == day.toordinal()


@pytest.mark.parametrize("value", [None, "", "soon", "2031-13-40"])
def test_what_has_no_number(value: str | None) -> None:
    assert day_of(value) is None
