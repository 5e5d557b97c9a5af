"""The main clauses of what is said, and what is asked of each."""

from __future__ import annotations

import pytest
from tests.report.statements import clauses
from tests.report.statements.clauses import attributed, clause_of, page_of

from onrecord.report.statements.predicate import predicates_of

JOINED = """Norway Norway NNP PROPN 2 nsubj B-GPE | lied lie VBD VERB 2 ROOT | and and CC CCONJ 2 cc |
    left_ leave VBD VERB 2 conj | . . . PUNCT 2 punct || Kenya Kenya NNP PROPN 2 nsubj B-GPE |
    rested_ rest VBD VERB 2 ROOT | . . . PUNCT 2 punct"""
UNDER = """Ann Ann NNP PROPN 2 nsubj B-PERSON | said say VBD VERB 2 ROOT | that that IN SCONJ 5 mark |
    Norway Norway NNP PROPN 5 nsubj B-GPE | lied lie VBD VERB 2 ccomp | because because IN SCONJ 8 mark |
    it it PRP PRON 8 nsubj | could_ can MD VERB 5 advcl | . . . PUNCT 2 punct"""


@pytest.mark.parametrize(
    ("words", "content", "verbs"),
    [
        (JOINED, None, ["lied", "left", "rested"]),  # each sentence, and what goes on with its verb
        (JOINED, "Norway lied", ["lied"]),
        (UNDER, "Norway lied because it could", ["lied"]),  # a clause that hangs on the main one is none
        (UNDER, "that Norway lied", ["lied"]),  # nor is the word that only joins it
    ],
)
def test_the_main_clauses_of_a_content(words: str, content: str | None, verbs: list[str]) -> None:
    page = page_of(words)
    assert [clause.verb.text for clause in predicates_of(page, attributed(page, content))] == verbs


def test_a_clause_knows_its_subjects_auxiliaries_and_negation() -> None:
    clause = clause_of(clauses.ACCEPT)
    assert [s.text for s in clause.subjects] == ["We"]
    assert (clause.modals, clause.negated, clause.lemma) == ({"will"}, True, "accept")
    assert not clause_of(clauses.AGREE).negated


def test_a_word_is_near_where_it_completes_the_verb_and_in_the_clause_anywhere() -> None:
    clause = clause_of(clauses.READY)
    assert clause.near(frozenset({"ready"}))
    assert not clause.near(frozenset({"talk"}))
    assert clause.has(frozenset({"talk"}))
    assert not clause.has(frozenset({"war"}))


def test_what_is_going_to_be_is_ahead_as_what_will_be() -> None:
    future = frozenset({"will"})
    assert clause_of(clauses.HELP).ahead(future)
    assert clause_of(clauses.STRIKE).ahead(future)
    assert not clause_of(clauses.MUST).ahead(future)


def test_a_verb_leads_where_an_infinitive_hangs_on_it() -> None:
    assert clause_of(clauses.NEED).leads
    assert not clause_of(clauses.NEED_REST).leads


def test_the_type_of_a_deed_is_that_of_its_verb() -> None:
    assert clause_of(clauses.ATTACKED).code == "ASSAULT"
    assert clause_of(clauses.GREAT).code is None
