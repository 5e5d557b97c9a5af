"""Who takes part in an event, over all its tellings."""

from __future__ import annotations

from onrecord.models import Event, Participant, Passage
from onrecord.spans import Span
from onrecord.story.happenings import participants_of


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
