"""Where reports differ on the same thing, and where they only seem to."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Discrepancy
from onrecord.story import relate


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
