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
        ("Tolm council throws out the harbour mill", "The council of Tolm approved the harbour mill on Monday."),
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


def _voted(a: str, b: str, days: tuple[str, str] = ("2031-04-06", "2031-04-08")) -> tuple[list[str], list[str]]:
    """The differences that two reports of one speaker make, and the turns that they show."""
    reports = []
    for path, words, day in (("a.txt", a, days[0]), ("b.txt", b, days[1])):
        desk = Desk(path, f"Mira Solane said {words}.", day)
        desk.said(desk.actor("Mira Solane"), "said", words)
        reports.append(desk.report())
    story = relate(reports)
    kinds = [d.kind for d in story.discrepancies]
    return kinds, [c.what.split(":")[0] for line in story.positions for c in line.changes]


def test_one_speaker_tells_two_reports_of_contrary_votes() -> None:
    told = _voted("her party had abstained because the quay was narrow", "her party had voted against the ferry loan")
    assert told == (["status"], ["abstain, then oppose"])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("her party had abstained", "her party would vote against the ferry loan"),
        ("her party had abstained", "the guild had voted against the ferry loan"),
        ("her party had abstained", "her party had not voted against the ferry loan"),
        ("her party voted for the harbour tax", "her party voted against the ferry loan"),
    ],
)
def test_votes_that_can_both_be(a: str, b: str) -> None:
    assert _voted(a, b)[0] == []


def test_votes_of_other_months_are_of_other_matters() -> None:
    assert _voted("we abstained", "we voted against the loan", ("2031-02-06", "2031-04-08"))[0] == []


def test_of_the_body_the_clause_is_cited_that_tells_the_contrary() -> None:
    body = "The council of Tolm approved the harbour mill on Monday, after the guild had spoken for nine hours."
    desk = Desk(
        "a.txt", f"Tolm council throws out the harbour mill\n\n{body}", title="Tolm council throws out the harbour mill"
    )
    (found,) = relate([desk.report()]).discrepancies
    assert found.between[1].text == "The council of Tolm approved the harbour mill on Monday"
