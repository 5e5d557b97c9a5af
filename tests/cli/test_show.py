"""The first page of a record: each story with what its reports differ on, the first lines of each kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.export.test_tables import kept
from tests.factories import article, report

from onrecord.cli import show
from onrecord.ledger import Question, StoryHeart

DISPUTE = {"question": "Was it off?", "positions": [{"name": "Odo"}, {"name": "Ilse"}]}
HEART = StoryHeart("Talks", ("Tide", "Tide", "Sund"), 3, 1, 1, (("Ilse", 2),), (DISPUTE,), (), ())


def test_a_story_with_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    show.story(HEART)
    assert capsys.readouterr().out.splitlines() == [
        "",
        "Talks",
        "  3 reports: Tide, Sund",
        "  3 statements, 1 of them told by several reports; 1 event",
        "  most heard: Ilse (2)",
        "  in dispute:",
        "    Was it off? Odo / Ilse",
    ]


def test_of_many_lines_the_first_and_how_many_more(capsys: pytest.CaptureFixture[str]) -> None:
    differences = tuple({"severity": "low", "kind": "date", "what": f"day {n}"} for n in range(12))
    line = {"name": "Odo", "about": "talks", "changes": [{"what": "later the opposite"}]}
    show.story(replace(HEART, disputes=(), discrepancies=differences, positions=(line,)))
    told = capsys.readouterr().out
    assert "[low] date: day 9" in told and "day 10" not in told and "... and 2 more" in told
    assert "Odo on talks: later the opposite" in told and "in dispute" not in told


def test_rows_as_cells_and_as_they_are_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with kept(tmp_path / "r.db", [report(article("a.txt", 'Talks\nOdo said "yes". Odo said "no".'))]) as record:
        show.answer(record, Question("statements", limit=1), "table")
        told = capsys.readouterr()
        assert told.out.splitlines()[0].startswith("said\twho") and "1 more" in told.err
        show.answer(record, Question("statements", about=("no",)), "jsonl")
        assert '"content_text": "no"' in capsys.readouterr().out
        show.heart(record)
        assert capsys.readouterr().out.startswith(f"{record.path}: 1 reports, 1 stories, 1 actors, 2 statements")
