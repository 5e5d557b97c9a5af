"""Who stands by somebody and lets them go, and who owns up to what they denied; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.story import relate

BACKED = "Mr Brandt had her full confidence"
GONE = "Oskar Brandt, the harbour master, has offered his resignation"


def _turns(*told: tuple[str, str, tuple[str, ...]]) -> list[str]:
    """The turns that Mira Solane takes over reports of (day, cue, contents)."""
    reports = []
    for n, (day, cue, contents) in enumerate(told):
        text = " ".join(f"Mira Solane {cue} {c}." for c in contents)
        desk = Desk(f"{n}.txt", text, day)
        who = desk.actor("Mira Solane")
        for c in contents:
            desk.said(who, cue, c)
        reports.append(desk.report())
    return [c.what.split(":")[0] for line in relate(reports).positions for c in line.changes]


def test_who_is_backed_and_then_let_go() -> None:
    later = ("2031-04-16", "said", (GONE, "she had accepted it"))
    assert _turns(("2031-04-06", "said", (BACKED,)), later) == ["backed, then let go"]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (BACKED, (GONE, "she had not accepted it")),
        (BACKED, ("the ferry guild wrote to Brandt", "she had accepted it")),
        ("Mr Brandt had no confidence in the ferry guild", (GONE, "she had accepted it")),
        ("Karl Voss had her full confidence", (GONE, "she had accepted it")),
    ],
)
def test_who_is_not_let_go(earlier: str, later: tuple[str, ...]) -> None:
    assert _turns(("2031-04-06", "said", (earlier,)), ("2031-04-16", "said", later)) == []


@pytest.mark.parametrize(
    ("denied", "later", "turns"),
    [
        ("any such meeting had taken place", "she did meet the ferry guild in May", ["denied, then affirmed"]),
        ("any such meeting had taken place", "she will meet the ferry guild", []),
        ("any such meeting had taken place", "no such meeting had taken place", []),
        ("any such meeting had taken place", "she did pay the ferry guild", []),
    ],
)
def test_what_is_denied_and_then_affirmed(denied: str, later: str, turns: list[str]) -> None:
    assert _turns(("2031-04-06", "denied", (denied,)), ("2031-04-16", "said", (later,))) == turns
