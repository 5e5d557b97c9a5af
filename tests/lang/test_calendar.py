"""The words of time are sorted, lower case and complete; the words of venues and relays likewise."""

from collections.abc import Iterator
from typing import Any

import pytest

from onrecord.lang import load

FILES = ("calendar", "venues", "hops")


def _lists(data: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _lists(value, f"{path}{key}.")
        elif isinstance(value, list) and value and isinstance(value[0], list):
            yield from ((f"{path}{key}.{n}", group) for n, group in enumerate(value))
        elif isinstance(value, list):
            yield path + key, value


LISTS = [(f"{name}.{path}", words) for name in FILES for path, words in _lists(load(name))]


@pytest.mark.parametrize(("path", "words"), LISTS, ids=[p for p, _ in LISTS])
def test_lists_are_sorted_lower_case_and_without_repeats(path: str, words: list[str]) -> None:
    assert words == sorted(set(words))
    assert all(w == w.lower() and w.strip() == w for w in words)


def test_days_and_months_are_complete() -> None:
    data = load("calendar")
    assert sorted(data["weekdays"].values()) == list(range(1, 8))
    assert sorted(data["months"].values()) == list(range(1, 13))
    assert set(data["weekday_short"].values()) == set(range(1, 8))
    assert set(data["month_short"].values()) == set(range(1, 13)) - {5}
    assert all(name.startswith(short[:3]) for short, n in data["month_short"].items()
               for name, m in data["months"].items() if m == n)  # fmt: skip


def test_a_noun_names_one_kind_of_occasion() -> None:
    nouns = [n for found in load("venues")["kinds"].values() for n in found]
    assert len(nouns) == len(set(nouns))


def test_kinds_told_of_elsewhere_exist() -> None:
    data = load("venues")
    kinds = set(data["kinds"])
    assert set(data["written"]["kinds"]) | set(data["happenings"]["kinds"]) <= kinds
    assert set(load("hops")["statements"]["kinds"]) <= kinds
