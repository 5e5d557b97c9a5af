"""Shapes of values: what each puts into columns, gives back, exports and tells."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean

from onrecord.ledger.fields import (
    Beside,
    Day,
    Field,
    Ids,
    Kept,
    Many,
    Nested,
    Place,
    Spans,
    Value,
    made,
    out_all,
    put_all,
    rows_below,
)
from onrecord.ledger.tables.table import PASSAGE, words
from onrecord.models import Passage, StatusClaim, When
from onrecord.spans import Span

TEXT = "Talks at Port\nnever again"
WHERE = Span(0, 5)


class Held:
    """Anything with attributes."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)


def nothing_below(kept: Kept, part: str) -> list[Any]:
    return []


def back(field: Field, value: Any) -> Any:
    """A value put into columns and taken out again."""
    name = field.attribute or field.name
    row = field.put(Held(**{name: value}), TEXT)
    assert set(row) == {column.name for column in field.columns()}
    return field.get(row, nothing_below)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Value("name"), "Odo"),
        (Value("name"), None),
        (Value("via", type=JSON), ("a", "b")),
        (Value("negated", type=Boolean), True),
        (Value("from", attribute="earlier", column="earlier"), "s-1"),
        (Day("said"), When("2031-06", "resolved", WHERE)),
        (Day("said"), When("2031-06", "carried")),
        (Day("said"), None),
        (Place(), WHERE),
        (Place("venue_span", attribute="venue_span"), None),
        (Nested("passage", make=Passage, fields=PASSAGE), Passage("a.txt", WHERE, "Talks")),
        (Nested("passage", make=Passage, fields=PASSAGE), None),
    ],
)
def test_values_come_back(field: Field, value: Any) -> None:
    assert back(field, value) == value


@given(st.integers(0, 99), st.integers(1, 99))
def test_spans_come_back_and_are_exported_as_pairs(start: int, length: int) -> None:
    span = Span(start, start + length)
    assert back(Place("venue_span", attribute="venue_span"), span) == span
    assert Place("x_span", attribute="x").out(Held(x=span), {}) == {"x_span": [start, start + length]}
    assert Place().out(Held(span=span), {}) == {"start": start, "end": start + length}


def test_a_day_is_exported_by_the_ends_that_are_asked_for() -> None:
    held = Held(said=When("2031-06", "resolved", WHERE))
    assert Day("said").out(held, {}) == {"said": "2031-06", "said_how": "resolved"}
    assert Day("said", ends=("",)).out(held, {}) == {"said": "2031-06"}
    every = Day("said", "the day", ends=("", "_how", "_span"))
    assert every.out(Held(said=None), {}) == {"said": None, "said_how": None, "said_span": None}
    assert [name for name, _, _ in every.told()] == ["said", "said_how", "said_span"]


def test_what_stands_beside_is_worked_out_or_handed_over() -> None:
    assert Beside("n", worked=len).out("abc", {}) == {"n": 3}
    assert Beside("story").out(Held(), {"story": "st"}) == {"story": "st"}
    assert Beside("story").out(Held(), {}) == {}
    assert not Beside("story").columns()


def test_what_is_many_stands_in_rows_below_in_order() -> None:
    spans = Spans("spans", ("s",), ("statements.id",), (Place(), words("text")), part="part")
    ids = Ids("ids", ("s",), ("statements.id",), (Value("actor"),))
    elsewhere = Many("seen", kept=Ids("x", ()))
    fields = (Many("cue", kept=spans, part="cue", words=True), Many("targets", kept=ids), elsewhere)
    held = Held(cue=(WHERE, Span(6, 8)), targets=("b", "a"), seen=("y",))
    assert [*rows_below(fields, held, ("s-1",), TEXT)] == [
        ("spans", {"s": "s-1", "part": "cue", "rank": 0, "start": 0, "stop": 5, "text": "Talks"}),
        ("spans", {"s": "s-1", "part": "cue", "rank": 1, "start": 6, "stop": 8, "text": "at"}),
        ("ids", {"s": "s-1", "rank": 0, "actor": "b"}),
        ("ids", {"s": "s-1", "rank": 1, "actor": "a"}),
    ]
    assert put_all(fields, held, TEXT) == {"cue": "Talks … at"}
    assert fields[0].out(held, {}) == {"cue": [[0, 5], [6, 8]]} and fields[1].out(held, {}) == {"targets": ["b", "a"]}
    assert (spans.kind, ids.kind, Ids("n", (), fields=(words("alias"),)).kind) == ("spans", "ids", "text")


def test_rows_below_rows_carry_the_key_of_both() -> None:
    inner = Ids("inner", ("d", "side"), ("sides.d", "sides.rank"), (Value("statement"),))
    outer = Kept("sides", ("d",), ("disputes.id",), (words("name"), Many("statements", kept=inner)), make=Held)
    assert outer.deep and not inner.deep
    found = [*outer.rows([Held(name="Odo", statements=("s-1",))], {"d": "d-1"}, TEXT)]
    assert found == [
        ("sides", {"d": "d-1", "rank": 0, "name": "Odo"}),
        ("inner", {"d": "d-1", "side": 0, "rank": 0, "statement": "s-1"}),
    ]


def test_objects_are_made_of_rows_and_exported_whole() -> None:
    fields = (words("status"), Value("according_to"), Beside("who"))
    row = {"status": "planned", "according_to": None}
    assert made(StatusClaim, fields, row, nothing_below) == StatusClaim("planned", None)
    assert out_all(fields, StatusClaim("planned", "Odo"), {"who": "x"}) == {
        "status": "planned",
        "according_to": "Odo",
        "who": "x",
    }
