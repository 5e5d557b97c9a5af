"""What parties say of a status, over time: in the order of saying, repeats once, and one status out of all."""

from __future__ import annotations

import pytest

from onrecord.alike.claims import history, in_time, overall
from onrecord.models import EventStatus, Passage, StatusClaim
from onrecord.spans import Span

PUBLISHED = {"a.txt": "2031-06-05", "b.txt": "2031-06-01", "c.txt": None}


def claim(status: EventStatus, by: str | None = None, said: str | None = None, path: str = "a.txt") -> StatusClaim:
    return StatusClaim(status, by, said, None, Passage(path, Span(0, 1), "x"))


def test_claims_stand_in_the_order_of_saying() -> None:
    claims = (
        claim("uncertain", "Venn", "2031-06-20"),
        claim("planned", path="c.txt"),
        claim("postponed", "Rusk", "2031-06-02/2031-06-07"),
        claim("cancelled"),
        claim("planned", path="b.txt"),
        claim("cancelled", "Roe", "2031-06-03"),
    )
    told = [(c.according_to, c.status) for c in in_time(claims, PUBLISHED)]
    assert told == [
        (None, "planned"),
        ("Roe", "cancelled"),
        (None, "cancelled"),
        ("Rusk", "postponed"),
        ("Venn", "uncertain"),
        (None, "planned"),
    ]


def test_a_history_tells_changes_only() -> None:
    claims = (claim("planned", "Roe"), claim("planned", "Venn"), claim("planned", "Roe"), claim("cancelled", "Roe"))
    assert [(c.according_to, c.status) for c in history(claims)] == [
        ("Roe", "planned"),
        ("Venn", "planned"),
        ("Roe", "cancelled"),
    ]


def test_one_s_own_later_word_replaces_the_earlier() -> None:
    late, early = claim("cancelled", "Roe", "2031-06-03"), claim("planned", "Roe", "2031-05-28")
    assert overall(in_time((late, early), PUBLISHED)) == "cancelled"


@pytest.mark.parametrize(
    ("statuses", "one"),
    [
        (["happened", "cancelled"], "happened"),  # what was done stands
        (["cancelled", "planned"], "cancelled"),
        (["cancelled", "uncertain"], "uncertain"),
        (["cancelled", "postponed"], "uncertain"),  # two ways to be off
        (["planned", "proposed"], "planned"),
        (["planned", "uncertain"], "uncertain"),
        ([], "uncertain"),
    ],
)
def test_one_status_out_of_what_parties_say(statuses: list[EventStatus], one: EventStatus) -> None:
    assert overall(claim(status, f"Party {n}") for n, status in enumerate(statuses)) == one


def test_what_one_told_as_done_only_its_denial_takes_back() -> None:
    done = claim("happened", "Roe")
    assert overall([done, claim("planned", "Roe")]) == "happened"
    assert overall([done, claim("denied", "Roe")]) == "denied"
    assert overall([done, claim("denied", "Venn")]) == "happened"
