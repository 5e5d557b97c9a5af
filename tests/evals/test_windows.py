"""Where the date windows of grouping come from is measured as it is told."""

from __future__ import annotations

import math
from datetime import date

import pytest
from evals.windows import days_apart, per_day, per_likeness

from onrecord.story.grouping import Sketch

FIRST = date(2031, 4, 6).toordinal()


def sketch(name: str, day: int | None, *terms: str) -> Sketch:
    return Sketch(name, name, None if day is None else FIRST + day, dict.fromkeys(terms, 1.0))


def test_days_apart_are_those_of_one_story() -> None:
    reports = [("a", sketch("a0", 0)), ("a", sketch("a1", 3)), ("a", sketch("a2", None)), ("b", sketch("b0", 9))]
    assert days_apart(reports) == [3]


def test_a_day_costs_more_where_stories_are_short() -> None:
    assert per_day([0, 1, 1]) > per_day([0, 5, 10]) > 0
    assert per_day([0, 2]) == pytest.approx(math.log(2))


def test_likeness_is_worth_more_the_better_it_parts() -> None:
    alike = [(s, sketch(f"{s}{n}", n, f"t{s}", f"u{s}", "said")) for s in "abc" for n in range(3)]
    mixed = [(s, sketch(f"{s}{n}", n, f"t{n}", f"u{n}", f"v{s}", "said")) for s in "abc" for n in range(3)]
    assert per_likeness(alike, 400) > per_likeness(mixed, 400)
