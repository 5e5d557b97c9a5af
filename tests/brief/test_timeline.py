"""Events as lines: dated, undated and recalled, with what each party says of them."""

from __future__ import annotations

from tests.brief.desk import CLOSURE, event, passage, told

from onrecord.brief.timeline import claims_of, happenings
from onrecord.models import StatusClaim, When


def test_dated_ones_in_order_then_undated_then_background() -> None:
    days = {"late": "2031-06-05", "month": "2031-06", "span": "2031-06-02/2031-06-04"}
    dated = [event(key, "b.txt", "the strait", when=When(day, "explicit")) for key, day in days.items()]
    recalled = event("old", "a.txt", "the port", background=True)
    found = happenings(told(events=(*dated, recalled, CLOSURE)))
    assert [[h.event.id for h in part] for part in found] == [["month", "span", "late"], ["e-1"], ["old"]]


def test_the_fullest_mention_speaks_and_all_are_linked() -> None:
    mentions = (passage("a.txt", "the port"), passage("b.txt", "the strait stays shut"))
    ((), (line,), ()) = happenings(told(events=(event("e", "a.txt", "the port", mentions=mentions),)))
    assert line.words == "the strait stays shut"
    assert [c.number for c in line.cites] == [1, 2] and line.who == ("Ilse Dravec",) and line.date is None


def test_every_claim_that_changes_what_a_party_says_in_order() -> None:
    claims = [
        StatusClaim("planned", None),
        StatusClaim("planned", "Odo", "2031-06-01", passage=passage("a.txt", "the port")),
        StatusClaim("planned", "Odo", "2031-06-02"),
        StatusClaim("cancelled", "Odo", "2031-06-03"),
    ]
    found = claims_of(told(), event("e", "a.txt", "the port", statuses=tuple(claims)))
    assert [(c.according_to, c.status, c.said) for c in found] == [
        ("the reports", "planned", None),
        ("Odo", "planned", "2031-06-01"),
        ("Odo", "cancelled", "2031-06-03"),
    ]
    assert found[1].cite and found[1].cite.text == "the port"


def test_the_reports_own_words_alone_are_no_history() -> None:
    own = (StatusClaim("planned", None), StatusClaim("planned", None))
    assert claims_of(told(), event("e", "a.txt", "the port", statuses=own)) == ()
