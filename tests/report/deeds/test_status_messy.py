"""Forty messy sentences of other domains: what a negation or a condition governs is never told as happened."""

from __future__ import annotations

import pytest
from tests.report.events.test_events import events

GOVERNED = [
    # disasters
    "No one was killed when the dam near Brask burst, officials insisted.",
    "Had the ferry capsized, hundreds would have drowned, the coastguard said.",
    "Rescuers denied that eleven people had died in the quake.",
    "If the volcano erupts again, villagers will be evacuated.",
    "The mayor said it was not true that the train had derailed.",
    "Unless the rain stops, the dam could collapse, engineers warned.",
    "It is unclear whether anyone was injured in the blaze.",
    "The storm never hit the capital, contrary to early reports.",
    # courts
    "The prosecutor has not charged the former minister.",
    "Judges may acquit the banker next week.",
    "The court declined to convict the three officers.",
    "She would be sentenced only if the appeal failed.",
    "Police have yet to arrest the second suspect.",
    "Neither brother was indicted.",
    "The trial cannot begin until the judge recovers.",
    "Lawyers denied that their client had been arrested.",
    # elections and parliaments
    "The referendum will not be held this year.",
    "Should she be elected, the premier would resign.",
    "Parliament did not approve the treaty with Tolvia.",
    "No election took place in the north.",
    "Lawmakers could vote on the budget in June, if the coalition survives.",
    "The president refused to resign.",
    "The party has not nominated Orla Venn.",
    "Without a quorum, the senate could not pass the bill.",
    # strikes of work and of the air
    "Train drivers will strike on Monday unless talks succeed.",
    "The nurses did not walk off the job.",
    "Pilots threatened to strike if pay is cut.",
    "No drone struck the refinery, the army said.",
    "The union called off its strike before it began.",
    "Marland's air force never bombed the village, its spokesman said.",
    # central banks and money
    "The central bank did not impose limits on transfers.",
    "If the lenders agree, the fund would provide a loan to Tolvia.",
    "The treasury denied freezing the company's accounts.",
    "The bank might suspend payments to Tolvia.",
    # sports bodies
    "The federation has not banned the Tolvian team.",
    "The league would expel the club if it were found guilty.",
    "Officials denied that the committee had suspended the runner.",
    "The captain refused to meet the federation's president.",
    "The match was never cancelled, organisers said.",
    "Nobody boycotted the games.",
]

DONE = [
    ("Eleven people died when a ferry sank off Brask on Monday.", "death"),
    ("Police arrested the banker on Tuesday.", "arrest"),
    ("A court in Lima sentenced the former minister.", "sentence"),
    ("Train drivers walked off the job in Norway.", "strike"),
    ("Kenyan jets bombed the refinery.", "attack"),
    ("The federation banned the Kenyan team.", "ban"),
]


@pytest.mark.parametrize("text", GOVERNED)
def test_what_is_governed_never_happened(text: str) -> None:
    found = [(e.type, e.status) for e in events(text) if e.status == "happened"]
    assert [t for t, _ in found if t not in ("refusal", "cancellation", "demand", "threat")] == []


@pytest.mark.parametrize(("text", "type_"), DONE)
def test_what_is_told_as_done_happened(text: str, type_: str) -> None:
    assert (type_, "happened") in [(e.type, e.status) for e in events(text)]
