"""Statements are sound: every span lies in the text, ids are stable, nothing without content or cue."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.marked import article_of, cast, marked, parsed_of, told

from onrecord.models import cited
from onrecord.report import annotate_one
from onrecord.report.attribution import Attribution
from onrecord.report.sources import hops_of
from onrecord.report.statements import statements_of
from onrecord.spans import Span

TEXT = "{s1=marn:Marn} {c1:told} Vell on Friday that {t1:{s2=vell:Vell} {c2:knew} {t2:the way}}."


def test_ids_are_of_the_words_and_the_same_again() -> None:
    _, once = told(TEXT, published="2031-06-08")
    _, again = told(TEXT, published="2031-06-08")
    assert once == again
    assert len({s.id for s in once}) == 2
    assert all(s.id.startswith("s-") and len(s.id) == 14 for s in once)


def test_a_nested_statement_hangs_on_the_outer_one() -> None:
    _, (outer, inner) = told(TEXT)
    assert (outer.nested_in, inner.nested_in) == (None, outer.id)
    assert outer.addressee == "Vell"


def test_an_unnamed_source_has_words_and_no_speaker() -> None:
    _, (one,) = told("{s1=x-source:A source close to the guild} {c1:said} {t1:no}.")
    assert (one.speaker, one.speaker_name, one.speaker_text) == (None, None, "A source close to the guild")


def test_who_is_accused_is_the_target() -> None:
    found = marked("{s1=marn:Marn} {c1:accused} {s2=vell:Vell} of {t1:greed}{t2:.}")
    accused = replace(found.attributions[0], target=found.attributions[1].source[0])
    parsed = parsed_of(found.text)
    (one,) = statements_of(parsed, cast(found.mentions, found.text), [accused])
    assert one.targets == ("vell",)


def test_what_has_no_cue_or_no_words_is_left_out_and_what_it_held_hangs_on_nothing() -> None:
    found = marked(TEXT)
    outer, inner = found.attributions
    parsed, actors = parsed_of(found.text), cast(found.mentions, found.text)
    kept = statements_of(parsed, actors, [replace(outer, cue=()), inner])
    assert [s.nested_in for s in kept] == [None]
    beyond = replace(inner, outer=None, content=(Span(len(found.text), len(found.text) + 5),))
    assert statements_of(parsed, actors, [beyond]) == ()
    assert statements_of(parsed, actors, [replace(outer, cue=(), zone="heading")])[0].cue == ()


def _spans(length: int) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, length + 3), st.integers(1, 30)).map(lambda p: Span(p[0], p[0] + p[1]))


DIRTY = "On Friday, told the Tarn Gazette: “No”\n\n“in an interview with — (Oct. 20), 2031. Said "
"late Monday said he ’s \n\n…"


@st.composite
def _attributions(draw: st.DrawFn) -> list[Attribution]:
    spans = _spans(len(DIRTY))
    made = []
    for i in range(draw(st.integers(0, 4))):
        outer = draw(st.none() | st.integers(0, i))
        groups = [draw(st.lists(spans, max_size=2).map(tuple)) for _ in range(3)]
        extra = draw(st.none() | spans.filter(lambda s: s.end <= len(DIRTY)))
        made.append(
            Attribution(groups[0], groups[1], groups[2], "said", "mixed", outer=outer, addressee=extra, target=extra)
        )
    return made


PARSED = parsed_of(DIRTY, published="2031-06-08", outlet="Ostrel Herald")


@settings(max_examples=80, deadline=None)
@given(_attributions())
def test_every_span_slices_the_text_whatever_the_attributions(attributions: list[Attribution]) -> None:
    outer = [a if a.outer is None or a.outer < len(attributions) else replace(a, outer=None) for a in attributions]
    actors = cast({}, DIRTY)
    statements = statements_of(PARSED, actors, outer)
    ids = {s.id for s in statements}
    assert len(ids) == len(statements)
    for one in statements:
        assert all(0 <= s.start < s.end <= len(DIRTY) and s.of(DIRTY).strip() for s in cited(one))
        assert one.nested_in is None or one.nested_in in ids
        assert one.venue is None or one.venue.strip()
    assert all(h.span.end <= len(DIRTY) for h in hops_of(PARSED, actors, statements))


ALPHABET = st.sampled_from("abc ABC.,:;“”\"'’‘()—–-\n\t\u00a0\u200b\ufeff0123é中🙂") | st.characters(codec="utf-8")


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.text(ALPHABET, max_size=40) | st.sampled_from(["Marn said on Friday", "“No,” she told Vell", "\n\n"]),
        max_size=8,
    )
)
def test_no_text_stops_the_report(pieces: list[str]) -> None:
    text = " ".join(pieces)
    report = annotate_one(article_of(text, published="2031-06-08"))
    assert all(s.of(text) for one in report.statements for s in cited(one))
