"""The commands and the Python of the docs run as they stand there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(sh|python)\n(.*?)^```$", re.M | re.S)


def fences(page: Path) -> list[tuple[str, str]]:
    return FENCE.findall(page.read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the example reports, as a newcomer has it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


@pytest.mark.parametrize("page", [p for p in PAGES if fences(p)], ids=lambda p: p.name)
def test_page_runs(page: Path, desk: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for language, code in fences(page):
        command = ["bash", "-euc", code] if language == "sh" else [sys.executable, "-c", code]
        done = subprocess.run(command, cwd=desk, env={**os.environ, "PATH": path}, capture_output=True, text=True)
        assert done.returncode == 0, f"{page.name}:\n{code}\n{done.stderr}"


def test_quickstart_has_commands_to_run() -> None:
    assert sum(language == "sh" for language, _ in fences(ROOT / "docs" / "quickstart.md")) >= 4
