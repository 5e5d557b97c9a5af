"""First names and spellings that stand for one name."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.transliteration import first_names_meet, short_forms, sound_alike, without_article

EN = language()


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [("muhammad", "mohamed", True), ("mueller", "muller", True), ("roe", "doe", False), ("ali", "aly", False)],
)
def test_names_that_sound_alike(a: str, b: str, alike: bool) -> None:
    assert sound_alike(a, b, EN) is alike and sound_alike(b, a, EN) is alike


def test_an_arabic_article_goes_and_a_double_name_stays() -> None:
    assert without_article("al-dahwan", EN) == "dahwan" and without_article("osei-mensa", EN) == "osei-mensa"


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        ("bill", "william", True),  # by custom
        ("maria", "mario", False),  # a woman and a man
        ("j", "jo", True),
        ("j", "mo", False),
        ("", "jo", False),
        ("alexander", "alex", True),  # the beginning
        ("olexiy", "olexij", True),
        ("jana", "jano", False),  # one letter apart at the end
        ("jo", "jor", False),
    ],
)
def test_first_names(a: str, b: str, meet: bool) -> None:
    assert first_names_meet(a, b, EN) is meet and first_names_meet(b, a, EN) is meet


def test_short_forms_are_known_by_the_long_one() -> None:
    assert "bill" in short_forms("william", EN) and not short_forms("marn", EN)
