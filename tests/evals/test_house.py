"""The counts that the house is measured by."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from evals.house import Module, branches, by_room, coverage, modules, names_imported, percentile, private, shape, worst

SAMPLE = '''
"""A sample."""
NEAR = 3
FAR: float = -0.5
NAMES = "a"
SURE = True


def _kept(rows, n=1):
    with open(rows) as lines:
        return [x for x in lines if x and n]


class Thing:
    def __len__(self) -> int:
        """How long."""
        return 0
'''


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of two rooms."""
    folder = tmp_path / "src" / "made"
    for room in ("", "report", "report/cast"):
        (folder / room).mkdir(parents=True, exist_ok=True)
        (folder / room / "__init__.py").touch()
    (folder / "report" / "cast" / "people.py").write_text(SAMPLE)
    (folder / "options.py").write_text("MOST = 4\n")
    return folder


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return 1", 1),
        ("if a:\n  pass\n elif b:\n  pass\n else:\n  pass", 3),
        ("return a and b and c or d", 4),
        ("return [x for x in a if x if b for y in x]", 5),
        ("for x in a:\n  while x:\n   pass", 3),
        ("try:\n  pass\n except OSError:\n  pass", 2),
        ("match a:\n  case 1:\n   pass\n  case _:\n   pass", 3),
        ("def inner():\n  return 1 if a else 2\n return inner", 2),
        ("with a:\n  assert b", 1),
    ],
)
def test_branches_of_a_function(body: str, expected: int) -> None:
    function = ast.parse(f"def f(a, b, c, d):\n {body}\n").body[0]
    assert branches(function) == expected


def test_private_are_names_with_one_underscore() -> None:
    kept, length = Module(Path("sample.py"), SAMPLE).functions
    assert private(kept) and not private(length)


def test_thresholds_are_numbers_with_a_name_of_their_own() -> None:
    assert Module(Path("sample.py"), SAMPLE).thresholds == ["NEAR", "FAR"]


def test_numbers_may_stand_in_options_and_in_files_that_training_fits(package: Path) -> None:
    fitted = Module(Path("fitted.py"), '"""Fitted by training/attribution/fit.py."""\nA = 1\n')
    assert [m.excused for m in (Module.load(package / "options.py"), fitted, Module(Path("b.py"), SAMPLE))] == [
        True,
        True,
        False,
    ]


def test_a_module_knows_its_name_and_its_room(package: Path) -> None:
    assert [(m.name, m.room) for m in modules([package])] == [
        ("made", "."),
        ("made.options", "."),
        ("made.report", "report"),
        ("made.report.cast", "report/cast"),
        ("made.report.cast.people", "report/cast"),
    ]


def test_shape_of_a_package(package: Path) -> None:
    figures = dict(shape(modules([package])))
    assert figures["branches, median / p90"] == "2.5 / 4"
    assert figures["private functions"] == "50 %"
    assert figures["one-letter names"] == "20 %"
    assert (figures["named thresholds"], figures["thresholds elsewhere"]) == ("3", "2")


def test_a_module_is_tested_where_a_test_imports_it_or_a_name_of_it(package: Path) -> None:
    given = modules([package / "report"])
    for line in ("from made.report.cast.people import Thing", "from made.report.cast import people"):
        tests = [Module(Path("test_it.py"), f"def test():\n    {line}\n")]
        figures = coverage(given, tests, names_imported(tests))
        assert figures["imported by no test"].startswith(f"{3 - 1 - ('cast import' in line)} of 3")


def test_rooms_stand_in_a_row_each_with_the_lines_of_their_own_tests(package: Path) -> None:
    mirror = package.parents[1] / "tests" / "report" / "cast"
    mirror.mkdir(parents=True)
    (mirror / "test_people.py").write_text("import made.report.cast.people\n" * 9)
    rows = by_room(modules([package]), modules([mirror]), package.parents[1] / "tests")
    assert [row.split(" | ")[0] for row in rows] == ["| ", "| .", "| report", "| report/cast"]
    assert " 0.53 | 1 of 2 |" in rows[-1]


def test_the_worst_come_first(package: Path) -> None:
    assert [line.split()[0] for line in worst(modules([package]), 9)] == ["4", "1"]


def test_percentile_of_nothing_is_nothing() -> None:
    assert percentile([], 0.9) == 0
    assert percentile(list(range(10)), 0.9) == 9
