"""How far a content can reach."""

from __future__ import annotations

import pytest
from tests.report.read_text import parsed

from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.model import Cue
from onrecord.report.attribution.reach import breaks_off, lead_in, limit_of, set_off, short_limit, sibling, within_one
from onrecord.report.page import Page


def read(text: str, lemma: str = "say") -> tuple[Page, Cue]:
    page = parsed(text)
    return page, next(cue for cue in cues_in(page) if cue.lemma == lemma)


SIBLINGS = [
    ("Ostrov said it was late, adding that it was cold.", "say", "adding"),
    ("Ostrov said it was late before warning that it was cold.", "say", "warning"),
    ("Ostrov said it was late and added that it was cold.", "say", "added"),
    ("Ostrov said it was late. Valk added that it was cold.", "say", None),  # another sentence
    ("Ostrov said it was late, and Valk added that it was cold.", "say", None),  # a subject of its own
    ("Ostrov praised the crew, which added that it was cold.", "praise", None),  # a relative clause
    ("Ostrov’s claim that it was late, adding to the noise, spread.", "claim", None),  # a noun shares no subject
]


@pytest.mark.parametrize(("text", "lemma", "found"), SIBLINGS)
def test_the_next_cue_of_the_same_subject(text: str, lemma: str, found: str | None) -> None:
    page, cue = read(text, lemma)
    token = sibling(page, cue)
    assert (token.text if token is not None else None) == found


def test_a_cue_in_marks_is_no_sibling_of_one_outside() -> None:
    page, cue = read("Ostrov said the ferry “came, adding that it was cold” to the list.")
    assert sibling(page, cue) is None


def test_the_limit_is_the_sentence_or_the_phrase_of_the_next_cue() -> None:
    page, cue = read("Ostrov said it was late. It rained.")
    assert page.doc[: limit_of(page, cue)].text == "Ostrov said it was late."
    page, cue = read("Ostrov said it was late, also adding that it was cold.")
    assert page.doc[: limit_of(page, cue)].text == "Ostrov said it was late"


def test_a_content_that_is_no_clause_ends_before_and_that() -> None:
    page, cue = read("Ostrov accused Valk of greed and that nobody came.", "accuse")
    assert page.doc[: short_limit(page, cue)].text == "Ostrov accused Valk of greed"


def test_the_phrase_of_a_cue_begins_before_its_adverbs_and_comma() -> None:
    page = parsed("It was late, and then also adding that it was cold.")
    adding = next(token for token in page.doc if token.text == "adding")
    assert page.doc[: lead_in(page, adding, 0)].text == "It was late"


@pytest.mark.parametrize(
    ("text", "word", "breaks"),
    [
        ("It was late, he said.", ",", True),
        ("It was “late” here.", "“", False),  # a mark joins
        ("It was late and cold.", "and", False),
        ("It was late and nobody came.", "and", True),  # a clause with its own subject
        ("It was late.", "late", False),
    ],
)
def test_what_breaks_a_content_off(text: str, word: str, breaks: bool) -> None:
    assert breaks_off(next(token for token in parsed(text).doc if token.text == word)) == breaks


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("He left, adding that it was cold.", True),
        ("He left, also adding that it was cold.", True),
        ("He left after adding that it was cold.", True),
        ("He kept adding that it was cold.", False),
    ],
)
def test_a_participle_is_set_off_by_a_comma_or_a_subordinator(text: str, apart: bool) -> None:
    page = parsed(text)
    assert set_off(next(token for token in page.doc if token.text == "adding"), page.language) == apart


def test_two_words_of_one_quotation() -> None:
    page = parsed("He said “It is late” and left.")
    late = next(token.i for token in page.doc if token.text == "late")
    assert within_one(page, late)
    assert not within_one(page, late + 3)
