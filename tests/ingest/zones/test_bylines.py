"""Bylines and what resembles them."""

from __future__ import annotations

import pytest

from onrecord.ingest.zones.bylines import (
    are_writers,
    is_bio,
    is_byline,
    is_reporters,
    is_role,
    with_names,
    with_roles,
    without_byline_sign,
)
from onrecord.ingest.zones.lines import Paragraph, Sheet, paragraphs
from onrecord.ingest.zones.marks import mark_of
from onrecord.knowledge.language import DEFAULT


def line(text: str) -> Paragraph:
    return paragraphs(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Roe",
        "ByJane Roe",
        "Written by Jane Roe",
        "Jane Roe, Staff Writer",
        "By the AP",
        "AFP",
        "By Jane Roe, special to the Page",
    ],
)
def test_bylines(text: str) -> None:
    assert is_byline(line(text), DEFAULT)


@pytest.mark.parametrize("text", ["By the numbers", "By Monday, all had left.", "Jane Roe", "By editor"])
def test_no_bylines(text: str) -> None:
    assert not is_byline(line(text), DEFAULT)


def test_a_bio_names_a_person_and_a_trade_of_the_newsroom() -> None:
    assert is_bio(line("Jane Roe covers the borders for the Foo Times and is a staff writer."), DEFAULT)
    assert not is_bio(line("Jane Roe is the mayor of Kalmar."), DEFAULT)
    assert not is_bio(line("The Foo Times has told its editor to leave."), DEFAULT)
    assert not is_bio(line("Jane Roe was “our editor”, the minister said."), DEFAULT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Additional reporting by Jane Roe in Kalmar; Editing by John Doe", True),
        ("Jane Roe contributed to this report.", True),
        ("Jane Roe reported from Kalmar, and John Doe from Velden.", True),
        ("The guards reported from the gate that nobody had come through.", False),
        ("Editing by hand takes the clerks a whole day and more.", False),
    ],
)
def test_who_else_worked_on_a_report(text: str, expected: bool) -> None:
    assert is_reporters(line(text), DEFAULT) is expected


def test_roles_and_signs() -> None:
    assert is_role("world affairs editor", DEFAULT) and not is_role("mayor of Kalmar", DEFAULT)
    assert without_byline_sign("By Jane Roe", DEFAULT) == "Jane Roe"
    assert without_byline_sign("Byron Roe", DEFAULT) == "Byron Roe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe in Kalmar and John Doe in Dunmere", True),
        ("Jane Roe and agencies", True),
        ("Jane Roe, Special to The Foo Times", True),
        ("Foo Times reporter Jane Roe", True),
        ("Jane Roe Foreign affairs correspondent, Kalmar", True),
        ("AFP in Kalmar", True),
        ("Jane Roe", False),
        ("Jane Roe and John Doe leave Kalmar.", False),
        ("Crossing to reopen, says Jane Roe", False),
    ],
)
def test_names_without_a_sign(text: str, expected: bool) -> None:
    assert are_writers(line(text), DEFAULT) is expected


def kinds(*rows: str) -> list[str]:
    text = "\n\n".join(rows)
    found = paragraphs(text)
    sheet = Sheet(text, DEFAULT, found, [mark_of(text, p, DEFAULT) for p in found])
    with_roles(sheet)
    with_names(sheet)
    return [sheet.kind(i) for i in range(len(found))]


def test_names_count_beside_a_date_or_above_the_report() -> None:
    title, prose = "Crossing to reopen within a week", "The minister said on Sunday that it would reopen."
    assert kinds(title, "Jane Roe in Kalmar", "3 March 2031", prose) == ["", "byline", "date", ""]
    assert kinds(title, "Jane Roe in Kalmar", prose) == ["", "byline", ""]
    assert kinds(title, "Jane Roe in Kalmar", title, prose) == ["", "", "", ""]
    assert kinds(title, "Jane Roe", "Diplomatic correspondent, Kalmar", prose) == ["", "byline", "byline", ""]
