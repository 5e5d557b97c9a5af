"""Runs of capitals, word by word, and what parts a name from what stands around it."""

from __future__ import annotations

from functools import cache

import pytest
from tests.report import written

from onrecord.knowledge.roles import roles_of
from onrecord.report.cast.names import (
    ends_like_organisation,
    named,
    of_a_noun,
    one_name,
    person_like,
    pieces_of,
    split,
    widened,
    without_party,
)
from onrecord.report.cast.party import Piece, bare_surname, only, plain, unquoted
from onrecord.report.cast.party import written as as_written
from onrecord.report.cast.runs import (
    Capitals,
    Run,
    before_noun,
    given_half,
    heard_in,
    is_article,
    joined,
    loud,
    over_and,
    over_bracket,
    over_hyphen,
    over_legal_form,
    over_nickname,
    over_particles,
    over_preposition,
    phrase_at,
    runs_of,
    two_names,
    with_article,
)
from onrecord.report.page import Page

NOTHING = frozenset[int]()

NAMES = """
Ana Ana NNP PROPN 5 compound B-PERSON
van van NNP PROPN 5 compound I-PERSON
der der NNP PROPN 5 compound I-PERSON
Roe Roe NNP PROPN 5 compound I-PERSON
met meet VBD VERB 5 ROOT
Jane Jane NNP PROPN 10 compound B-PERSON
"_ " `` PUNCT 10 punct
Jo_ Jo NNP PROPN 10 compound I-PERSON
" " '' PUNCT 10 punct
Holm Holm NNP PROPN 5 dobj I-PERSON
of of IN ADP 10 prep
Rusk Rusk NNP PROPN 14 compound B-ORG
& & CC CCONJ 12 cc
Velk_ Velk NNP PROPN 11 pobj I-ORG
. . . PUNCT 5 punct

The the DT DET 2 det
Ministry ministry NNP PROPN 7 nsubj B-ORG
of of IN ADP 2 prep
Lands Lands NNP PROPN 3 pobj I-ORG
and and CC CCONJ 4 cc
Forests Forests NNP PROPN 4 conj I-ORG
told tell VBD VERB 7 ROOT
President president NNP PROPN 10 compound
(_ ( -LRB- PUNCT 10 punct
Tomas_ Tomas NNP PROPN 12 compound B-PERSON
) ) -RRB- PUNCT 10 punct
Verrin Verrin NNP PROPN 7 dobj I-PERSON
of of IN ADP 12 prep
the the DT DET 17 det
Orrin_ Orrin NNP PROPN 17 compound B-PERSON
-_ - HYPH PUNCT 17 punct
Seok Seok NNP PROPN 13 pobj B-PERSON
talks_ talk NNS NOUN 17 dobj
. . . PUNCT 7 punct
"""


@cache
def page() -> Page:
    return written.page(NAMES)


def at(text: str) -> int:
    """Where a word stands first."""
    return next(word.i for word in page().words if word.text == text)


def run(first: str, last: str) -> Run:
    return Run(at(first), at(last) + 1)


@cache
def capitals() -> Capitals:
    return Capitals(page().words, NOTHING, heard_in(page().words))


def test_what_stands_between_the_words_of_a_name() -> None:
    words = page().words
    found = ["".join(word.before + word.text for word in each.words(words)).strip() for each in runs_of(words, NOTHING)]
    assert found[:3] == ["Ana van der Roe", 'Jane "Jo" Holm', "Rusk & Velk"]
    assert "The Ministry of Lands and Forests" in found or "Ministry of Lands and Forests" in found


def test_rules_that_go_on_and_their_ends() -> None:
    roe, jo, velk = at("Ana"), at("Jo"), at("Velk")
    assert over_particles(capitals(), roe, roe + 1) == at("Roe") + 1
    assert over_nickname(capitals(), at("Jane"), jo) == at("Holm") + 1
    assert over_nickname(capitals(), roe, roe + 1) is None
    assert over_legal_form(capitals(), at("Rusk"), velk) == velk + 1
    assert over_bracket(capitals(), at("Tomas"), at("Verrin")) == at("Verrin") + 1
    assert over_bracket(capitals(), at("Lands"), at("Lands")) is None


