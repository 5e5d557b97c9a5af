"""Functions watched while they work: how often each is called, and in which article or story it acts.

`install()` before the watched packages are imported: every function and method of theirs is then wrapped as the module
is compiled. A function acts where it is called and gives something: a true value, something that is not empty, a
generator's first value; and, where what it gives is of the kind of just one thing that it was given, something else.
A function that is declared to give None acts whenever it is called. Functions within functions and those with names of
Python's own (`__len__`) are left alone.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import update_wrapper
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, GeneratorType, ModuleType
from typing import Any

PACKAGES = ("onrecord.report", "onrecord.story")
SOURCE = Path(__file__).resolve().parents[1] / "src"
ENOUGH = 3  # articles that a function must act in to earn its place; no more are kept
KINDS = frozenset({"property", "staticmethod", "classmethod", "contextmanager", "setter", "overload"})
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Tally:
    """What was seen of one function."""

    calls: int = 0
    acts: int = 0
    where: set[str] = field(default_factory=set)

    def add(self, other: Tally) -> None:
        self.calls += other.calls
        self.acts += other.acts
        self.where |= other.where


@dataclass
class Watch:
    """The article or story at work, and the functions seen so far, by `file:name`."""

    at: str = ""
    seen: dict[str, Tally] = field(default_factory=dict)

    def of(self, name: str) -> Tally:
        return self.seen.setdefault(name, Tally())

    def taken(self) -> dict[str, Tally]:
        """What was seen since this was last asked."""
        found, self.seen = self.seen, {}
        return found


WATCH = Watch()


def gives(result: Any, given: tuple[Any, ...]) -> bool:
    """Whether the result is something, and something else than the one thing of its kind that was given."""
    if result is None or isinstance(result, bool):
        return bool(result)
    if empty(result):
        return False
    alike = [each for each in given if type(each) is type(result)]
    return len(alike) != 1 or not same(alike[0], result)


def empty(result: Any) -> bool:
    """Nothing in it, or the number 0; an object that has no length is something."""
    return not len(result) if hasattr(result, "__len__") else isinstance(result, int | float) and not result


def same(one: Any, other: Any) -> bool:
    """Whether two things of one kind are equal; what cannot be told (an array) is not."""
    if one is other:
        return True
    try:
        return bool(one == other)
    except ValueError:
        return False


def acted(tally: Tally) -> None:
    tally.acts += 1
    tally.where.add(WATCH.at)


def followed(generator: Iterator[Any], name: str) -> Iterator[Any]:
    """The values of a generator, which acts with the first of them."""
    for n, value in enumerate(generator):
        if not n:
            acted(WATCH.of(name))
        yield value


def watched(name: str, silent: bool) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A decorator that tells the watch what a function does; `silent` for one that gives None by its type."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            tally = WATCH.of(name)
            if len(tally.where) >= ENOUGH:
                return function(*args, **kwargs)
            tally.calls += 1
            result = function(*args, **kwargs)
            if isinstance(result, GeneratorType):
                return followed(result, name)
            if silent or gives(result, (*args, *kwargs.values())):
                acted(tally)
            return result

        for kept in ("cache_clear", "cache_info"):
            if hasattr(function, kept):
                setattr(run, kept, getattr(function, kept))
        return update_wrapper(run, function)

    return decorate


class Wrapped(ast.NodeTransformer):
    """Every function of a module with the decorator that watches it; `names` are those it has met."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.names: list[str] = []
        self.around: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        self.around.append(node.name)
        self.generic_visit(node)
        self.around.pop()
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        if node.name.startswith("__") or stub(node):
            return node
        name = f"{self.file}:{'.'.join([*self.around, node.name])}"
        self.names.append(name)
        silent = isinstance(node.returns, ast.Constant) and node.returns.value is None
        call = ast.Call(ast.Name("watched", ast.Load()), [ast.Constant(name), ast.Constant(silent)], [])
        node.decorator_list.insert(outermost(node), call)
        return node


def stub(node: ast.FunctionDef) -> bool:
    """A function of a Protocol, that has no body."""
    last = node.body[-1]
    return isinstance(last, ast.Expr) and isinstance(last.value, ast.Constant) and last.value.value is ...


def outermost(node: ast.FunctionDef) -> int:
    """Where a decorator goes so that it sees every call: around a cache, within a property."""
    called = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
    names = [d.attr if isinstance(d, ast.Attribute) else getattr(d, "id", "") for d in called]
    return max((n + 1 for n, name in enumerate(names) if name in KINDS or name == "cached_property"), default=0)


def wrapped(path: Path) -> tuple[ast.Module, list[str]]:
    """The tree of a module with all its functions watched, and their names."""
    wrapping = Wrapped(path.relative_to(SOURCE).as_posix() if path.is_relative_to(SOURCE) else path.name)
    tree = wrapping.visit(ast.parse(path.read_text(encoding="utf-8")))
    return ast.fix_missing_locations(tree), wrapping.names


def functions() -> list[str]:
    """Every function that can be watched, called or not."""
    folders = [SOURCE.joinpath(*package.split(".")) for package in PACKAGES]
    return [name for folder in folders for path in sorted(folder.rglob("*.py")) for name in wrapped(path)[1]]


class Watching(SourceFileLoader):
    """Loads a module with its functions watched, past all caches of bytecode."""

    def get_code(self, fullname: str) -> CodeType:
        return compile(wrapped(Path(self.path))[0], self.path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["watched"] = watched
        super().exec_module(module)


class Finder:
    """Finds the modules of the watched packages."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name.startswith(PACKAGES) else None
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = Watching(spec.loader.name, spec.loader.path)
        return spec


def install() -> None:
    """Watch what is imported from here on. Raises RuntimeError where a watched package is loaded already."""
    if loaded := [name for name in sys.modules if name.startswith(PACKAGES)]:
        raise RuntimeError(f"loaded before they could be watched: {', '.join(loaded[:5])}")
    sys.meta_path.insert(0, Finder())  # type: ignore[arg-type]
