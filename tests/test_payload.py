"""What is stored of a report comes back as it was, and nothing else is taken for one."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import article, report

from onrecord.models import Actor, Article, Event, How, Report, Statement, When
from onrecord.payload import PayloadError, dumps, loads
from onrecord.spans import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 10**4))
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
maybe = st.none() | words
whens = st.builds(When, words, st.sampled_from(get_args(How)), st.none() | spans)
statements = st.builds(
    Statement,
    id=words, article=words,
    class_=st.sampled_from(["said", "attitude"]), content=st.lists(spans, max_size=3).map(tuple),
    cue=st.lists(spans, max_size=2).map(tuple),
    source=st.just(()), kind=st.sampled_from(["direct", "indirect", "mixed"]),
    speaker_name=maybe, said=st.none() | whens, via=st.lists(words, max_size=3).map(tuple), negated=st.booleans(),
    confidence=st.floats(0, 1), evidential=maybe,
)  # fmt: skip


@given(statements)
def test_statements_come_back(statement: Statement) -> None:
    assert loads(Statement, dumps(statement)) == statement


@given(words, words)
def test_reports_come_back(title: str, said: str) -> None:
    made = report(article("a.txt", f'{title}\nMara said "{said}".'))
    assert loads(Report, dumps(made)) == made


@given(statements)
def test_equal_objects_give_equal_bytes(statement: Statement) -> None:
    assert dumps(loads(Statement, dumps(statement))) == dumps(statement)


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        (Actor, '{"id": "a", "name": null, "kind": "robot"}'),
        (Actor, '{"id": "a", "name": null, "kind": "person", "age": 4}'),
        (Actor, '{"id": 1, "name": null, "kind": "person"}'),
        (Actor, '{"name": null, "kind": "person"}'),
        (Actor, "[]"),
        (Actor, "{"),
        (Span, '{"start": 4, "end": 4}'),
        (Span, '{"start": true, "end": 4}'),
        (Event, '{"id": "e", "type": "call", "code": null, "participants": {}, "mentions": [], "status": "planned"}'),
        (Article, '{"id": "a", "path": "p", "text": "t", "sha256": "s", "blocks": [], "evidence": [["title"]]}'),
    ],
)
def test_anything_else_is_refused(kind: type, payload: str) -> None:
    with pytest.raises(PayloadError):
        loads(kind, payload)


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(PayloadError, match="set"):
        dumps(Actor("a", None, "person", aliases={"x"}))  # type: ignore[arg-type]


def test_defaults_are_not_stored() -> None:
    assert json.loads(dumps(Actor("a", "Mara", "person"))) == {"id": "a", "name": "Mara", "kind": "person"}