def test_what_a_body_is_of_goes_with_its_name() -> None:
    start, of, and_ = at("Ministry"), at("Lands") - 1, at("Forests") - 1
    assert over_preposition(capitals(), start, of) == at("Lands") + 1
    assert over_preposition(capitals(), at("Holm"), at("Holm") + 1) is None
    assert over_and(capitals(), start, and_) == at("Forests") + 1


def test_a_hyphen_joins_halves_of_a_name_and_parts_two_people_before_a_noun() -> None:
    orrin, seok = at("Orrin"), at("Seok")
    assert two_names(capitals(), orrin, seok) and over_hyphen(capitals(), orrin, seok) == seok
    assert over_hyphen(capitals(), orrin, orrin) is None
    assert given_half(page().words, at("talks")) and not given_half(page().words, at("told"))


def test_taken_words_are_not_free() -> None:
    taken = Capitals(page().words, frozenset({1}), frozenset())
    assert not taken.free(1) and taken.free(2) and not taken.free(len(page().words))
    assert taken.capital(0) and not taken.capital(at("met"))


def test_words_that_stand_for_themselves() -> None:
    words = page().words
    assert loud(words[at("Jane")], words) and not loud(words[at("Lands")], words)
    assert "ministry" in heard_in(words) and "met" not in heard_in(words)


def test_a_nickname_and_a_bracket_are_no_part_of_the_name() -> None:
    words = page().words
    jane, tomas = (Piece(r, r.start, r.end) for r in (run("Jane", "Holm"), run("Tomas", "Verrin")))
    assert as_written(words, jane) == "Jane Holm" and plain(words, jane) == ("jane", "holm")
    assert [word.text for word in unquoted(words, jane)] == ["Jane", "Holm"]
    assert as_written(words, tomas) == "Tomas Verrin"


@pytest.mark.parametrize(("name", "bare"), [(("roe",), True), (("van", "der", "roe"), True), (("ana", "roe"), False)])
def test_a_surname_stands_alone_or_behind_particles(name: tuple[str, ...], bare: bool) -> None:
    assert bare_surname(page().words, name) == bare


def test_the_only_one_of_several() -> None:
    assert only([3]) == 3 and only({"a"}) == "a"
    assert only([]) is None and only((1, 2)) is None


def test_what_a_run_is_by_its_words() -> None:
    words = page().words
    assert person_like(words, run("Ana", "Roe")) and not person_like(words, run("Rusk", "Velk"))
    assert ends_like_organisation(words, run("Ministry", "Forests")) == "government-body"
    assert one_name(words, run("Ministry", "Forests"), 1)
    assert without_party(words, run("Jane", "Holm")) == run("Jane", "Holm")
    assert named(words, run("Ministry", "Forests"), (), frozenset()).kind_hint == "government-body"
    assert named(words, run("Jane", "Holm"), (), frozenset({run("Jane", "Holm").end})).kind_hint == "media"


def test_a_title_makes_one_name_of_a_run() -> None:
    words = page().words
    (role,) = [role for role in roles_of(words) if role.head == "president"]
    (piece,) = split(words, run("Tomas", "Verrin"), (role,), frozenset(), frozenset())
    assert piece.title is role and piece.opens == role.start and piece.personal


def test_a_body_takes_its_article() -> None:
    words = page().words
    ministry = run("Ministry", "Forests")
    known = Piece(ministry, ministry.start, ministry.end, kind_hint="government-body")
    assert widened(words, known).opens == ministry.start - 1
    assert widened(words, Piece(ministry, ministry.start, ministry.end)).opens == ministry.start
    assert not of_a_noun(words, known)


def test_small_words() -> None:
    words = page().words
    assert is_article(words, at("The")) and with_article(words, at("Ministry")) == at("The")
    assert joined(words, at("Forests") - 1, "and") and not joined(words, len(words), "and")
    assert before_noun(words, at("Seok")) and phrase_at(words, at("Lands"), 3) == "lands and forests"


def test_pieces_of_a_report_stand_in_order_with_their_roles() -> None:
    words = page().words
    found = pieces_of(words, roles_of(words))
    starts = [piece.run.start for piece in found.names]
    assert starts == sorted(starts)
    assert [piece.title.head for piece in found.names if piece.title] == ["president"]
    assert "president" not in {role.head for role in found.loose}
