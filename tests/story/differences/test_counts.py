"""Where reports count one thing differently, and where they only seem to; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Passage
from onrecord.options.stories import COUNT
from onrecord.spans import Span
from onrecord.story import relate
from onrecord.story.differences.counts import gravity, grows, meet
from onrecord.story.differences.quantities import Bound, Quantity, Unit

KILLED = "The ferry fire in the harbour of Tolm killed 14 people."


def _numbers(*texts: str, days: tuple[str, ...] = ()) -> list[tuple[str, set[str]]]:
    """The figures that differ, with how grave that is."""
    when = days or ("2031-04-06",) * len(texts)
    reports = [Desk(f"{n}.txt", text, day).report() for n, (text, day) in enumerate(zip(texts, when, strict=True))]
    return [(d.severity, {p.text for p in d.between}) for d in relate(reports).discrepancies if d.kind == "number"]


def test_two_counts_of_the_dead() -> None:
    other = "A ferry fire in the harbour of Tolm left seventeen dead."
    assert _numbers(KILLED, other) == [("medium", {"killed 14 people", "seventeen dead"})]


@pytest.mark.parametrize(
    "other",
    [
        "The ferry fire in the harbour of Tolm killed fourteen people.",
        "The ferry fire in the harbour of Tolm killed about 15 people.",
        "The ferry fire in the harbour of Tolm killed more than 10 people.",
        "The ferry fire in the harbour of Tolm injured 19 people.",
        "The ferry fire in the harbour of Tolm killed 90 people.",
        "The ferry fire in the harbour of Tolm killed 19 sailors.",
        "The ferry fire in the harbour of Tolm burned for 19 days.",
        "A similar ferry fire in the harbour of Tolm killed 19 people.",
        "A landslide on the Korr pass killed 19 people.",
    ],
)
def test_counts_that_do_not_differ(other: str) -> None:
    assert _numbers(KILLED, other) == []


def test_small_numbers_stand_in_any_sentence() -> None:
    assert not _numbers("Two ferries burned in the harbour of Tolm.", "Three ferries burned in the harbour of Tolm.")


@pytest.mark.parametrize(("whole", "exact"), [("43,000", "43,350"), ("4.3 million", "4.34 million")])
def test_a_round_figure_is_no_other(whole: str, exact: str) -> None:
    told = "The ferry guild of Tolm has {} members at the harbour."
    assert not _numbers(told.format(whole), told.format(exact))


def test_a_later_toll_is_an_update() -> None:
    days = ("2031-04-06", "2031-04-07")
    assert [s for s, _ in _numbers(KILLED, KILLED.replace("14", "17"), days=days)] == ["low"]
    assert [s for s, _ in _numbers(KILLED.replace("14", "17"), KILLED, days=days)] == ["medium"]


def test_a_vague_figure_differs_less() -> None:
    assert [s for s, _ in _numbers(KILLED.replace("14", "20 to 25"), KILLED)] == ["low"]


def test_money_told_otherwise() -> None:
    a = "The ministry paid the builder Halden $12 million for the unfinished Korr bridge."
    b = "Halden was paid $15 million by the ministry for the unfinished bridge at Korr."
    assert _numbers(a, b) == [("medium", {"$12 million", "$15 million"})]


def test_a_title_that_contradicts_its_body() -> None:
    title = "Ferry fire in harbour of Tolm kills 20"
    desk = Desk("a.txt", f"{title}\n\n{KILLED}", title=title)
    (found,) = relate([desk.report()]).discrepancies
    assert (found.kind, found.severity, [p.text for p in found.between]) == (
        "number",
        "high",
        ["killed 14 people", "kills 20"],
    )


def figure(low: float, path: str = "a.txt", bound: Bound = "", high: float | None = None) -> Quantity:
    """So many dead in one report."""
    passage = Passage(path, Span(0, 5), f"{low:g}")
    return Quantity(low, low if high is None else high, Unit("#dead", "", passage.span), bound, passage, frozenset(),
                    titled=False, apart=False)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        (figure(14), figure(14), True),
        (figure(14), figure(17), False),
        (figure(14, bound="about"), figure(15), True),
        (figure(14, high=20), figure(17), True),  # within a range
        (figure(10, bound="least"), figure(14), True),
        (figure(10, bound="least"), figure(10 * COUNT.within + 1), False),  # too far above
        (figure(14), figure(17, bound="top"), True),
        (figure(14), figure(17, bound="least"), False),
    ],
)
def test_two_figures_can_be_one(one: Quantity, other: Quantity, may_be_one: bool) -> None:
    assert meet(one, other) == meet(other, one) == may_be_one


DAYS = {"a.txt": 1, "b.txt": 2, "c.txt": None}


def test_a_figure_that_grows_from_report_to_report() -> None:
    assert grows([figure(14, "a.txt"), figure(17, "b.txt")], DAYS)
    assert not grows([figure(17, "a.txt"), figure(14, "b.txt")], DAYS)
    assert not grows([figure(14, "a.txt"), figure(17, "c.txt")], DAYS)  # nobody knows which is later
    assert not grows([figure(14, "a.txt"), figure(17, "a.txt")], DAYS)


def test_how_grave_it_is() -> None:
    assert gravity([figure(14, "a.txt"), figure(14, "b.txt")], DAYS) is None
    assert gravity([figure(17, "a.txt"), figure(14, "b.txt")], DAYS) == "medium"
    assert gravity([figure(14, "a.txt"), figure(17, "b.txt")], DAYS) == "low"  # it grew
    assert gravity([figure(14, "a.txt"), figure(17, "a.txt")], DAYS) == "high"  # a title and its body
    assert gravity([figure(14, "b.txt", high=15), figure(10, "a.txt")], DAYS) == "low"  # a range is loose
