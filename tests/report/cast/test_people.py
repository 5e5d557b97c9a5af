"""Which mentions are one person's, where several bear one name."""

from __future__ import annotations

from functools import cache

import pytest
from tests.report import written

from onrecord.knowledge.language import language
from onrecord.knowledge.roles import Role, roles_of
from onrecord.report.cast.party import Party, Piece
from onrecord.report.cast.people import (
    bearer_of,
    bears,
    candidates,
    namesake,
    nearest,
    office_of,
    one_bearer,
    other_office,
    with_bearer,
)
from onrecord.report.cast.runs import Run
from onrecord.report.page import Page

ENGLISH = language("en")

# Words 0-1, 5-6, 9-10: full names; 4: titled; 12, 14: bare.
VELKS = """
Tomas Tomas NNP PROPN 2 compound B-PERSON
Velk Velk NNP PROPN 3 nsubj I-PERSON
left leave VBD VERB 3 ROOT
President president NNP PROPN 5 compound
Velk Velk NNP PROPN 3 dobj B-PERSON
Maria Maria NNP PROPN 7 compound B-PERSON
Velk_ Velk NNP PROPN 5 appos I-PERSON
. . . PUNCT 3 punct

He he PRP PRON 2 nsubj
met meet VBD VERB 2 ROOT
Maria Maria NNP PROPN 4 compound B-PERSON
Velk_ Velk NNP PROPN 2 dobj I-PERSON
. . . PUNCT 2 punct

Velk Velk NNP PROPN 2 nsubj B-PERSON
told tell VBD VERB 2 ROOT
Velk_ Velk NNP PROPN 2 dobj B-PERSON
. . . PUNCT 2 punct
"""


@cache
def page() -> Page:
    return written.page(VELKS)


@cache
def role() -> Role:
    (found,) = [role for role in roles_of(page().words) if role.head == "president"]
    return found


def piece(start: int, end: int, *before: Role) -> Piece:
    return Piece(Run(start, end), start, end, before=before)


def person(name: tuple[str, ...], *pieces: Piece, roles: tuple[Role, ...] = ()) -> Party:
    return Party("", "person", forms=(name,), pieces=pieces, roles=tuple((r, pieces[0]) for r in roles))


TOMAS = person(("tomas", "velk"), piece(0, 2))
MARIA = person(("maria", "velk"), piece(5, 7), piece(9, 11))


def test_the_office_right_before_a_name() -> None:
    assert office_of(piece(4, 5, role())) == "president" and office_of(piece(0, 2)) == ""
    assert bears(person(("tomas", "velk"), piece(0, 2), roles=(role(),)), "president", ENGLISH)
    assert not bears(TOMAS, "president", ENGLISH)


def test_a_titled_surname_is_nobody_who_is_named_in_full_only_later() -> None:
    titled = piece(4, 5, role())
    assert other_office(titled, MARIA, ENGLISH) and not other_office(titled, TOMAS, ENGLISH)
    assert not other_office(piece(4, 5), MARIA, ENGLISH)
    assert candidates(page().words, titled, [TOMAS, MARIA]) == [0]


def test_who_bears_a_full_name() -> None:
    words = page().words
    assert bearer_of(words, ("maria", "velk"), [TOMAS, MARIA]) == 1
    assert bearer_of(words, ("jane", "velk"), [TOMAS, MARIA]) is None


def test_a_mention_joins_its_bearer_or_is_somebody_new() -> None:
    words = page().words
    grown = with_bearer(words, [TOMAS, MARIA], piece(4, 5, role()), 0)
    assert len(grown) == 2 and [own.head for own, _ in grown[0].roles] == ["president"] and grown[1] is MARIA
    assert with_bearer(words, [TOMAS], piece(5, 7), None)[1].forms == (("maria", "velk"),)
    assert TOMAS.roles == ()


def test_of_several_the_one_with_the_office_bears_the_surname() -> None:
    words = page().words
    president = person(("tomas", "velk"), piece(0, 2), roles=(role(),))
    assert one_bearer(words, piece(4, 5, role()), [MARIA, president]) == 1
    assert one_bearer(words, piece(11, 12), [MARIA, president]) == 1
    assert one_bearer(words, piece(11, 12), []) is None and one_bearer(words, piece(11, 12), [MARIA]) == 0


def test_of_several_the_one_who_is_once_called_by_the_surname() -> None:
    once = person(("tomas", "velk"), piece(0, 2), piece(4, 5))
    assert once.bare and not MARIA.bare
    assert one_bearer(page().words, piece(11, 12), [MARIA, once]) == 1


def test_the_first_named_keeps_the_surname_where_the_others_are_told_in_full() -> None:
    often = person(("maria", "velk"), *(piece(n, n + 2) for n in (5, 9, 11)))
    assert namesake([TOMAS, often]) == 0 and namesake([TOMAS, MARIA]) is None


@pytest.mark.parametrize(
    ("others", "bearer"),
    [
        ([TOMAS, MARIA], 1),  # named in the sentence before
        ([TOMAS, person(("ivo", "velk"), piece(5, 7))], 1),  # named last
        ([person(("maria", "velk"), piece(9, 11)), person(("ivo", "velk"), piece(9, 11))], None),
    ],
)
def test_of_several_the_one_named_nearest(others: list[Party], bearer: int | None) -> None:
    assert nearest(page().words, piece(11, 12), others, range(len(others))) == bearer
