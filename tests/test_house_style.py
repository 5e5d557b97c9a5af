"""House rules that a machine can check."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(p for folder in ("src", "evals", "training") for p in (ROOT / folder).rglob("*.py"))
NOTHING_SAID = {"utils.py", "helpers.py", "common.py", "misc.py"}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_small_files_and_functions(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert path.name not in NOTHING_SAID
    assert source.count("\n") <= 400
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno <= 60, f"{node.name} is too long"


def test_modules_of_the_package_say_what_they_are_for() -> None:
    silent = [p for p in FILES if p.stat().st_size and not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert not silent
