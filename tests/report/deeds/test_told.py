"""How a deed is told: its code and status, and what the words add: a further one, a habit, one told before."""

from __future__ import annotations

import pytest
from tests.report.deeds.telling import deed, deeds


@pytest.mark.parametrize(
    ("text", "type_", "code", "status"),
    [
        ("Kenya's army shelled a Norwegian village on Sunday.", "attack", "ASSAULT", "happened"),
        ("Kenya continued to shell Norway.", "attack", "ASSAULT", "happened"),  # let stand
        ("Kenya was accused of killing two Norwegian soldiers.", "attack", "ASSAULT", "uncertain"),  # only named
        ("If Kenya attacks Norway, the alliance will respond.", "attack", None, "uncertain"),  # a condition
        ("Kenya has not released the prisoners.", "release", "RETREAT", "denied"),
        ("Kenya will not release the prisoners.", "release", "REJECT", "denied"),  # a refusal
        ("Kenya refused to deploy troops.", "refusal", "REJECT", "happened"),
        ("Kenya threatened to close its embassy in Oslo.", "threat", "THREATEN", "happened"),
        ("Kenya is ready to hold talks with Norway.", "promise", "AGREE", "planned"),
        ("Kenya urged Norway to release the sailors.", "demand", "REQUEST", "happened"),
        ("Kenya recalled its ambassador from Oslo.", "withdrawal", "SANCTION", "happened"),
        ("Norway sent food to Kenya.", "aid", "AID", "happened"),
        ("The court in Nairobi convicted a former minister.", "conviction", "ACCUSE", "happened"),
        ("Two hundred people died in a flood in Kenya.", "flood", None, "happened"),
    ],
)
def test_what_is_coded_is_what_is_done(text: str, type_: str, code: str | None, status: str) -> None:
    found = deed(text, type_)
    assert (found.code, found.status) == (code, status)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The meeting between Kenya and Norway was called off.", "cancelled"),
        ("The meeting between Kenya and Norway was put off.", "postponed"),
        ("A meeting between Kenya and Norway is possible.", "uncertain"),
        ("Kenya and Norway may meet next week.", "uncertain"),
        ("The ministers of Kenya and Norway met in Nairobi on Tuesday.", "happened"),
    ],
)
def test_the_status_of_a_meeting(text: str, status: str) -> None:
    assert deed(text, "meeting").status == status


def test_what_hangs_on_a_frame_is_told_with_it() -> None:
    assert [found.type for found in deeds("Kenya refused to deploy troops.")] == ["refusal"]
    assert [found.type for found in deeds("Kenya urged Norway to release the sailors.")] == ["demand"]


def test_a_meeting_below_a_frame_is_told_by_itself() -> None:
    assert [found.type for found in deeds("Kenya is ready to hold talks with Norway.")] == ["promise", "talks"]


def test_one_told_before_and_a_further_one() -> None:
    text = "Kenya and Norway met in Oslo. The meeting lasted two hours. Another meeting is planned."
    first, same, further = deeds(text)
    assert not first.pointing and same.pointing and not same.fresh
    assert further.fresh and further.status == "planned" and further.is_bare


def test_what_a_law_bars_is_a_habit() -> None:
    assert deed("The law bars foreigners from owning land in Kenya.", "ban").habit
    assert not deed("Norway lifted the embargo on Kenya.", "easing").habit


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        ("The meeting between Kenya and Norway was called off.", "meeting", "The meeting between Kenya and Norway"),
        ("Kenya refused to deploy troops.", "refusal", "Kenya refused to deploy troops"),  # with what it governs
        ("Rebels launched an attack on a barracks in Kenya.", "attack", None),  # with the clause that carries it
        ("If Kenya attacks Norway, the alliance will respond.", "attack", "Kenya attacks Norway"),
    ],
)
def test_the_words_of_a_mention(text: str, type_: str, words: str | None) -> None:
    assert deed(text, type_).span.of(text) == (words or text.rstrip("."))
