"""Dates and times that a page prints around a report."""

from __future__ import annotations

import pytest

from onrecord.ingest.zones.dates import date_at_start, date_line, is_stamp, stamp_before
from onrecord.ingest.zones.lines import paragraphs
from onrecord.knowledge.language import DEFAULT
from onrecord.spans import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3 March 2031", ""),
        ("Published: March 3, 2031, 14:05 GMT", ""),
        ("Foo Times, Monday 3 March 2031, page 4", "Foo Times"),
        ("3 March 2031 • 4 min read", ""),
        ("3 March", ""),
        ("The talks began on 3 March 2031.", None),
        ("Twelve were held on 3 March 2031 at the gate", None),
        ("12 guards", None),
    ],
)
def test_date_lines(text: str, names: str | None) -> None:
    assert date_line(paragraphs(text)[0], DEFAULT) == names


@pytest.mark.parametrize("text", ["14:32 GMT", "4:40 p.m.:", "3m", "3m ago", "Updated at 14:32", "today, 9.30 pm"])
def test_stamps(text: str) -> None:
    assert is_stamp(text, DEFAULT)


@pytest.mark.parametrize("text", ["14.32", "100 days.", "At 14:32 the gate fell", "GMT", "3 guards"])
def test_no_stamps(text: str) -> None:
    assert not is_stamp(text, DEFAULT)


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("14:32 GMT The minister spoke.", "14:32 GMT"),
        ("**14:32** The minister spoke.", "**14:32**"),
        ("March 3, 14:32 GMT — The minister spoke.", "March 3, 14:32 GMT —"),
        ("14h32 The minister spoke.", "14h32"),
        ("14:32 The minister spoke.", "14:32"),
        ("14:32 GMT was the hour.", None),
        ("The talks at 14:32 GMT Failed.", None),
    ],
)
def test_a_time_before_an_entry(text: str, stamp: str | None) -> None:
    parts = stamp_before(text, Span(0, len(text)), DEFAULT)
    assert (parts and parts[0].of(text)) == stamp


def test_a_date_before_the_first_sentence() -> None:
    text = "date 2031-03-03 The minister spoke."
    parts = date_at_start(text, Span(0, len(text)), DEFAULT)
    assert parts is not None and [part.of(text) for part in parts] == ["date 2031-03-03", "The minister spoke."]
    for other in ("May 13, 2031, saw the gate fall.", "In March 2031 The Gate fell.", "On 3 March 2031 The Gate fell."):
        assert date_at_start(other, Span(0, len(other)), DEFAULT) is None
