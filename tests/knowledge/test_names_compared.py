"""Names of two reports: one person's, a spelling of it, or another's."""

from __future__ import annotations

import pytest

from onrecord.knowledge.names_compared import initials, plain, same_full_name, slug, surname
from onrecord.knowledge.transliteration import first_names_meet, sound_alike, without_article


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Jane Doe", "Jane Doe", True),
        ("Dmitry Roe", "Dmitriy Roe", True),
        ("J. Roe", "Jane Roe", True),
        ("Jane A. Roe", "Jane Roe", True),
        ("Jane A. Roe", "Jane B. Roe", False),
        ("Jane Roe", "John Roe", False),
        ("Maria Roe", "Mario Roe", False),
        ("Karim al-Dahwan", "Karim Dahwan", True),
        ("Mira Osei-Mensa", "Mira Osei Mensa", True),
        ("Roe", "Jane Roe", False),
        ("Jane Roe", "Jane Doe", False),
    ],
)
def test_full_names(a: str, b: str, same: bool) -> None:
    assert same_full_name(a, b) is same and same_full_name(b, a) is same


def test_a_name_as_compared() -> None:
    assert plain("The Foo’s Agency") == "foo agency"
    assert plain("J. R. Rôe") == "jr roe"
    assert (surname("Karim el-Dahwan"), slug("Jane O'Roe"), initials("Interim Monitoring Force")) == (
        "dahwan", "jane-oroe", "imf",
    )  # fmt: skip


def test_sounds() -> None:
    assert sound_alike("muhammad", "mohamed") and sound_alike("mueller", "muller") and not sound_alike("roe", "doe")
    assert without_article("al-dahwan") == "dahwan" and without_article("osei-mensa") == "osei-mensa"


@pytest.mark.parametrize(("a", "b", "meet"), [("bill", "william", True), ("maria", "mario", False), ("j", "jo", True)])
def test_first_names(a: str, b: str, meet: bool) -> None:
    assert first_names_meet(a, b) is meet
