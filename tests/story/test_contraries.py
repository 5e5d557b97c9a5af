"""Titles that tell the contrary of their body, and days that a report tells but roughly; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.story import relate


def _kinds(title: str, body: str) -> list[tuple[str, str]]:
    desk = Desk("a.txt", f"{title}\n\n{body}", title=title)
    return [(d.kind, d.severity) for d in relate([desk.report()]).discrepancies]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Tolm council approves the harbour mill", "The council of Tolm rejected the harbour mill late on Monday."),
        ("Harbour master of Tolm resigns", "The harbour master of Tolm said on Monday that he would not resign."),
        ("Harbour fair in Tolm cancelled", "The harbour fair in Tolm was postponed to May because of the storm."),
    ],
)
def test_a_title_that_its_body_contradicts(title: str, body: str) -> None:
    assert _kinds(title, body) == [("status", "high")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Tolm council approves the harbour mill",
            "The council of Tolm approved the harbour mill, which Tarn rejected.",
        ),
        ("Tolm council rejects the harbour mill", "The council of Tolm voted down the harbour mill."),
        ("Tolm council approves the harbour mill", "A bill on herring was rejected in far Quenland."),
        ("Harbour master of Tolm will not resign", "The harbour master of Tolm said on Monday he would not resign."),
    ],
)
def test_a_title_that_its_body_bears_out(title: str, body: str) -> None:
    assert _kinds(title, body) == []


@pytest.mark.parametrize(("told", "differ"), [("April 5", True), ("almost two weeks earlier", False)])
def test_a_day_told_roughly_is_no_other_day(told: str, differ: bool) -> None:
    reports = []
    for path, day, words in (("a.txt", "2031-04-06", "April 6"), ("b.txt", "2031-04-05", told)):
        desk = Desk(path, f"Mira Solane met Oskar Brandt in Tolm on {words}.")
        parties = desk.actor("Mira Solane"), desk.actor("Oskar Brandt")
        desk.event("meeting", "Mira Solane met Oskar Brandt in Tolm", *parties, place="Tolm", when=(day, words))
        reports.append(desk.report())
    assert [d.kind for d in relate(reports).discrepancies] == ["date"] * differ
