"""Whether two tellings are of one happening: parties, places and days, each told as far as it is."""

from __future__ import annotations

import pytest

from onrecord.alike.days import days_agree
from onrecord.alike.happenings import places_agree, same_happening
from onrecord.alike.parties import parties_agree
from onrecord.models import Event, Participant, Passage, When
from onrecord.spans import Span


def party(name: str, **fields: str) -> Participant:
    return Participant(None, name, "participant", **fields)


def when(value: str | None) -> When | None:
    return When(value, "explicit") if value else None


def event(type_: str = "meeting", *names: str, place: str | None = None, day: str | None = None) -> Event:
    told = Passage("a.txt", Span(0, 4), "they")
    parties = tuple(map(party, names))
    return Event("e-1", type_, None, parties, (told,), "happened", (), place, when(day))


@pytest.mark.parametrize(
    ("a", "partly_a", "b", "partly_b", "agree"),
    [
        ("2031-06-04", None, "2031-06", None, True),
        ("2031-06-04", None, "2031-06-05", None, False),
        ("2031-06-01/2031-06-05", None, "2031-06-04", None, True),
        ("2031-06-04", None, None, "-W-3", True),
        ("2031-06-04", None, None, "-W-4", False),
        (None, "--06-04", "2031-06-04", None, True),
        (None, "--06-04", None, "--06-05", False),
        (None, "--06-04", None, "-W-3", None),
        ("2031-06", None, None, "-W-3", None),
        (None, None, "2031-06-04", None, None),
    ],
)
def test_days(a: str | None, partly_a: str | None, b: str | None, partly_b: str | None, agree: bool | None) -> None:
    assert days_agree(when(a), when(partly_a), when(b), when(partly_b)) is agree


@pytest.mark.parametrize(
    ("few", "many", "agree"),
    [
        (["Ilse Dravec"], ["Dravec", "Odo Lemm"], 1),
        (["Ilse Dravec"], ["Odo Lemm"], None),
        (["the rebels"], ["Odo Lemm"], 0),
        (["Dravec", "Lemm"], ["Dravec", "Lemm", "Rusk", "Venn"], None),
    ],
)
def test_parties(few: list[str], many: list[str], agree: float | None) -> None:
    assert parties_agree([party(n) for n in few], [party(n) for n in many]) == agree


def test_a_state_is_half_of_who_acts_for_it() -> None:
    assert parties_agree([party("Norway", country="NOR")], [party("Tove Ravnholt", country="NOR")]) == 0.5


@pytest.mark.parametrize(("a", "b", "agree"), [("Oslo", "Norway", True), ("Oslo", "Bergen Hall", False)])
def test_a_capital_lies_in_its_country(a: str, b: str, agree: bool) -> None:
    assert places_agree(a, b) is agree
    assert places_agree(a, None) is None


def test_the_more_grounds_the_surer() -> None:
    parties = same_happening(event("meeting", "Dravec", "Lemm"), event("talks", "Dravec", "Lemm"))
    place = same_happening(event("meeting", "Dravec", place="Tolm"), event("meeting", "Dravec", place="Tolm"))
    assert parties.why == ("participants",)
    assert place.why == ("participants", "place")
    assert 0 < parties.score < place.score <= 1


@pytest.mark.parametrize(("type_", "day"), [("fire", "2031-06-04"), ("meeting", "2031-06-05")])
def test_another_kind_or_another_day_is_another_happening(type_: str, day: str) -> None:
    one = event("meeting", "Dravec", "Lemm", day="2031-06-04")
    assert not same_happening(one, event(type_, "Dravec", "Lemm", day=day))
