"""What was not said: negations, silence, intentions."""

from __future__ import annotations

import pytest
from spacy.tokens import Token
from tests.report.read_text import parsed

from onrecord.knowledge.language import Language
from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.polarity import (
    infinitive_mark,
    is_clause_mark,
    is_refused,
    is_unnamed,
    negated,
    silent,
    unspoken,
)


def word(text: str, form: str) -> tuple[Token, Language]:
    page = parsed(text)
    return next(token for token in page.doc if token.text == form), page.language


@pytest.mark.parametrize(
    ("text", "form", "is_negated"),
    [
        ("Ostrov did not say it was late.", "say", True),
        ("Ostrov never said it was late.", "said", True),
        ("Ostrov did not want to say it was late.", "say", True),  # of the verb it completes
        ("Ostrov said it was not late.", "said", False),
        ("Ostrov said it was late.", "said", False),
    ],
)
def test_a_verb_is_negated_before_it(text: str, form: str, is_negated: bool) -> None:
    assert negated(*word(text, form)) == is_negated


@pytest.mark.parametrize(
    ("text", "lemma", "is_silent"),
    [
        ("Ostrov refused to comment on it.", "refuse", True),
        ("Ostrov refused to pay for it.", "refuse", False),
        ("Ostrov refused to say it was late.", "say", True),
        ("Ostrov did not say it was late.", "say", True),
        ("Ostrov did not promise a ferry.", "promise", False),  # a promise not made is told
        ("A guard asked not to be quoted.", "ask", True),
        ("A guard asked not to be moved.", "ask", False),
    ],
)
def test_silence_tells_nothing(text: str, lemma: str, is_silent: bool) -> None:
    page = parsed(text)
    cue = next(cue for cue in cues_in(page) if cue.lemma == lemma)
    assert silent(cue, page.language) == is_silent


def test_a_verb_that_completes_a_refusal_is_refused() -> None:
    assert is_refused(*word("Ostrov declined to say it was late.", "say"))
    assert not is_refused(*word("Ostrov wanted to say it was late.", "say"))


def test_to_be_named_is_a_passive() -> None:
    assert is_unnamed(*word("A guard asked not to be named.", "named"))
    assert not is_unnamed(*word("A guard named the captain.", "named"))


@pytest.mark.parametrize(
    ("text", "lemma", "open_"),
    [
        ("Ostrov might reject the offer.", "reject", True),
        ("Valk urged them to condemn the raid.", "condemn", True),
        ("Ostrov continued to criticise the offer.", "criticise", False),
        ("Ostrov criticised the offer.", "criticise", False),
        ("The claim that it was late spread.", "claim", False),  # of a noun nothing tells
    ],
)
def test_what_is_intended_or_possible_was_not_said(text: str, lemma: str, open_: bool) -> None:
    page = parsed(text)
    cue = next(cue for cue in cues_in(page) if cue.lemma == lemma)
    assert unspoken(cue, page.language) == open_


def test_the_to_of_an_infinitive_is_no_preposition() -> None:
    mark = infinitive_mark(*word("Ostrov vowed to leave.", "leave"))
    assert mark is not None
    assert mark.text == "to"
    assert infinitive_mark(*word("Ostrov went to Velmar.", "went")) is None


def test_that_opens_a_clause_or_points_at_something() -> None:
    assert is_clause_mark(*word("Ostrov said that it was late.", "that"))
    assert not is_clause_mark(*word("Ostrov backed that plan.", "that"))
