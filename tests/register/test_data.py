"""The register of the package: every row can be read, one holder at a time, nobody stands twice."""

import re
from collections import Counter, defaultdict
from importlib import resources
from itertools import pairwise

import pytest

from onrecord.lang import load as load_words
from onrecord.register import load
from onrecord.register.reading import known
from onrecord.register.tenures import bounds, folded

REGISTER = load()
FILES = sorted(p.name for p in (resources.files("onrecord.register") / "data").iterdir() if p.name.endswith(".csv"))
SHARED = set(load_words("register")["of_many"]["offices"])


def test_it_is_dated_and_of_a_size_that_can_be_looked_through() -> None:
    assert 400 < len(REGISTER.tenures) < 1200
    open_ended = [t for t in REGISTER.tenures if t.end is None]
    assert open_ended
    assert all(t.as_of and re.fullmatch(r"\d{4}-\d\d-\d\d", t.as_of) for t in open_ended)


@pytest.mark.parametrize("name", FILES)
def test_every_file_says_what_it_holds_and_when_it_was_looked_through(name: str) -> None:
    lines = (resources.files("onrecord.register") / "data" / name).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert lines[0].endswith(".")
    assert re.fullmatch(r"# as of \d{4}-\d\d-\d\d", lines[1])
    assert next(line for line in lines if not line.startswith("#")) == "of,office,name,start,end,wikidata,also"
    assert len(lines) == len(set(lines))


def test_states_bodies_offices_and_dates_are_valid() -> None:
    offices = set(load_words("register")["offices"])
    for t in REGISTER.tenures:
        assert t.of in known()
        assert t.office in offices
        assert t.wikidata is None or re.fullmatch(r"Q[1-9]\d*", t.wikidata)
        assert bounds(t.start)[0].year <= 2025
        if t.end:
            assert bounds(t.start)[0] <= bounds(t.end)[1]
            assert bounds(t.end)[1].year >= 2011, "who had left long before 2014 is not of the register"
            assert bounds(t.end)[0] <= bounds("2025-09-30")[1]
        elif t.as_of:
            assert bounds(t.start)[0] <= bounds(t.as_of)[1]


def test_every_office_of_the_word_list_is_held_by_somebody() -> None:
    assert set(load_words("register")["offices"]) == {t.office for t in REGISTER.tenures}


def test_an_office_of_one_holder_has_one_holder_at_a_time() -> None:
    seats = defaultdict(list)
    for t in REGISTER.tenures:
        if t.office not in SHARED:
            seats[t.seat].append(t)
    for seat, held in seats.items():
        for before, after in pairwise(sorted(held, key=lambda t: t.start)):
            assert before.end is not None, (seat, before.name, after.name)
            # A successor starts on the day or in the month that the other leaves.
            assert bounds(before.end)[0] <= bounds(after.start)[1], (seat, before.name, after.name)


def test_a_state_has_one_open_ended_holder_of_an_office() -> None:
    counted = Counter(t.seat for t in REGISTER.tenures if t.end is None and t.office not in SHARED)
    assert [seat for seat, n in counted.items() if n > 1] == []


def test_one_name_is_one_person_and_one_item() -> None:
    items = defaultdict(set)
    for t in REGISTER.tenures:
        items[folded(t.name)].add(t.wikidata)
    assert [name for name, found in items.items() if len(found) > 1] == []
    names = defaultdict(set)
    for t in REGISTER.tenures:
        if t.wikidata:
            names[t.wikidata].add(t.name)
    assert [item for item, found in names.items() if len(found) > 1] == []


def test_no_spelling_of_a_full_name_is_two_peoples() -> None:
    assert [name for name, people in REGISTER.by_name.items() if " " in name and len(people) > 1] == []


def test_spellings_are_not_the_name_again() -> None:
    for t in REGISTER.tenures:
        assert t.name not in t.also
        assert len(t.also) == len(set(t.also))
