"""Contents that are clauses, questions, and what "as X said" comments on."""

from __future__ import annotations

import pytest
from tests.report.read_text import parsed

from onrecord.report.attribution.clauses import (
    addressee_of,
    body_of,
    clause,
    comment,
    complement,
    is_finite,
    opened,
    question,
    starts_sentence,
)
from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.model import Content, Cue
from onrecord.report.attribution.reach import limit_of
from onrecord.report.page import Page
from onrecord.spans import Span


def read(text: str, lemma: str = "say") -> tuple[Page, Cue]:
    page = parsed(text)
    return page, next(cue for cue in cues_in(page) if cue.lemma == lemma)


def words(text: str, content: Content | None) -> list[str]:
    return [span.of(text) for span in content.spans] if content else []


CLAUSES = [
    ("Ostrov said the ferry was late.", "say", ["the ferry was late"]),
    ("Ostrov rejected the claim that the ferry was late.", "claim", ["that the ferry was late"]),
    ("Ostrov said nothing.", "say", []),
]


@pytest.mark.parametrize(("text", "lemma", "content"), CLAUSES)
def test_the_clause_that_a_cue_governs(text: str, lemma: str, content: list[str]) -> None:
    found = words(text, clause(*read(text, lemma)))
    assert [one.rstrip(".") for one in found] == content


def test_an_infinitive_is_no_clause_of_a_cue() -> None:
    page, cue = read("Ostrov promised to leave.", "promise")
    assert complement(cue, page.language) is None


def test_a_participle_alone_is_not_finite() -> None:
    page = parsed("Ostrov admitted leaving. Ostrov said Valk was leaving.")
    first, second = (token for token in page.doc if token.text == "leaving")
    assert not is_finite(first)
    assert is_finite(second)


def test_a_that_opens_a_content_whatever_stands_before_it() -> None:
    page, cue = read("Ostrov said on Monday that the ferry was late.")
    at = opened(page, cue, limit_of(page, cue))
    assert page.doc[at].text == "the"


def test_behind_another_verb_no_that_is_looked_for() -> None:
    page, cue = read("Ostrov said and Valk wrote that it was late.")
    assert opened(page, cue, len(page.doc)) == len(page.doc)


@pytest.mark.parametrize(("text", "opens"), [("Roe answered it.", True), ("Then Roe answered it.", False)])
def test_a_verb_behind_its_subject_alone_starts_a_sentence(text: str, opens: bool) -> None:
    page = parsed(text)
    assert starts_sentence(page, next(token for token in page.doc if token.text == "answered")) == opens


@pytest.mark.parametrize(
    ("text", "lemma", "whom"),
    [
        ("Ostrov told the crew that it was late.", "tell", "the crew"),
        ("Ostrov said to the crew that it was late.", "say", "the crew"),
        ("Ostrov said on Monday that it was late.", "say", None),
    ],
)
def test_whom_it_was_told(text: str, lemma: str, whom: str | None) -> None:
    page, cue = read(text, lemma)
    that = next(token.i for token in page.doc if token.text == "that")
    found = addressee_of(page, cue, that)
    assert (found and found.of(text)) == whom


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ostrov asked whether the ferry was late.", ["whether the ferry was late."]),
        ("Ostrov asked Valk why the ferry was late.", ["why the ferry was late."]),
        ("Ostrov asked when he left.", []),  # rather tells time
        ("Ostrov asked for the ferry.", []),
    ],
)
def test_an_embedded_question(text: str, content: list[str]) -> None:
    page = parsed(text)
    cue = next(cue for cue in cues_in(page) if cue.lemma.startswith("ask"))
    assert words(text, question(page, cue)) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ferry was late, as Ostrov said.", ["The ferry was late,"]),
        ("As Ostrov said, the ferry was late.", [", the ferry was late."]),
        ("The ferry was late and Ostrov said so.", []),
        ("The ferry was as late as Ostrov said.", []),  # compares
    ],
)
def test_what_as_x_said_comments_on(text: str, content: list[str]) -> None:
    assert [span.of(text) for span in comment(*read(text))] == content


def test_a_clause_begins_behind_what_joins_it_to_the_one_before() -> None:
    page = parsed("But, however, the ferry was late.")
    assert page.doc[body_of(page, 0, len(page.doc))].text == "the"


def test_the_words_of_a_cue_are_spans_with_neighbours_joined() -> None:
    text = "Ostrov called the strike off and did not point out why."
    _, cue = read(text, "point out")
    assert [span.of(text) for span in cue.span()] == ["did not point out"]
    apart = Cue(cue.head, (0, 2, 3), "x", {"clause": "said"})
    assert [span.of(text) for span in apart.span()] == ["Ostrov", "the strike"]
    assert isinstance(cue.span()[0], Span)
