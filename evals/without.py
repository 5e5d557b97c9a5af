"""What a rule gives: the reports and stories made once more without it, and every row that is then another.

    python -m evals.without FUNCTION ... [--articles 150] [--stories] [--most 12] [--gives NONE|FALSE|TRUE|EMPTY|SAME]

FUNCTION is `report.cast.runs:named`, or a file alone (`report.cast.runs`) for each function of it. While it is left out
a function gives nothing: None, False, an empty string or tuple, whichever its return type allows, or the one thing of
that type that it was given, unchanged; `--gives` says otherwise. The articles are drawn by seed from the training ones
of `../shared/bench/attribution` and the grouped ones; with `--stories` stories are related too, the open ones of
`../shared/bench/stories` and ten grouped ones. For each function: rows that came and went, in how many articles or
stories, and the first of them, to be read. Nothing changed at all: the rule gives nothing here.
"""

from __future__ import annotations

import argparse
import functools
import importlib
import inspect
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from types import FunctionType, ModuleType
from typing import Any

from evals.idle import GROUPED, SEED, SHARED, TRAIN, rows_of
from onrecord import read
from onrecord.ingest import article_of_row
from onrecord.models import Article, Report, Story
from onrecord.register import load
from onrecord.report.page import Page, parse
from onrecord.report.stages import drafted
from onrecord.story import relate

GROUPS = 10  # grouped stories that are related
Rows = Counter[str]
NOTHING = {"bool": "False", "str": "''", "int": "0", "float": "0.0", "list": "[]", "dict": "{}", "set": "set()"}
NOTHING |= dict.fromkeys(("tuple", "Sequence", "Mapping", "Iterable", "Collection"), "()") | {"Iterator": "iter(())"}
NOTHING |= dict.fromkeys(("frozenset", "Set"), "frozenset()")
GIVEN = {"NONE": "None", "FALSE": "False", "TRUE": "True", "EMPTY": "()"}
REMADE = ("onrecord.report", "onrecord.story", "onrecord.alike")  # whose caches may remember a rule
LOADED = frozenset({"pipeline", "shipped"})  # models


def drawn(articles: int) -> list[tuple[str, Article]]:
    """So many articles of both sets, each named."""
    rows = [*(r for r in rows_of(TRAIN) if r.get("primary", True)), *rows_of(GROUPED)]
    chosen = random.Random(SEED).sample(rows, min(articles, len(rows)))
    return [(r["id"], a) for n, r in enumerate(chosen) if isinstance(a := article_of(r, n), Article)]


def article_of(row: dict[str, Any], line: int) -> Any:
    given = {k: row[k] for k in ("id", "text", "title", "published", "outlet") if row.get(k)}
    return article_of_row(given, table="drawn", line=line)


def told() -> dict[str, list[Article]]:
    """The open stories, and some of the grouped ones."""
    folders = [path.parent for path in sorted((SHARED / "stories").glob("*/gold.json"))]
    found = {folder.name: [a for a in read(folder) if isinstance(a, Article)] for folder in folders}
    groups: dict[str, list[Article]] = {}
    for n, row in enumerate(rows_of(GROUPED)):
        if isinstance(article := article_of(row, n), Article):
            groups.setdefault(row["story"], []).append(article)
    return found | {str(name): groups[name] for name in sorted(groups)[:GROUPS]}


def pages(articles: list[Article]) -> list[Page]:
    """The articles parsed and read by the network, which no rule changes."""
    return [replace(page, given=page.reading) for page in parse(articles)]


def report(page: Page) -> Report:
    """The report of a page, none of its facts kept from another time."""
    made = drafted(replace(page), load(""))
    return Report(page.article, made.cast.actors, made.statements, made.events, made.hops, made.tokens)


def rows(made: Report | Story) -> Rows:
    """What a report or a story holds, a line each."""
    fields = ("actors", "statements", "events", "hops") if isinstance(made, Report) else ()
    kept = fields or ("actors", "utterances", "events", "disputes", "discrepancies", "positions", "lineage")
    return Counter(f"{field} {line_of(row)}" for field in kept for row in getattr(made, field))


def line_of(row: Any) -> str:
    return json.dumps(asdict(row), default=str, ensure_ascii=False)


