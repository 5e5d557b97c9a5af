"""The rooms of the package and their order: imports past a face, upward, in a circle, and of language data.

    python -m evals.rooms [--write]

Prints what offends, with file and line. `--write` keeps the offences in `tests/rooms_open.txt`, which may only shrink:
`tests/test_rooms.py` fails for one that is not in it, and for one in it that is gone. Imports within functions count,
and so do those for types alone.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "onrecord"
OPEN = ROOT / "tests" / "rooms_open.txt"

# Lowest first. A room imports from lower lines alone; those of one line do not know each other.
ORDER: tuple[tuple[str, ...], ...] = (
    ("version", "errors", "spans"),
    ("days", "given"),
    ("models",),
    ("options",),
    ("lang",),
    ("knowledge",),
    ("alike", "register"),
    ("ingest",),
    ("report.network",),
    ("report.page",),
    ("report.cast",),
    ("report.attribution",),
    ("report.occasion",),
    ("report.deeds",),
    ("report.statements", "report.events"),
    ("report.sources",),
    ("report",),
    ("story.grouping", "story.people"),
    ("story.claims",),
    ("story.utterances", "story.happenings"),
    ("story.differences", "story.disputes", "story.positions"),
    ("story",),
    ("ledger",),
    ("engine",),
    ("export", "brief"),
    ("pipeline",),
    ("",),  # the package itself: its verbs
    ("cli", "web"),
    ("__main__",),
)
SHELVES = frozenset({"knowledge", "options"})  # rooms without one face: every file is a face of its own
LIGHT = ("onrecord", "onrecord.report", "onrecord.story")  # packages whose import costs next to nothing
HEAVY = ("spacy", "onnxruntime")  # what they therefore do not load
DATA, READER = "lang", "knowledge"  # the language data, and the one room that may import it


@dataclass(frozen=True)
class House:
    """A package and the order of its rooms."""

    package: Path
    order: tuple[tuple[str, ...], ...] = ORDER
    shelves: frozenset[str] = SHELVES

    @cached_property
    def floors(self) -> Mapping[str, int]:
        """Room -> how high it stands."""
        return {room: n for n, rooms in enumerate(self.order) for room in rooms}

    def room(self, module: str) -> str:
        """The room of a module, both told without the name of the package: the longest one in the order."""
        parts = module.split(".")
        above = (".".join(parts[:n]) for n in range(len(parts), 0, -1))
        return next((name for name in above if name in self.floors), parts[0])

    def is_module(self, name: str) -> bool:
        path = self.package.joinpath(*name.split("."))
        return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()

    def shows(self, face: str, name: str) -> bool:
        """Whether a package names in `__all__` what is imported from it."""
        path = self.package.joinpath(*face.split(".")) / "__init__.py"
        return path.is_file() and name in exported(path.read_text(encoding="utf-8"))


def exported(source: str) -> list[str]:
    """The names in `__all__` of a module."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return [str(name) for name in ast.literal_eval(node.value)]
    return []


@dataclass(frozen=True)
class Import:
    """One import of a module of the package by another, the names without that of the package."""

    path: Path
    line: int
    source: str
    target: str


@dataclass(frozen=True)
class Offence:
    """What is wrong with an import."""

    kind: str
    by: Import

    def entry(self, house: House) -> str:
        """How it is kept: without the line, which moves."""
        return f"{self.kind}: {self.by.path.relative_to(house.package).as_posix()} imports {self.by.target}"

    def __str__(self) -> str:
        line = self.by.path.read_text(encoding="utf-8").splitlines()[self.by.line - 1].strip()
        return f"{self.by.path}:{self.by.line}: {self.kind}: {line}"


def imports(house: House) -> Iterator[Import]:
    """Every import of the package by itself."""
    for path in sorted(house.package.rglob("*.py")):
        source = ".".join(path.relative_to(house.package).with_suffix("").parts)
        source = source.removesuffix("__init__").removesuffix(".") if path.name == "__init__.py" else source
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for target in targets(house, path, node):
                yield Import(path, node.lineno, source, target)  # type: ignore[attr-defined]


