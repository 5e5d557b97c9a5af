"""One name that reports spell in two ways; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Severity
from onrecord.story.differences.names import spellings
from onrecord.story.people import merged


def _spelt(*names: str, kind: str = "person", country: str | None = None) -> list[tuple[Severity, set[str]]]:
    """The spellings of one actor whom each report names once."""
    reports = []
    for n, name in enumerate(names):
        desk = Desk(f"{n}.txt", f"{name} spoke.")
        desk.actor(name, kind=kind, country=country)
        reports.append(desk.report())
    (actor,) = merged(reports).actors
    return [(severity, {p.text for p in places}) for severity, places in spellings(actor)]


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("Viktor Orbán", "Viktor Orban", [("style", {"Orbán", "Orban"})]),
        ("Pål Gravik", "Paal Gravik", [("style", {"Pål", "Paal"})]),
        ("Anton Reszko", "Anton Reshko", [("low", {"Reszko", "Reshko"})]),
        ("Anton Reshko", "Anton Reshko", []),
    ],
)
def test_spellings_of_a_person(a: str, b: str, found: list[tuple[Severity, set[str]]]) -> None:
    assert _spelt(a, b) == found


def test_older_names_of_a_capital() -> None:
    assert [texts for _, texts in _spelt("Kiev", "Kyiv", kind="state", country="UKR")] == [{"Kiev", "Kyiv"}]


def test_a_land_and_its_people_are_no_two_spellings() -> None:
    desk = Desk("a.txt", "Velgaria envoy Mira Solane spoke. The Velgarian envoy left. Velgarians saw it.")
    desk.actor("Mira Solane", "Velgaria envoy Mira Solane", "Velgarian envoy", "Velgarians")
    assert spellings(merged([desk.report()]).actors[0]) == ()


def test_a_spelling_that_its_own_report_contradicts_is_a_slip() -> None:
    desk = Desk("a.txt", "Anton Reshko spoke. Later Anton Reszko left.")
    desk.actor("Anton Reshko", "Anton Reszko")
    ((severity, _),) = spellings(merged([desk.report()]).actors[0])
    assert severity == "medium"
