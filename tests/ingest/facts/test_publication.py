"""What a report says of itself: metadata before its text, its text before its address."""

from __future__ import annotations

import pytest

from onrecord.ingest import article_of_row
from onrecord.ingest.facts.publication import publication_of
from onrecord.ingest.zones import layout
from onrecord.models import Article

BODY = "\n\nThe foreign minister said on Sunday that the crossing would reopen within a week."


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
        ("AP contributed to this report.", "AP"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("Reuters reporters contributed to this report.", "Reuters"),
        ("Jane Doe contributed to this report.", None),
        ("With files from The Canadian Press", "The Canadian Press"),
        ("With files from Jane Doe and Reuters", "Reuters"),
        ("With files from Jane Doe", None),
        ("Source: CNN, AP and Reuters", "AP and Reuters"),
        ("Source: The Foo Times", None),
        ("Source: wire reports", "wire reports"),
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


HEAD = "Crossing to reopen within a week\n\n"


@pytest.mark.parametrize(
    ("header", "date"),
    [
        ("Updated: 4 March 2031\n3 March 2031", "2031-03-03"),
        ("March 2031\n3 March 2031", "2031-03-03"),
        ("Published 3 March 2031 | Updated 4 March 2031", "2031-03-03"),
        ("3/4/2031", None),
    ],
)
def test_the_date_of_a_header_is_the_precise_one_of_no_update(header: str, date: str | None) -> None:
    assert publication_of(layout(HEAD + header + BODY), {}).published == date


def test_metadata_go_before_the_text_and_leave_no_evidence() -> None:
    text = HEAD + "Foo Times\n3 March 2031" + BODY
    read = publication_of(layout(text), {})
    told = publication_of(layout(text), {"outlet": "Bar Post", "published": "2031-03-04"})
    assert (read.outlet, read.published, read.published_how) == ("Foo Times", "2031-03-03", "text")
    assert (told.outlet, told.published, told.published_how) == ("Bar Post", "2031-03-04", "metadata")
    assert [name for name, _ in read.evidence] == ["title", "published", "outlet"]
    assert [name for name, _ in told.evidence] == ["title"]


def test_an_address_tells_a_day_where_the_text_tells_none() -> None:
    address = "https://foo.example/2031/03/04/crossing"
    found = publication_of(layout(HEAD + "URL: " + address + BODY), {})
    assert (found.url, found.published, found.published_how) == (address, "2031-03-04", "url")
    named = publication_of(layout(HEAD + BODY), {}, "folder/2031-03-05-crossing.txt")
    assert (named.published, named.published_how) == ("2031-03-05", "filename")


@pytest.mark.parametrize(
    ("start", "outlet", "agency", "dateline"),
    [
        ("VESTRA, March 3, 2031 (Reuters) - ", None, "Reuters", "VESTRA"),
        ("VESTRA (CNN) - ", "CNN", None, "VESTRA"),
        ("VESTRA (Norva Press wire) - ", None, "Norva Press", "VESTRA"),
    ],
)
def test_a_dateline_credits_an_agency_or_an_outlet(
    start: str, outlet: str | None, agency: str | None, dateline: str
) -> None:
    found = publication_of(layout(HEAD + start + BODY.strip()), {})
    assert (found.outlet, found.agency, found.dateline) == (outlet, agency, dateline)


def test_a_page_of_an_agency_has_no_other_outlet() -> None:
    text = "NORVA PRESS\n\n" + HEAD + "KALMAR (Norva Press) - " + BODY.strip()
    assert (publication_of(layout(text), {}).outlet, publication_of(layout(text), {}).agency) == (None, "Norva Press")


@pytest.mark.parametrize(
    ("header", "agency"),
    [
        ("Jane Doe and agencies\n3 March 2031", "agencies"),
        ("3 March 2031\nAFP in Kalmar", "AFP"),
        ("Lorries wait at the crossing (AFP/Getty Images)\nAFP\n3 March 2031", None),
    ],
)
def test_an_agency_signs_a_report_but_not_below_its_photo(header: str, agency: str | None) -> None:
    assert publication_of(layout(HEAD + header + BODY), {}).agency == agency


@pytest.mark.parametrize(
    ("foot", "date"),
    [
        ("4 March 2031", "2031-03-04"),
        ("Published 4 March 2031\nUpdated 5 March 2031", "2031-03-04"),
        ("4 March 2031\n5 March 2031", None),
        ("Related stories\nStorm closes ports\n4 March 2031", None),
        ("Correction: the talks were on Monday.\n\n4 March 2031", None),
    ],
)
def test_a_date_below_the_report(foot: str, date: str | None) -> None:
    body = BODY + "\n\nShe did not name a day on which the talks would begin." * 3
    assert publication_of(layout(HEAD + body.strip() + "\n\n" + foot), {}).published == date


@pytest.mark.parametrize(("line", "place"), [("KALMAR", "KALMAR"), ("JANE DOE", None), ("BREAKING", None)])
def test_a_place_alone_on_its_line(line: str, place: str | None) -> None:
    assert publication_of(layout(HEAD + "3 March 2031\n\n" + line + BODY), {}).dateline == place
