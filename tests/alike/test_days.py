"""Whether two dates, each as far as it is told, can be one day."""

from __future__ import annotations

import pytest

from onrecord.alike.days import dates_agree, days_agree, part_of
from onrecord.models import When


def _when(value: str | None) -> When | None:
    return When(value, "explicit") if value else None


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("2031-06-04", "2031-06-04", True),
        ("2031-06-04", "2031-06-05", False),
        ("2031", "2031-06-05", True),
        ("2031-06", "2031-07-01", False),
        ("2031-06-01/2031-06-05", "2031-06-05/2031-06-09", True),
        ("2031-06-01/2031-06-05", "2031-06-06", False),
        ("2031-06-04", None, None),
    ],
)
def test_dates_of_any_precision(a: str, b: str | None, agree: bool | None) -> None:
    assert dates_agree(_when(a), _when(b)) is agree
    assert dates_agree(_when(b), _when(a)) is agree


def test_a_day_told_in_part() -> None:
    assert part_of("--06-04", "2031-06-04")
    assert part_of("-W-3", "2031-06-04")
    assert part_of("-W-4", "2031-06-04") is False
    assert part_of("june", "2031-06-04") is None


def test_an_interval_says_nothing_of_a_weekday() -> None:
    assert days_agree(_when("2031-06-01/2031-06-05"), None, None, _when("-W-3")) is None
