"""Who acts and on whom: by the grammar of the clause, below a frame, in a phrase that names both; whose a thing is."""

from __future__ import annotations

import pytest
from tests.report.deeds.telling import deed, deeds

Party = tuple[str, str, str | None]
INITIATOR, RECIPIENT, PARTICIPANT = "initiator", "recipient", "participant"


def parties(text: str, type_: str) -> list[Party]:
    return [(r.name, r.role, r.country) for r in deed(text, type_).roles]


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        (
            "Norway imposed sanctions on Kenya last week.",
            "sanction",
            [("Norway", INITIATOR, "NOR"), ("Kenya", RECIPIENT, "KEN")],
        ),
        (
            "Norway lifted the embargo on Kenya.",
            "easing",
            [("Norway", INITIATOR, "NOR"), ("Kenya", RECIPIENT, "KEN")],
        ),
        (
            "Kenyan troops withdrew from Norway in 2025.",
            "withdrawal",
            [("Kenyan troops", INITIATOR, "KEN"), ("Norway", RECIPIENT, "NOR")],
        ),
        (
            "Norway evacuated its citizens from Kenya.",
            "withdrawal",
            [("Norway", INITIATOR, "NOR"), ("Kenya", RECIPIENT, "KEN")],
        ),
        (
            "Kenya granted asylum to a Norwegian activist.",
            "asylum",
            [("Kenya", INITIATOR, "KEN"), ("Norwegian activist", RECIPIENT, "NOR")],
        ),
        (
            "Norway's parliament ratified the treaty with Kenya.",
            "vote",
            [("Norway's parliament", INITIATOR, "NOR"), ("Kenya", RECIPIENT, "KEN")],
        ),
    ],
)
def test_who_acts_on_whom(text: str, type_: str, found: list[Party]) -> None:
    assert parties(text, type_) == found


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        (
            "Norway's prime minister spoke by phone with Kenya's president on Friday.",
            "call",
            [("Norway's prime minister", PARTICIPANT, "NOR"), ("Kenya's president", PARTICIPANT, "KEN")],
        ),
        (
            "Kenya and Norway may meet next week.",
            "meeting",
            [("Kenya", PARTICIPANT, "KEN"), ("Norway", PARTICIPANT, "NOR")],
        ),
        (
            "The planned summit of Kenya and Norway was postponed.",
            "summit",
            [("Kenya", PARTICIPANT, "KEN"), ("Norway", PARTICIPANT, "NOR")],
        ),
        (
            "Norway and Kenya signed an agreement in Geneva on trade.",
            "agreement",
            [("Norway", PARTICIPANT, "NOR"), ("Kenya", PARTICIPANT, "KEN")],
        ),
        (
            "Kenya cancelled a summit with Norway in Oslo.",  # who deals with a meeting takes part in it
            "summit",
            [("Norway", PARTICIPANT, "NOR"), ("Kenya", PARTICIPANT, "KEN")],
        ),
        (
            "Norway hosted Kenya and Peru for talks in Oslo.",
            "meeting",
            [("Norway", "host", "NOR"), ("Kenya", PARTICIPANT, "KEN"), ("Peru", PARTICIPANT, "PER")],
        ),
    ],
)
def test_who_meets_whom(text: str, type_: str, found: list[Party]) -> None:
    assert parties(text, type_) == found


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        # who is to do what is demanded
        (
            "Kenya urged Norway to release the sailors.",
            "demand",
            [("Kenya", INITIATOR, "KEN"), ("Norway", RECIPIENT, "NOR")],
        ),
        # whom a march or a demand names deep in its phrase
        (
            "Thousands protested in Nairobi against the government of Norway.",
            "protest",
            [("government of Norway", RECIPIENT, "NOR")],
        ),
        # what is done to nobody named is done to the country of its place
        ("An explosion in Oslo killed three people on Monday.", "attack", [("Oslo", RECIPIENT, "NOR")]),
        # whom something befalls that nobody does
        ("Two hundred people died in a flood in Kenya.", "death", [("Two hundred people", RECIPIENT, None)]),
        # of a passive only the one it is done to is told
        (
            "Kenya was accused of killing two Norwegian soldiers.",
            "accusation",
            [("Kenya", RECIPIENT, "KEN")],
        ),
    ],
)
def test_whom_the_words_are_about(text: str, type_: str, found: list[Party]) -> None:
    assert parties(text, type_) == found


def test_who_is_blamed_does_it() -> None:
    found = parties("Kenya was accused of killing two Norwegian soldiers.", "attack")
    assert found == [("Kenya", INITIATOR, "KEN"), ("two Norwegian soldiers", RECIPIENT, "NOR")]


def test_police_and_those_they_arrest_are_of_the_place() -> None:
    found = parties("The police arrested two journalists in Oslo.", "arrest")
    assert found == [("police", INITIATOR, "NOR"), ("two journalists", RECIPIENT, "NOR")]


@pytest.mark.parametrize("text", ["The senator launched an attack on the minister's plan.", "The ferry was late."])
def test_a_fight_of_words_and_a_mishap_are_no_deeds(text: str) -> None:
    assert deeds(text) == ()
