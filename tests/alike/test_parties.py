"""How far the participants of two tellings agree."""

from __future__ import annotations

import pytest

from onrecord.alike.parties import is_office, one_name, parties_agree, same_party, stands_for_state, told_by_name
from onrecord.models import Participant, ParticipantRole
from onrecord.options.reports import STATE_ONLY


def _party(
    name: str, country: str | None = None, actor: str | None = None, role: ParticipantRole = "initiator"
) -> Participant:
    return Participant(actor, name, role, country)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("mira solane", "solane", True),
        ("harbour guild", "the harbour guild of tolm", True),
        ("mira solane", "mira brandt", False),
    ],
)
def test_names_that_end_alike_or_hold_one_another(a: str, b: str, one: bool) -> None:
    assert one_name(a, b) is one


def test_a_state_and_who_acts_for_it() -> None:
    france = _party("France", "FRA")
    assert same_party(france, _party("soldiers", "FRA")) == STATE_ONLY
    assert same_party(france, _party("Luc Marat", "FRA")) == STATE_ONLY
    assert same_party(_party("Luc Marat", "FRA"), _party("Ada Orval", "FRA")) == 0
    assert same_party(_party("A", actor="x"), _party("B", actor="x")) == 1


def test_each_of_the_fewer_is_one_of_the_more() -> None:
    solane, brandt, voss = _party("Mira Solane"), _party("Oskar Brandt"), _party("Karl Voss")
    assert parties_agree([solane, brandt], [brandt, solane]) == 2
    assert parties_agree([solane], [solane, brandt, voss]) == 1
    assert parties_agree([solane, voss], [solane, brandt]) is None


def test_two_who_met_are_not_four_who_did() -> None:
    four = [_party(name) for name in ("Mira Solane", "Oskar Brandt", "Karl Voss", "Ilse Kern")]
    assert parties_agree(four[:2], four) is None
    assert parties_agree(four[:2], four[:3]) == 2


def test_a_host_or_an_office_alone_parts_nobody() -> None:
    solane, brandt = _party("Mira Solane"), _party("Oskar Brandt")
    assert parties_agree([solane, _party("Tolm Hall", role="host")], [solane, brandt]) == 1


@pytest.mark.parametrize(
    ("name", "sector", "stands"),
    [
        ("France", None, True),
        ("U.S.", None, True),
        ("Tolm Guard", "MIL", True),
        ("soldiers", None, True),  # without a name
        ("Luc Marat", "GOV", False),
    ],
)
def test_who_stands_for_a_state(name: str, sector: str | None, stands: bool) -> None:
    assert stands_for_state(Participant(None, name, "initiator", "FRA", sector)) is stands


def test_the_name_of_an_office_is_nobody_s_own() -> None:
    assert is_office(_party("Minister"))
    assert not is_office(_party("Mira Solane"))
    assert not told_by_name(_party("Minister"))
    assert told_by_name(_party("Mira Solane"))
    assert not told_by_name(_party("Mira Solane", role="host"))
    assert not told_by_name(_party("soldiers"))
