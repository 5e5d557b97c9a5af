"""The architecture: rooms are entered by their faces, import downward alone, and language data has one reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from evals.rooms import LIGHT, OPEN, PACKAGE, House, entries, loads, offences

LOWER = (("low",), ("lang",), ("knowledge",))
ROOMS = (*LOWER, ("report.page",), ("report.cast", "report.deeds"), ("report",), ("story",), ("",))


def held() -> list[str]:
    """The offences that are still allowed; the list may only shrink."""
    return OPEN.read_text(encoding="utf-8").splitlines() if OPEN.exists() else []


def test_the_package_keeps_its_rooms() -> None:
    house = House(PACKAGE)
    found = offences(house)
    new = [str(offence) for offence in found if offence.entry(house) not in held()]
    gone = set(held()) - set(entries(house, found)) - {line for line in held() if line.startswith("import ")}
    assert not new, "imports that offend:\n" + "\n".join(new)
    assert not gone, "no longer true, python -m evals.rooms --write takes them out:\n" + "\n".join(gone)


@pytest.mark.parametrize("module", LIGHT)
def test_importing_loads_no_parser_and_no_network(module: str) -> None:
    assert loads(module) == [line for line in held() if line.startswith(f"import {module} loads")]


def test_loading_is_told() -> None:
    assert loads("spacy") == ["import spacy loads spacy"]


def test_every_room_of_the_order_that_has_files_is_a_package_or_a_module() -> None:
    house = House(PACKAGE)
    planned = {"web"}
    assert {room for room in house.floors if room and not house.is_module(room)} <= planned


def made(folder: Path, files: dict[str, str]) -> House:
    """A package of these files, its rooms in the order above."""
    for name, source in {"__init__.py": "", **files}.items():
        path = folder / "made" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
        for parent in path.relative_to(folder / "made").parents:
            (folder / "made" / parent / "__init__.py").touch()
    return House(folder / "made", ROOMS, frozenset({"knowledge"}))


CLEAN = {
    "low.py": "",
    "lang/__init__.py": "def load(): ...",
    "knowledge/words.py": "from made.lang import load",
    "report/page/__init__.py": "from made.report.page.page import Page\n__all__ = ['Page', 'text']",
    "report/page/page.py": "from made import low\nfrom made.knowledge import words\nclass Page: ...",
    "report/page/text.py": "",
    "report/cast/__init__.py": "from made.report.page import Page",
    "report/deeds/__init__.py": "",
    "report/__init__.py": "def annotate():\n    from made.report.cast import Page",
    "story/__init__.py": "from .report import annotate\nfrom made.report import annotate",
}


def test_a_house_in_order_has_no_offence(tmp_path: Path) -> None:
    assert offences(made(tmp_path, CLEAN)) == []


@pytest.mark.parametrize(
    ("file", "source", "kinds"),
    [
        ("report/cast/people.py", "from made.report.page.page import Page", ["past a face"]),
        ("report/cast/people.py", "import made.report.page.page", ["past a face"]),
        ("report/cast/people.py", "from made.report.page import page", ["past a face"]),
        ("report/cast/people.py", "from made.report.page import text", []),
        ("report/cast/people.py", "from ..page.page import Page", ["past a face"]),
        ("report/cast/people.py", "def f():\n    from made.report.page.page import Page", ["past a face"]),
        ("story/one.py", "from made.report.cast import Page", ["past a face"]),
        ("story/one.py", "from made.knowledge.words import load", []),
        ("story/one.py", "from made.lang import load", ["language data outside knowledge"]),
        ("report/page/late.py", "from made.story import relate", ["upward", "in a circle (report, report.cast, "]),
        (
            "report/page/typed.py",
            "if TYPE_CHECKING:\n    from made.report import annotate",
            ["upward", "in a circle ("],
        ),
        ("report/cast/beside.py", "from made.report.deeds import Deed", ["upward"]),
        ("report/deeds/up.py", "from made import made", ["upward"]),
        ("low.py", "from made.knowledge import words", ["upward"]),
        ("knowledge/up.py", "import made.story", ["upward", "in a circle ("]),
        ("cellar/one.py", "from made import low", ["in no room of the order"]),
        ("low.py", "from madeup.story import relate", []),
    ],
)
def test_each_offence_is_told(tmp_path: Path, file: str, source: str, kinds: list[str]) -> None:
    house = made(tmp_path, CLEAN | {file: source})
    found = offences(house)
    assert len(found) == len(kinds)
    assert all(offence.kind.startswith(kind) for offence, kind in zip(found, kinds, strict=True))


def test_an_offence_is_shown_with_its_line_and_kept_without(tmp_path: Path) -> None:
    house = made(tmp_path, CLEAN | {"story/one.py": '"""One."""\n\nfrom made.report.cast import Page\n'})
    (found,) = offences(house)
    assert str(found).endswith("story/one.py:3: past a face: from made.report.cast import Page")
    assert entries(house, [found]) == ["past a face: story/one.py imports report.cast"]
