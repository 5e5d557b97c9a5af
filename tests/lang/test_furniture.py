"""What stands around reports: lists are sorted, lower case, without doubles; agencies and outlets are told apart."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from onrecord.lang import load


def _lists(found: Any, name: str = "") -> Iterator[tuple[str, list[Any]]]:
    for key, value in found.items():
        if isinstance(value, dict):
            yield from _lists(value, f"{name}{key}.")
        else:
            yield name + key, value


def test_lists_are_sorted_lower_case_and_without_doubles() -> None:
    for name, found in _lists(load("furniture")):
        if name in ("months", "dates.ago"):  # by the calendar; by length
            continue
        assert found == sorted(found) and len(found) == len({str(f) for f in found}), name
        if name.split(".")[0] not in ("datelines", "selves"):
            assert all(w == w.casefold() for f in found for w in ([f] if isinstance(f, str) else f)), name


def test_twelve_months_with_distinct_names() -> None:
    months = load("furniture")["months"]
    assert len(months) == 12
    assert len({n for names in months for n in names}) == sum(map(len, months))


def test_no_agency_form_stands_for_two() -> None:
    forms = Counter(f for names in load("agencies")["agencies"] for f in names)
    assert [f for f, n in forms.items() if n > 1] == []
    unspecific = load("agencies")["unspecific"]
    assert unspecific == sorted(set(unspecific)) and all(u == u.casefold() for u in unspecific)


def test_outlets_are_sorted_and_no_agencies() -> None:
    outlets, nouns = load("outlets")["outlets"], load("outlets")["nouns"]
    assert outlets == sorted(set(outlets)) and nouns == sorted(set(nouns))
    assert not set(outlets) & {f for names in load("agencies")["agencies"] for f in names}
    assert all(n == n.casefold() for n in nouns)
