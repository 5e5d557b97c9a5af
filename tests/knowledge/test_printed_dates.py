"""Dates as pages, metadata and addresses print them; none that could be two days."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.printed_dates import address_date, date_shapes, days, normal_date, printed_dates, times

EN = language()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("May 13, 2031", "2031-05-13"),
        ("Tuesday, 13th May 2031", "2031-05-13"),
        ("13 of May 2031", "2031-05-13"),
        ("13-May-2031", "2031-05-13"),
        ("2031/05/13", "2031-05-13"),
        ("13.05.2031", "2031-05-13"),
        ("05/13/2031", "2031-05-13"),
        ("06.05.2031", "2031-05-06"),  # the day stands before full stops
        ("05/05/2031", "2031-05-05"),
        ("May 2031", "2031-05"),
        ("2031-W20-2", "2031-05-13"),
        ("2031-W60-2", None),
        ("05/06/2031", None),  # two days
        ("2031-13-05", None),
        ("May 32, 2031", None),
        ("may 13, 2031", None),
    ],
)
def test_a_date_as_it_is_printed(text: str, value: str | None) -> None:
    found = [date.value for date in printed_dates(f"Posted {text}", EN)]
    assert found == ([value] if value else [])


def test_a_weekday_belongs_to_its_date() -> None:
    (found,) = printed_dates("Posted Tuesday, May 13, 2031 in Marn", EN)
    assert "Posted Tuesday, May 13, 2031 in Marn"[found.start : found.end] == "Tuesday, May 13, 2031"


def test_a_shape_is_seen_where_no_day_is_named() -> None:
    assert [m[0] for m in date_shapes("10/11/2031", EN)] == ["10/11/2031"]
    assert [m[0] for m in days("on March 3rd and 4 Apr", EN)] == ["March 3rd", "4 Apr"]
    assert not list(days("on March 3rds", EN))


@pytest.mark.parametrize("text", ["14:05 GMT", "9.30 pm", "2:05 p.m. EST", "at 7am", "1405 GMT", "14:05:11 +02:00"])
def test_times_of_day(text: str) -> None:
    assert [m[0].strip() for m in times(f"Posted {text}", EN)] == [text]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031", "2031"),
        (" 2031-05 ", "2031-05"),
        ("2031-05-13T10:00:00Z", "2031-05-13"),
        ("20310513", "2031-05-13"),
        ("20310513T1000", "2031-05-13"),
        ("20311399", None),
        ("May 13, 2031", "2031-05-13"),
        ("May 13, 2031 to May 14, 2031", None),
        ("soon", None),
    ],
)
def test_a_field_of_metadata(text: str, value: str | None) -> None:
    assert normal_date(text, EN) == value


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("https://foo.example/2031/05/13/minister", "2031-05-13"),
        ("2031-05-13-minister.txt", "2031-05-13"),
        ("20310513", "2031-05-13"),
        ("/2031/05/13/20310514", None),
        ("/2031/02/30/", None),
        ("/12031/05/13/", None),
    ],
)
def test_the_day_of_an_address(address: str, value: str | None) -> None:
    assert address_date(address) == value
