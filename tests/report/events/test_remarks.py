"""Words on the status of an event named elsewhere: who says them of which event."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import article

from onrecord.alike import is_happening
from onrecord.models import Event
from onrecord.report import annotate_one
from onrecord.report.events.remarks import remarks_of
from onrecord.report.page import parse

PLAN = "Premier Orla Venn and President Ilo Rusk planned a summit in Lima. "
# What follows the plan -> the statuses that it adds, each with who says so.
GOLDEN = [
    ("Rusk actually meant a postponement, Venn said.", [("postponed", "Orla Venn")]),
    ("The president was most likely referring to a delay, envoy Una Holm said.", [("postponed", "Una Holm")]),
    ("“‘Called off’ means ‘put off’,” Venn said.", [("postponed", "Orla Venn")]),
    ("Rusk probably meant a postponement, Venn told reporters.", [("postponed", "Orla Venn")]),
    ("Una Holm said it was wrong to describe the meeting as “cancelled”.", [("uncertain", "Una Holm")]),
    (
        "Una Holm said that referring to the meeting as “cancelled” was inaccurate, as no day was fixed.",
        [("uncertain", "Una Holm")],
    ),
    ("Calling it “cancelled” is premature, Una Holm said.", [("uncertain", "Una Holm")]),
    ("Una Holm denied that it had been cancelled.", [("uncertain", "Una Holm")]),
    ("“It has not been called off,” Una Holm said.", [("uncertain", "Una Holm")]),
    ("It is not off the table, Una Holm told reporters.", [("uncertain", "Una Holm")]),
    ("It is not completely off the table, Una Holm said.", [("uncertain", "Una Holm")]),
    ("“The idea is not buried,” Una Holm said.", [("uncertain", "Una Holm")]),
    ("Una Holm said the plan was not dead.", [("uncertain", "Una Holm")]),
    ("Such a summit is still possible, Una Holm said.", [("uncertain", "Una Holm")]),
    ("It is still possible, Una Holm said.", [("uncertain", "Una Holm")]),
    ("Una Holm said it would go ahead.", [("planned", "Una Holm")]),
    ("It will still take place, Una Holm said.", [("planned", "Una Holm")]),
    ("“It is on track,” Una Holm said.", [("planned", "Una Holm")]),
    ("Una Holm said on Monday that it had been postponed.", [("postponed", "Una Holm")]),
    ("“It has been put on hold,” Una Holm said.", [("postponed", "Una Holm")]),
    ("The dinner was called off, Una Holm said.", [("cancelled", "Una Holm")]),
    ("It will not take place, Una Holm said.", [("cancelled", "Una Holm")]),
    ("Una Holm said Rusk had cancelled it.", [("cancelled", "Una Holm")]),
    ("It was scrapped.", [("cancelled", None)]),
    # What is no remark on the event.
    ("Their flight was delayed by fog.", []),
    ("The tax bill was scrapped on Monday, Una Holm said.", []),
    ("The minister was buried on Monday.", []),
    ("If it is cancelled, Una Holm will resign.", []),
    ("It is unclear when or whether it will take place, Una Holm said.", []),
    ("It was not delayed, Una Holm said.", []),
    ("Una Holm said the payments were put on hold.", []),
]


def summit(text: str) -> Event:
    """The one happening of a report that is planned in Lima."""
    found = annotate_one(article("a.txt", f"A title\n{text}", published="2031-06-08")).events
    planned = [e for e in found if e.type in ("summit", "meeting") and e.place == "Lima" and is_happening(e)]
    assert len(planned) == 1, found
    return planned[0]


def test_the_golden_list_is_long_enough() -> None:
    assert len(GOLDEN) >= 25


@pytest.mark.parametrize(("text", "added"), GOLDEN, ids=[t for t, _ in GOLDEN])
def test_words_on_its_status_are_a_claim_on_the_event(text: str, added: list[tuple[str, str | None]]) -> None:
    claims = [(c.status, c.according_to) for c in summit(PLAN + text).statuses]
    assert claims[0][0] == "planned"
    assert claims[1:] == added


def test_parties_that_differ_stand_side_by_side() -> None:
    event = summit(PLAN + "It was cancelled, Venn said. It is not off the table, Una Holm said.")
    assert [c.status for c in event.statuses] == ["planned", "cancelled", "uncertain"]
    assert event.status == "uncertain"


def test_what_was_held_no_remark_calls_off() -> None:
    text = "Premier Orla Venn met President Ilo Rusk in Lima on Monday. It was not cancelled, Una Holm said."
    assert {c.status for c in summit(text).statuses} == {"happened"}


def test_a_claim_cites_the_words_it_rests_on() -> None:
    claim = summit(PLAN + "It has been postponed, Una Holm said.").statuses[-1]
    assert claim.passage is not None and "postponed" in claim.passage.text


PIECES = ["it", "is", "not", "cancelled", "“", "”", "means", "put", "off", "the", "meeting", "\n", ".", ",", "‘", "’"]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_remarks_slice_any_text(pieces: list[str]) -> None:
    text = "A title\n" + " ".join(pieces)
    for remark in remarks_of(next(parse([article("a.txt", text)]))):
        assert remark.span.of(text)
