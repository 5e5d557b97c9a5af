"""What a stored result rests on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.engine import fingerprint
from onrecord.engine.fingerprint import PACKAGE, REPORT, SKETCH, STORY, Basis
from onrecord.report import network

HEAVY = shutil.ignore_patterns("*.onnx", "tokenizer.json", "__pycache__", "templates", "migrations")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(PACKAGE, tmp_path_factory.mktemp("copy") / PACKAGE.name, ignore=HEAVY))


def test_other_weights_give_another_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint.model_sha256()
    monkeypatch.setattr(network, "fingerprint", lambda: "0" * 64)
    assert fingerprint.model_sha256() != before


def edited(copy: Path, name: str, basis: Basis) -> bool:
    """Whether a line more in a file of the package gives another hash."""
    of_basis: Callable[[Basis, Path], str] = fingerprint.of_basis.__wrapped__
    (path,) = copy.glob(name)
    before, old = of_basis(basis, copy), path.read_bytes()
    path.write_bytes(old + b"\n# a line more\n")
    try:
        return of_basis(basis, copy) != before
    finally:
        path.write_bytes(old)


@pytest.mark.parametrize(
    "name",
    [
        "**/folding.py",
        "days.py",
        "spans.py",
        "report/stages.py",
        "report/cast/register.py",
        "ingest/readers/plain.py",
        "**/cues.toml",
        "**/africa.csv",
    ],
)
def test_what_a_report_rests_on(name: str, copy: Path) -> None:
    assert edited(copy, name, REPORT)


@pytest.mark.parametrize(
    "name", ["brief/view.py", "story/shared.py", "ledger/store.py", "report/component.py", "models/README.md"]
)
def test_what_a_report_does_not_rest_on(name: str, copy: Path) -> None:
    assert not edited(copy, name, REPORT)


@pytest.mark.parametrize(
    ("name", "basis", "rests"),
    [
        ("story/shared.py", STORY, True),
        ("**/folding.py", STORY, True),
        ("ingest/readers/plain.py", STORY, False),
        ("**/sketches.py", SKETCH, True),
        ("knowledge/terms.py", SKETCH, True),
        ("story/shared.py", SKETCH, False),
    ],
)
def test_what_stories_and_sketches_rest_on(name: str, basis: Basis, rests: bool, copy: Path) -> None:
    assert edited(copy, name, basis) is rests


def test_the_card_of_the_weights_counts() -> None:
    assert PACKAGE / "models" / "attribution.json" in REPORT.files()


def test_a_basis_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError, match="gone"):
        Basis(("gone",), ()).files()
    with pytest.raises(FileNotFoundError, match="gone"):
        Basis((), ("lang/gone",)).files()
