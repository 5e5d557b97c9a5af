"""Names of two reports: one person's, a spelling of it, or another's."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.names_compared import bare, initials, near, parts, plain, same_full_name, slug, surname

EN = language()


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
        ("Mira Solane", "Mira Solane Resigns", True),  # a title in capitals runs on
        ("Mira Solane", "Mirt Solate", False),  # both names are slips
        ("Roe", "Jane Roe", False),
        ("Jane Roe", "Jane Doe", False),
    ],
)
def test_full_names(a: str, b: str, same: bool) -> None:
    assert same_full_name(a, b, EN) is same and same_full_name(b, a, EN) is same


def test_a_name_as_compared() -> None:
    assert plain("The Foo’s Agency", EN) == "foo agency"
    assert plain("J. R. Rôe", EN) == "jr roe"
    assert (surname("Karim el-Dahwan", EN), surname("", EN)) == ("dahwan", "")
    assert (slug("Jane O'Roe", EN), slug("", EN)) == ("jane-oroe", "unnamed")
    assert parts("Karim al Dahwan", EN) == parts("Karim al-Dahwan", EN) == ["karim", "dahwan"]
    assert initials("Interim Monitoring Force") == "imf" and bare("foo’s", ["’s", "s"]) == "foo"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("solane", "solene", True), ("roe", "rae", False), ("solane", "bolane", False), ("dahwandi", "dahwnida", False)],
)
def test_one_slip_in_five_letters_and_never_in_the_first(a: str, b: str, same: bool) -> None:
    assert near(a, b, EN) is same
