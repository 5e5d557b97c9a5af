"""POLECAT: 40 columns in their order, events and acts together, nothing that the record does not know."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from tests.factories import article

from onrecord.export import polecat
from onrecord.ledger import keep, store
from onrecord.ledger.record import Record
from onrecord.models import (
    Actor,
    Article,
    Event,
    Participant,
    Passage,
    Report,
    RoleMention,
    Statement,
    Story,
    Utterance,
    When,
)
from onrecord.spans import Span

TEXT = "Talks\nPremier Orla Venn met Ilo Rusk in Lima. Venn accused Rusk of\tdelay."
MEETING = Event(
    id="e-1", type="meeting", code="CONSULT", status="happened", place="Lima", when=When("2031-06", "explicit"),
    participants=(
        Participant("a", "Orla Venn", "participant", "KEN", "GOV"),
        Participant("b", "Ilo Rusk", "participant", "NOR"),
    ),
    mentions=(Passage("a.txt", Span(6, 43), TEXT[6:43]),),
)  # fmt: skip
ACT = Statement(
    id="s-1", article="a.txt", class_="said", content=(Span(60, 74),), cue=(Span(50, 57),), source=(Span(45, 49),),
    kind="indirect", speaker="a", speaker_name="Orla Venn", speaker_text="Venn", speaker_country="KEN", act="ACCUSE",
    targets=("b",), target_countries=("NOR",),
)  # fmt: skip


def _told() -> Article:
    return article("a.txt", TEXT, outlet="The Tide", published="2031-06-08", language="en")


def _actors(told: Article) -> tuple[Actor, ...]:
    def mention(words: str, at: int) -> Passage:
        return Passage(told.path, Span(at, at + len(words)), words)

    role = (RoleMention("Premier", told.path, Span(6, 13)),)
    venn = Actor(
        "a", "Orla Venn", "person", "KEN", roles=role, mentions=(mention("Orla Venn", 14), mention("Venn", 45))
    )
    return venn, Actor("b", "Ilo Rusk", "person", "NOR", mentions=(mention("Ilo Rusk", 28),))


def rows(path: Path, events: tuple[Event, ...], statements: tuple[Statement, ...] = ()) -> list[dict[str, str]]:
    """The rows that the export of a record with these events and statements holds."""
    told = _told()
    report = Report(told, _actors(told), statements)
    said = {u for s in statements for u in s.utterances}
    once = tuple(Utterance(u, "a", "Orla Venn", None, tuple(s.id for s in statements), 1, 1) for u in said)
    story = Story(
        "st-1", "Talks", (told.path,), actors=report.actors, statements=statements, utterances=once, events=events
    )
    engine = store.open_engine(path, create=True)
    with engine.begin() as connection:
        keep.put_report(connection, report, keep.Input(told.id, "d"), "f")
        keep.replace_story(connection, story, "s", {told.path: told.text})
        keep.settle_actors(connection)
    engine.dispose()
    out = io.BytesIO()
    with Record(path) as record:
        polecat.write(record, out)
    head, *lines = out.getvalue().decode().split("\n")[:-1]
    assert tuple(head.split("\t")) == polecat.COLUMNS
    return [dict(zip(polecat.COLUMNS, line.split("\t"), strict=True)) for line in lines]


def test_there_are_forty_columns_in_the_order_of_the_release() -> None:
    assert len(polecat.COLUMNS) == len(set(polecat.COLUMNS)) == 40
    assert polecat.COLUMNS[:3] == ("Event ID", "Event Date", "Event Type")
    assert polecat.COLUMNS[7] == "Actor Name" and polecat.COLUMNS[15] == "Recipient Name"
    assert polecat.COLUMNS[-2:] == ("Language", "Version")


def test_every_type_has_its_quad_code() -> None:
    assert len(polecat.QUAD) == 16
    assert [polecat.QUAD[t] for t in ("CONSULT", "AID", "ACCUSE", "ASSAULT")] == [1, 2, 3, 4]


def test_an_event_is_one_row_with_what_is_known(tmp_path: Path) -> None:
    (row,) = rows(tmp_path / "r.db", (MEETING,))
    assert {k: v for k, v in row.items() if v} == {
        "Event ID": "e-1", "Event Date": "2031-06", "Event Type": "CONSULT", "Quad Code": "1",
        "Actor Name": "Orla Venn", "Actor Country": "KEN", "Primary Actor Sector": "GOV",
        "Actor Sectors": "GOV", "Actor Title": "Premier", "Actor Name Raw": "Orla Venn",
        "Recipient Name": "Ilo Rusk", "Recipient Country": "NOR", "Recipient Name Raw": "Ilo Rusk",
        "Placename": "Lima", "City": "Lima", "Raw Placename": "Lima", "Country": "PER", "Source": "The Tide",
        "Publication Date": "2031-06-08", "Story People": "Ilo Rusk; Orla Venn", "Language": "en",
        "Version": polecat.EDITION,
    }  # fmt: skip
    assert "16-type" in row["Version"]


def test_an_act_of_words_is_a_row_of_its_own(tmp_path: Path) -> None:
    event, act = rows(tmp_path / "r.db", (MEETING,), (ACT, replace(ACT, id="s-2", act="STATE")))
    assert event["Event Type"] == "CONSULT"
    assert [act[c] for c in ("Event ID", "Event Type", "Quad Code", "Event Date")] == ["s-1", "ACCUSE", "3", ""]
    assert [act[c] for c in ("Actor Name", "Actor Country", "Actor Name Raw")] == ["Orla Venn", "KEN", "Venn"]
    assert [act[c] for c in ("Recipient Name", "Recipient Country")] == ["Ilo Rusk", "NOR"]


def test_one_utterance_is_one_row(tmp_path: Path) -> None:
    again = replace(ACT, id="s-2", utterances=("u-1",))
    assert len(rows(tmp_path / "r.db", (), (replace(ACT, utterances=("u-1",)), again))) == 1


@pytest.mark.parametrize(
    ("fields", "type_", "modes"),
    [
        ({"status": "cancelled"}, "REJECT", ""),
        ({"status": "cancelled", "code": "AID"}, "AID", "negation"),
        ({"status": "planned"}, "CONSULT", "future"),
        ({"status": "uncertain"}, "CONSULT", "hypothetical"),
        ({"status": "denied"}, "CONSULT", "negation"),
        ({"background": True}, "CONSULT", "historical"),
    ],
)
def test_status_is_told_by_type_and_mode(tmp_path: Path, fields: dict[str, object], type_: str, modes: str) -> None:
    (row,) = rows(tmp_path / "r.db", (replace(MEETING, **fields),))  # type: ignore[arg-type]
    assert (row["Event Type"], row["Event Mode"]) == (type_, modes)


def test_what_has_no_type_is_no_row(tmp_path: Path) -> None:
    assert rows(tmp_path / "r.db", (replace(MEETING, code=None),)) == []


def test_nothing_in_a_cell_ends_it(tmp_path: Path) -> None:
    party = Participant(None, '=Band\tof\r\n"five"; six', "initiator")
    (row,) = rows(tmp_path / "r.db", (replace(MEETING, participants=(party,)),))
    assert row["Actor Name"] == '\'=Band of "five", six'
    assert row["Recipient Name"] == ""
