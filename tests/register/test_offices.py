"""Offices as reports tell them, with the states of the gazetteer, and what keeps words from being one."""

import pytest

from onrecord.register.offices import told


@pytest.mark.parametrize(
    ("words", "of", "office"),
    [
        ("the Norwegian president", "NOR", "president"),
        ("Norway's foreign secretary", "NOR", "foreign minister"),
        ("Prime Minister of Norway", "NOR", "prime minister"),
        ("the U.S. Secretary of State", "USA", "secretary of state"),
        ("US Defense Secretary", "USA", "secretary of defense"),
        ("the Kremlin’s spokesman", "kremlin", "press secretary"),
        ("the UN chief", "united-nations", "secretary-general"),
        ("president of the European Commission", "european-commission", "president"),
        ("the EU’s foreign policy chief", "european-union", "high representative"),
        ("the US Federal Reserve chairwoman", "us-federal-reserve", "chair"),
        ("spokeswoman for the Norwegian foreign ministry", "NOR", "foreign ministry spokesperson"),
        ("the sitting Norwegian president", "NOR", "president"),
    ],
)
def test_an_office_is_of_a_state_or_body(words: str, of: str, office: str) -> None:
    found = told(words)
    assert found is not None
    assert (found.of, found.past, found.rest) == (of, False, ())
    assert office in found.offices


@pytest.mark.parametrize("words", ["former Norwegian president", "Norway's ex-president", "then-president of Norway"])
def test_an_office_held_once_is_told_from_one_held_now(words: str) -> None:
    found = told(words)
    assert found is not None
    assert found.past
    assert found.of == "NOR"


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Norway's deputy prime minister", ("deputy",)),
        ("Norwegian president-elect", ("elect",)),
        ("acting Norwegian president", ("acting",)),
        ("Norwegian shadow foreign secretary", ("shadow",)),
        ("the Norwegian president's lawyer", ("lawyer",)),
        ("president of the Norwegian chess federation", ("chess", "federation")),
        ("Norwegian opposition leader", ("opposition",)),
    ],
)
def test_other_words_make_another_office_of_it(words: str, rest: tuple[str, ...]) -> None:
    found = told(words)
    assert found is not None
    assert found.rest == rest


@pytest.mark.parametrize("words", ["", "a plumber", "Norway", "the Norwegian chief", "Norway's counterpart"])
def test_what_names_no_office(words: str) -> None:
    assert told(words) is None


def test_an_office_of_two_states_is_of_neither() -> None:
    assert told("the presidents of Norway and Sweden") is None
    assert told("the Norwegian and Swedish president") is None


def test_an_office_without_a_state() -> None:
    found = told("the foreign minister")
    assert found is not None
    assert found.of is None
