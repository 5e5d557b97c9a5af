"""Descriptions, unnamed sources and the roles beside names, on pages whose analysis is written down."""

from __future__ import annotations

from functools import cache, reduce

import pytest
from tests.report import written

from onrecord.knowledge.roles import Role, roles_of
from onrecord.report.cast import Cast, cast_of
from onrecord.report.cast.cast import PASSES
from onrecord.report.cast.described import (
    borne_alike,
    described,
    fits,
    fits_role,
    fitting_people,
    known_bearer,
    may_be_known,
    may_bear,
    may_describe,
    may_vary,
    named_lately,
    no_other,
    varied,
)
from onrecord.report.cast.known_names import begun
from onrecord.report.cast.names import pieces_of
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.residence import country_of_place, member, resided, sides, start_of, state_told
from onrecord.report.cast.role_phrases import definite, does, holds, predicate, same_source, source_of, takes_part
from onrecord.report.cast.titled import appositions, closed, ended, role_at, titled
from onrecord.report.page import Page

OFFICES = """
Mayor mayor NNP PROPN 3 compound
Ada Ada NNP PROPN 3 compound B-PERSON
Holm Holm NNP PROPN 4 nsubj I-PERSON
met meet VBD VERB 4 ROOT
Ben Ben NNP PROPN 6 compound B-PERSON
Rusk_ Rusk NNP PROPN 4 dobj I-PERSON
, , , PUNCT 6 punct
the the DT DET 10 det
former former JJ ADJ 10 amod
senator_ senator NN NOUN 6 appos
. . . PUNCT 4 punct

The the DT DET 2 det
mayor mayor NN NOUN 3 nsubj
said say VBD VERB 3 ROOT
the the DT DET 6 det
former former JJ ADJ 6 amod
senator senator NN NOUN 7 nsubj
left_ leave VBD VERB 3 ccomp
. . . PUNCT 3 punct

A a DT DET 3 det
Norwegian norwegian JJ ADJ 3 amod B-NORP
official official NN NOUN 4 nsubj
said say VBD VERB 4 ROOT
the the DT DET 6 det
candidate candidate NN NOUN 7 nsubj
won_ win VBD VERB 4 ccomp
. . . PUNCT 4 punct

Rusk Rusk NNP PROPN 2 nsubj B-PERSON
became become VBD VERB 2 ROOT
the the DT DET 4 det
president_ president NN NOUN 2 attr
. . . PUNCT 2 punct
"""


@cache
def page() -> Page:
    return written.page(OFFICES)


@cache
def roles(head: str) -> tuple[Role, ...]:
    return tuple(role for role in roles_of(page().words) if role.head == head)


@cache
def state_before(last: object) -> Settling:
    """What is settled before a pass."""
    begin = begun(page(), pieces_of(page().words, roles_of(page().words)))
    return reduce(lambda state, settle: settle(state), PASSES[: PASSES.index(last)], begin)  # type: ignore[arg-type]


def party(name: str) -> Party:
    return next(party for party in state_before(described).parties if party.name == name)


def whose(cast: Cast, text: str) -> str | None:
    """The name, or the words, of the one whom some words mention."""
    (span,) = [span for span in cast.in_order if span.of(page().text) == text]
    actor = cast.get(cast.mentions[span])
    return actor.name or actor.described


def test_a_description_is_of_the_one_who_bears_the_role() -> None:
    cast = cast_of(page())
    assert whose(cast, "The mayor") == "Ada Holm" and whose(cast, "the former senator") == "Ben Rusk"
    assert whose(cast, "A Norwegian official") == "Norwegian official"


def test_what_may_call_somebody_known() -> None:
    words, (president,) = page().words, roles("president")
    assert predicate(words, president) and not may_be_known(words, president)
    assert may_be_known(words, roles("mayor")[1]) and not may_be_known(words, roles("official")[0])
    assert may_describe(words, roles("official")[0])
    assert definite(words, roles("mayor")[1]) and not definite(words, roles("official")[0])


