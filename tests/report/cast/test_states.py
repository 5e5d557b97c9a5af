"""States by name, people, adjective and capital, and the bodies that every country has."""

from __future__ import annotations

from functools import cache

import pytest
from tests.report import written

from onrecord.knowledge.places import match
from onrecord.knowledge.words import Words
from onrecord.report.cast import Cast, cast_of
from onrecord.report.cast.runs import Run
from onrecord.report.cast.states import (
    as_state,
    before_side,
    country_after,
    country_before,
    dateline,
    definite,
    in_compound,
    known,
    office_id,
    offices_of,
    some,
    state_of_its,
)
from onrecord.report.page import Page

NOTHING = frozenset[int]()

OFFICES = """
The the DT DET 4 det
Canadian canadian JJ ADJ 4 amod B-NORP
Foreign foreign NNP PROPN 4 compound
Ministry ministry NNP PROPN 5 nsubj B-ORG
denied deny VBD VERB 5 ROOT
it_ it PRP PRON 5 dobj
. . . PUNCT 5 punct

Canada Canada NNP PROPN 2 nsubj B-GPE
agreed_ agree VBD VERB 2 ROOT
. . . PUNCT 2 punct

Its its PRP$ PRON 3 poss
defence defence JJ ADJ 3 amod
ministry ministry NN NOUN 4 nsubj
met meet VBD VERB 4 ROOT
the the DT DET 7 det
foreign foreign JJ ADJ 7 amod
ministry ministry NN NOUN 4 dobj
of of IN ADP 7 prep
Norway_ Norway NNP PROPN 8 pobj B-GPE
. . . PUNCT 4 punct
"""

PEOPLES = """
OSLO Oslo NNP PROPN 3 npadvmod B-GPE
— — : PUNCT 3 punct
Canadians Canadian NNPS PROPN 4 nsubj B-NORP
left leave VBD VERB 4 ROOT
the the DT DET 9 det
Canadian canadian JJ ADJ 9 amod B-NORP
- - HYPH PUNCT 9 punct
Norwegian norwegian JJ ADJ 9 amod B-NORP
talks_ talk NNS NOUN 4 dobj
. . . PUNCT 4 punct

Two two CD NUM 2 nummod
Canadians Canadian NNPS PROPN 3 nsubj B-NORP
met meet VBD VERB 3 ROOT
the the DT DET 6 det
Norwegian norwegian JJ ADJ 6 amod B-NORP
side_ side NN NOUN 3 dobj
. . . PUNCT 3 punct
"""


@cache
def page(analysis: str) -> Page:
    return written.page(analysis)


def at(words: Words, text: str, nth: int = 0) -> int:
    """Where a word stands for the nth time."""
    return [word.i for word in words if word.text == text][nth]


def names(cast: Cast, kind: str) -> dict[str, str | None]:
    return {actor.id: actor.name for actor in cast.actors if actor.kind == kind}


def test_an_office_is_of_the_country_before_it_behind_it_or_of_its_state() -> None:
    found = list(offices_of(page(OFFICES).words, NOTHING))
    assert [piece.entry.country for piece in found if piece.entry] == ["CAN", "CAN", "NOR"]
    assert [piece.entry.name for piece in found if piece.entry] == ["", "Canada's defence ministry", ""]
    assert all(piece.form == "name" for piece in found)


def test_words_of_roles_are_no_offices() -> None:
    words = page(OFFICES).words
    assert not list(offices_of(words, frozenset(range(len(words)))))


def test_a_body_without_a_name_of_its_own_bears_that_of_its_mentions() -> None:
    found = names(cast_of(page(OFFICES)), "government-body")
    assert found["can-foreign-ministry"] == "Canadian Foreign Ministry"
    assert found["can-defence-ministry"] == "Canada's defence ministry"


def test_the_state_of_its_is_the_only_one_before() -> None:
    words = page(OFFICES).words
    state = state_of_its(words, at(words, "defence"))
    assert state is not None and state.country == "CAN"
    assert state_of_its(words, at(words, "foreign")) is None


def test_countries_beside_an_office() -> None:
    words = page(OFFICES).words
    foreign = at(words, "foreign")
    assert country_before(words, 2) == (1, "CAN") and country_before(words, foreign) == (foreign, None)
    assert country_after(words, foreign + 2) == ("NOR", foreign + 4) and country_after(words, 4) == (None, 4)


def test_an_office_in_capitals_or_behind_the_stands_for_one_body() -> None:
    words = page(OFFICES).words
    foreign = at(words, "foreign")
    assert definite(words, 2, 2, 2) and definite(words, foreign, foreign, 2)
    assert not definite(words, foreign + 1, foreign + 1, 1)


def test_an_office_has_an_id_with_its_country() -> None:
    (entry, *_) = match(page(OFFICES).words, at(page(OFFICES).words, "Canada"))[1]
    assert office_id(entry).startswith("can-")


def test_a_people_is_its_state_unless_it_is_counted() -> None:
    words = page(PEOPLES).words
    first, second = at(words, "Canadians"), at(words, "Canadians", 1)
    assert as_state(words, Run(first, first + 1)) and not as_state(words, Run(second, second + 1))
    assert some(words, second) and not some(words, first)


def test_an_adjective_is_its_state_in_a_compound_and_before_a_side() -> None:
    words = page(PEOPLES).words
    canadian, side = at(words, "Canadian"), at(words, "side")
    assert before_side(words, side) and not before_side(words, canadian)
    assert not in_compound(words, Run(side, side + 1))
    entries = match(words, side - 1, side)[1]
    found = known(words, Run(side - 1, side), side - 1, entries, frozenset())
    assert found is not None and (found.form, found.opens, found.closes) == ("adjective", side - 2, side + 1)


@pytest.mark.parametrize(("word", "filed"), [("OSLO", True), ("Canadians", False), ("Norwegian", False)])
def test_a_place_before_a_dash_is_a_dateline(word: str, filed: bool) -> None:
    words = page(PEOPLES).words
    i = at(words, word)
    assert dateline(words, Run(i, i + 1)) == filed
