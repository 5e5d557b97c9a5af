"""Whose side a speaker is on, and which country an office without one speaks for."""

from __future__ import annotations

import pytest
from tests.report.statements.clauses import among, attributed, page_of

from onrecord.report.deeds import Who
from onrecord.report.page import Page
from onrecord.report.statements.side import NOBODY, Side, side_of, speaks_for

SAID = """Kenya Kenya NNP PROPN 2 nsubj B-GPE | said say VBD VERB 2 ROOT | {} | would would MD AUX 5 aux |
    respond_ respond VB VERB 2 ccomp | . . . PUNCT 2 punct"""
MINISTER = """The the DT DET 2 det | minister minister NN NOUN 3 nsubj | said say VBD VERB 3 ROOT |
    Kenya Kenya NNP PROPN 5 nsubj B-GPE | {} | for for IN ADP 6 prep | talks_ talk NNS NOUN 7 pobj |
    . . . PUNCT 3 punct"""
IS_READY = "is be VBZ AUX 3 ccomp | ready ready JJ ADJ 5 acomp"
WAS_LATE = "was be VBD AUX 3 ccomp | late late JJ ADJ 5 acomp"

KENYA = Who(None, "KEN", "GOV")


def subject(row: str) -> Page:
    return page_of(SAID.format(row))


def side(page: Page, who: Who) -> Side:
    return Side(among(page, {}), page.language, who)


# (subject, who speaks, whether it is the speaker's side, whether it is known to be another)
SUBJECTS = [
    ("we we PRP PRON 5 nsubj", KENYA, True, False),
    ("we we PRP PRON 5 nsubj", NOBODY, True, False),
    ("it it PRP PRON 5 nsubj", KENYA, True, False),
    ("Kenya Kenya NNP PROPN 5 nsubj B-GPE", KENYA, True, False),
    ("Norway Norway NNP PROPN 5 nsubj B-GPE", KENYA, False, True),
    ("Norway Norway NNP PROPN 5 nsubj B-GPE", NOBODY, False, False),  # whose side is open has no other side
    ("Norway Norway NNP PROPN 5 nsubj B-GPE", Who(None, None, "GOV"), True, False),  # an office of some state
    ("rain rain NN NOUN 5 nsubj", KENYA, False, False),
]


@pytest.mark.parametrize(("row", "who", "own", "foreign"), SUBJECTS)
def test_whose_side_a_subject_is(row: str, who: Who, own: bool, foreign: bool) -> None:
    page = subject(row)
    token, one = page.doc[3 if row.startswith("B") else 2], side(page, who)
    assert (one.owns(token), one.opposes(token)) == (own, foreign)


def test_a_speaker_owns_what_the_cast_holds_as_the_same_actor() -> None:
    page = subject("Ida Ida NNP PROPN 5 nsubj B-PERSON")
    actors = among(page, {"Ida": "ida"})
    assert Side(actors, page.language, Who("ida", None, None)).owns(page.doc[2])
    assert not Side(actors, page.language, Who("tom", None, None)).owns(page.doc[2])


def test_a_pronoun_of_somebody_else_is_not_the_speaker() -> None:
    page = subject("she she PRP PRON 5 nsubj")
    actors = among(page, {"she": "ida"})
    assert not Side(actors, page.language, Who("tom", None, None)).owns(page.doc[2])


def test_the_side_is_that_of_the_source() -> None:
    page = subject("we we PRP PRON 5 nsubj")
    actors = among(page, {})
    assert side_of(page, actors, attributed(page, "we would respond", "Kenya")).country == "KEN"
    assert side_of(page, actors, attributed(page, "we would respond")).who == NOBODY


@pytest.mark.parametrize(("predicate", "country"), [(IS_READY, "KEN"), (WAS_LATE, None)])
def test_an_office_speaks_for_the_state_whose_doings_it_announces(predicate: str, country: str | None) -> None:
    page = page_of(MINISTER.format(predicate))
    content = page.text[page.text.index("Kenya") : -1]
    assert speaks_for(page, among(page, {}), attributed(page, content, "The minister")) == country


def test_nobody_without_an_office_speaks_for_a_state() -> None:
    page = page_of(MINISTER.format(IS_READY).replace("minister minister", "sailor sailor"))
    assert speaks_for(page, among(page, {}), attributed(page, "Kenya is ready for talks", "The sailor")) is None
