"""Datelines: place, credit and date before a report's first sentence."""

from __future__ import annotations

import pytest

from onrecord.ingest.facts.dateline import dateline_of
from onrecord.knowledge.language import DEFAULT
from onrecord.spans import Span


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


def test_the_sentence_begins_behind_the_dateline() -> None:
    text = "VESTRA, March 3, 2031 (Reuters) - “We will not wait,” the minister said."
    found = dateline_of(text, Span(0, len(text)), DEFAULT)
    assert found is not None
    assert found.span.of(text) == "VESTRA, March 3, 2031 (Reuters) -"
    assert text[found.end :].startswith("“We")


def test_a_dateline_is_looked_for_at_the_start_of_the_body_alone() -> None:
    text = "Crossing to reopen\n\nVESTRA (AP) — The minister said so."
    assert dateline_of(text, Span(0, 18), DEFAULT) is None
    found = dateline_of(text, Span(20, len(text)), DEFAULT)
    assert found is not None and found.place == "VESTRA"
    assert found.credit is not None and found.credit.of(text) == "AP"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("VESTRA, Monday, March 3, 2031 — The minister", "Monday, March 3, 2031"),
        ("VESTRA, March 2031 — The minister", None),
        ("VESTRA, Monday 3 March (AP) — The minister", None),
    ],
)
def test_the_day_of_a_dateline_has_its_year(text: str, date: str | None) -> None:
    found = dateline_of(text, Span(0, len(text)), DEFAULT)
    assert found is not None and found.place == "VESTRA"
    assert (found.date and found.date.of(text)) == date
