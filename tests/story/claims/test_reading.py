"""A report's words as a story reads them: compared once, never read out of the text again."""

from __future__ import annotations

import pytest
from tests.factories import article, tokens

from onrecord.knowledge.language import DEFAULT
from onrecord.knowledge.lists import phrases_of
from onrecord.models import Report
from onrecord.spans import Span
from onrecord.story.claims.reading import face_of, phrases_in, read

TEXT = "Strand called off the talks in May.\nShe may not come."


@pytest.mark.parametrize(
    ("word", "plain", "full"),
    [
        ("Can’t", "can't", ("can", "not")),
        ("May", "May", ("may",)),
        ("may", "may", ("may",)),
        ("one-in-three", "one-in-three", ("one", "in", "3")),
        ("Sen", "sen", ("senator",)),
        ("1", "1", ("one",)),
    ],
)
def test_a_word_as_compared(word: str, plain: str, full: tuple[str, ...]) -> None:
    face = face_of(word, DEFAULT)
    assert (face.plain, face.full) == (plain, full)


def test_words_are_those_that_the_report_keeps() -> None:
    report = Report(article("a.txt", TEXT), tokens=tokens(TEXT))
    assert [w.text for w in read(report).within(Span(0, 17))] == ["Strand", "called", "off"]
    assert read(Report(report.article)).within(Span(0, 17)) == ()


def test_terms_are_concepts_stems_and_actors() -> None:
    report = Report(article("a.txt", TEXT), tokens=tokens(TEXT))
    reading = read(report, mentions={0: (6, "strand")})
    line = Span(0, 35)
    assert reading.terms(line) == {"@strand", "=cancel", "=discuss"}
    assert "@strand" not in reading.terms(line, named=False)


def test_an_actor_named_past_the_end_of_a_passage_is_not_in_it() -> None:
    report = Report(article("a.txt", TEXT), tokens=tokens(TEXT))
    assert "@strand" not in read(report, mentions={0: (13, "strand")}).terms(Span(0, 6))


def test_of_phrases_from_one_word_the_longest_is_found() -> None:
    phrases = phrases_of(frozenset({"can not", "can not but"}))
    assert list(phrases_in(["we", "can", "not", "but", "go"], phrases)) == [range(1, 4)]
