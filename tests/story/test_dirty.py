"""Any text, however dirty, is related without a crash, and every passage slices its text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.story.desk import Desk

from onrecord.knowledge.language import language
from onrecord.knowledge.sentences import sentence_spans
from onrecord.knowledge.terms import stem
from onrecord.spans import Span
from onrecord.story import group, relate
from onrecord.story.claims import read
from onrecord.story.differences.quantities import quantities_of

DIRT = st.text(
    alphabet=st.sampled_from("abcXYZ 0159.,%$€()[]“”\"'’‘-—…!?\n\t éŁ\u00a0\u200b😀"), min_size=1, max_size=200
).filter(lambda t: bool(t.strip()))


@settings(max_examples=60, deadline=None)
@given(DIRT, DIRT)
def test_dirt_is_related(a: str, b: str) -> None:
    reports = []
    for path, text in (("a.txt", a), ("b.txt", b)):
        desk = Desk(path, text)
        whole = text.strip()
        desk.said(desk.actor(whole[:1]), whole[:1], whole, kind="direct")
        reports.append(desk.report())
    story = relate(reports)
    texts = {"a.txt": a, "b.txt": b}
    assert all(p.span.of(texts[p.article]) == p.text for d in story.discrepancies for p in d.between)
    assert sorted(m for g in group(reports) for m in g.members) == ["a.txt", "b.txt"]


@given(DIRT)
def test_sentences_lie_in_order_inside_the_passage(text: str) -> None:
    spans = sentence_spans(text, Span(0, len(text)))
    assert spans == sorted(spans)
    assert all(not a.overlaps(b) for a, b in pairwise(spans))


@given(DIRT)
def test_quantities_slice_their_text(text: str) -> None:
    for q in quantities_of(read(Desk("a.txt", text).report(), language())):
        assert q.passage.span.of(text) == q.passage.text


@given(st.text(min_size=1, max_size=30))
def test_a_stem_is_its_own_stem_in_any_case(word: str) -> None:
    assert stem(word.upper(), language()) == stem(word.upper(), language())
    assert isinstance(stem(word, language()), str)
