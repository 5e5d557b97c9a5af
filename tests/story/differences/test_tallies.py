"""Figures of other forms and round figures that reports give differently; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Discrepancy
from onrecord.story import relate
from onrecord.story.differences.numbers import rounded


def _differences(a: str, b: str, days: tuple[str, str] = ("2031-04-06", "2031-04-06")) -> list[Discrepancy]:
    reports = [Desk(path, text, day).report() for path, text, day in zip(("a.txt", "b.txt"), (a, b), days, strict=True)]
    return list(relate(reports).discrepancies)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The Quenland senate passed the harbour bill 52-48.",
            "The harbour bill passed the Quenland senate by 51 votes to 49.",
        ),
        (
            "Hundreds of protesters stood outside the Tolm parliament.",
            "About 5,000 protesters stood outside the Tolm parliament.",
        ),
        (
            "Dozens of people were injured as the Tarn train left the rails.",
            "As the Tarn train left the rails 14 people were injured.",
        ),
        (
            "The toll of the blast on the market at Tolm has risen to 19.",
            "The blast on the market at Tolm killed 12.",
        ),
        (
            "The harbour suit against the mill is brought for 1.5 million women.",
            "In the mill suit lawyers speak for up to 1.6 million women.",
        ),
        (
            "More than 40 firefighters fought the mill blaze in Tolm.",
            "Some 80 firefighters fought the mill blaze in Tolm.",
        ),
    ],
)
def test_another_figure(a: str, b: str) -> None:
    (found,) = _differences(a, b)
    assert found.kind == "number"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The House kept the harbour motto by 396-9 votes.", "The House voted 396 to 9 to keep the harbour motto."),
        (
            "The harbour bank was fined €4.3bn over ferry prices.",
            "Over ferry prices the harbour bank was fined 4.34 billion euros.",
        ),
        ("The turnout in the Tarn vote was 61.4 percent.", "The turnout in the Tarn vote was 61 percent."),
        (
            "More than 40 firefighters fought the mill blaze in Tolm.",
            "Some 47 firefighters fought the mill blaze in Tolm.",
        ),
        (
            "The fever has killed 312 people in Quenland, and 14 in Velmora.",
            "In Velmora 14 people have died of the fever.",
        ),
        ("Tolm beat Tarn 3-1 in the harbour cup.", "Tolm beat Tarn 4-1 in the harbour cup."),
    ],
)
def test_no_other_figure(a: str, b: str) -> None:
    assert not _differences(a, b)


@pytest.mark.parametrize(
    ("whole", "exact", "is_round"),
    [
        (43_000, 43_350, True),
        (1_200, 1_187, True),
        (300, 297, False),
        (12, 12.6, False),
        (440, 444, False),
        (0, 5, False),
    ],
)
def test_round_figures(whole: float, exact: float, is_round: bool) -> None:
    assert rounded(whole, exact) is is_round
