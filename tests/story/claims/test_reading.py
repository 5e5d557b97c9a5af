"""A report's words as a story reads them: compared once, never read out of the text again."""

from __future__ import annotations

import pytest
from tests.factories import article, tokens

from onrecord.knowledge.language import DEFAULT
from onrecord.knowledge.lists import phrases_of
from onrecord.models import Report
from onrecord.spans import Span
from onrecord.story.claims.reading import face_of, passage, phrases_in, read, shortened, stems, term_of, terms_of_words

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


@pytest.mark.parametrize(
    ("word", "term"), [("cancelled", "=cancel"), ("talks", "=discuss"), ("harbours", "harbour"), ("leaking", "leak")]
)
def test_a_word_stands_for_its_concept_or_its_stem(word: str, term: str) -> None:
    assert term_of(word, DEFAULT) == term
    assert terms_of_words(frozenset({word}), DEFAULT) == {term}


def test_stems_of_a_list_know_no_concepts() -> None:
    assert stems(frozenset({"harbours", "talks"}), DEFAULT) == {"harbour", "talk"}


def test_a_verb_and_its_particle_are_one_term() -> None:
    text = "Strand called off it. Strand called it off."
    reading = read(Report(article("a.txt", text), tokens=tokens(text)))
    assert "=cancel" in reading.terms(Span(0, 20))
    assert "=cancel" not in reading.terms(Span(22, 42))


def test_a_mention_of_several_words_is_one_term() -> None:
    text = "Ilse Kern left Tolm."
    reading = read(Report(article("a.txt", text), tokens=tokens(text)), mentions={0: (9, "kern")})
    assert reading.terms(Span(0, 20)) >= {"@kern", "tolm"}
    assert "kern" not in reading.terms(Span(0, 20))


def test_sentences_and_stretches_come_without_their_marks() -> None:
    text = "“The dam leaks. It is old,” he said."
    reading = read(Report(article("a.txt", text), tokens=tokens(text)))
    assert [s.of(text) for s in reading.sentences(Span(1, 25))] == ["The dam leaks.", "It is old"]
    assert reading.trimmed(25, 27) is None
    held = reading.trimmed(0, 15)
    assert held is not None
    assert held.of(text) == "The dam leaks."


def test_a_passage_is_cited_with_its_place() -> None:
    report = Report(article("a.txt", TEXT), tokens=tokens(TEXT))
    found = passage(read(report), Span(0, 6))
    assert (found.article, found.text) == ("a.txt", "Strand")


@pytest.mark.parametrize(
    ("text", "short"),
    [("The  dam\nleaks.", "The dam leaks"), ("The dam of Tolm leaks", "The dam of …"), ("The dam?", "The dam")],
)
def test_a_text_on_one_line_is_cut_at_a_word(text: str, short: str) -> None:
    assert shortened(text, 14) == short
