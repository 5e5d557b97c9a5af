"""Weights that are missing or not those shipped stop everything with E016; no report is blamed for them."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from tests.factories import article
from typer.testing import CliRunner, Result

import onrecord
from onrecord.cli.app import app
from onrecord.engine import fingerprint
from onrecord.errors import OnrecordError
from onrecord.report import annotate, annotate_one
from onrecord.report.network import tagger
from onrecord.report.page import parsing

PACKAGE = Path(onrecord.__file__).parent
LINE = json.dumps({"id": "a", "text": "The ferry was late."})


def damaged(models: Path) -> None:
    (models / "attribution.onnx").write_bytes(b"cut short")


def removed(models: Path) -> None:
    (models / "attribution.onnx").unlink()


@pytest.fixture(params=[damaged, removed])
def broken(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package whose weights are broken, in a process that has loaded none yet."""
    shutil.copytree(PACKAGE / "models", tmp_path / "models")
    request.param(tmp_path / "models")
    files = resources.files
    monkeypatch.setattr(resources, "files", lambda package: tmp_path if package == "onrecord" else files(package))
    loaded = (parsing.pipeline, tagger.shipped, tagger.fingerprint, fingerprint.of_shipped)
    for each in loaded:
        each.cache_clear()
    yield
    for each in loaded:
        each.cache_clear()


def run(*args: object, input: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in args], input=input)


def test_annotating_raises_it_whoever_is_to_be_told_of_failures(broken: None) -> None:
    articles = [article("a", "T\nfine"), article("b", "T\nfine")]
    with pytest.raises(OnrecordError, match="E016"):
        annotate_one(articles[0])
    told: list[OnrecordError] = []
    with pytest.raises(OnrecordError, match="E016"):
        list(annotate(articles, failed=lambda _, error: told.append(error)))
    with pytest.raises(OnrecordError, match="E016"):
        list(onrecord.annotate(articles))
    assert not told


def test_building_raises_it(broken: None, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The ferry was late.", encoding="utf-8")
    with pytest.raises(OnrecordError, match="E016"):
        onrecord.build([tmp_path / "one.txt"], record=tmp_path / "r.db")
    ended = run("build", tmp_path / "one.txt", "--record", tmp_path / "r.db")
    assert ended.exit_code == 1 and "[E016]" in ended.stderr


def test_the_command_ends_with_it(broken: None) -> None:
    ended = run("annotate", "-", input=LINE)
    assert ended.exit_code == 1 and "[E016]" in ended.stderr and not ended.stdout


def test_it_comes_out_of_a_process_of_its_own(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "onrecord", ignore=shutil.ignore_patterns("__pycache__", "*.onnx"))
    command = [sys.executable, "-m", "onrecord", "annotate", "-", "--workers", "2"]
    there = {**os.environ, "PYTHONPATH": str(tmp_path)}
    ended = subprocess.run(command, input=LINE, env=there, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 1 and "[E016]" in ended.stderr and not ended.stdout


def test_an_error_is_the_same_after_it_was_sent() -> None:
    sent = OnrecordError("E005", "a.csv", line=3, field="text")
    assert str(pickle.loads(pickle.dumps(sent))) == str(sent)
