"""Titles are lower case and sorted; what tells a gender or an office is a known head."""

from collections.abc import Iterator

import pytest

from onrecord.lang import load

DATA = load("titles")


def _lists() -> Iterator[tuple[str, list[str]]]:
    for table, rows in ((t, r) for t, r in DATA.items() if isinstance(r, dict)):
        for key, found in rows.items():
            yield f"{table}.{key}", found


LISTS = list(_lists())


@pytest.mark.parametrize(("where", "found"), LISTS, ids=[where for where, _ in LISTS])
def test_lists_are_sorted_lower_case_and_without_periods(where: str, found: list[str]) -> None:
    assert found == sorted({word.lower() for word in found})
    assert not any("." in word for word in found)


def test_gendered_heads_are_heads() -> None:
    heads = {head for group in DATA["heads"].values() for head in group}
    assert {head for group in DATA["gender"].values() for head in group} <= heads


def test_offices_that_count_as_one_are_heads() -> None:
    heads = {head for group in DATA["heads"].values() for head in group}
    told = {other for others in DATA["same_office"].values() for other in others}
    assert told <= heads


def test_a_gender_is_one() -> None:
    assert not set(DATA["gender"]["masculine"]) & set(DATA["gender"]["feminine"])
    assert not set(DATA["honorifics"]["masculine"]) & set(DATA["honorifics"]["feminine"])
