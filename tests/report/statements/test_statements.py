"""Statements are sound: every span lies in the text, ids are stable, nothing without content or cue."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.marked import article_of, cast, marked, parsed_of, told

from onrecord.models import Actor, cited
from onrecord.report import annotate_one
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.sources import hops_of
from onrecord.report.statements.statements import is_reporters, statement_id, statements_of, times_told
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


def days(source: str, **fields: object) -> list[str | None]:
    _, statements = told(source, published="2031-06-08", **fields)
    return [one.said.value if one.said else None for one in statements]


def test_a_day_inside_the_words_of_another_counts_from_the_day_these_were_said() -> None:
    quoted = "On Friday {s1=marn:Marn} {c1:said}: “{t1:{s2=vell:Vell} {c2:told} me yesterday that {t2:it rained}}.”"
    assert days(quoted) == ["2031-06-06", "2031-06-05"]


def test_a_day_that_is_only_reported_counts_from_the_day_of_the_report() -> None:
    retold = "On Friday {s1=marn:Marn} {c1:said} {t1:{s2=vell:Vell} {c2:claimed} on Wednesday that {t2:it rained}}."
    assert days(retold) == ["2031-06-06", "2031-06-04"]


def test_later_said_lies_between_what_was_told_before_and_the_report() -> None:
    later = "{s1=marn:Marn} {c1:said} on Friday {t1:the gates stay}. {s2=vell:Vell} later {c2:said} {t2:it is late}."
    assert days(later) == ["2031-06-06", "2031-06-06/2031-06-08"]


def test_later_said_after_nothing_has_no_day() -> None:
    assert days("{s1=vell:Vell} later {c1:said} {t1:it is late}.") == [None]


def test_relative_words_that_the_report_quotes_stay_open() -> None:
    found = marked("“{t1:We open on Friday},” {s1=marn:Marn} {c1:said} on Thursday.")
    page = parsed_of(found.text, published="2031-06-08")
    assert [time.value for time in times_told(page, found.attributions)] == [None, "2031-06-05"]


def test_two_attributions_of_the_same_spans_are_one_statement() -> None:
    found = marked("{s1=marn:Marn} {c1:said} {t1:the gates stay}.")
    twice = [found.attributions[0]] * 2
    assert len(statements_of(parsed_of(found.text), cast(found.mentions, found.text), twice)) == 1


def test_an_id_is_of_the_article_too() -> None:
    (one,) = marked("{s1=marn:Marn} {c1:said} {t1:no}.").attributions
    here = article_of("Marn said no.")
    assert statement_id(here, one) != statement_id(replace(here, id="other"), one)


def test_reporters_are_spoken_to_and_not_aimed_at() -> None:
    text = "The reporters left."
    crowd = Actor("x-reporters", None, "group", described="the reporters")
    actors = Cast((crowd, Actor("x-sailors", None, "group", described="two sailors")))
    page = parsed_of(text)
    assert is_reporters(page, actors, "x-reporters")
    assert not is_reporters(page, actors, "x-sailors")


def test_the_venue_of_a_statement_has_its_words_and_place() -> None:
    text, (one,) = told("In an interview with the weekly Zenit, {s1=marn:Marn} {c1:said} {t1:the gates stay}.")
    assert one.venue is not None
    assert one.venue_span is not None
    assert one.venue.startswith("interview")
    assert one.venue_span.of(text).endswith(one.venue.split()[-1])
