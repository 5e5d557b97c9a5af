"""Words as names are made of them, and what lists say of single ones."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import words

from onrecord.knowledge.language import language
from onrecord.knowledge.words import (
    abbreviated,
    body_of_many,
    calendar_words,
    capitals,
    given_names,
    legal_forms,
    normal,
    organisation_words,
    particles,
    phrase,
    slug,
)

EN = language()


def test_a_phrase_is_the_norms_of_its_words() -> None:
    assert phrase("U.N. Côte d'Ivoire") == ("un", "cote", "d'ivoire")
    assert (normal("Gov."), slug("Côte d'Ivoire"), slug("…")) == ("gov", "cote-d-ivoire", "x")


def test_where_capitals_end() -> None:
    found = words("the/DET Foo Bar Baz left/VERB")
    assert [capitals(found, 1, most) for most in (1, 2, 9)] == [2, 3, 4]
    assert capitals(found, 0, 9) == 0


def test_capitals_that_stand_apart_are_no_run() -> None:
    found = words("Foo (/PUNCT _Bar")
    assert capitals(found, 1, 2) == 1 and capitals(found, 1, 2, glued=False) == 2


@pytest.mark.parametrize(
    ("text", "end"),
    [("People _'s/PART Party", 2), ("Pilots _'/PART Union", 2), ("Roe _'s/PART Party", 1), ("People _'s/PART Roe", 1)],
)
def test_a_body_that_many_own(text: str, end: int) -> None:
    assert body_of_many(words(text), 1) == end


def test_an_owner_stands_before_an_apostrophe() -> None:
    found = words("Pilots _'/PART union and/CCONJ Roe _'s/PART house")
    assert [w.text for w in found if w.owned] == ["union", "house"] and [w.text for w in found if w.first] == ["Pilots"]


def test_lists_of_single_words() -> None:
    assert {given_names(EN).get(name) for name in ("john", "mary", "marn")} == {"m", "f", None}
    assert "sen" in abbreviated(EN) and "monday" in calendar_words(EN) and "dec" in calendar_words(EN)
    assert "inc" in legal_forms(EN) and "van" in particles(EN) and "ministry" in organisation_words(EN)