def functions(name: str) -> Iterator[tuple[str, FunctionType]]:
    """The functions that a name means, without their caches."""
    path, _, wanted = name.partition(":")
    module = importlib.import_module(f"onrecord.{path.removeprefix('onrecord.')}")
    for found, function in defined(module):
        if wanted in ("", found):
            yield f"{path}:{found}", function


def defined(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    """The functions of a module and the methods of its classes, by name."""
    classes = [c for c in vars(module).values() if isinstance(c, type) and c.__module__ == module.__name__]
    for prefix, held in (("", vars(module)), *((f"{c.__name__}.", vars(c)) for c in classes)):
        for name, value in list(held.items()):
            value = getattr(value, "fget", None) or getattr(value, "func", None) or value
            function = inspect.unwrap(value) if callable(value) else value
            if isinstance(function, FunctionType) and function.__module__ == module.__name__ and name[:2] != "__":
                yield prefix + name, function


def nothing(function: FunctionType, gives: str | None) -> str | None:
    """What the function gives while it is left out, as Python; None where its type does not tell."""
    hints = function.__annotations__
    declared = str(hints.get("return", ""))
    alike = [n for n, name in enumerate(inspect.signature(function).parameters) if str(hints.get(name)) == declared]
    if gives == "SAME" or (len(alike) == 1 and gives is None):
        return f"[*args, *kwargs.values()][{alike[0] if alike else 0}]"
    if gives:
        return GIVEN[gives]
    return "None" if "None" in declared.split(" | ") else NOTHING.get(declared.partition("[")[0])


@contextmanager
def without(function: FunctionType, given: str) -> Iterator[None]:
    """The function gives `given` wherever it is held."""
    space: dict[str, Any] = {}
    exec(f"def stub(*args, **kwargs):\n    return {given}\n", space)
    kept = function.__code__, function.__defaults__, function.__kwdefaults__
    try:
        function.__code__, function.__defaults__, function.__kwdefaults__ = space["stub"].__code__, None, None
        forget()
        yield
    finally:
        function.__code__, function.__defaults__, function.__kwdefaults__ = kept
        forget()


def forget() -> None:
    """Empty the caches of what is watched, so that nothing is remembered from before."""
    for name, module in list(sys.modules.items()):
        if name.startswith(REMADE):
            for value in vars(module).values():
                if isinstance(value, functools._lru_cache_wrapper) and value.__name__ not in LOADED:
                    value.cache_clear()


def shown(name: str, base: dict[str, Rows], made: dict[str, Rows], most: int) -> str:
    """What changed, told."""
    where = [key for key in base if base[key] != made[key]]
    went = [(key, row) for key in where for row in (base[key] - made[key]).elements()]
    came = [(key, row) for key in where for row in (made[key] - base[key]).elements()]
    lines = [f"  {sign} {key} {row[:600]}" for sign, found in (("-", went), ("+", came)) for key, row in found[:most]]
    return "\n".join([f"{name}: {len(where)} of {len(base)} differ, {len(went)} rows went, {len(came)} came", *lines])


def tried(make: Callable[[Any], Report | Story], given: Any) -> Rows:
    try:
        return rows(make(given))
    except Exception as error:  # the stub gives what the rest cannot take
        return Counter({f"failed {type(error).__name__}: {error}": 1})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("functions", nargs="+")
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--stories", action="store_true")
    parser.add_argument("--most", type=int, default=12)
    parser.add_argument("--gives", choices=[*GIVEN, "SAME"])
    options = parser.parse_args()
    named = [found for name in options.functions for found in functions(name)]
    if options.stories:
        given: dict[str, Any] = {name: [report(p) for p in pages(articles)] for name, articles in told().items()}
        make: Callable[[Any], Report | Story] = relate
    else:
        articles = drawn(options.articles)
        given = dict(zip((name for name, _ in articles), pages([a for _, a in articles]), strict=True))
        make = report
    base = {name: tried(make, each) for name, each in given.items()}
    for name, function in named:
        if (stands := nothing(function, options.gives)) is None or function.__code__.co_freevars:
            print(f"{name}: its type does not tell what nothing is", flush=True)
            continue
        with without(function, stands):
            made = {key: tried(make, each) for key, each in given.items()}
        print(shown(name, base, made, options.most), flush=True)


if __name__ == "__main__":
    main()
