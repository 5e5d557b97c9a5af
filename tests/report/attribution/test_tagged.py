"""Attributions of the network as the record gives them."""

from __future__ import annotations

import pytest
from tests.report.read_text import parsed

from onrecord.report.attribution import Attribution
from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.tagged import class_of, quoted_apart, sources, tells, told
from onrecord.report.network import RawAttribution
from onrecord.spans import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def read(text: str, source: str, cue: str, content: str) -> Attribution | None:
    page = parsed(text)
    found = RawAttribution((at(text, source),), (at(text, cue),), (at(text, content),), 0.9)
    return told(page, found, {one.head.i: one for one in cues_in(page)})


STATEMENTS = [
    ("Ostrov said the ferry was late.", "said", "the ferry was late", "said"),
    ("Ostrov hopes the ferry will sail.", "hopes", "the ferry will sail", "attitude"),
    ("Ostrov will reject the offer.", "reject", "the offer", "attitude"),  # a plan
    ("Ostrov declined to comment on the ferry.", "declined", "to comment on the ferry", None),
    ("Ostrov discussed the ferry.", "discussed", "the ferry", None),  # a matter, not what was said
    ("Ostrov said it.", "said", "it", None),
    ("The Courier quoted Ostrov as saying it was late.", "quoted", "it was late", None),
]


@pytest.mark.parametrize(("text", "cue", "content", "class_"), STATEMENTS)
def test_what_the_network_finds_is_a_statement_or_none(text: str, cue: str, content: str, class_: str | None) -> None:
    found = read(text, "Ostrov", cue, content)
    assert (found and found.class_) == class_


def test_a_negation_is_read_from_the_cue() -> None:
    found = read("Ostrov did not promise a ferry for the crew.", "Ostrov", "did not promise", "a ferry for the crew")
    assert found is not None
    assert found.negated


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("The mayor, said it was late.", "The mayor,", ["The mayor"]),
        ("The mayor said it was late.", "The", []),  # an article is nobody
        ("VELMAR — Ostrov said it was late.", "VELMAR — Ostrov", ["Ostrov"]),
    ],
)
def test_a_source_stands_without_marks_and_dateline(text: str, source: str, kept: list[str]) -> None:
    found = RawAttribution((at(text, source),), (at(text, "said"),), (at(text, "was late"),), 0.9)
    assert [span.of(text) for span in sources(parsed(text), found)] == kept


def test_a_source_that_runs_into_a_quotation_ends_before_it() -> None:
    text = "According to Ostrov, “the ferry is late and cold,” nobody came."
    source, quoted = quoted_apart(parsed(text), at(text, "Ostrov, “the ferry is late and cold,”"))
    assert source.of(text) == "Ostrov,"
    assert quoted is not None
    assert quoted.of(text) == "“the ferry is late and cold,”"


def test_a_nickname_in_marks_stays_in_the_source() -> None:
    text = "Ann “the Gull” Valk said it was late."
    whole = at(text, "Ann “the Gull” Valk")
    assert quoted_apart(parsed(text), whole) == (whole, None)


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("Ostrov said the ferry came.", "the ferry came", True),
        ("Ostrov said this.", "this", False),
        ("Ostrov said “it is so”.", "it is so", True),  # quoted words always tell something
    ],
)
def test_a_content_tells_more_than_a_pronoun(text: str, words: str, says: bool) -> None:
    assert tells(parsed(text), (at(text, words),)) == says


def test_a_cue_that_the_lexicon_lacks() -> None:
    page = parsed("It was late, according to Ostrov.")
    assert class_of(page, None, "according to", "indirect") == ("said", "according to")
    assert class_of(page, None, "grinned", "direct") == ("said", "")
    assert class_of(page, None, "grinned", "indirect") == ("attitude", "")
