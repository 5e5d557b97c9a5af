"""Names of outlets, agencies and persons, and dates as pages print them."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import DEFAULT
from onrecord.knowledge.press import agency_list, outlet_like, person_like
from onrecord.knowledge.printed_dates import address_date, normal_date, printed_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("March 3, 2031", "2031-03-03"),
        ("3 March 2031", "2031-03-03"),
        ("Mar. 3rd 2031", "2031-03-03"),
        ("Monday, 3 Mar 2031, 14:05 GMT", "2031-03-03"),
        ("2031-03-03T10:00:00Z", "2031-03-03"),
        ("2031/03/13", "2031-03-13"),
        ("13/03/2031", "2031-03-13"),
        ("03/13/2031", "2031-03-13"),
        ("03/04/2031", None),
        ("04/04/2031", "2031-04-04"),
        ("3.4.2031", "2031-04-03"),
        ("March 2031", "2031-03"),
        ("31 February 2031", None),
        ("March 3", None),
        ("3rd of March 2031", "2031-03-03"),
        ("MARCH 3, 2031", "2031-03-03"),
        ("may 3, 2031", None),
        ("12031-03-033", None),
        ("March 3, 20315", None),
        ("March 3, 2031Foo", "2031-03-03"),
        ("FooMarch 3, 2031", "2031-03-03"),
    ],
)
def test_printed_dates(text: str, value: str | None) -> None:
    assert next((d.value for d in printed_dates(text, DEFAULT)), None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031", "2031"),
        ("2031-03", "2031-03"),
        ("20310303", "2031-03-03"),
        ("last week", None),
        ("2031-13", None),
        ("", None),
    ],
)
def test_dates_of_metadata(text: str, value: str | None) -> None:
    assert normal_date(text, DEFAULT) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("https://foo.example/2031/03/13/x", "2031-03-13"),
        ("2031-03-13_x.txt", "2031-03-13"),
        ("20310313", "2031-03-13"),
        ("120310313", None),
        ("id-20991341", None),
        ("2031-03-13 2031-03-14", None),
        ("story-2031.txt", None),
    ],
)
def test_dates_of_addresses(text: str, value: str | None) -> None:
    assert address_date(text) == value


def test_names() -> None:
    assert (
        agency_list("Reuters/AP", DEFAULT)
        and agency_list("AFP and agencies", DEFAULT)
        and not agency_list("Foo Times", DEFAULT)
    )
    assert outlet_like("Foo Times", DEFAULT) and outlet_like("FooNews", DEFAULT) and not outlet_like("Jane", DEFAULT)
    assert (
        person_like("Jane Doe", DEFAULT)
        and not person_like("Foo Times", DEFAULT)
        and not person_like("The Foo", DEFAULT)
    )
