"""Which run of words names a country."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import lines
from tests.report.written import page

from onrecord.knowledge.countries import (
    country_in,
    country_named,
    country_of_place,
    is_town,
    longest_name,
    seats,
    states_in,
    written_as_name,
)
from onrecord.knowledge.language import language

EN = language()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Norwegian/ADJ troops", "NOR"),
        ("pro _-/PUNCT _Norwegian/ADJ troops", None),
        ("Kenyan/ADJ troops in/ADP Norway", "NOR"),  # the last one
        ("Us/PRON", None),
        ("US troops", "USA"),
        ("Who/PRON knows/VERB", None),
        ("WHO officials", "IGO"),
    ],
)
def test_a_run_of_words(text: str, country: str | None) -> None:
    assert country_in(page("\n".join(lines(text))).doc, EN) == country


def test_all_that_a_sentence_names() -> None:
    doc = page("\n".join(lines("Kenyan/ADJ troops in/ADP Norway"))).doc
    assert states_in(doc[0], EN) == {"KEN", "NOR"}


def test_a_whole_phrase() -> None:
    assert [country_named(t, EN) for t in ("western Kenya", "the Kenya region", "Kenya Airways")] == [
        "KEN",
        "KEN",
        None,
    ]
    assert is_town("Oslo", EN) and not is_town("Norway", EN)


@pytest.mark.parametrize(
    ("place", "country"),
    [("Kremlin", "RUS"), ("Oslo", "NOR"), ("northern Kenya", "KEN"), ("the coast", None), ("Marn", None)],
)
def test_a_place_lies_in_its_country(place: str, country: str | None) -> None:
    assert country_of_place(place, EN) == country


def test_the_longest_name_is_meant() -> None:
    doc = page("\n".join(lines("South Korea and/CCONJ Papua New Guinea"))).doc
    assert states_in(doc[0], EN) == {"KOR", "PNG"} and longest_name(EN) >= 3


def test_capitals_tell_a_name_from_a_pronoun() -> None:
    assert written_as_name("us", "US", EN) and not written_as_name("us", "Us", EN)
    assert written_as_name("kenya", "Kenya", EN) and not written_as_name("kenya", "kenya", EN)
    assert seats(EN)["white house"] == "USA"
