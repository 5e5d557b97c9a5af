"""Statements inside the content of others."""

from tests.report.read_text import parsed

from onrecord.report.attribution import attribute
from onrecord.report.attribution.nested import outer_of
from onrecord.spans import Span


def test_the_smallest_content_that_holds_a_cue_is_its_outer() -> None:
    items = [
        ((Span(0, 4),), (Span(5, 50),)),
        ((Span(10, 14),), (Span(15, 50),)),
        ((Span(20, 24),), (Span(25, 50),)),
    ]
    assert outer_of(items) == (None, 0, 1)


def test_two_that_hold_one_another_are_not_nested() -> None:
    items = [((Span(0, 4),), (Span(5, 20),)), ((Span(10, 12),), (Span(0, 9),))]
    assert outer_of(items) == (None, None)


def test_a_report_of_a_report_hangs_on_it() -> None:
    text = "Ostrov said Valk had told him that Syldavia would pay."
    one, two = attribute(parsed(text))
    assert (one.cue_lemma, one.outer) == ("say", None)
    assert (two.cue_lemma, two.outer) == ("tell", 0)


def test_a_noun_of_saying_with_a_clause_is_a_statement() -> None:
    text = "The minister rejected the mayor’s claim that the bridge was closed."
    __outer, inner = attribute(parsed(text))
    assert (inner.cue_lemma, inner.outer, inner.source[0].of(text)) == ("claim", 0, "the mayor")
