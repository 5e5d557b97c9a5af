"""What grouping keeps of a report: its day, the days it looks back on, its prints, and what its terms are worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.story.desk import Desk

from onrecord.knowledge.dates import Reading
from onrecord.options.stories import GROUPING
from onrecord.story.grouping.sketches import (
    Sketch,
    copied,
    event_days,
    kind_of_term,
    last_before,
    looked_back,
    prints_of,
    sketch_of,
    weights_of,
    written_days,
)

FERRY = "The ferry Lumina burned in the harbour of Tolm, police chief Anders Quill said."
PUBLISHED = "2031-04-06"


def day(told: str) -> int:
    return date.fromisoformat(told).toordinal()


def sketch(text: str, published: str | None = PUBLISHED) -> Sketch:
    return sketch_of(Desk("a.txt", text, published).report())


def test_a_sketch_knows_its_day_and_names() -> None:
    made = sketch(FERRY)
    assert made.day == day(PUBLISHED)
    assert "quill" in made.names
    assert "ferry" not in made.names
    assert sketch(FERRY, None).day is None


def test_the_key_is_of_the_id_alone() -> None:
    made = sketch(FERRY)
    assert replace(made, path="other.txt", terms={}).key == made.key
    assert replace(made, id="another").key != made.key


def test_reports_meet_by_no_words_of_every_newsroom() -> None:
    made = Sketch("a.txt", "a", None, {"said": 1.0, "lumina": 1.0}, frozenset({"lumina"}))
    assert made.shared == ["lumina"]


def test_a_report_looks_back_on_the_days_it_writes_out() -> None:
    report = Desk("a.txt", "The dam of Tolm broke on March 2. It was mended on April 5.", PUBLISHED).report()
    assert written_days(report, day(PUBLISHED)) == {day("2031-03-02"), day("2031-04-05")}
    assert looked_back(report, day(PUBLISHED)) == (day("2031-03-02"),)  # the other is of these days


def test_a_report_looks_back_on_the_days_of_its_events() -> None:
    desk = Desk("a.txt", "The dam of Tolm broke a month ago.", PUBLISHED)
    desk.event("collapse", "broke", when=("2031-03-04", "a month ago"))
    desk.event("repair", "dam")
    assert event_days(desk.report()) == {day("2031-03-04")}
    assert sketch_of(desk.report()).back == (day("2031-03-04"),)


def test_a_report_without_a_date_looks_back_on_nothing() -> None:
    assert looked_back(Desk("a.txt", "The dam broke on March 2, 2031.", None).report(), None) == ()


def test_a_chronicle_looks_back_on_nothing() -> None:
    told = [f"January {n}" for n in range(2, 3 + GROUPING.chronicle)]
    report = Desk("a.txt", f"The dam broke on {', on '.join(told)}.", PUBLISHED).report()
    assert looked_back(report, day(PUBLISHED)) == ()


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (Reading("date", None, 3, 2), "2031-03-02"),
        (Reading("date", None, 12, 24), "2030-12-24"),  # the last one, not one to come
        (Reading("date", 2029, 12, 24), "2029-12-24"),
        (Reading("date", 2033, 1, 2), "2033-01-02"),
        (Reading("date", 2031, 2, 30), None),  # no such day
        (Reading("date", 2031, 2, None), None),
    ],
)
def test_the_last_such_day_before_a_report(told: Reading, found: str | None) -> None:
    assert last_before(day(PUBLISHED), told) == (day(found) if found else None)


LONG = " ".join(f"word{n}" for n in range(80))


def test_a_text_shorter_than_a_print_has_none() -> None:
    assert prints_of(Desk("a.txt", "The dam broke.").report()) == ()
    assert len(prints_of(Desk("a.txt", LONG).report())) == GROUPING.prints


def test_prints_heed_neither_capitals_nor_marks() -> None:
    loud = Desk("b.txt", LONG.upper().replace(" ", ", ")).report()
    assert prints_of(Desk("a.txt", LONG).report()) == prints_of(loud)


def test_without_prints_nothing_is_a_copy() -> None:
    short = sketch("The dam broke.")
    assert not copied(short, short)
    assert copied(sketch(LONG), sketch(LONG))


@pytest.mark.parametrize(
    ("term", "names", "kind"),
    [("anders quill", (), "pair"), ("quill", ("quill",), "name"), ("1204", (), "number"), ("said", (), "common")],
)
def test_the_kind_of_a_term(term: str, names: tuple[str, ...], kind: str) -> None:
    assert kind_of_term(term, names) == kind


def test_what_few_reports_hold_weighs_more() -> None:
    sketches = [Sketch(f"{n}.txt", str(n), None, {"dam": 1.0, f"mill{n}": 1.0}) for n in range(20)]
    weights = weights_of(sketches)
    assert (weights.texts, weights.held["dam"], weights.held["mill3"]) == (20, 20, 1)
    assert weights.of("mill3") > weights.of("dam")


def test_a_name_anywhere_is_a_name_everywhere() -> None:
    named = Sketch("a.txt", "a", None, {"quill": 1.0}, frozenset({"quill"}))
    assert weights_of([named, Sketch("b.txt", "b", None, {"quill": 1.0})]).names == {"quill"}
