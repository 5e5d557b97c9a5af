"""What counts as a change of position, and whose it is; invented texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.story.desk import Desk

from onrecord.models import Report, Story
from onrecord.story import relate
from onrecord.story.claims import tellings_of, worth_of
from onrecord.story.people import merged
from onrecord.story.positions import positions_of

Told = tuple[str, str, str]  # day of the report, cue, content


def _report(
    path: str, told: Told, name: str = "Mira Solane", venue: str | None = None, day: str | None = None
) -> Report:
    desk = Desk(path, f"{name} {told[1]} {told[2]} on Sunday. Quenland watched. Radio Tolm heard it.", day or told[0])
    desk.actor("Quenland", kind="state", country="QUE")
    who = desk.actor(name, country="QUE", roles=())
    desk.said(who, told[1], told[2], venue=venue)
    return desk.report()


def _changes(a: Told, b: Told, venue: str | None = None) -> list[str]:
    story: Story = relate([_report("a.txt", a, venue=venue), _report("b.txt", b, venue=venue)])
    return [c.what.split(":")[0] for line in story.positions for c in line.changes]


@pytest.mark.parametrize(
    ("earlier", "later", "what"),
    [
        (
            "we will sail to the harbour of Tolm",
            "we will sail to the harbour of Tolm only if the barges are freed",
            "a condition added",
        ),
        (
            "the barge talks in Tolm were put off",
            "the barge talks in Tolm were called off",
            "postponed, then cancelled",
        ),
    ],
)
def test_a_change(earlier: str, later: str, what: str) -> None:
    assert _changes(("2031-04-06", "said", earlier), ("2031-04-09", "said", later)) == [what]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("a dam of earth rarely holds the Tarn river", "if it is a dam of earth, the Tarn river has ways to break it"),
        ("the harbour plan checks every barge", "the harbour plan is to require papers for every barge"),
        ("the fair in Tolm was called off and then put off", "the fair in Tolm was called off"),
    ],
)
def test_no_change(earlier: str, later: str) -> None:
    assert _changes(("2031-04-06", "said", earlier), ("2031-04-09", "said", later)) == []


def test_one_occasion_in_two_reports_is_no_change() -> None:
    a = ("2031-04-06", "said", "the barge talks in Tolm were put off")
    b = ("2031-04-09", "said", "the barge talks in Tolm were called off")
    assert _changes(a, b, venue="Radio Tolm") == []


def test_what_a_heading_says_is_no_moment() -> None:
    told = ("we will sail to the harbour of Tolm", "we will sail to the harbour of Tolm only if the barges are freed")
    days = ("2031-04-06", "2031-04-09")
    reports = [_report(f"{n}.txt", (day, "said", words)) for n, (day, words) in enumerate(zip(days, told, strict=True))]
    cast = merged(reports)
    tellings = tellings_of(reports, cast)
    titled = [replace(t, statement=replace(t.statement, zone="title")) for t in tellings]
    assert positions_of(tellings, cast, (), worth_of(tellings))
    assert positions_of(titled, cast, (), worth_of(titled)) == ()
