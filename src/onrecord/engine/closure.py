"""What modules of a package rest on: the closure of their imports, read from the source.

Imports inside functions count, those for type checkers do not. A package that stands only on the way to a module
(`a` in `import a.b`) is no part of it: nothing that its `__init__` names is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

# Patterns, because trees of a hundred files take a second; tests compare what they find with the trees.
IMPORT = re.compile(r"^[ \t]*(?:from ([\w.]+) )?import (\([^)]*\)|[\w., ]+)", re.M)
ASIDE = re.compile(r"#[^\n]*| as \w+")
FOR_TYPES = re.compile(r"^if TYPE_CHECKING:\n(?:[ \t].*\n|\n)+", re.M)


def closure(roots: Iterable[str], package: Path) -> tuple[Path, ...]:
    """The files of a package that some of its modules rest on, those included, in order.

    `package` is its folder, `roots` are paths of modules below it without suffix: `report/stages`.
    Raises FileNotFoundError for a root that is no module.
    """
    todo, found = [file_at(package / root) or package / root for root in roots], set[Path]()
    while todo:
        path = todo.pop()
        if path not in found:
            found.add(path)
            names = imported(path.read_text(encoding="utf-8"))
            todo += filter(None, (file_of(name, package) for name in names))
    return tuple(sorted(found))


def imported(source: str) -> Iterator[str]:
    """The dotted names that a module imports when it runs: `a.b` of `from a import b`."""
    for module, names in IMPORT.findall(FOR_TYPES.sub("", source)):
        for name in re.findall(r"[\w.]+", ASIDE.sub("", names)):
            yield f"{module}.{name}" if module else name


def file_of(name: str, package: Path) -> Path | None:
    """The file of a module, or of the module that holds the name; None where it is of another package."""
    top, *parts = name.split(".")
    lengths = range(len(parts), -1, -1) if top == package.name else ()
    return next((file for n in lengths if (file := file_at(package.joinpath(*parts[:n])))), None)


def file_at(place: Path) -> Path | None:
    """The file of the module or package that lies at a path without suffix; None where none does."""
    return next((file for file in (place.with_suffix(".py"), place / "__init__.py") if file.is_file()), None)
