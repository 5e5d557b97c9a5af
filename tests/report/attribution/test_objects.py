"""What the grammar of a cue governs, frame by frame, and how far it reaches."""

import pytest
from tests.report.read_text import parsed

from onrecord.knowledge.language import language
from onrecord.report.attribution.clauses import addressee_of, complement
from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.model import Cue
from onrecord.report.attribution.objects import content_of, is_phrasal, object_head, rules_of
from onrecord.report.attribution.reach import limit_of, sibling, stretched
from onrecord.report.page import Page

CONTENTS = [
    ("Ostrov said that the ferry was late.", "say", "clause", ["the ferry was late"]),
    ("Ostrov asked whether the ferry was late.", "ask", "question", ["whether the ferry was late"]),
    ("Ostrov vowed to leave the town.", "vow", "infinitive", ["to leave the town"]),
    ("Ostrov urged the crew to leave.", "urge", "object_to", ["to leave"]),
    ("Ostrov accused Valk of lying to the crew.", "accuse", "of", ["lying to the crew"]),
    ("Ostrov thanked Valk for the ferry.", "thank", "for", ["the ferry"]),
    ("Ostrov described the ferry as a wreck.", "describe", "role", ["the ferry as a wreck"]),
    ("Ostrov put the number of dead at 58.", "put", "figure", ["the number of dead at 58"]),
    ("Ostrov reaffirmed his promise.", "reaffirm", "np", ["his promise"]),
    ("The offer was rejected by Ostrov.", "reject", "np", ["The offer"]),
]


def page_and_cue(text: str, lemma: str) -> tuple[Page, Cue]:
    page = parsed(text)
    return page, next(cue for cue in cues_in(page) if cue.lemma == lemma)


@pytest.mark.parametrize(("text", "lemma", "frame", "expected"), CONTENTS)
def test_the_first_frame_that_fits(text: str, lemma: str, frame: str, expected: list[str]) -> None:
    page, cue = page_and_cue(text, lemma)
    found = content_of(page, cue)
    assert found and (found.frame, [span.of(text) for span in found.spans]) == (frame, expected)


def test_a_verb_without_content_reports_nothing() -> None:
    assert content_of(*page_and_cue("Ostrov said nothing.", "say")) is None


def test_every_frame_of_the_lexicon_has_a_rule_but_that_of_quotations() -> None:
    cues = language().cues
    assert {*cues.said, *cues.attitude} - {"quote"} == set(rules_of(language()))


def test_whom_something_is_told() -> None:
    text = "Ostrov told the crew that the ferry was late."
    page, cue = page_and_cue(text, "tell")
    clause = complement(cue, page.language)
    assert clause is not None and clause.text == "was"
    addressee = addressee_of(page, cue, clause.left_edge.i)
    assert addressee and addressee.of(text) == "the crew"


def test_a_particle_makes_another_verb() -> None:
    _, cue = page_and_cue("Ostrov called the meeting off.", "call")
    assert is_phrasal(cue)
    head = object_head(cue)
    assert head is not None and head.text == "meeting"


REACH = [
    ("Ostrov said that it was late, adding that it was cold.", "say", "adding"),
    ("Ostrov said that it was late and warned that it was cold.", "say", "warned"),
    ("Ostrov said that it was late, and Valk warned that it was cold.", "say", None),
    ("Judges ruled that the levy was void, rejecting an appeal.", "rule", "rejecting"),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), REACH)
def test_a_content_ends_before_the_next_cue_of_its_subject(text: str, lemma: str, expected: str | None) -> None:
    page, cue = page_and_cue(text, lemma)
    found = sibling(page, cue)
    assert (found.text if found is not None else None) == expected
    limit = limit_of(page, cue)
    assert limit == len(page.doc) if found is None else limit < found.i


def test_the_answer_is_no_part_of_the_question() -> None:
    page, cue = page_and_cue("Asked whether it was late, Ostrov nodded.", "ask")
    assert page.doc[cue.end : limit_of(page, cue)].text == "whether it was late"


def test_what_the_parser_cut_reaches_to_the_next_comma() -> None:
    page = parsed("Ostrov said the ferry was late on Monday, and left.")
    assert page.doc[: stretched(page, 4, len(page.doc))].text == "Ostrov said the ferry was late on Monday"
