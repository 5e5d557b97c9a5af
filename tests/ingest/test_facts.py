"""Dates, datelines and names as pages print them."""

from __future__ import annotations

import pytest

from onrecord.ingest import article_of_row
from onrecord.ingest.facts import dateline_of
from onrecord.knowledge.language import DEFAULT
from onrecord.knowledge.press import agency_list, outlet_like, person_like
from onrecord.knowledge.printed_dates import address_date, normal_date, printed_dates
from onrecord.models import Article
from onrecord.spans import Span

BODY = "\n\nThe foreign minister said on Sunday that the crossing would reopen within a week."


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


@pytest.mark.parametrize(
    ("text", "place", "credit", "date"),
    [
        ("VESTRA — The minister said", "VESTRA", None, None),
        ("VESTRA, Kalmia (AP) — The minister", "VESTRA, Kalmia", "AP", None),
        ("Port Vestra, Kal. (AP) — The minister", "Port Vestra, Kal.", "AP", None),
        ("VESTRA, March 3. /TASS/. The minister", "VESTRA", "TASS", None),
        ("New Vestra, Mar 3 (PTI) The minister", "New Vestra", "PTI", None),
        ("VESTRA, March 3, 2031 (Reuters) - “We", "VESTRA", "Reuters", "March 3, 2031"),
        ("Vestra (EFE).- The minister", "Vestra", "EFE", None),
        ("CNN — The minister", None, "CNN", None),
        ("March 3 (UPI) -- The minister", None, "UPI", None),
        ("VESTRA (XYZ) - The minister", "VESTRA", "XYZ", None),
    ],
)
def test_datelines(text: str, place: str | None, credit: str | None, date: str | None) -> None:
    found = dateline_of(text, Span(0, len(text)), DEFAULT)
    assert found is not None
    assert (found.place, found.credit and found.credit.of(text), found.date and found.date.of(text)) == (
        place,
        credit,
        date,
    )
    assert text[found.end :].startswith(("The", "“We"))


@pytest.mark.parametrize(
    "text",
    [
        "NATO - whose members - said",
        "BREAKING - The minister said",
        "Vestra – The minister",
        "He said (AP) The",
        "The minister - who left (AP) - Said",
        "A well-known man -- Said",
        "VESTRA: The minister said",
        "The deal — Thorn says",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline_of(text, Span(0, len(text)), DEFAULT) is None


@pytest.mark.parametrize(
    ("header", "outlet", "agency"),
    [
        ("By Jane Doe\nJane Doe\nMarch 3, 2031", None, None),
        ("By Jane Doe, Associated Press\nMarch 3, 2031", None, "Associated Press"),
        ("By JANE DOE Associated Press\nMarch 3, 2031", None, "Associated Press"),
        ("AFP\nMarch 3, 2031", None, "AFP"),
        ("March 3, 2031 | Foo Times", "Foo Times", None),
        ("By Jane Doe | Foo Tidende | 3 March 2031", "Foo Tidende", None),
        ("By Jane Doe | Gazeta Foo | 3 March 2031", "Gazeta Foo", None),
        ("March 3, 2031The Foo", "The Foo", None),
        ("March 3, 2031Jane Doe", None, None),
        ("Foo Web Desk\nMarch 3, 2031", "Foo", None),
        ("The Daily Foo - March 3, 2031", "The Daily Foo", None),
        ("PTI | Updated: March 3, 2031 14:05 IST", None, "PTI"),
        ("Photo: Getty Images\nMarch 3, 2031", None, None),
        ("Source: The Foo\nMarch 3, 2031", "The Foo", None),
    ],
)
def test_names_in_the_header(header: str, outlet: str | None, agency: str | None) -> None:
    found = article_of_row({"id": "x", "text": "Crossing to reopen within a week\n\n" + header + BODY})
    assert isinstance(found, Article)
    assert (found.outlet, found.agency, found.published) == (outlet, agency, "2031-03-03")


@pytest.mark.parametrize(
    ("foot", "agency"),
    [
        ("(Reuters)", "Reuters"),
        ("SOURCE:AFP", "AFP"),
        ("Source: Agencies", "Agencies"),
        ("— Agencies", "Agencies"),
        ("With inputs from agencies", "agencies"),
        ("(With inputs from AFP)", "AFP"),
        ("ab/cd (AFP, Reuters)", "AFP, Reuters"),
        ("Photo: AFP", None),
        ("(AP Photo/Jane Doe)", None),
        ("Follow us on X", None),
    ],
)
def test_closing_credits(foot: str, agency: str | None) -> None:
    for by in ("\n\n", " "):
        if by == " " and foot[:1] not in "(—":
            continue
        found = article_of_row({"id": "x", "text": "Crossing to reopen within a week" + BODY + by + foot})
        assert isinstance(found, Article)
        assert found.agency == agency
        assert [s.of(found.text) for s in found.furniture] == [foot]


def test_other_outlets_are_not_the_reports_own() -> None:
    for line in (
        "Foo Times reports, citing officials.",
        "“It is so,” he told The Foo Times.",
        "As CNN previously reported, he left, according to CNN.",
    ):
        found = article_of_row({"id": "x", "text": "Crossing to reopen within a week" + BODY + "\n\n" + line})
        assert isinstance(found, Article)
        assert found.outlet is None


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
