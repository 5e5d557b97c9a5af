"""The table of PLOVER types: what is counted, what a sentence counts as, and that the two halves part all sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.plover import Coded, confusion, figures, halves, taken_for

from evals import plover
from onrecord.export.polecat import QUAD

KEN, NOR = frozenset({"KEN"}), frozenset({"NOR"})
AID = Coded("AID", KEN, NOR)


def test_state_is_no_type_and_the_first_of_the_type_tells_the_dyad() -> None:
    found = (Coded("AID", NOR, KEN), AID, Coded("STATE", KEN, NOR))
    told = figures([(AID, found), (AID, (Coded("AID", KEN, NOR), Coded("AGREE", KEN, NOR)))])
    assert told["recall"] == 1 and told["precision"] == pytest.approx(2 / 3) and told["dyad"] == 0.5


def test_a_sentence_counts_as_gold_then_as_the_first_type() -> None:
    assert taken_for(AID, (Coded("AGREE", KEN, NOR), AID)) == "AID"
    assert taken_for(AID, (Coded("STATE", KEN, NOR), Coded("AGREE", KEN, NOR))) == "AGREE"
    assert taken_for(AID, (Coded("STATE", KEN, NOR),)) == "STATE"
    assert taken_for(AID, ()) == "none"


def test_the_table_has_a_row_for_every_type_of_the_gold() -> None:
    lines = confusion([(AID, (AID,)), (Coded("COERCE", KEN, NOR), ())]).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["AID", "COERCE"]
    assert lines[1].split()[1:].count("1") == 1 and lines[2].split()[-1] == "1"


def test_halves_part_all_sentences_evenly() -> None:
    gold = [{"event": t} for t in ("AID", "AID", "AGREE", "AID", "AGREE", "COERCE")]
    odd, even = halves(gold)
    assert sorted(odd + even) == list(range(6)) and abs(len(odd) - len(even)) <= 1


def test_own_sentences_are_of_all_types_and_none_twice() -> None:
    rows = plover.read(plover.OWN)
    assert {row["event"] for row in rows} == set(QUAD)
    assert len({row["text"] for row in rows}) == len(rows)
    codes = [a["code"] for row in rows for a in (*row["source"], *row["target"])]
    assert all(len(code) == 3 and code.isupper() for code in codes)


def test_it_runs_on_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in plover.read(plover.OWN)[:4]), encoding="utf-8")
    assert plover.main([str(path), "--halves", "--misses"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("all sentences 4 ") and "AGREE" in out
