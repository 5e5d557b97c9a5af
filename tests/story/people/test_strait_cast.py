"""The cast of the example story: nobody stands in two rows, and no row holds two."""

import tomllib
from pathlib import Path

import pytest

import onrecord
from onrecord.export.tables import rows

ROOT = Path(__file__).parents[3]
GOLD = tomllib.loads((ROOT / "evals" / "strait.toml").read_text(encoding="utf-8"))["actors"]
OPEN = {"Maressa"}  # no report says of which state it is the seat


@pytest.fixture(scope="module")
def called(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Name or alias -> the rows it stands in."""
    found: dict[str, set[str]] = {}
    file = tmp_path_factory.mktemp("strait") / "record.db"
    with onrecord.build([ROOT / "examples" / "strait"], record=file) as record:
        for row in rows(record, "actors"):
            for name in {row["name"], *row["aliases"]} - {None}:
                found.setdefault(name, set()).add(row["id"])
    return found


@pytest.mark.parametrize("actor", sorted(GOLD))
def test_an_actor_stands_in_one_row(actor: str, called: dict[str, set[str]]) -> None:
    assert len({row for name in set(GOLD[actor]) - OPEN for row in called.get(name, {"missing"})}) == 1


def test_a_row_holds_one_actor(called: dict[str, set[str]]) -> None:
    held: dict[str, set[str]] = {}
    for actor, names in GOLD.items():
        for name in names:
            for row in called.get(name, ()):
                held.setdefault(row, set()).add(actor)
    assert {row: actors for row, actors in held.items() if len(actors) > 1} == {}
