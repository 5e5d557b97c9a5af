"""The numbers of a sentence, in digits and in words; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.spans import Span
from onrecord.story.claims import read
from onrecord.story.differences.numbers import Line, numbers_of


def _told(text: str) -> list[tuple[float, float, str, str]]:
    """The numbers of a sentence: from, to, unit, and the words that tell them."""
    line = Line(read(Desk("a.txt", text).report()), Span(0, len(text)))
    return [(n.low, n.high, n.sign, n.span.of(text)) for n in numbers_of(line)]


@pytest.mark.parametrize(
    ("text", "low", "high", "sign", "words"),
    [
        ("Some 1,204 ferries sailed.", 1204, 1204, "", "1,204"),
        ("Twenty-five ferries sailed.", 25, 25, "", "Twenty-five"),
        ("Two dozen ferries sailed.", 24, 24, "", "Two dozen"),
        ("A hundred and three.", 100, 100, "", "hundred"),
        ("The mill cost two hundred ten thousand.", 210_000, 210_000, "", "two hundred ten thousand"),
        ("Some 300 to 500 ferries sailed.", 300, 500, "", "300 to 500"),
        ("Between 300 and 500 ferries sailed.", 300, 500, "", "300 and 500"),
        ("It is worth US$20 million.", 20e6, 20e6, "USD", "US$20 million"),
        ("It is worth 20 million dollars.", 20e6, 20e6, "USD", "20 million dollars"),
        ("It is worth €1.5bn.", 1.5e9, 1.5e9, "EUR", "€1.5bn"),
        ("Tolm backed a 2.1 billion-crown rescue.", 2.1e9, 2.1e9, "SEK", "2.1 billion-crown"),
        ("Turnout reached 43.5 per cent.", 43.5, 43.5, "%", "43.5 per cent"),
        ("Turnout reached 43.5% then.", 43.5, 43.5, "%", "43.5%"),
    ],
)
def test_a_number(text: str, low: float, high: float, sign: str, words: str) -> None:
    assert (low, high, sign, words) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The raid began at 4 p.m. on 14 March 2031.",
        "The Tu-154 landed.",
        "In 1998 the mill closed.",
        "Read tolm.example/3/7 now.",
    ],
)
def test_dates_years_and_parts_of_names_are_no_numbers(text: str) -> None:
    assert _told(text) == []


def test_a_year_with_a_unit_is_a_number() -> None:
    assert _told("The mill paid $2000 then.") == [(2000, 2000, "USD", "$2000")]


def test_and_joins_no_range_by_itself() -> None:
    assert [n[:2] for n in _told("He saw 300 and 500 ferries.")] == [(300, 300), (500, 500)]
