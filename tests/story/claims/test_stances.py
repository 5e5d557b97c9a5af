"""What a statement denies, what becomes of a plan in it, and whom it blames."""

from __future__ import annotations

import pytest
from tests.story.told import stance

from onrecord.models import Actor, RoleMention
from onrecord.spans import Span
from onrecord.story.claims.stances import side_of


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("the talks are cancelled", {"cancelled"}),
        ("the talks were “not buried”", {"going ahead"}),
        ("the talks are put off", {"postponed"}),
        ("the talks, cancelled or not, will take place", {"cancelled"}),
        ("it is wrong to say that the talks are cancelled", {"not cancelled"}),
        ("the talks went well", set()),
    ],
)
def test_what_becomes_of_a_plan(content: str, status: set[str]) -> None:
    assert stance(content).status == status


@pytest.mark.parametrize(
    ("content", "cue", "denies"),
    [
        ("that the dam leaks", "denied", "strong"),
        ("the claim that the dam leaks", "rejected", "strong"),
        ("a new dam", "rejected", ""),
        ("that the dam leaks", "did not deny", ""),
        ("he never saw the dam", "said", "strong"),
        ("the dam did not leak", "said", "weak"),
    ],
)
def test_how_a_statement_denies(content: str, cue: str, denies: str) -> None:
    assert stance(content, cue).denies == denies


def test_conditions() -> None:
    assert stance("the guild will pay if the dam is mended").conditional
    assert not stance("the guild paid for the dam").conditional


def test_an_accusation_blames_the_one_side_it_names() -> None:
    assert stance("Ilse Kern broke the dam", act="ACCUSE").blames == {"ilse-kern"}
    assert not stance("Ilse Kern and Oskar Brandt broke the dam", act="ACCUSE").blames
    assert not stance("Ilse Kern broke the dam").blames


def test_who_holds_an_office_of_a_state_stands_on_its_side() -> None:
    role = (RoleMention("Harbour Minister", "a.txt", Span(0, 1)),)
    assert side_of(Actor("a", "Brandt", "person", "QZZ", roles=role)) == "QZZ"
    assert side_of(Actor("a", "Brandt", "person", "QZZ")) == "a"
    assert side_of(None) is None
