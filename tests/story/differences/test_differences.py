"""Where reports differ on the same thing, and where they only seem to."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Discrepancy
from onrecord.story import relate


def _numbers(a: str, b: str) -> list[set[str]]:
    story = relate([Desk("a.txt", a).report(), Desk("b.txt", b).report()])
    return [{p.text for p in d.between} for d in story.discrepancies if d.kind == "number"]


def test_two_counts_of_the_dead() -> None:
    found = _numbers("The ferry fire in Tolm killed 14 people.", "A ferry fire in Tolm left seventeen dead.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ferry fire in Tolm killed 14 people.", "The ferry fire in Tolm killed fourteen people."),
        ("The ferry fire in Tolm killed 14 people.", "The ferry fire in Tolm injured 30 people."),
        ("The ferry fire in Tolm killed 14 people.", "A landslide on the Korr pass killed 90 hikers."),
        ("The ferry fire in Tolm burned for 3 days.", "The ferry fire in Tolm burned for 5 hours."),
        ("The treaty of Tolm was signed in 2019.", "The treaty of Tolm was broken in 2024."),
    ],
)
def test_counts_that_do_not_differ(a: str, b: str) -> None:
    assert _numbers(a, b) == []


def test_a_title_that_contradicts_its_body() -> None:
    desk = Desk(
        "a.txt",
        "Ferry fire in Tolm kills 20\n\nThe ferry fire in Tolm killed 14 people.",
        title="Ferry fire in Tolm kills 20",
    )
    kinds = [d.kind for d in relate([desk.report()]).discrepancies]
    assert kinds == ["number"]


def _roles(a: str, b: str) -> list[Discrepancy]:
    reports = []
    for path, role in (("a.txt", a), ("b.txt", b)):
        desk = Desk(path, f"{role} Mira Solane spoke.")
        desk.actor("Mira Solane", roles=[role])
        reports.append(desk.report())
    return [d for d in relate(reports).discrepancies if d.kind == "role"]


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        ("former President", "President", "high"),
        ("Senator", "Foreign Minister", "high"),
        ("Foreign Minister", "top diplomat", None),
        ("deputy foreign minister", "foreign minister", "medium"),
        ("President", "leader", None),
        ("former Senator", "Foreign Minister", None),
    ],
)
def test_offices(a: str, b: str, severity: str | None) -> None:
    assert [d.severity for d in _roles(a, b)] == ([severity] if severity else [])


def test_the_same_words_given_to_two_speakers() -> None:
    words = "Nobody will close the harbour of Tolm while I live."
    reports = []
    for path, name in (("a.txt", "Mira Solane"), ("b.txt", "Oskar Brandt")):
        desk = Desk(path, f"“{words}” {name} said.")
        desk.said(desk.actor(name), "said", words, kind="direct")
        reports.append(desk.report())
    (found,) = relate(reports).discrepancies
    assert (found.kind, found.severity) == ("attribution", "high")


def _meeting(path: str, day: tuple[str, str], status: str = "happened") -> Desk:
    desk = Desk(path, f"Mira Solane met Oskar Brandt in Tolm on {day[1]}.")
    solane, brandt = desk.actor("Mira Solane"), desk.actor("Oskar Brandt")
    words = "Mira Solane met Oskar Brandt in Tolm"
    desk.event("meeting", words, solane, brandt, place="Tolm", when=day, status=status)  # type: ignore[arg-type]
    return desk


def test_one_meeting_on_two_days() -> None:
    story = relate(
        [_meeting("a.txt", ("2031-04-05", "April 5")).report(), _meeting("b.txt", ("2031-04-06", "April 6")).report()]
    )
    assert len(story.events) == 1
    assert [d.kind for d in story.discrepancies] == ["date"]


def test_two_meetings_a_month_apart() -> None:
    story = relate(
        [_meeting("a.txt", ("2031-04-05", "April 5")).report(), _meeting("b.txt", ("2031-05-06", "May 6")).report()]
    )
    assert len(story.events) == 2
    assert story.discrepancies == ()


def test_cancelled_here_postponed_there() -> None:
    day = ("2031-04-05", "April 5")
    story = relate([_meeting("a.txt", day, "cancelled").report(), _meeting("b.txt", day, "postponed").report()])
    assert [d.kind for d in story.discrepancies] == ["status"]
