"""The attributions of a report: which of several stays, which stands in which, and what goes on with what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.read_text import parsed

from onrecord.report.attribution import Attribution
from onrecord.report.attribution.attributions import (
    attribute,
    by_cue,
    by_cues,
    continued,
    distinct,
    end_in,
    evidential,
    paragraph_before,
    with_outer,
)
from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.source import source_of
from onrecord.spans import Span


def one(source: int, cue: int, *content: tuple[int, int], sure: float = 0.8) -> Attribution:
    """An attribution of spans that begin at these offsets."""
    spans = tuple(Span(*pair) for pair in content)
    return Attribution((Span(source, source + 2),), (Span(cue, cue + 3),), spans, "said", "indirect", confidence=sure)


def test_of_one_cue_the_surest_stays() -> None:
    sure, unsure = one(0, 3, (10, 20)), one(0, 3, (10, 30), sure=0.5)
    assert distinct([unsure, sure]) == [sure]


def test_of_one_content_and_source_the_surest_stays() -> None:
    sure, unsure = one(0, 3, (10, 20)), one(0, 30, (10, 20), sure=0.5)
    assert distinct([unsure, sure]) == [sure]


def test_one_content_told_by_two_sources_is_two() -> None:
    assert len(distinct([one(0, 3, (10, 20)), one(40, 43, (10, 20))])) == 2


def test_what_has_no_cue_is_no_double() -> None:
    bare = replace(one(0, 3, (10, 20)), cue=())
    assert len(distinct([bare, replace(bare, content=(Span(30, 40),))])) == 2


def test_attributions_stand_in_the_order_of_their_contents_the_longer_first() -> None:
    late, short, long = one(0, 3, (30, 40)), one(50, 53, (10, 15)), one(60, 63, (10, 20))
    assert distinct([late, short, long]) == [long, short, late]


def test_a_cue_inside_a_content_hangs_on_it() -> None:
    outer, inner = with_outer([one(0, 3, (10, 40)), one(10, 13, (20, 40))])
    assert (outer.outer, inner.outer) == (None, 0)


CUED = [
    ("Ostrov said the ferry was late.", "say", True),
    ("Ostrov declined to comment on the ferry.", "decline", False),  # silence
    ("Ostrov will reject the offer.", "reject", False),  # not done yet
    ("Ostrov would only say that the ferry was late.", "say", True),  # possible, yet words
    ("The offer was rejected.", "reject", False),  # by nobody
    ("The Courier quoted a guard as saying it was late.", "quote", False),  # the half that tells no content
    ("The claim that the ferry was late spread.", "claim", True),  # definite: somebody's
    ("Claims that the ferry was late spread.", "claim", False),
]


@pytest.mark.parametrize(("text", "lemma", "stands"), CUED)
def test_what_a_cue_gives(text: str, lemma: str, stands: bool) -> None:
    page = parsed(text)
    cue = next(cue for cue in cues_in(page) if cue.lemma == lemma)
    assert (by_cue(page, cue, source_of(page, cue)) is not None) == stands


def test_what_is_added_has_the_source_of_what_it_is_added_to() -> None:
    text = "Ostrov said the ferry was late, adding that it was cold."
    page = parsed(text)
    said = by_cues(page, list(cues_in(page)))
    assert [(a.cue_lemma, a.source[0].of(text)) for a in said] == [("say", "Ostrov"), ("add", "Ostrov")]


@pytest.mark.parametrize(
    ("text", "word"),
    [("Ostrov reportedly said the ferry was late.", "reportedly"), ("Ostrov said the ferry was late.", None)],
)
def test_hearsay_is_marked(text: str, word: str | None) -> None:
    page = parsed(text)
    cue = next(cue for cue in cues_in(page) if cue.lemma == "say")
    assert evidential(page, cue) == word


LATER = "“Nobody has come to the harbour in a very long time.”"
SAID = "“The ferry is late,” Ostrov said."


def ends(text: str, kind: str = "direct") -> int:
    """How many pieces the content of an attribution of the first words has after what follows was looked at."""
    page = parsed(text)
    cue = text.index("said")
    source, told = Span(cue - 7, cue - 1), Span(cue, cue + 4)
    first = Attribution((source,), (told,), (Span(1, 19),), "said", "direct" if kind == "direct" else "mixed")
    return len(continued(page, [first])[0].content)


def test_a_quotation_that_is_a_paragraph_goes_on() -> None:
    assert ends(f"{SAID}\n{LATER}") == 2


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}\nIt rained all day.\n{LATER}",  # another paragraph stands between
        f"{SAID}\n“Nobody came.”",  # too short for a sentence of its own
        f"{SAID}\n{LATER} he heard.",  # no paragraph of its own
        f"{SAID} It was a cold and rainy day, and the harbour was empty from end to end.\n{LATER}",  # ended long before
    ],
)
def test_what_goes_on_with_nothing(text: str) -> None:
    assert ends(text) == 1


def test_only_words_told_word_for_word_go_on() -> None:
    assert ends(f"{SAID}\n{LATER}", kind="mixed") == 1


def test_the_paragraph_before_a_quotation() -> None:
    page = parsed(f"{SAID}\n{LATER}")
    first, second = page.outer_quotes
    assert paragraph_before(page, first) is None
    found = paragraph_before(page, second)
    assert found is not None
    assert found.of(page.text) == SAID


def test_where_an_attribution_ends_in_a_paragraph() -> None:
    made = one(0, 3, (10, 20), (50, 60))
    assert end_in(made, Span(0, 40)) == 20
    assert end_in(made, Span(0, 9)) == 6
    assert end_in(made, Span(30, 45)) == 0


def test_an_empty_text_has_no_attributions() -> None:
    assert attribute(parsed("")) == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ostrov said the ferry was “late and cold” on Monday.", ["mixed"]),
        ("“The ferry is late,” Ostrov said.", ["direct"]),
        ("Ostrov said the ferry was late.", ["indirect"]),
    ],
)
def test_how_much_stands_in_marks_tells_the_kind(text: str, kinds: list[str]) -> None:
    assert [a.kind for a in attribute(parsed(text))] == kinds
