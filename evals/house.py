"""The house measured: how big, how branchy, how private and how tested the code is, by one count for all code.

    python -m evals.house [--by room] [--worst 30] [--tests FOLDER] [PATH ...]

A path is a file or a folder of modules; without one, the package. Branches of a function are those of McCabe: one for
the function itself, one for every `if`, `elif`, loop, handler, `case`, conditional expression, every `and` or `or` of
two terms, every `for` and `if` of a comprehension; what stands in functions within it counts for it too. `--worst`
lists the functions with most of them, `--by room` gives a row for every folder of the package. It judges nothing.
"""

from __future__ import annotations

import argparse
import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from statistics import median

from evals.english import english, labelled

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "onrecord"
TESTS = ROOT / "tests"
Function = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHING = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case, ast.IfExp)


def branches(function: ast.AST) -> int:
    """The branches of a function and of what stands within it; a straight one has 1."""
    return 1 + sum(map(branching, ast.walk(function)))


def branching(node: ast.AST) -> int:
    """How many branches one node adds."""
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    return int(isinstance(node, BRANCHING))


def number(value: ast.expr | None) -> bool:
    """A literal number, with or without a sign; True and False are none."""
    bare = value.operand if isinstance(value, ast.UnaryOp) else value
    return isinstance(bare, ast.Constant) and type(bare.value) in (int, float)


