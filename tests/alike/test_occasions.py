"""Whether two statements were made on one occasion."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from onrecord.alike.occasions import common_occasion, days_meet, one_venue
from onrecord.models import Statement, When


@dataclass(frozen=True)
class Told:
    statement: Statement
    path: str
    published: str | None


def _told(path: str, day: str | None = None, venue: str | None = None, published: str | None = None) -> Told:
    said = When(day, "resolved") if day else None
    return Told(Statement(path, path, "said", (), (), (), "direct", said=said, venue=venue), path, published)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (("2031-04-06", None, None), ("2031-04-07", None, None), True),
        (("2031-04-06", None, None), ("2031-05-07", None, None), False),
        ((None, "Tolm Radio", None), (None, "interview with Tolm Radio", None), True),
        ((None, "Tolm Radio", None), (None, "Brask Herald", None), False),
        (("2031-04-06", "Tolm Radio", None), ("2031-04-06", "Brask Herald", None), None),
        ((None, None, "2031-04-06"), (None, None, "2031-04-08"), None),
        ((None, None, "2031-04-06"), (None, None, "2031-06-08"), False),
        ((None, None, None), ("2031-04-06", None, None), None),
    ],
)
def test_days_venues_and_reports_tell_an_occasion(
    a: tuple[str | None, ...], b: tuple[str | None, ...], one: bool | None
) -> None:
    assert common_occasion(_told("a.txt", *a), _told("b.txt", *b)) is one


def test_one_report_tells_of_no_common_occasion() -> None:
    assert common_occasion(_told("a.txt", "2031-04-06"), _told("a.txt", "2031-04-06")) is None


def test_a_venue_in_common_is_known_by_its_name() -> None:
    assert one_venue(_told("a.txt", venue="Tolm Radio"), _told("b.txt", venue="Tolm Radio"))
    assert not one_venue(_told("a.txt", venue="a press conference"), _told("b.txt", venue="a press conference"))


@pytest.mark.parametrize(
    ("a", "b"), [("2031", "2031-04-06"), ("2031-04-01/2031-04-09", "2031-04-06"), ("2031-04-06", "2031-04-09")]
)
def test_days_of_any_precision_meet(a: str, b: str) -> None:
    assert days_meet(a, b)
    assert days_meet(b, a)
