"""What numbers count; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.story.claims import read
from onrecord.story.differences.quantities import Quantity, quantities_of


def _quantities(text: str, title: str | None = None) -> list[Quantity]:
    return list(quantities_of(read(Desk("a.txt", text, title=title).report())))


@pytest.mark.parametrize(
    ("text", "unit", "low", "words"),
    [
        ("The blast killed at least 43 people.", "#dead", 43, "killed at least 43 people"),
        ("Twenty-five people were killed in the blast.", "#dead", 25, "Twenty-five people were killed"),
        ("The death toll had risen to 1,204 by noon.", "#dead", 1204, "toll had risen to 1,204"),
        ("The quake left two dozen people dead.", "#dead", 24, "two dozen people dead"),
        ("Police arrested 12 people.", "#arrested", 12, "arrested 12 people"),
        ("Nine people are still missing.", "#missing", 9, "Nine people are still missing"),
        ("The grant is worth US$20 million.", "USD", 20e6, "US$20 million"),
        ("The guild owns 12 green ferries.", "=vessel", 12, "12 green ferries"),
        ("Some 300 people stood there.", "people", 300, "Some 300 people"),
    ],
)
def test_what_a_number_counts(text: str, unit: str, low: float, words: str) -> None:
    (found,) = _quantities(text)
    assert (found.unit.name, found.low, found.passage.text) == (unit, low, words)


def test_each_number_counts_its_own() -> None:
    told = {q.unit.name: q.low for q in _quantities("The raid killed 43 people and wounded 120.")}
    assert told == {"#dead": 43, "#injured": 120}


def test_who_is_counted_beside_the_fate() -> None:
    (found,) = _quantities("The raid killed 43 sailors.")
    assert (found.unit.name, found.unit.noun) == ("#dead", "sail")


@pytest.mark.parametrize("text", ["Seven of the dead were children.", "A man aged 19 died.", "He waited 11 minutes."])
def test_parts_ages_and_times_count_nobody(text: str) -> None:
    assert not _quantities(text)


@pytest.mark.parametrize(
    ("words", "bound"), [("at least 43", "least"), ("nearly 43", "most"), ("up to 43", "top"), ("about 43", "about")]
)
def test_a_bound(words: str, bound: str) -> None:
    assert [q.bound for q in _quantities(f"The blast killed {words} people.")] == [bound]


def test_a_sentence_of_other_times_and_a_title() -> None:
    text = "Blast kills 43 people\n\nA similar blast killed 12 people."
    told = [(q.low, q.titled, q.apart) for q in _quantities(text, title="Blast kills 43 people")]
    assert told == [(43, True, False), (12, False, True)]
