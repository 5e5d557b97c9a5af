"""Places named by words a slip apart; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Discrepancy
from onrecord.story import relate


def _differences(a: str, b: str) -> list[Discrepancy]:
    return list(relate([Desk("a.txt", a).report(), Desk("b.txt", b).report()]).discrepancies)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "He misspoke about the herring fleet at the harbour fair in Norbeck.",
            "At the harbour fair in Norback he misspoke about the herring fleet.",
        ),
        ("She trained for six months on Marris Island.", "Her records tell of a camp on Maris Island."),
    ],
)
def test_one_place_in_two_words(a: str, b: str) -> None:
    (found,) = _differences(a, b)
    assert found.kind == "place"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The herring fleet lay at the harbour fair in Norbeck.",
            "The herring fleet lay at the harbour fair in Tolmar.",
        ),
        ("The herring fleet lay in Norbeck.", "A choir of bakers sang in Norback."),
        ("The fleet lay off Quenland at the fair.", "The fleet lay off Quenlander shores at the fair."),
    ],
)
def test_two_places(a: str, b: str) -> None:
    assert not _differences(a, b)
