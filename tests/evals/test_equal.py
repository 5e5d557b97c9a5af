"""Tables kept before and after a change of the code compare equal, or show what changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from evals.equal import differences, keep_story, line_of

STRAIT = Path(__file__).resolve().parents[2] / "examples" / "strait"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The tables of two reports, kept twice."""
    folder = tmp_path_factory.mktemp("reports") / "two"
    folder.mkdir()
    for path in sorted(p for p in STRAIT.iterdir() if p.suffix in {".txt", ".md"})[:2]:
        shutil.copy(path, folder)
    before, after = (tmp_path_factory.mktemp(name) for name in ("before", "after"))
    assert [keep_story("two", folder, out) for out in (before, after)] == ["two", "two"]
    return before, after


def test_two_keeps_of_the_same_code_are_equal(kept: tuple[Path, Path]) -> None:
    before, after = kept
    tables = {path.name for path in (after / "two").iterdir()}
    assert {"articles.jsonl", "statements.jsonl"} <= tables and "runs.jsonl" not in tables
    assert (after / "two" / "statements.jsonl").stat().st_size
    assert list(differences(before, after)) == []


def test_a_changed_row_and_a_missing_table_are_shown(kept: tuple[Path, Path], tmp_path: Path) -> None:
    before, after = kept
    changed = Path(shutil.copytree(after, tmp_path / "changed"))
    table = changed / "two" / "statements.jsonl"
    first, *rest = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([first.replace('"id": "', '"id": "x', 1), *rest]) + "\n", encoding="utf-8")
    (name, lines), *more = differences(before, changed)
    assert (name, more) == ("two/statements.jsonl", [])
    row = json.loads(first)
    assert lines == ["-" + line_of(row, set(row)), "+" + line_of(row | {"id": "x" + row["id"]}, set(row))]
    (name, lines), *_ = differences(tmp_path, changed)
    assert lines and all(line.startswith("+") for line in lines)
