"""Cues beside what they report, and lines that name a speaker by their make."""

import pytest
from tests.report.read_text import parsed

from onrecord.models import QuoteKind
from onrecord.report.attribution.asides import asides, comment, parenthetical
from onrecord.report.attribution.content import kind_of
from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.lines import headings, is_relaying, source_lines
from onrecord.report.attribution.quotes import links
from onrecord.spans import Span

PHRASES = [
    ("According to Ostrov, it was late.", ("Ostrov", "according to", ["it was late"])),
    ("It was late, according to Ostrov.", ("Ostrov", "according to", ["It was late"])),
    ("In the words of Ostrov, it was late.", ("Ostrov", "in the words of", ["it was late"])),
    ("In Ostrov’s view, it was late.", ("Ostrov", "in view", ["it was late"])),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_phrases_of_attribution(text: str, expected: tuple[str, str, list[str]]) -> None:
    (one,) = asides(parsed(text))
    assert (one.source[0].of(text), one.lemma, [span.of(text) for span in one.content]) == expected


def test_a_cue_set_beside_its_content() -> None:
    text = "The ferry was late, Ostrov said, and it was empty."
    page = parsed(text)
    (cue,) = cues_in(page)
    assert [span.of(text).strip(" ,.") for span in parenthetical(page, cue)] == [
        "The ferry was late",
        "and it was empty",
    ]
    assert comment(page, cue) == ()


def test_a_comment_tells_the_rest_of_its_sentence() -> None:
    text = "As Ostrov said, the ferry was late."
    page = parsed(text)
    (cue,) = cues_in(page)
    assert [span.of(text).strip(" ,.") for span in comment(page, cue)] == ["the ferry was late"]


HEADINGS = [
    ("# Ostrov: Ferry is late", [("Ostrov", ["Ferry is late"])]),
    ("# Ferry: what we know: a list", []),
    ("# Time to leave: the ferry is late", []),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_headings(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = [(one.source[0].of(text), [span.of(text) for span in one.content]) for one in headings(parsed(text))]
    assert found == expected


def test_a_line_that_names_the_source_of_the_one_before() -> None:
    text = "The talks broke down on Friday.\nThe Courier reports this, citing sources in the ministry."
    (one,) = source_lines(parsed(text))
    assert (one.lemma, [span.of(text) for span in one.content]) == ("cite", ["The talks broke down on Friday"])


RELAYS = [("The Courier said so, citing officials.", True), ("Ostrov left, citing his health.", False)]


@pytest.mark.parametrize(("text", "expected"), RELAYS)
def test_who_is_cited_is_no_reason(text: str, expected: bool) -> None:
    page = parsed(text)
    verb = next(token for token in page.doc if token.text == "citing")
    assert is_relaying(verb, page.language) == expected


QUOTES = [
    ("“It is late,” Ostrov said. “It is cold.” Valk left.", ["It is late,", "It is cold."]),
    ("Ostrov said: “It is late.”", ["It is late."]),
    ("“It is late.” Nobody came. Ostrov said so.", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_whose_quotations(text: str, expected: list[str]) -> None:
    page = parsed(text)
    cue = next(one for one in cues_in(page) if one.lemma == "say")
    linked = links(page, list(cues_in(page)))
    assert [quotation.inner.of(text) for quotation in linked.by_cue.get(cue.head.i, ())] == expected


KINDS: list[tuple[tuple[int, int], QuoteKind]] = [((1, 11), "direct"), ((1, 20), "mixed"), ((14, 20), "indirect")]


@pytest.mark.parametrize(("span", "expected"), KINDS)
def test_how_much_of_a_content_is_quoted(span: tuple[int, int], expected: QuoteKind) -> None:
    text = "“It is late,” Ostrov said."
    assert kind_of(text, [Span(*span)], parsed(text).outer_quotes) == expected