def test_a_role_that_is_over_is_borne_by_whom_it_is_over_for() -> None:
    state, words, senator = state_before(described), page().words, roles("senator")[-1]
    assert holds(words, senator, "past") and not holds(words, roles("mayor")[0], "past")
    assert known_bearer(state, senator) == state.parties.index(party("Ben Rusk"))
    assert fitting_people(state, senator) == [state.parties.index(party("Ben Rusk"))]


def test_a_role_fits_by_head_and_country() -> None:
    words, mayor = page().words, roles("mayor")[1]
    assert fits(words, mayor, party("Ada Holm")) and not fits(words, mayor, party("Ben Rusk"))
    assert fits_role(words, mayor, roles("mayor")[0]) and not fits_role(words, mayor, roles("senator")[0])
    assert borne_alike(mayor, party("Ada Holm")) and not borne_alike(mayor, party("Ben Rusk"))


def test_who_was_named_in_the_sentences_before() -> None:
    state = state_before(described)
    assert {state.parties[n].name for n in named_lately(state, roles("mayor")[1])} >= {"Ada Holm", "Ben Rusk"}
    assert named_lately(state, roles("mayor")[0]) == set()


def test_a_candidate_is_whoever_was_named_without_another_office() -> None:
    words, state, (candidate,) = page().words, state_before(described), roles("candidate")
    assert may_vary(words, candidate) and not may_vary(words, roles("official")[0])
    assert may_bear(words, candidate, party("Ben Rusk")) and not may_bear(words, candidate, party("Ada Holm"))
    assert no_other(words, candidate, []) and not no_other(words, candidate, [roles("mayor")[0]])
    assert varied(state, candidate) == state.parties.index(party("Ben Rusk"))


def test_an_unnamed_source_is_one_by_its_words_and_place() -> None:
    words, state, (official,) = page().words, state_before(described), roles("official")
    source = source_of(state, official)
    assert (source.described, source.kind, source.country) == ("Norwegian official", "person", "NOR")
    assert source.key.startswith("unnamed-norwegian-official-") and source == source_of(state, official)
    assert takes_part(words, official) and not does(words, official) and does(words, roles("mayor")[1])
    assert same_source(words, official, source) and not same_source(words, roles("mayor")[1], source)


def test_a_role_before_a_name_and_one_behind_it() -> None:
    words, found = page().words, pieces_of(page().words, roles_of(page().words))
    runs = {piece.run.start: piece.run for piece in found.names}
    before, used = titled(words, roles_of(words), runs)
    assert [role.head for role in before[1]] == ["mayor"] and roles("mayor")[0] in used
    after = appositions(words, found.names, roles_of(words))
    assert [role.head for role in after.values()] == ["senator"]


@pytest.mark.parametrize(("head", "nth", "whole"), [("senator", 0, True), ("mayor", 1, True), ("mayor", 0, False)])
def test_an_insertion_ends_at_a_mark_or_a_verb(head: str, nth: int, whole: bool) -> None:
    words, role = page().words, roles(head)[nth]
    assert ended(words, role) == whole == closed(words, role.end)


def test_a_role_begins_at_its_article() -> None:
    words, opening = page().words, {role.start: role for role in roles_of(page().words)}
    senator = roles("senator")[0]
    assert role_at(words, senator.opens, opening) == senator == role_at(words, senator.start, opening)
    assert role_at(words, 2, opening) is None and role_at(words, len(words), opening) is None


def test_members_by_state_and_party() -> None:
    words, state = page().words, state_before(resided)
    assert start_of(words, 8) == 7 and state_told(words, 7, 7) is None
    assert country_of_place(words, 3) is None and sides(state, {}) == {}
    data = page().language.residence.members
    assert member(Party("", "person", roles=((roles("senator")[0], None),)), data)
    assert not member(Party("", "person", "NOR", roles=((roles("senator")[0], None),)), data)
