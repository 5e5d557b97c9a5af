"""The happenings of a report: each once, with participants, place, date, and mentions that slice the text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import article

from onrecord.alike import same_happening
from onrecord.models import Event, Participant, Passage, When
from onrecord.report.cast import cast_of
from onrecord.report.events import events_of
from onrecord.report.page import parse
from onrecord.spans import Span


def events(text: str, published: str | None = None) -> tuple[Event, ...]:
    parsed = next(parse([article("a.txt", f"A title\n{text}", published=published)]))
    return events_of(parsed, cast_of(parsed), ())


def one(text: str, type_: str, published: str | None = None) -> Event:
    found = [e for e in events(text, published) if e.type == type_]
    assert len(found) == 1, found
    return found[0]


def test_both_sides_of_a_meeting_take_part() -> None:
    event = one("The Kenyan president met the Norwegian premier in Lima.", "meeting")
    assert {p.country for p in event.participants} == {"KEN", "NOR"}
    assert {p.role for p in event.participants} == {"participant"}
    assert (event.place, event.code) == ("Lima", "CONSULT")


def test_sanctions_have_a_side_that_imposes_them() -> None:
    event = one("Kenya imposed sanctions on Norway on Wednesday.", "sanction", "2031-05-16")
    assert [(p.country, p.role) for p in event.participants] == [("KEN", "initiator"), ("NOR", "recipient")]
    assert event.when is not None and event.when.value == "2031-05-14"


def test_no_date_is_made_up() -> None:
    event = one("Kenya imposed sanctions on Norway.", "sanction", "2031-05-16")
    assert event.when is None and event.place is None


def test_a_day_without_its_year_is_kept_in_part() -> None:
    event = one("Kenya imposed sanctions on Norway on October 16.", "sanction")
    assert event.when is None
    assert event.when_in_part is not None and event.when_in_part.value == "--10-16"


def test_the_meeting_is_the_one_told_before() -> None:
    event = one("The Kenyan president met the Norwegian premier in Lima. The meeting ended late.", "meeting")
    assert len(event.mentions) == 2


def test_another_summit_is_another() -> None:
    text = "The Kenya-Norway summit in Lima ended. Both hope for another Kenya-Norway summit."
    found = [e for e in events(text) if e.type == "summit"]
    assert [(e.status, e.renewed) for e in found] == [("happened", False), ("proposed", True)]


def test_an_offer_of_help_is_not_yet_help() -> None:
    assert one("Kenya will provide food aid to Norway.", "aid").code == "AGREE"
    assert one("Kenya will impose sanctions on Norway.", "sanction").code == "THREATEN"


def test_bodies_of_several_states_bear_their_code() -> None:
    event = one("The United Nations imposed sanctions on Norway.", "sanction")
    assert [p.country for p in event.participants] == ["IGO", "NOR"]


def _event(type_: str = "summit", **fields: object) -> Event:
    base: dict[str, object] = {
        "id": "e-1", "code": "CONSULT", "status": "planned", "place": None, "when": None,
        "participants": (Participant("a", "Orla Venn", "participant"), Participant("b", "Ilo Rusk", "participant")),
        "mentions": (Passage("a.txt", Span(0, 1), "x"),),
    }  # fmt: skip
    return Event(type=type_, **{**base, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "same"),
    [
        ({}, True),
        ({"place": "Brask"}, True),
        ({"type_": "meeting"}, True),
        ({"type_": "sanction"}, False),
        ({"renewed": True}, False),
        ({"status": "happened"}, False),
        ({"participants": (Participant("c", "Una Holm", "participant"),)}, False),
    ],
)
def test_one_happening_in_two_reports(fields: dict[str, object], same: bool) -> None:
    assert bool(same_happening(_event(), _event(**fields))) == same  # type: ignore[arg-type]


def test_places_and_dates_part_happenings() -> None:
    assert not same_happening(_event(place="Brask"), _event(place="Oldhaven"))
    first, second = When("2031-05", "explicit"), When("2031-06-02", "explicit")
    assert not same_happening(_event(when=first), _event(when=second))
    assert same_happening(_event(when=first), _event(when=When("2031-05-30", "explicit")))


PIECES = [
    "Kenya", "Norway", "met", "the", "meeting", "“", "”", "\n", "\n\n", ",", ".", "sanctions", "on", "imposed", "if",
    "not", "agreed", "to", "attack", "–", "summit", "October 16", "\u00a0", "—", "(", ")", "will", "said", "a", "🙂",
]  # fmt: skip


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_mentions_slice_the_text_of_any_report(words: list[str]) -> None:
    text = "A title\n" + " ".join(words)
    parsed = next(parse([article("a.txt", text)]))
    for event in events_of(parsed, cast_of(parsed), ()):
        assert event.mentions
        for mention in event.mentions:
            assert mention.span.of(text) == mention.text
        if event.when and event.when.span:
            assert event.when.span.end <= len(text)
