"""The days of claims on a status are those of their statements, as the story completes them."""

from __future__ import annotations

from onrecord.models import Event, Participant, Passage, Statement, When
from onrecord.spans import Span
from onrecord.story.happenings import days_said, participants_of


def statement(id: str, speaker: str | None, said: str | None = None, nested_in: str | None = None) -> Statement:
    when = When(said, "explicit") if said else None
    return Statement(
        id=id, article="a.txt", class_="said", content=(Span(0, 1),), cue=(), source=(), kind="indirect",
        speaker=speaker, said=when, nested_in=nested_in,
    )  # fmt: skip


def test_what_one_says_inside_one_s_own_words_is_of_their_day() -> None:
    outer = statement("s-1", "roe", "2031-06-03")
    own, other = statement("s-2", "roe", nested_in="s-1"), statement("s-3", "venn", nested_in="s-1")
    assert days_said([outer, own, other, statement("s-4", None)]) == {"s-1": "2031-06-03", "s-2": "2031-06-03"}


def test_words_that_hold_an_actors_name_are_that_actor() -> None:
    def telling(*parties: Participant) -> Event:
        return Event("e", "interview", None, parties, (Passage("a.txt", Span(0, 4), "talk"),), "happened")

    who = Participant("ilse-dravec", "Ilse Dravec", "initiator")
    known, worded = (
        Participant("radio-sund", "Radio Sund", "recipient"),
        Participant(None, "Marn’s “Radio Sund” station", "recipient"),
    )
    assert participants_of([telling(who, worded), telling(who, known)]) == (who, known)
    other = Participant(None, "Radio Sundby", "recipient")
    assert participants_of([telling(who, other), telling(who, known)]) == (who, other, known)
    host = Participant(None, "Radio Sund hall", "host")
    assert participants_of([telling(who, host), telling(who, known)]) == (who, host, known)
