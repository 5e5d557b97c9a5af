"""How alike reports are, and how alike their distance in time asks them to be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from onrecord.options import Options
from onrecord.options.stories import GROUPING, LAST_DAY
from onrecord.story.grouping.likeness import Vectors, asked, place
from onrecord.story.grouping.sketches import Sketch, weights_of

OPTIONS = Options()
DAYS = OPTIONS.story_days


def sketch(name: str, words: str, day: int | None = 1000, **fields: object) -> Sketch:
    return Sketch(f"{name}.txt", name, day, dict.fromkeys(words.split(), 1.0), **fields)  # type: ignore[arg-type]


def vectors(*sketches: Sketch) -> Vectors:
    return Vectors(sketches, weights_of(sketches), OPTIONS)


def ask(apart: float, texts: int = GROUPING.enough) -> float:
    return float(asked(np.array([apart]), OPTIONS, texts)[0])


def test_a_day_more_asks_for_more_and_beyond_the_window_for_much_more() -> None:
    assert ask(1) - ask(0) == pytest.approx(GROUPING.per_day)
    assert ask(DAYS + 1) - ask(DAYS) == pytest.approx(GROUPING.per_later_day)


def test_reports_without_a_date_must_be_somewhat_more_alike() -> None:
    assert ask(float("nan")) - ask(0) == pytest.approx(GROUPING.undated)


def test_a_small_record_asks_for_less() -> None:
    assert ask(0, texts=10) < ask(0, texts=100) < ask(0, texts=GROUPING.enough)
    assert ask(0, texts=GROUPING.enough) == ask(0, texts=10 * GROUPING.enough)


def test_reports_stand_in_order_of_time_those_without_a_date_last() -> None:
    late, early, undated = sketch("a", "dam", 9), sketch("b", "dam", 3), sketch("c", "dam", None)
    made = vectors(undated, late, early)
    assert made.sketches == [early, late, undated]
    assert made.first_undated == 2
    assert place(undated)[0] == LAST_DAY


def test_reports_are_vectors_of_one_length() -> None:
    made = vectors(sketch("a", "dam mill"), sketch("b", "dam herring harbour"), sketch("c", ""))
    lengths = sorted(round(float((values * values).sum()), 9) for values in made.values)
    assert lengths == [0, 1, 1]


def test_the_same_terms_are_fully_alike_and_others_not_at_all() -> None:
    made = vectors(sketch("a", "dam mill", 1), sketch("b", "dam mill", 2), sketch("c", "herring", 3))
    alike = made.alike([0, 1, 2])
    assert alike[0, 1] == pytest.approx(1)
    assert alike[0, 2] == 0


def test_margins_of_one_report_are_those_of_all_pairs() -> None:
    made = vectors(sketch("a", "dam mill", 1), sketch("b", "dam herring", 4), sketch("c", "mill herring", 9))
    table = made.margins([0, 1, 2])
    assert made.margins_of(0, [1, 2]) == pytest.approx(table[0, 1:].tolist())
    assert made.margins_of(0, []) == []
    assert np.isneginf(np.diag(table)).all()


def test_a_report_leaves_nothing_behind_for_the_next() -> None:
    made = vectors(sketch("a", "dam mill", 1), sketch("b", "dam herring", 4), sketch("c", "mill herring", 9))
    first = made.margins_of(0, [1])
    made.margins_of(2, [1])
    assert made.margins_of(0, [1]) == first


def test_a_day_looked_back_on_asks_for_less_but_never_as_little_as_one_day() -> None:
    old, late = sketch("a", "dam", 1000), sketch("b", "dam", 1100)
    back = replace(late, back=(1000,))
    plain = float(vectors(old, late).asked(0, np.array([1]))[0])
    told = float(vectors(old, back).asked(0, np.array([1]))[0])
    same = float(vectors(old, replace(late, day=1000)).asked(0, np.array([1]))[0])
    assert same < told < plain
    assert told - same == pytest.approx(GROUPING.per_day * GROUPING.looked_back)


def test_only_much_alike_reports_are_looked_at_as_copies() -> None:
    prints = tuple(range(48))
    a, b = sketch("a", "dam mill", 1, prints=prints), sketch("b", "dam mill", 2, prints=prints)
    other = sketch("c", "herring", 3, prints=prints)
    made = vectors(a, b, other)
    found = made.copies([0, 1, 2], made.alike([0, 1, 2]))
    assert found[0, 1]
    assert found[1, 0]
    assert not found[0, 2]
