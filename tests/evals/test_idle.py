"""What counts as acting, and what is idle."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from evals.watched import Tally, Wrapped, gives

from evals import idle, watched

SOURCE = """
from functools import cache

def found(rows, wanted):
    return next((r for r in rows if wanted in r), None)

def plain(text):
    return text.strip()

def told(n):
    yield from range(n)

def kept(rows) -> None:
    rows.append(1)

@cache
def known(name):
    return name == "a"

class Thing:
    size = 2

    def __len__(self):
        return 2

    @property
    def big(self):
        return self.size > 1

    @classmethod
    def made(cls, n):
        def inner():
            return n
        return inner()
"""


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> dict[str, Tally]:
    watch = watched.Watch()
    monkeypatch.setattr(watched, "WATCH", watch)
    return watch.seen


@pytest.fixture
def sample(seen: dict[str, Tally]) -> dict[str, Any]:
    """The names of the sample, its functions watched."""
    names: dict[str, Any] = {"watched": watched.watched}
    tree = ast.fix_missing_locations(Wrapped("sample.py").visit(ast.parse(SOURCE)))
    exec(compile(tree, "sample.py", "exec"), names)
    return names


@pytest.mark.parametrize(
    ("result", "given", "expected"),
    [
        (None, (), False),
        (False, (True,), False),
        (True, (True, "a"), True),
        (True, ("a",), True),
        (0, ("a",), False),
        (0.5, ("a",), True),
        ("", ("a",), False),
        ("a", ("a", 1), False),
        ("b", ("a", 1), True),
        ("a", ("a", "b"), True),
        ((), ([1],), False),
        ((1,), ([1],), True),
        (np.ones(2), (np.zeros(2),), True),
    ],
)
def test_giving_is_something_else_than_came_in(result: object, given: tuple[object, ...], expected: bool) -> None:
    assert gives(result, given) is expected


def test_every_function_of_a_file_is_watched_but_those_within_others_and_those_of_python() -> None:
    wrapping = Wrapped("sample.py")
    wrapping.visit(ast.parse(SOURCE))
    names = [name.removeprefix("sample.py:") for name in wrapping.names]
    assert names == ["found", "plain", "told", "kept", "known", "Thing.big", "Thing.made"]


@pytest.mark.parametrize(
    ("name", "call", "calls", "acts"),
    [
        ("found", lambda s: [s["found"](["ab"], "b"), s["found"](["ab"], "c")], 2, 1),
        ("plain", lambda s: [s["plain"]("a"), s["plain"](" a")], 2, 1),
        ("told", lambda s: [list(s["told"](0)), list(s["told"](3))], 2, 1),
        ("kept", lambda s: [s["kept"]([])], 1, 1),
        ("known", lambda s: [s["known"]("a"), s["known"]("a"), s["known"]("b")], 3, 2),
        ("Thing.big", lambda s: [s["Thing"]().big], 1, 1),
        ("Thing.made", lambda s: [s["Thing"].made(1), s["Thing"].made(0)], 2, 0),
    ],
)
def test_calls_and_acts_are_counted(
    sample: dict[str, Any], seen: dict[str, Tally], name: str, call: Callable[[Any], Any], calls: int, acts: int
) -> None:
    call(sample)
    assert (seen[f"sample.py:{name}"].calls, seen[f"sample.py:{name}"].acts) == (calls, acts)


def test_a_cache_can_still_be_cleared(sample: dict[str, Any]) -> None:
    sample["known"]("a")
    sample["known"].cache_clear()
    assert sample["known"].cache_info().currsize == 0


def test_idle_is_what_acts_in_fewer_than_three_articles(sample: dict[str, Any], seen: dict[str, Tally]) -> None:
    for article in ("a", "a", "b", "c"):
        watched.WATCH.at = article
        sample["plain"](" told ")
        if article != "c":
            sample["found"](["ab"], "b")
    assert idle.lines(idle.idle(seen)) == ["2 3/3 sample.py:found"]


def test_watching_what_is_loaded_already_is_refused() -> None:
    import onrecord.report  # noqa: F401

    with pytest.raises(RuntimeError, match="before they could be watched"):
        watched.install()


def test_the_package_has_functions_to_watch() -> None:
    assert any(name.startswith("onrecord/report/__init__.py:") for name in watched.functions())


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two files of articles that stand for those of ../shared."""
    for name in ("TRAIN", "GROUPED"):
        path = tmp_path / name
        path.write_text(name)
        monkeypatch.setattr(idle, name, path)
    yield tmp_path


def test_the_share_of_acting_functions_counts_a_new_one_as_idle(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pinned = articles / "idle.json"
    idle.pin({"a.py:f": Tally(9, 9, {"1", "2", "3"}), "a.py:g": Tally(9, 2, {"1", "2"})}, pinned)
    assert json.loads(pinned.read_text())["acting"] == {"a.py": ["f"]}
    monkeypatch.setattr(idle, "functions", lambda: ["a.py:f", "a.py:g", "a.py:new", "a.py:newer"])
    assert idle.share(pinned) == {"acting": 0.25}


def test_a_share_pinned_on_other_articles_is_none(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = articles / "idle.json"
    idle.pin({"a.py:f": Tally(9, 9, {"1", "2", "3"})}, pinned)
    monkeypatch.setattr(idle, "functions", lambda: ["a.py:f"])
    idle.TRAIN.write_text("other")
    assert idle.share(pinned) == {"acting": 0.0}
