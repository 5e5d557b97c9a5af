"""Whose words they are when an outlet passes them on, and what is no statement."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.marked import marked, parsed_of, told

from onrecord.report.attribution import Roles, passed_on

# (marked text as a tagger may read it, source and content of what is left)
PASSED_ON = [
    (
        "{t1:Talks resume in May}, {s1=zenit-media:the Tarn Gazette} {c1:reported}, citing {t1:two diplomats}.",
        [("two diplomats", "Talks resume in May")],
    ),
    (
        "{t1:The talks are over}, {c1:according to} {s1=zenit-media:the Tarn Gazette}, {c2:citing} {t2:two officials}.",
        [("the Tarn Gazette", "The talks are over")],
    ),
    (
        '"{t2:{t1:We are ready,}}" {c1:said} {s1=marn:Marn}, {c2:according to} {s2=zenit-media:the Tarn Gazette}.',
        [("Marn", "We are ready,")],
    ),
    (
        "{s1=zenit-media:The Tarn Gazette} {c1:reported} that {t1:the roads are bad}.",
        [("The Tarn Gazette", "the roads are bad")],
    ),
    (
        "{s1=marn:Marn} {c1:said} {t1:the Gazette cited a source as saying it was over}.",
        [("Marn", "the Gazette cited a source as saying it was over")],
    ),
]


@pytest.mark.parametrize(("source", "left"), PASSED_ON)
def test_who_is_quoted_speaks(source: str, left: list[tuple[str, str]]) -> None:
    text, statements = told(source)
    assert [(s.source[0].of(text), " ".join(c.of(text) for c in s.content)) for s in statements] == left


# (marked text, contents of what is left)
CONTENTS = [
    ("{s1=marn:Marn} {c1:announced} {t1:this} on Friday.", []),
    ("{s1=marn:Marn} {c1:demanded} {t1:it}.", []),
    ('{s1=marn:Marn} {c1:said} on "{t1:The Morning Table},".', []),
    ('{s1=marn:Marn} {c1:said}: "{t1:Never}".', ["Never"]),
    ("{s1=marn:Marn} {c1:said} {t1:that is late}.", ["that is late"]),
    ("{s1=marn:Marn} {c1:called} {t1:the plan an insult}.", ["the plan an insult"]),
]


@pytest.mark.parametrize(("source", "contents"), CONTENTS)
def test_what_only_points_is_no_content(source: str, contents: list[str]) -> None:
    text, statements = told(source)
    assert [" ".join(c.of(text) for c in s.content) for s in statements] == contents


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab \"“”,.'thasing", min_size=1, max_size=60))
def test_spans_stay_in_the_text(words: str) -> None:
    found = marked("{s1:The Tarn Gazette} {c1:quoted} {t1:x" + words.replace("{", "") + "x}.")
    nobody = Roles(lambda span: False, lambda span: False)
    for one in passed_on(parsed_of(found.text), nobody, found.attributions):
        spans = [] if one is None else [*one.content, *one.source, *one.cue]
        assert all(0 <= s.start < s.end <= len(found.text) for s in spans)
