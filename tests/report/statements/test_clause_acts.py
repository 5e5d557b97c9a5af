"""What a clause of a content does: of the speaker's own side, and of another party."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.statements import clauses
from tests.report.statements.clauses import clause_of

from onrecord.knowledge.language import DEFAULT
from onrecord.report.statements.clause_acts import OTHER_SIDE, OWN_SIDE, decided, to_come

# (clause, its act of the speaker's own side)
OWN = [
    (clauses.ACCEPT, "REJECT"),
    (clauses.SENT, "REJECT"),  # a deed taken back
    (clauses.RESTED, None),  # a negation of nothing that counts
    (clauses.READY, "AGREE"),
    (clauses.HELP, "AGREE"),
    (clauses.STRIKE, "THREATEN"),
    (clauses.AGREE, "AGREE"),
    (clauses.MAY_AGREE, None),
    (clauses.WANT, "REQUEST"),
    (clauses.WANT_TO, None),  # a wish to do something oneself asks nothing of anyone
]


@pytest.mark.parametrize(("words", "act"), OWN)
def test_what_a_clause_of_the_own_side_does(words: str, act: str | None) -> None:
    assert decided(OWN_SIDE, clause_of(words)) == act


# (clause, its act of another party)
OTHER = [
    (clauses.PRICE, "THREATEN"),
    (clauses.PAID, None),
    (clauses.RESPONSE, "THREATEN"),
    (clauses.MUST, "REQUEST"),
    (clauses.NEED, "REQUEST"),
    (clauses.NEED_REST, None),
    (clauses.UNTRUE, "REJECT"),
    (clauses.FALSE, "REJECT"),
    (clauses.CHEATED, "ACCUSE"),
    (clauses.NEVER_CHEATED, None),
    (clauses.GREAT, "SUPPORT"),
    (clauses.NOT_GREAT, None),
]


@pytest.mark.parametrize(("words", "act"), OTHER)
def test_what_a_clause_of_another_party_does(words: str, act: str | None) -> None:
    assert decided(OTHER_SIDE, clause_of(words)) == act


@pytest.mark.parametrize(("foreign", "act"), [(True, "ACCUSE"), (False, None)])
def test_violence_is_blamed_on_a_foreign_side_alone(foreign: bool, act: str | None) -> None:
    assert decided(OTHER_SIDE, replace(clause_of(clauses.ATTACKED), foreign=foreign)) == act


def test_the_first_line_that_holds_decides_also_where_it_gives_no_act() -> None:
    clause = clause_of(clauses.AGREE)
    assert decided(((lambda _: True, None), (lambda _: True, "AGREE")), clause) is None
    assert decided(((lambda _: False, "REJECT"), (lambda _: True, lambda one: one.lemma)), clause) == "agree"


@pytest.mark.parametrize(("code", "act"), [("AID", "AGREE"), ("ASSAULT", "THREATEN"), ("ACCUSE", None), (None, None)])
def test_what_is_announced_is_an_offer_or_a_threat(code: str | None, act: str | None) -> None:
    assert to_come(code, DEFAULT) == act