def targets(house: House, path: Path, node: ast.AST) -> list[str]:
    """The modules of the package that a statement imports."""
    own = house.package.name
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
        return [n.removeprefix(own).removeprefix(".") for n in names if f"{n}.".startswith(f"{own}.")]
    if not isinstance(node, ast.ImportFrom):
        return []
    module = absolute(house, path, node)
    if not f"{module}.".startswith(f"{own}."):
        return []
    return list(dict.fromkeys(meant(house, module[len(own) + 1 :], alias.name) for alias in node.names))


def absolute(house: House, path: Path, node: ast.ImportFrom) -> str:
    """The dotted name of the module that names are imported from."""
    if not node.level:
        return node.module or ""
    folder = path.parents[node.level - 1].relative_to(house.package.parent)
    return ".".join([*folder.parts, *filter(None, (node.module,))])


def meant(house: House, module: str, name: str) -> str:
    """A module imported by its name from a package, unless the package shows it; else the package."""
    inner = f"{module}.{name}".removeprefix(".")
    return inner if house.is_module(inner) and not house.shows(module, name) else module


def past_a_face(house: House, one: Import) -> bool:
    """A room's inside is imported by another room; who stands outside `report` sees its face alone, no room of it."""
    room, own = house.room(one.target), house.room(one.source)
    outer = room.partition(".")[0]
    face = room if outer == own.partition(".")[0] else outer
    return room != own and room not in house.shelves and one.target != face


def upward(house: House, one: Import) -> bool:
    """A room imports one that stands no lower than itself."""
    room, own = house.room(one.target), house.room(one.source)
    return room != own and house.floors.get(room, 0) >= house.floors.get(own, len(house.order))


def unplaced(house: House, one: Import) -> bool:
    """A module whose room the order does not have."""
    return house.room(one.source) not in house.floors


def of_language(house: House, one: Import) -> bool:
    """Language data read by another room than the one that owns it."""
    return house.room(one.target) == DATA and house.room(one.source) not in (DATA, READER)


RULES = {
    "past a face": past_a_face,
    "upward": upward,
    "in no room of the order": unplaced,
    "language data outside knowledge": of_language,
}


def offences(house: House) -> list[Offence]:
    """Everything that offends, those of a circle of rooms as well."""
    found = list(imports(house))
    told = [Offence(kind, one) for kind, rule in RULES.items() for one in found if rule(house, one)]
    return told + [Offence(f"in a circle ({', '.join(rooms)})", one) for rooms, one in circular(house, found)]


def circular(house: House, found: Sequence[Import]) -> Iterator[tuple[list[str], Import]]:
    """The imports that close a circle of rooms: those of a circle that go up or stay on one floor."""
    edges: dict[str, set[str]] = {}
    for one in found:
        edges.setdefault(house.room(one.source), set()).add(house.room(one.target))
    reach = {room: reached(edges, room) for room in edges}
    for one in found:
        own, room = house.room(one.source), house.room(one.target)
        if own != room and own in reach.get(room, ()) and upward(house, one):
            yield sorted(r for r in reach[own] if own in reach.get(r, ())), one


def reached(edges: Mapping[str, Iterable[str]], start: str) -> set[str]:
    """The rooms that a room imports, directly or through others."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = set(edges.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found


def entries(house: House, found: Iterable[Offence]) -> list[str]:
    return sorted({offence.entry(house) for offence in found})


def loads(module: str) -> list[str]:
    """The heavy packages that importing a module loads in a fresh interpreter, a line each."""
    asked = f"import sys, {module}; print(*({set(HEAVY)} & sys.modules.keys()))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return [f"import {module} loads {heavy}" for heavy in sorted(told.stdout.split())]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="keep the offences of today in the list")
    options = parser.parse_args()
    house = House(PACKAGE)
    found = offences(house)
    loaded = [line for module in LIGHT for line in loads(module)]
    print(*found, *loaded, f"{len(found) + len(loaded)} offences", sep="\n")
    if options.write:
        OPEN.write_text("".join(f"{line}\n" for line in [*entries(house, found), *loaded]), encoding="utf-8")


if __name__ == "__main__":
    main()
