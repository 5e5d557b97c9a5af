"""Golden casts of whole stories: nobody in two rows, no two in one."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from evals.figures import plain
from evals.gate import SHARED, STORIES, tables_of

Row = Mapping[str, Any]
SEEDS = SHARED.parent / "seeds"

STRAIT = {
    "person": {
        "Aldo Brannick", "Ilse Dravec", "Jana Torvel", "Nadia Querrel", "Odo Lemm", "Petr Halvane", "Tomas Verrin",
    },
    "state": {"Kastria", "Velmora"},
    "government-body": {
        "Chamber of Deputies", "Kastrian Foreign Ministry", "Kastrian parliament", "Kastrian presidency",
        "Velmoran Finance Ministry", "Velmoran embassy",
    },
    "organisation": {"Sennet Pilots’ Union"},
    "media": {
        "BNN", "Corvane Daily", "Harbor Ledger", "Kanal Ost", "MPA", "Radio Sund", "The Northern Courier",
        "Tidewater Review",
    },
}  # fmt: skip


def named(rows: Sequence[Row]) -> list[Row]:
    return [r for r in rows if r["name"]]


def shared_aliases(rows: Sequence[Row]) -> set[str]:
    """Aliases that stand in two rows of named actors, roles alone ("the president") left out."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in named(rows):
        for alias in row["aliases"]:
            owners[plain(alias)].add(row["id"])
    return {alias for alias, ids in owners.items() if len(ids) > 1}


def surnames(rows: Sequence[Row]) -> list[str]:
    return sorted(plain(r["name"]).split()[-1] for r in named(rows) if r["kind"] == "person")


def test_the_cast_of_the_example_story() -> None:
    rows = tables_of(STORIES["strait"][0])["actors"]
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in named(rows):
        kinds[row["kind"]].add(row["name"])
    assert dict(kinds) == STRAIT
    assert len(named(rows)) == sum(map(len, STRAIT.values()))
    assert not shared_aliases(rows)


@pytest.mark.shared
def test_the_cast_of_the_seeds_has_every_actor_of_the_gold_in_one_row() -> None:
    gold = SHARED / "seeds_gold" / "gold.json"
    if not gold.is_file():
        pytest.skip("../shared is absent")
    rows = tables_of(SEEDS)["actors"]
    assert not shared_aliases(rows)
    assert len(set(surnames(rows))) == len(surnames(rows)) == PERSONS
    homes: dict[str, set[str]] = defaultdict(set)
    for row in named(rows):
        for alias in [row["name"], *row["aliases"]]:
            homes[plain(alias)].add(row["id"])
    people = [a for a in json.loads(gold.read_text(encoding="utf-8"))["actors"] if a["kind"] in ("person", "state")]
    for actor in people:
        found = {i for alias in [actor["name"], *actor["aliases"]] for i in homes.get(plain(alias), ())}
        assert len(found) <= 1, actor["id"]


PERSONS = 10  # named people of the seeds
