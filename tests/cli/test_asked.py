"""Questions to a table: words, days, names, and what meets them."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.cli.asked import Asked, days_asked, worded
from onrecord.cli.views import Keys
from onrecord.errors import OnrecordError

KEYS = Keys(
    actors=("Ilse Dravec", "a1"),
    kinds=("direct", "REJECT"),
    targets=("Kastria",),
    countries=("XKA",),
    places=("interview with Radio Sund",),
    through=("BNN",),
    days=("2031-06-08",),
    texts=("The invitation was cancelled by Señor Verrin",),
)


@pytest.mark.parametrize(
    ("asked", "met"),
    [
        (Asked(), True),
        (Asked(actor="drav"), True),
        (Asked(actor="verrin"), False),
        (Asked(target="kastr"), True),
        (Asked(target="dravec"), False),
        (Asked(kind="reject"), True),
        (Asked(kind="rej"), False),
        (Asked(country="xka"), True),
        (Asked(where="radio"), True),
        (Asked(through="bnn"), True),
        (Asked(through="radio"), False),
        (Asked(about=("cancel invit",)), True),
        (Asked(about=("cancel postpon",)), False),
        (Asked(about=("postpon", "cancel")), True),
        (Asked(days=(date(2031, 6, 1), date(2031, 6, 30))), True),
        (Asked(days=(date(2031, 6, 9), date.max)), False),
        (Asked(actor="drav", kind="indirect"), False),
    ],
)
def test_a_row_meets_every_condition_or_none(asked: Asked, met: bool) -> None:
    assert asked.met(KEYS) is met


@pytest.mark.parametrize(
    ("asked", "text", "met"),
    [
        ("cancel", "The CANCELLATION of talks", True),
        ("ancel", "The cancellation of talks", False),
        ("senor", "Señor Verrin", True),
        ("señor", "Senor Verrin", True),
        ("buffer zone", "a zone, as a buffer", True),
        ("buffer zone", "a buffer", False),
        ("", "anything", True),
    ],
)
def test_words_meet_the_beginnings_of_words(asked: str, text: str, met: bool) -> None:
    assert worded(asked, [text]) is met


def test_a_day_known_only_as_a_week_is_not_one_of_its_days() -> None:
    week = Keys(days=("2031-06-02/2031-06-07",))
    assert not Asked(days=days_asked("2031-06-03", "", "")).met(week)
    assert Asked(days=days_asked("2031-06", "", "")).met(week)
    assert not Asked(days=days_asked("2031-06", "", "")).met(Keys())


@pytest.mark.parametrize(
    ("on", "since", "until", "days"),
    [
        ("", "", "", None),
        ("2031-06", "", "", (date(2031, 6, 1), date(2031, 6, 30))),
        ("", "2031-06", "2031-07", (date(2031, 6, 1), date(2031, 7, 31))),
        ("", "2031-06-05", "", (date(2031, 6, 5), date.max)),
        ("2031-06", "2031-06-20", "", (date(2031, 6, 20), date(2031, 6, 30))),
    ],
)
def test_days_asked_for(on: str, since: str, until: str, days: tuple[date, date] | None) -> None:
    assert days_asked(on, since, until) == days


def test_what_is_no_day_is_named_with_its_option() -> None:
    with pytest.raises(OnrecordError, match=r"E022.*--since last week"):
        days_asked("", "last week", "")
