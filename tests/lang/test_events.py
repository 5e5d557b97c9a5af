"""Status words, sectors and places of events: lower case, nothing twice, valid codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.lang import load
from onrecord.report.deeds.status import GOVERNING

EVENTS = load("events")


def lists(data: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from lists(inner, f"{path}.{key}")
    elif isinstance(data, list) and all(isinstance(w, str) for w in data):
        yield path, data


def test_lists_are_lower_case_without_doubles() -> None:
    for name in ("events", "acts"):
        for path, found in lists(load(name)):
            assert len(set(found)) == len(found), (path, [w for w in found if found.count(w) > 1])
            assert all(w == w.lower() for w in found), path


def test_every_status_has_words() -> None:
    assert all(EVENTS["status"][status] for status in GOVERNING)


def test_places_and_groups_are_of_known_countries() -> None:
    known = set(load("countries")) | {"IMG"}
    assert set(EVENTS["elsewhere"]) | set(EVENTS["groups"]) <= known
    assert set(EVENTS["bodies"]) == {"IGO", "NGO"}


def test_no_place_stands_in_two_countries() -> None:
    seen: dict[str, str] = {}
    for code, names in EVENTS["elsewhere"].items():
        for name in names:
            assert seen.setdefault(name, code) == code
