"""What a difference is made of: its row, its passages in order, how grave it is."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Discrepancy, Passage, Severity
from onrecord.spans import Span
from onrecord.story.claims import tellings_of, worth_of
from onrecord.story.differences.difference import Compared, discrepancy, gravest, side_by_side
from onrecord.story.differences.kinds import KINDS, Kind, discrepancies_of
from onrecord.story.people import merged

ONE, OTHER = Passage("a.txt", Span(0, 4), "nine"), Passage("b.txt", Span(3, 6), "ten")


def compared() -> Compared:
    reports = []
    for path, told in (("a.txt", "Strand said the dam leaks."), ("b.txt", "The dam leaks, and nobody is surprised.")):
        desk = Desk(path, told)
        if path == "a.txt":
            desk.said(desk.actor("Strand"), "said", "the dam leaks")
        reports.append(desk.report())
    cast = merged(reports)
    tellings = tellings_of(reports, cast)
    return Compared(reports, cast, tellings, (), (), worth_of(tellings))


def test_an_id_is_of_kind_and_places_in_whatever_order() -> None:
    made = discrepancy("number", "high", "one count", [ONE, OTHER])
    assert made.id == discrepancy("number", "low", "another word for it", [OTHER, ONE]).id
    assert made.id != discrepancy("date", "high", "one count", [ONE, OTHER]).id
    assert made.id.startswith("di-")


def test_a_passage_stands_once() -> None:
    assert discrepancy("number", "high", "one count", [ONE, OTHER, ONE]).between == (ONE, OTHER)


@pytest.mark.parametrize(
    ("severities", "found"),
    [(("low", "high"), "high"), (("style", "medium", "low"), "medium"), (("style",), "style")],
)
def test_the_gravest(severities: tuple[Severity, ...], found: Severity) -> None:
    assert gravest(severities) == found


def test_each_wording_is_shown_once() -> None:
    assert side_by_side([ONE, OTHER, ONE]) == "“nine” / “ten”"


def test_what_is_compared_is_found_by_path_and_id() -> None:
    held = compared()
    (told,) = held.tellings
    assert held.texts["a.txt"] == "Strand said the dam leaks."
    assert held.by_id[told.id] is told
    assert held.readings["a.txt"] is told.reading
    assert [w.text for w in held.readings["b.txt"].words[:2]] == ["The", "dam"]  # of a report without statements too
    assert held.actors == held.cast.actors


def row(severity: Severity, at: int) -> Discrepancy:
    return discrepancy("number", severity, "one count", [Passage("a.txt", Span(at, at + 2), "it")])


def test_the_gravest_stand_first_each_once() -> None:
    low, high = row("low", 1), row("high", 9)
    kinds = [Kind("one", lambda _: [low]), Kind("two", lambda _: [high, low])]
    assert discrepancies_of(compared(), kinds) == (high, low)


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_reports_that_tell_the_same_do_not_differ() -> None:
    assert discrepancies_of(compared()) == ()
