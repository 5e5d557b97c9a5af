"""Which run of words names a country."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import lines
from tests.report.written import page

from onrecord.knowledge.countries import country_in, country_named, is_town, states_in
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
