"""The walks of docs/architecture.md: what a newcomer adds in one place works without a change elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import pytest
from tests.factories import article

import onrecord
from onrecord.ingest import readers, sources
from onrecord.ingest.readers import Reader, Row
from onrecord.knowledge.language import analysed
from onrecord.ledger.ask import Question
from onrecord.models import Discrepancy, Passage
from onrecord.report import annotate, stages
from onrecord.report.stages import Stage
from onrecord.spans import Span
from onrecord.story import relate
from onrecord.story.differences import Compared, Kind, discrepancies_of, kinds

TEXT = "The bridge\nThe bridge will open in May, the mayor of Tolvik said on Monday."
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "strait"


def first_words(compared: Compared) -> Iterable[Discrepancy]:
    """A kind of difference: reports that begin alike."""
    starts = tuple(Passage(path, Span(0, 3), text[:3]) for path, text in sorted(compared.texts.items()))
    yield Discrepancy("di-starts", "place", "low", "reports begin alike", starts)


def test_a_kind_of_difference_is_a_function_and_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = list(annotate([article("a.txt", TEXT), article("b.txt", TEXT)]))
    assert "di-starts" not in {d.id for d in relate(reports).discrepancies}
    monkeypatch.setattr(kinds, "KINDS", (*kinds.KINDS, Kind("first words", first_words)))
    monkeypatch.setattr(discrepancies_of, "__defaults__", (kinds.KINDS,))
    found = {d.id: d for d in relate(reports).discrepancies}
    assert [p.article for p in found["di-starts"].between] == ["a.txt", "b.txt"]


def upper_case(handle: IO[bytes]) -> Iterator[Row]:
    """A reader: the file is one article in capitals."""
    yield Row(1, "", handle.read().decode().upper())


def test_a_reader_is_a_function_and_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "loud.shout").write_text("the bridge opens in may.", encoding="utf-8")
    assert [getattr(one, "code", None) for one in onrecord.read(tmp_path)] == ["E020"]
    monkeypatch.setattr(readers, "READERS", (*readers.READERS, Reader((".shout",), upper_case)))
    assert sources.reader_of is readers.reader_of
    assert [one.text for one in onrecord.read(tmp_path)] == ["THE BRIDGE OPENS IN MAY."]


def test_a_stage_is_replaced_in_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert next(annotate([article("a.txt", TEXT)])).statements
    without = (Stage(s.name, lambda draft: ()) if s.name == "attributions" else s for s in stages.STAGES)
    monkeypatch.setattr(stages, "STAGES", tuple(without))
    assert not next(annotate([article("a.txt", TEXT)])).statements


def test_a_language_is_there_when_its_folder_is() -> None:
    assert analysed("en")
    assert not analysed("de")


def test_a_page_asks_one_question(tmp_path: Path) -> None:
    with onrecord.build(EXAMPLE) as record:
        answer = record.ask(Question("statements", limit=3))
    assert len(answer.rows) == 3
    assert answer.more
