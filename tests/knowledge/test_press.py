"""Names of outlets and agencies as credits and bylines write them."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.press import (
    agency_list,
    capitalised,
    closing_agency,
    closing_outlet,
    is_agency,
    is_outlet,
    outlet_like,
    person_like,
    squeezed,
    without_article,
    without_role,
)

EN = language()


def test_spellings_of_one_outlet_are_equal() -> None:
    assert squeezed("The Foo Times") == squeezed("foo-times") == "footimes"
    assert squeezed("Thebe") == "thebe"  # too short to lose its beginning


@pytest.mark.parametrize(
    ("name", "agency"),
    [("Reuters", True), ("reuters", False), ("the Associated Press", True), ("Agencies", True), ("Foo Times", False)],
)
def test_an_agency_stands_in_its_own_capitals(name: str, agency: bool) -> None:
    assert is_agency(name, EN) is agency


@pytest.mark.parametrize(
    ("credit", "only"),
    [("AFP", True), ("Reuters/AP", True), ("AP, Reuters and agencies", True), ("Jane Roe, AP", False), ("", False)],
)
def test_a_credit_of_agencies(credit: str, only: bool) -> None:
    assert agency_list(credit, EN) is only


@pytest.mark.parametrize(
    ("name", "like"),
    [("Foo Times", True), ("FooNews", True), ("The Daily Foo", True), ("The Foo", False), ("Foo", False)],
)
def test_a_name_like_that_of_an_outlet(name: str, like: bool) -> None:
    assert outlet_like(name, EN) is like


def test_a_well_known_outlet() -> None:
    assert is_outlet("the new york times", EN) and not is_outlet("Foo Times", EN)


@pytest.mark.parametrize(
    ("name", "person"),
    [("Jane Roe", True), ("Jane O’Roe-Doe", True), ("Roe", False), ("The Foo", False), ("Foo Times", False)],
)
def test_a_name_like_that_of_a_person(name: str, person: bool) -> None:
    assert person_like(name, EN) is person


def test_capitals_of_a_byline() -> None:
    assert capitalised("Jane van der Roe of the Foo", EN) and not capitalised("Jane roe", EN)
    assert not capitalised("Jane of Foo", EN, joints=False) and not capitalised("2031", EN)
    assert capitalised("Jane Roe @foo", EN)


def test_what_stands_behind_a_byline() -> None:
    assert without_role("Jane Roe", EN) == ("Jane Roe", "")
    assert without_role("Foo Staff", EN) == ("Foo", "house") and without_role("Jane Roe Editor", EN)[1] == "role"
    assert closing_agency("JANE DOE Associated Press", EN) == "Associated Press"
    assert closing_agency("Jane Doe", EN) is None
    assert closing_outlet("Jane Doe New York Times", EN) == "New York Times"
    assert closing_outlet("Jane Doe", EN) is None and closing_outlet("Times", EN) is None


def test_an_article_in_small_letters_goes() -> None:
    assert (without_article("the Foo", EN), without_article("The Foo", EN)) == ("Foo", "The Foo")
