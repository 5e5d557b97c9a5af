"""Who takes part: names as the text has them, both of a pair, and the country of those told without one."""

from __future__ import annotations

import pytest
from tests.report.events.test_events import events


def countries(text: str, type_: str) -> list[tuple[str | None, str]]:
    return [(p.country, p.role) for e in events(text) if e.type == type_ for p in e.participants]


def test_a_name_is_a_slice_of_the_text() -> None:
    text = "Kenya expelled the “Morning” channel’s reporters. Kenya’s police raided the daily’s offices in Norway."
    names = [p.name for e in events(text) for p in e.participants if p.actor is None]
    assert names and all(name in text for name in names)


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        ("Police in Kenya arrested 30 activists.", "arrest", [("KEN", "initiator"), ("KEN", "recipient")]),
        ("Kenya sent its forces home.", "arrest", []),
        ("Three gunmen killed a judge in Kenya.", "attack", [("KEN", "initiator"), ("KEN", "recipient")]),
        ("The police arrested 30 Norwegian activists.", "arrest", [(None, "initiator"), ("NOR", "recipient")]),
        ("A group based in Kenya bombed Norway.", "attack", [("KEN", "initiator"), ("NOR", "recipient")]),
    ],
)
def test_countries_that_go_without_saying(text: str, type_: str, found: list[tuple[str | None, str]]) -> None:
    assert countries(text, type_) == found


def test_two_parties_of_one_phrase_are_two() -> None:
    assert countries("On Monday, the Kenyan and Norwegian ministers met.", "meeting") == [
        ("KEN", "participant"),
        ("NOR", "participant"),
    ]


def test_the_aim_of_a_suspension_stands_deep_in_its_phrase() -> None:
    found = countries("Kenya announced the suspension of air links with Norway.", "suspension")
    assert found == [("KEN", "initiator"), ("NOR", "recipient")]


def test_ethnic_names_are_no_citizenship() -> None:
    assert ("NOR", "recipient") not in countries("Soldiers shot three ethnic Norwegians in Kenya.", "attack")


def test_a_body_of_one_word_may_end_a_report() -> None:
    assert [e.type for e in events("Kenya imposed sanctions on the Council.")] == ["sanction"]
    assert events("Norway pulled out of the Council") is not None
