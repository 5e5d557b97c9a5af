"""What a statement denies, what becomes of a plan in it, and whom it blames."""

from __future__ import annotations

import pytest
from tests.story.told import stance, telling

from onrecord.knowledge.language import DEFAULT
from onrecord.models import Actor, RoleMention
from onrecord.spans import Span
from onrecord.story.claims.stances import (
    calls_untrue,
    denied_by_cue,
    no_matter,
    of_state,
    others_words,
    relays,
    side_of,
)


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


def test_the_matter_leaves_out_actors_status_and_what_is_vague() -> None:
    found = stance("Ilse Kern cancelled the harbour talks of the party on day 17").matter
    assert "harbour" in found
    assert not found & ({"@ilse-kern", "17"} | no_matter(DEFAULT))


@pytest.mark.parametrize(
    ("words", "untrue"),
    [("that is nonsense", True), ("it never happened", True), ("it was wrong to say so", True), ("it is so", False)],
)
def test_words_that_call_another_s_untrue(words: str, untrue: bool) -> None:
    assert calls_untrue(words.split(), DEFAULT) == untrue


@pytest.mark.parametrize(
    ("content", "theirs"),
    [
        ("the claim that the dam leaks", True),
        ("his accusations", True),
        ("the dam of the town of Tolm in the far north, by all accounts", False),  # far behind its head
    ],
)
def test_a_content_that_names_the_words_of_others(content: str, theirs: bool) -> None:
    assert others_words(telling(content, "rejected")) == theirs


def test_what_opens_by_that_is_relayed() -> None:
    assert relays(telling("that the dam leaks", "dismissed"))
    assert not relays(telling("a new dam", "dismissed"))


@pytest.mark.parametrize(
    ("cue", "denied"), [("disputed", True), ("dismissed", True), ("did not dispute", False), ("repeated", False)]
)
def test_a_cue_that_denies_what_follows(cue: str, denied: bool) -> None:
    assert denied_by_cue(telling("that the dam leaks", cue)) == denied


def test_a_role_of_a_state_is_written_with_a_capital() -> None:
    assert of_state("Harbour Minister")
    assert not of_state("harbour pilot")


def test_a_body_of_a_state_stands_on_its_side_and_one_without_a_country_on_its_own() -> None:
    assert side_of(Actor("palace", "Palace", "government-body", "QZZ")) == "QZZ"
    assert side_of(Actor("palace", "Palace", "government-body")) == "palace"


def test_a_speaker_blames_nobody_by_naming_itself() -> None:
    assert stance("Pavel Strand broke the dam", act="ACCUSE").blames == frozenset()
