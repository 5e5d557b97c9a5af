"""What modules rest on is read from their imports: nothing that runs is left out, nothing else is in."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.engine.closure import closure, file_of, imported
from onrecord.engine.fingerprint import PACKAGE, REPORT

SOURCE = """
from __future__ import annotations

import a.one
import b as c
from d import (
    e,  # and f
    g as h,
)

if TYPE_CHECKING:
    from i import j

    from k import l

def m():
    from n.o import p, q as r  # lazy
"""


def test_imports_of_all_forms() -> None:
    assert list(imported(SOURCE)) == ["__future__.annotations", "a.one", "b", "d.e", "d.g", "n.o.p", "n.o.q"]


def by_tree(source: str) -> Iterator[str]:
    """The same, by the tree of the module, with those for type checkers."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, "a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_are_those_of_the_tree(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    always = source.replace("if TYPE_CHECKING:", "if True:")
    assert {n for n in by_tree(source) if n.startswith("onrecord")} == {
        n for n in imported(always) if n.startswith("onrecord")
    }


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("onrecord.spans", "spans.py"),
        ("onrecord.spans.Span", "spans.py"),
        ("onrecord.ingest", "ingest/__init__.py"),
        ("onrecord.ingest.readers.plain.decode", "ingest/readers/plain.py"),
        ("onrecord", "__init__.py"),
    ],
)
def test_the_file_that_holds_a_name(name: str, file: str) -> None:
    assert file_of(name, PACKAGE) == PACKAGE / file


def test_other_packages_have_none() -> None:
    assert file_of("spacy.tokens", PACKAGE) is None


def test_circles_end_and_packages_on_the_way_are_no_part(tmp_path: Path) -> None:
    package = tmp_path / "pack"
    for name, source in {
        "__init__": "import pack.far",
        "far": "",
        "a/__init__": "import pack.far",
        "a/one": "from pack.two import x",
        "two": "def f():\n    import pack.a.one",
    }.items():
        file = package / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    found = closure(["a/one"], package)
    assert [p.relative_to(package).as_posix() for p in found] == ["a/one.py", "two.py"]


RUN = """
import sys
from pathlib import Path
import onrecord
before = set(sys.modules)
from onrecord.ingest import read
from onrecord.report import annotate
assert [report.actors for report in annotate(read([sys.argv[1]]))]
for name in sorted(set(sys.modules) - before):
    file = getattr(sys.modules[name], "__file__", None)
    if name.startswith("onrecord.") and file:
        print(file)
"""


def test_nothing_that_runs_for_a_report_is_left_out(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("A title\n\nAnna Berg said on Monday that the ferry was late.", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", RUN, str(text)], capture_output=True, text=True, check=True)
    ran = {Path(line) for line in done.stdout.splitlines()}
    assert len(ran) > 50
    registered = closure(["report/component"], PACKAGE)  # spaCy loads every component that packages register
    left = ran - {*REPORT.files(), *registered}
    assert {file for file in left if file.name != "__init__.py"} == set()  # faces on the way
