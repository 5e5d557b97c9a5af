"""Which tellings are of one happening, and what several tellings of it tell together."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, word

from onrecord.knowledge.language import language
from onrecord.models import EventStatus, Participant, When
from onrecord.report.deeds import Deed
from onrecord.report.events.events import is_only_said, meant_by, remarked, tells_nothing
from onrecord.report.events.joining import Happening, joined, likeness
from onrecord.report.events.remarks import Remark
from onrecord.spans import Span

ENGLISH = language()
VENN, RUSK, HOLM = (Participant(name, name, "participant") for name in ("Orla Venn", "Ilo Rusk", "Una Holm"))
MAY, JUNE = When("2031-05-02", "explicit"), When("2031-06-02", "explicit")


def deed(at: int = 0, type_: str = "meeting", status: EventStatus = "planned", **fields: object) -> Deed:
    """A telling of a meeting of Venn and Rusk that begins at a code point."""
    head = word(sentence("sought"), "meeting")
    made: dict[str, object] = {"roles": (VENN, RUSK), "negated": False, "when": None, **fields}
    return Deed(span=Span(at, at + 5), type=type_, code="CONSULT", status=status, head=head, **made)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("second", "score"),
    [
        ({}, 4),
        ({"place": "Lima"}, 4),
        ({"type_": "sanction"}, 0),
        ({"roles": (VENN, HOLM)}, 0),
        ({"fresh": True}, 0),
        ({"status": "happened"}, 0),
        ({"status": "happened", "assumed": True}, 4),
        ({"status": "happened", "pointing": True}, 5),
        ({"roles": (), "pointing": True}, 1),
        ({"roles": ()}, 0),
    ],
)
def test_how_well_a_telling_fits(second: dict[str, object], score: int) -> None:
    assert likeness(Happening((deed(),)), deed(9, **second), ENGLISH) == score  # type: ignore[arg-type]


def test_place_and_day_part_and_bind() -> None:
    happening = Happening((deed(place="Brask", when=MAY),))
    assert likeness(happening, deed(place="Oldhaven"), ENGLISH) == likeness(happening, deed(when=JUNE), ENGLISH) == 0
    assert likeness(happening, deed(place="Brask", when=MAY), ENGLISH) == 4 + 3 + 2


def test_tellings_of_one_happening_stand_together() -> None:
    found = joined((deed(), deed(9, place="Brask"), deed(19, roles=(VENN, HOLM)), deed(29, roles=())), ENGLISH)
    assert [[d.span.start for d in h.told] for h in found] == [[0, 9], [19]]


def test_a_happening_has_the_best_of_its_tellings() -> None:
    month = When("2031-05", "explicit")
    happening = Happening((deed(assumed=True, when=month), deed(9, roles=(RUSK, HOLM), place="Brask", when=MAY)))
    assert (happening.place, happening.when, happening.participants) == ("Brask", MAY, (VENN, RUSK, HOLM))
    assert not happening.done and [d.span.start for d in happening.known] == [9]


@pytest.mark.parametrize(
    ("fields", "nothing"),
    [
        ({}, False),
        ({"status": "happened", "habit": True}, True),
        ({"status": "happened", "habit": True, "by_words": True}, False),
        ({"status": "denied", "negated": True, "roles": ()}, True),
        ({"status": "denied", "negated": True}, False),
    ],
)
def test_what_tells_nothing_is_no_event(fields: dict[str, object], nothing: bool) -> None:
    assert tells_nothing(deed(**fields)) == nothing  # type: ignore[arg-type]


def test_a_remark_is_on_the_last_plan_told_before_it() -> None:
    plan, held, later = (
        Happening((deed(),)), Happening((deed(9, status="happened"),)), Happening((deed(90),)),
    )  # fmt: skip
    remark = Remark(Span(30, 40), "postponed", 35)
    assert meant_by((plan, held, later), remark, ENGLISH) is plan
    first, *others = remarked((plan, held, later), remark, ENGLISH)
    assert first.remarks == (remark,) and others == [held, later] and plan.remarks == ()


def test_a_cancellation_that_is_but_said_is_none() -> None:
    head = word(sentence("called_off"), "off")
    said = Happening((Deed(Span(0, 5), "cancellation", None, (), "happened", False, None, head),))
    assert is_only_said(said, Remark(Span(0, 40), "cancelled", 3), ENGLISH)
    assert not is_only_said(said, Remark(Span(0, 3), "cancelled", 3), ENGLISH)
