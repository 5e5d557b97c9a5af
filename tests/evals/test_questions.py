"""Analysts' questions: the scorer on a made-up record, and the real ones where the benchmark is present."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from evals.questions import Answer, answered, answers, asked

import onrecord

SHARED = Path(__file__).resolve().parents[3] / "shared"
STRAIT = Path(__file__).resolve().parents[2] / "examples" / "strait"


class Gold:
    """Right is what a row says it is."""

    def statement(self, id: str, rows: Any) -> bool:
        return any(row["id"] == id for row in rows)

    discrepancy = dispute = statement

    def event(self, id: str, rows: Any, statements: Any) -> bool:
        return self.statement(id, [*rows, *statements])


def test_an_answer_is_whole_when_every_item_is_among_the_rows() -> None:
    question = {"id": "Q", "statements": ["s1", "s2"], "events": ["e1"], "discrepancies": [], "disputes": ["d1"]}
    rows = [("statements", [{"id": "s1"}, {"id": "s9"}]), ("disputes", [{"id": "d1"}]), ("statements", [{"id": "e1"}])]
    got = answered(Gold(), question, rows)  # type: ignore[arg-type]
    assert got == Answer("Q", ("s1", "d1", "e1"), ("s2",), 4) and not got.whole
    more = answered(Gold(), question, [*rows, ("statements", [{"id": "s2"}])])  # type: ignore[arg-type]
    assert more.whole


def test_a_query_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="people"):
        onrecord.build([STRAIT / "01_harbor_ledger.txt"], record=tmp_path / "r.db").close()
        asked(tmp_path / "r.db", "people")


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the benchmark's questions, is not here")
def test_nine_of_twelve_questions_are_answered_whole(tmp_path: Path) -> None:
    onrecord.build([SHARED / "seeds"], record=tmp_path / "r.db").close()
    found = answers(tmp_path / "r.db", SHARED / "bench")
    assert len(found) == 12 and sum(a.whole for a in found) >= 9, [a for a in found if not a.whole]
