"""Floors hold or break, rise when pinned, and sink only where that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.gate import FLOORS, SAMPLES, SLACK, STORIES, broken, hash_of_files, pinned
from evals.gold import Gold

from evals import gate


def test_a_floor_breaks_below_its_slack() -> None:
    floors = {"a": 0.5, "b": 0.8}
    assert broken(floors, {"a": 0.5, "b": 0.9}) == []
    assert broken(floors, {"a": 0.5 - SLACK + 1e-9, "b": 0.8}) == []
    assert broken(floors, {"a": 0.5 - SLACK - 1e-9, "b": 0.8}) == ["a: 0.480 is under its floor 0.500"]


def test_a_figure_that_is_gone_breaks_its_floor_and_a_new_one_has_none() -> None:
    assert broken({"a": 0.5}, {"new": 0.1}) == ["a: 0.000 is under its floor 0.500"]
    assert broken({"a": 0.0}, {}) == []


@pytest.mark.parametrize(("lower", "b"), [(False, 0.8), (True, 0.7)])
def test_pinning_raises_and_lowers_only_where_asked(lower: bool, b: float) -> None:
    assert pinned({"a": 0.5, "b": 0.8}, {"a": 0.61249, "b": 0.7}, lower=lower) == {"a": 0.612, "b": b}


def test_pinning_keeps_to_the_figures_that_have_a_floor() -> None:
    assert pinned({"a": 0.0, "gone": 0.4}, {"a": 0.3, "new": 0.9}, lower=False) == {"a": 0.3}


def test_every_story_has_floors_pinned_to_its_data() -> None:
    pins = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert set(STORIES) <= set(pins)
    for story in STORIES:
        assert pins[story]["data_sha256"] == Gold.load(*STORIES[story]).sha256
        assert all(0 <= floor <= 1 for floor in pins[story]["floors"].values())


def test_every_sample_has_floors_pinned_to_its_data() -> None:
    pins = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert set(SAMPLES) <= set(pins)
    for sample, (source, needed, _) in SAMPLES.items():
        assert source.is_file() and any(pins[sample]["floors"].values())
        if needed is None or needed.is_file():
            assert pins[sample]["data_sha256"] == hash_of_files(source, *filter(None, (needed,)))


def test_a_hash_tells_what_and_where_it_stands(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a", encoding="utf-8")
    two.write_text("b", encoding="utf-8")
    first = hash_of_files(one, two)
    assert first == hash_of_files(two, one) != hash_of_files(one)
    two.write_text("c", encoding="utf-8")
    assert first != hash_of_files(one, two)


@pytest.mark.parametrize(
    ("arguments", "sha", "reached", "status"),
    [([], "x", 0.5, 0), ([], "x", 0.4, 1), ([], "y", 0.5, 1), (["--pin"], "y", 0.6, 0), (["--pin"], "x", 0.4, 1)],
)
def test_the_exit_status(
    arguments: list[str], sha: str, reached: float, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"s": {"data_sha256": "x", "floors": {"a": 0.5}}}), encoding="utf-8")
    monkeypatch.setattr(gate, "FLOORS", floors)
    monkeypatch.setattr(gate, "measure", lambda pins, show_misses: {"s": (sha, {"a": reached})})
    monkeypatch.setattr("sys.argv", ["gate", *arguments])
    assert gate.main() == status
    if arguments:
        kept = json.loads(floors.read_text(encoding="utf-8"))
        assert kept == {"s": {"data_sha256": sha, "floors": {"a": max(0.5, reached)}}}


def test_the_gold_is_no_report_of_its_story(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mira Oll said on Monday that the bridge at Sedge is safe.", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("path,published\na.txt,2031-05-06\n", encoding="utf-8")
    (tmp_path / "gold.toml").write_text('title = "Mira Oll said that the bridge at Sedge is safe."', encoding="utf-8")
    (article,) = gate.tables_of(tmp_path)["articles"]
    assert (Path(article["path"]).name, article["published"]) == ("a.txt", "2031-05-06")
