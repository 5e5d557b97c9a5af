"""The PLOVER type of what a report tells: of deeds, of their announcement, and none for what is only meant."""

from __future__ import annotations

import pytest
from tests.report.events.test_events import events


def codes(text: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.code) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "type_", "code"),
    [
        ("On Monday, Kenya and Norway discussed the price of fish.", "talks", "CONSULT"),
        ("Kenyan and Norwegian troops held joint exercises.", "cooperation", "COOPERATE"),
        ("Kenya resumed trade with Norway.", "trade", "COOPERATE"),
        ("Kenya gave Norway 12 million dollars for its schools.", "aid", "AID"),
        ("United Nations peacekeepers arrived in Kenya.", "aid", "AID"),
        ("Kenya put its forces on alert along the Norwegian border.", "alert", "MOBILIZE"),
        ("Kenya called up reservists on Thursday.", "deployment", "MOBILIZE"),
        ("Kenya placed the opposition leader under house arrest.", "detention", "COERCE"),
        ("Hackers attacked Kenyan government computers.", "cyberattack", "COERCE"),
        ("Police in Kenya used tear gas against the demonstrators.", "repression", "COERCE"),
        ("Rebels in Kenya hijacked a bus.", "attack", "ASSAULT"),
        ("Kenyan troops crossed into Norway.", "attack", "ASSAULT"),
        ("Demonstrators in Kenya burned a Norwegian flag.", "protest", "PROTEST"),
        ("Kenyan pilots walked off the job on Monday.", "strike", "PROTEST"),
        ("Kenya revoked the visas of Norwegian officials.", "sanction", "SANCTION"),
        ("Kenya boycotted the talks with Norway.", "refusal", "REJECT"),
        ("Kenya restored parliament after days of unrest.", "concession", "CONCEDE"),
        ("Kenya halted its airstrikes on Norway.", "ceasefire", "RETREAT"),
    ],
)
def test_deeds_have_their_type(text: str, type_: str, code: str) -> None:
    assert (type_, code) in codes(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kenya opened the bridge on Monday to free the hostages.", "release"),
        ("Kenya rejected calls by Norway to arrest the activists.", "arrest"),
        ("Kenya will send food aid to Norway unless Norway attacks Kenya.", "attack"),
        ("Kenya has refused to deploy troops in Norway.", "deployment"),
    ],
)
def test_what_is_only_meant_has_no_type(text: str, type_: str) -> None:
    assert all(code is None for told, code in codes(text) if told == type_)


def test_what_a_condition_bears_on_keeps_its_type() -> None:
    assert ("withdrawal", "THREATEN") in codes("Kenya will withdraw its troops from Norway unless Norway pays.")


def test_lifting_an_embargo_is_no_embargo() -> None:
    assert [t for t, _ in codes("Kenya lifted its trade embargo against Norway.")] == ["easing"]


def test_a_fight_of_words_is_none() -> None:
    assert codes("Kenya is applying double standards on trade.") == []
