"""Views on the data: each table of a file has a field, and some code asks for each."""

from __future__ import annotations

import re
from inspect import get_annotations
from pathlib import Path

import pytest

from onrecord.knowledge import views
from onrecord.knowledge.lists import Lists

SOURCE = Path(views.__file__)
CODE = "\n".join(p.read_text(encoding="utf-8") for p in sorted(SOURCE.parents[1].rglob("*.py")) if p != SOURCE)
FIELDS = [(view, field) for view in views.View.__subclasses__() for field in get_annotations(view)]


class Made(views.View):
    """A view of every kind of field."""

    lists: Lists
    listed: views.Listed
    rows: views.Rows
    ordered: views.Ordered
    entries: views.Entries
    numbers: views.Numbers
    names: views.Names
    table: views.Table


Made.__annotations__ = {name: name.title() for name in get_annotations(Made)}  # as text, as in views
DATA = {
    "lists": {"a": ["x"]},
    "listed": ["x", "x"],
    "rows": [["x", "y"]],
    "ordered": ["y", "x"],
    "entries": [{"x": 1}],
    "numbers": {"x": 1},
    "names": {"x": "y"},
    "table": {"x": {"y": 1}},
}


def test_each_kind_of_table_is_read_as_its_field_says() -> None:
    made = Made(DATA)
    assert made.lists["a"] == {"x"} and made.listed == {"x"}
    assert (made.rows, made.ordered, made.entries) == ((("x", "y"),), ("y", "x"), ({"x": 1},))
    assert (made.numbers, made.names, made.table) == ({"x": 1}, {"x": "y"}, {"x": {"y": 1}})


def test_a_table_too_many_and_one_too_few_are_told() -> None:
    with pytest.raises(TypeError, match="colours"):
        Made({**DATA, "colours": {}})
    with pytest.raises(KeyError, match="rows"):
        Made({name: table for name, table in DATA.items() if name != "rows"})


@pytest.mark.parametrize(("view", "field"), FIELDS, ids=lambda each: getattr(each, "__name__", each))
def test_some_code_asks_for_the_table(view: type[views.View], field: str) -> None:
    assert re.search(rf"\.{field}\b", CODE), f"nothing reads {view.__name__}.{field}"
