"""What is an event at all, of which plain type, and what a story tells of it."""

from __future__ import annotations

import pytest
from tests.factories import article

from onrecord.alike import is_happening
from onrecord.models import Event, Participant, Passage
from onrecord.report.cast import cast_of
from onrecord.report.events import events_of
from onrecord.report.page import parse
from onrecord.spans import Span


def events(text: str) -> tuple[Event, ...]:
    parsed = next(parse([article("a.txt", f"A title\n{text}", published="2031-06-08")]))
    return tuple(e for e in events_of(parsed, cast_of(parsed), ()) if is_happening(e))


# Text -> type, day, and words that stand inside the mention.
KINDS = [
    ("At least 47 people were killed when a ferry capsized off Brask on Monday.", "death", None, "47 people"),
    ("At least 47 people died when a ferry capsized off Brask on Monday.", "accident", "2031-06-02", "ferry"),
    ("A magnitude 6.1 earthquake struck northern Tolvia, killing 12 people.", "earthquake", None, "magnitude 6.1"),
    ("Floods in the Orr valley have killed more than 300 people.", "death", None, "more than 300 people"),
    ("Former president Odo Lemm died on Saturday aged 91.", "death", "2031-06-07", "Odo Lemm"),
    ("A court in Brask sentenced Ilo Rusk to nine years in prison on Friday.", "sentence", "2031-06-06", "nine years"),
    ("A jury found Una Holm guilty of fraud on June 2.", "conviction", "2031-06-02", "Una Holm"),
    ("The Supreme Court ruled on Tuesday that the ban was unlawful.", "ruling", "2031-06-03", "Supreme Court"),
    ("Prosecutors charged Ilo Rusk with bribery in May.", "charge", "2031-05", "bribery"),
    ("The lawsuit was filed on Monday by two students.", "lawsuit", "2031-06-02", "two students"),
    ("The trial of Ilo Rusk opened in Brask on Monday.", "trial", "2031-06-02", "Ilo Rusk"),
    ("Premier Orla Venn resigned on Thursday.", "resignation", "2031-06-05", "Orla Venn"),
    ("Venn quit her post on Thursday.", "resignation", "2031-06-05", "post"),
    ("Orla Venn won the presidential election in April.", "election", "2031-04", "presidential election"),
    ("Norway and Kenya exchanged 45 prisoners on Saturday.", "prisoner exchange", "2031-06-07", "45 prisoners"),
    ("The rebels released six hostages in the town of Orr on Sunday.", "release", "2031-06-08", "six hostages"),
    ("Nurses in Brask went on strike on Monday over pay.", "strike", "2031-06-02", "strike"),
    ("Parliament passed the migration bill on Wednesday.", "vote", "2031-06-04", "bill"),
    ("A ceasefire between Norway and Kenya took effect on Friday.", "ceasefire", "2031-06-06", "ceasefire"),
]


@pytest.mark.parametrize(("text", "type_", "day", "inside"), KINDS, ids=[t for t, *_ in KINDS])
def test_what_befalls_people_and_what_courts_do_is_an_event(
    text: str, type_: str, day: str | None, inside: str
) -> None:
    found = [e for e in events(text) if e.type == type_]
    assert len(found) == 1, events(text)
    (event,) = found
    assert event.status == "happened"
    assert (event.when.value if event.when else None) == day
    assert any(inside in m.text for m in event.mentions)


NONE = [
    "Fans were bombarding him with eye rolls on Tuesday.",
    "Lawmakers hope to win control of the chamber.",
    "Party leaders refused to answer reporters and will fight for votes in the north.",
    "The company met its targets and the minister met with criticism.",
    "The senator attacked Venn for raising taxes.",
    "Its policies bar discrimination and the court only allows the data to be used.",
    "Do not allow a side issue to block the road, she said.",
    "Leaders do not meet for the photograph alone, he said.",
    "Venn accused Rusk of delay and demanded that he leave.",
    "The group launched an advertising campaign on Monday.",
    "He backed down on Monday.",
]


@pytest.mark.parametrize("text", NONE)
def test_figures_of_speech_habits_and_acts_of_words_are_none(text: str) -> None:
    assert [e.type for e in events(text) if e.status == "happened"] == []


UNSEEN = [
    "A meeting between Premier Orla Venn and President Ilo Rusk now rests with Kenya.",
    "Chances of an early meeting between Venn and Rusk are fading.",
    "Venn blamed rivals for the collapse of preparations for a meeting between her and Rusk.",
    "A summit between Venn and Rusk depends on Kenya.",
    "Ilo Rusk offered Orla Venn a meeting in Lima.",
    "Rusk sought a meeting with Venn.",
    "Officials differ on whether Venn and Rusk should meet.",
    "Voters in Kenya go to the polls on June 20.",
    "The election in Kenya is due on June 20.",
]


@pytest.mark.parametrize("text", UNSEEN)
def test_what_only_could_be_never_happened(text: str) -> None:
    found = [e for e in events(text) if e.type in ("meeting", "summit", "election")]
    assert found and "happened" not in {e.status for e in found}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ilo Rusk offered Orla Venn a meeting in Lima.", {"Ilo Rusk", "Orla Venn"}),
        ("Premier Orla Venn sought a meeting with President Ilo Rusk.", {"Ilo Rusk", "Orla Venn"}),
        (
            "President Ilo Rusk and Premier Orla Venn agreed on grain after a meeting of the two leaders.",
            {"Ilo Rusk", "Orla Venn"},
        ),
        ("BRASK -- President Orla Venn met Premier Ilo Rusk.", {"Ilo Rusk", "Orla Venn"}),
    ],
)
def test_both_sides_are_found(text: str, names: set[str]) -> None:
    (event,) = [e for e in events(text) if e.type == "meeting"]
    assert {p.name for p in event.participants} == names


def test_one_meeting_told_thrice_is_one() -> None:
    text = (
        "President Orla Venn met Premier Ilo Rusk on Thursday evening. Thursday night's meeting was long. "
        "The President and the Premier had a frank meeting, an aide said."
    )
    (event,) = [e for e in events(text) if e.type == "meeting"]
    assert len(event.mentions) == 3


def _event(type_: str, *roles: str, **fields: object) -> Event:
    parties = tuple(Participant(None, f"Party {n}", role) for n, role in enumerate(roles))  # type: ignore[arg-type]
    base: dict[str, object] = {"code": None, "status": "happened", "mentions": (Passage("a.txt", Span(0, 1), "x"),)}
    return Event(id="e-1", type=type_, participants=parties, **{**base, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (_event("meeting", "participant"), True),
        (_event("meeting"), False),
        (_event("accusation", "initiator", "recipient"), False),
        (_event("ban", "initiator"), False),
        (_event("ban", "initiator", "recipient"), True),
        (_event("cancellation", "recipient"), False),
        (_event("earthquake"), True),
        (_event("aid", "initiator", "recipient", code="REJECT", status="denied"), False),
    ],
)
def test_a_story_tells_happenings(event: Event, told: bool) -> None:
    assert is_happening(event) == told