@dataclass(frozen=True)
class Module:
    """A file of code, parsed."""

    path: Path
    source: str

    @classmethod
    def load(cls, path: Path) -> Module:
        return cls(path, path.read_text(encoding="utf-8"))

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    @property
    def lines(self) -> int:
        return len(self.source.splitlines())

    @property
    def packages(self) -> list[str]:
        """The packages that hold the file, outermost first."""
        folders = [self.path.parent, *self.path.parent.parents]
        return [f.name for f in takewhile(lambda f: (f / "__init__.py").is_file(), folders)][::-1]

    @property
    def name(self) -> str:
        """The dotted name that the module is imported by."""
        return ".".join([*self.packages, *([] if self.path.stem == "__init__" else [self.path.stem])])

    @property
    def room(self) -> str:
        """The folder within the package, such as `report/cast`; "." where there is none."""
        return "/".join(self.packages[1:3]) or "."

    @cached_property
    def functions(self) -> list[Function]:
        return [node for node in self.nodes if isinstance(node, Function)]

    @property
    def thresholds(self) -> list[str]:
        """The numbers that have a name of their own: `NEAR = 3` at the top of a file."""
        named = [(n.targets[0], n.value) for n in self.tree.body if isinstance(n, ast.Assign)]
        named += [(n.target, n.value) for n in self.tree.body if isinstance(n, ast.AnnAssign) and n.value]
        return [t.id for t, value in named if isinstance(t, ast.Name) and t.id.isupper() and number(value)]

    @property
    def excused(self) -> bool:
        """Numbers may stand here: these are the options, or a file that says which script of training/ fits it."""
        return "options" in (self.path.stem, self.path.parent.name) or "training/" in (
            ast.get_docstring(self.tree) or ""
        )

    @property
    def bound(self) -> list[str]:
        """Every name that is given something: variables and parameters, once for each time."""
        stored = [n.id for n in self.nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
        return stored + [n.arg for n in self.nodes if isinstance(n, ast.arg)]

    @property
    def imported(self) -> set[str]:
        """Dotted names that the file imports anywhere, a name from a module as well as the module."""
        plain = {alias.name for n in self.nodes if isinstance(n, ast.Import) for alias in n.names}
        froms = [n for n in self.nodes if isinstance(n, ast.ImportFrom) and n.module]
        return plain | {str(n.module) for n in froms} | {f"{n.module}.{a.name}" for n in froms for a in n.names}


def modules(paths: Iterable[Path]) -> list[Module]:
    """The modules of files and folders, migrations of the record left out: they never change again."""
    files = [f for path in paths for f in ([path] if path.is_file() else sorted(path.rglob("*.py")))]
    return [Module.load(f) for f in files if "migrations" not in f.parts]


def private(function: Function) -> bool:
    return function.name.startswith("_") and not function.name.startswith("__")


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def percentile(values: Sequence[int], share: float) -> int:
    """The value that so great a share of the values stays under; 0 for none."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else 0


def middle(values: Sequence[int]) -> float:
    return median(values) if values else 0


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"


def shape(given: Sequence[Module]) -> Iterator[tuple[str, str]]:
    """Label -> figure of the files and functions."""
    sizes = [m.lines for m in given]
    functions = [f for m in given for f in m.functions]
    lengths, counts = [length(f) for f in functions], [branches(f) for f in functions]
    bound = [name for m in given for name in m.bound]
    yield "files / lines", f"{len(given)} / {sum(sizes)}"
    yield "median / biggest file", f"{middle(sizes):g} / {max(sizes, default=0)}"
    yield "functions", str(len(functions))
    yield "median / longest function", f"{middle(lengths):g} / {max(lengths, default=0)}"
    yield "branches, median / p90", f"{middle(counts):g} / {percentile(counts, 0.9)}"
    yield "private functions", percent(sum(map(private, functions)), len(functions))
    yield "with a docstring", percent(sum(ast.get_docstring(f) is not None for f in functions), len(functions))
    yield "with a return type", percent(sum(f.returns is not None for f in functions), len(functions))
    yield "one-letter names", percent(sum(len(name) == 1 for name in bound), len(bound))
    yield "named thresholds", str(sum(len(m.thresholds) for m in given))
    yield "thresholds elsewhere", str(sum(len(m.thresholds) for m in given if not m.excused))


def coverage(given: Sequence[Module], tests: Sequence[Module], imported: set[str]) -> dict[str, str]:
    """Label -> figure of the tests of these modules, and of what all tests import of them."""
    code, lines = sum(m.lines for m in given), sum(t.lines for t in tests)
    return {
        "test / code lines": f"{lines / code:.2f}" if code else "-",
        "imported by no test": f"{len(untested(given, imported))} of {len(given)}",
    }


def spelled(given: Sequence[Module], package: Path) -> dict[str, str]:
    """Label -> how many words of a text stand in the code of these modules, and labels of the parser out of place."""
    files = {m.path for m in given}
    return {
        "English in code": str(sum(one.path in files for one in english(package))),
        "labels of the parser": str(sum(one.path in files for one in labelled(package))),
    }


def names_imported(tests: Iterable[Module]) -> set[str]:
    return {name for test in tests for name in test.imported}


def untested(given: Iterable[Module], imported: set[str]) -> list[str]:
    return [m.name for m in given if m.name not in imported]


def rooms(given: Iterable[Module]) -> dict[str, list[Module]]:
    """Room -> its modules; `report` and `story` have rooms within."""
    found: dict[str, list[Module]] = defaultdict(list)
    for module in given:
        found[module.room].append(module)
    return dict(sorted(found.items()))


def mirrored(test: Module, folder: Path) -> str:
    """The room whose tests a file of the tests' folder belongs to, by the folder it stands in."""
    return "/".join(test.path.relative_to(folder).parent.parts[:2]) or "."


def worst(given: Iterable[Module], most: int) -> list[str]:
    """The functions with most branches, a line each."""
    found = [(branches(f), m.path, f) for m in given for f in m.functions]
    found.sort(key=lambda each: (-each[0], str(each[1]), each[2].lineno))
    return [f"{count:4} {shown(path)}:{f.lineno} {f.name}" for count, path, f in found[:most]]


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def table(columns: dict[str, dict[str, str]]) -> list[str]:
    """A line for each column of figures, under a line of their labels: rooms are many, figures few."""
    labels = list(next(iter(columns.values()), {}))
    rows = [
        ["", *labels],
        *([name, *(figures.get(label, "-") for label in labels)] for name, figures in columns.items()),
    ]
    return ["| " + " | ".join(row) + " |" for row in rows]


def by_room(given: Sequence[Module], tests: Sequence[Module], folder: Path) -> list[str]:
    """The table of the rooms; a module counts as imported whichever test imports it, lines as those of the room."""
    imported = names_imported(tests)
    own = {room: [t for t in tests if mirrored(t, folder) == room] for room in rooms(given)}
    return table({r: dict(shape(ms)) | coverage(ms, own[r], imported) for r, ms in rooms(given).items()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[PACKAGE])
    parser.add_argument("--by", choices=["room"])
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--tests", type=Path, default=TESTS, help="the tests of what is measured")
    options = parser.parse_args()
    given = modules(path.resolve() for path in options.paths)
    tests = modules([options.tests.resolve()])
    if options.by:
        print(*by_room(given, tests, options.tests.resolve()), sep="\n")
    else:
        own = spelled(given, PACKAGE) if all(m.path.is_relative_to(PACKAGE) for m in given) else {}
        figures = dict(shape(given)) | coverage(given, tests, names_imported(tests)) | own
        print(*(f"{label:<28} {figure}" for label, figure in figures.items()), sep="\n")
    print(*worst(given, options.worst), sep="\n", end="\n" if options.worst else "")


if __name__ == "__main__":
    main()
