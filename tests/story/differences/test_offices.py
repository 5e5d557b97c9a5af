"""Offices that nobody holds together; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.knowledge.language import DEFAULT
from onrecord.models import Severity
from onrecord.story import relate
from onrecord.story.differences.offices import clash, with_name
from onrecord.story.people import office_of


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        ("former President", "President", "high"),
        ("Senator", "Foreign Minister", "high"),
        ("Foreign Minister", "top diplomat", None),
        ("deputy foreign minister", "foreign minister", "medium"),
        ("acting president", "president", "low"),
        ("former Senator", "Foreign Minister", None),
        ("foreign minister", "national security adviser", None),
    ],
)
def test_two_offices_of_one_person(a: str, b: str, severity: Severity | None) -> None:
    x, y = office_of(a), office_of(b)
    assert x
    assert y
    assert clash(x, y, DEFAULT) == clash(y, x, DEFAULT) == severity


def test_a_row_shows_each_report_once_with_the_name_behind_the_office() -> None:
    reports = []
    for path, role in (("a.txt", "former President"), ("b.txt", "President"), ("c.txt", "President")):
        desk = Desk(path, f"{role} Mira Solane spoke. She is no {role}.")
        desk.actor("Mira Solane", roles=[role])
        reports.append(desk.report())
    (found,) = relate(reports).discrepancies
    assert (found.kind, found.severity) == ("role", "high")
    assert [p.text for p in found.between] == [
        "former President Mira Solane",
        "President Mira Solane",
        "President Mira Solane",
    ]


def test_an_office_that_both_reports_give_is_no_difference() -> None:
    reports = []
    for path, roles in (("a.txt", ["Senator", "Foreign Minister"]), ("b.txt", ["Foreign Minister"])):
        desk = Desk(path, f"{' and '.join(roles)} Mira Solane spoke.")
        desk.actor("Mira Solane", roles=roles)
        reports.append(desk.report())
    assert not relate(reports).discrepancies


def test_an_office_alone_where_no_name_follows() -> None:
    desk = Desk("a.txt", "Mira Solane spoke as the President of Tolm.")
    desk.actor("Mira Solane", roles=["President"])
    (actor,) = desk.actors
    assert with_name(actor, actor.roles[0], desk.article.text).text == "President"
