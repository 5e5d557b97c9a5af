"""Fights of words are no violence; days that are names have their year; a condition alone is no event."""

from __future__ import annotations

import pytest
from tests.report.events.test_events import events


@pytest.mark.parametrize(
    "text",
    [
        "Senator Orla Venn attacked the premier's tax plan on Tuesday.",
        "The premier will end his rival's war on religion.",
        "Ilo Rusk is waging a “war on coal”, she said.",
        "Rusk answered with a scathing attack on Orla Venn.",
        "The union is fighting to protect its pensions.",
        "Venn's campaign launched an attack on Rusk's record.",
        "The two candidates clashed over health care.",
        "The minister slammed the proposal.",
        "Rusk wants to beat her at the polls.",
    ],
)
def test_fights_of_words_are_no_violence(text: str) -> None:
    assert [e.type for e in events(text) if e.code == "ASSAULT"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya attacked Norway on Tuesday.",
        "Gunmen attacked a police post near Lima.",
        "The attack on Lima killed nine people.",
        "Two soldiers died in fighting in Norway.",
        "Kenyan troops invaded Norway.",
        "The war in Norway goes on.",
    ],
)
def test_violence_stays(text: str) -> None:
    assert [e.type for e in events(text) if e.code == "ASSAULT"]


def test_the_day_of_an_answered_attack_is_not_the_war_s() -> None:
    found = events("Kenya began a war on Norway in response to the attacks on May 3, 2030.", "2031-07-02")
    assert [e.when for e in found if e.type == "war"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn was met with applause.",
        "The report was funded by the rifle club.",
        "The rule allows shops to open.",
        "They strengthened Social Security.",
        "He demonstrated his independence.",
        "It gave me a new view of things in the army.",
    ],
)
def test_nothing_happened(text: str) -> None:
    assert [e.type for e in events(text) if e.type not in ("talks",)] == []
