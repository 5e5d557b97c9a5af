"""Who held what when, with invented people: margins around a change, months, open ends, files that go before."""

import pytest

from onrecord.register.tenures import Register, Tenure, bounds, folded

MIRA = Tenure("FRA", "president", "Mira Solane", "2016-05-10", "2021-05-14", "Q900000001", ("Myra Solane",))
ANTON = Tenure("FRA", "president", "Anton Verdik", "2021-05-14", None, None, (), "2024-06-30")
MONTHLY = Tenure("ESP", "foreign minister", "Ines Calder", "2018-03", "2020-11")
REGISTER = Register((MIRA, ANTON, MONTHLY))


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        ("2016-05-10", None),  # the day of the change
        ("2016-05-16", None),  # six days after it
        ("2016-05-17", "Mira Solane"),
        ("2021-05-06", "Mira Solane"),
        ("2021-05-07", None),
        ("2021-05-14", None),
        ("2021-05-22", "Anton Verdik"),
        ("2021-05", None),  # a month with a change in it
        ("2021-06", "Anton Verdik"),
        ("2020", "Mira Solane"),
        ("2021", None),
        ("2024-06-30", "Anton Verdik"),
        ("2024-07-01", None),  # nobody looked whether he still holds it
        ("2015-01-01", None),
    ],
)
def test_the_holder_of_an_office_is_certain_or_nobody(day: str, holder: str | None) -> None:
    found = REGISTER.holder("FRA", "president", day)
    assert (found.name if found else None) == holder


@pytest.mark.parametrize(("day", "sure"), [("2018-04-06", False), ("2018-04-07", True), ("2020-10-26", False)])
def test_a_month_is_uncertain_to_its_last_day(day: str, sure: bool) -> None:
    assert (REGISTER.holder("ESP", "foreign minister", day) is not None) == sure


def test_two_holders_at_a_time_are_nobody() -> None:
    rival = Tenure("FRA", "president", "Jon Radek", "2018-01-01", "2019-01-01")
    register = Register((MIRA, rival))
    assert register.holder("FRA", "president", "2018-06-01") is None
    assert register.holder("FRA", "president", "2020-06-01") == MIRA


@pytest.mark.parametrize("day", ["", "20", "2014-13", "2014-02-30", "2014-5-1", "May 2014", "2014-05-01-02"])
def test_what_is_no_date_is_refused(day: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        bounds(day)


def test_names_are_compared_without_marks_initials_and_hyphens() -> None:
    assert folded("Žofie M. Ørsted-Łuk") == folded("Zofie Orsted Luk") == "zofie orsted luk"
    assert folded("J. K.") == "j k"


def test_somebody_of_two_offices_is_one_person_also_where_a_row_leaves_the_item_out() -> None:
    earlier = Tenure("FRA", "prime minister", "Mira Solane", "2012-01-01", "2014-01-01")
    register = Register((earlier, MIRA, ANTON))
    (person,) = register.by_name["mira solane"]
    assert person.wikidata == "Q900000001"
    assert {t.office for t in person.tenures} == {"president", "prime minister"}
    assert register.by_name["myra solane"] == (person,)


def test_two_items_of_one_name_are_two_people() -> None:
    other = Tenure("ESP", "king", "Mira Solane", "2012-01-01", "2014-01-01", "Q900000002")
    assert len(Register((MIRA, other)).by_name["mira solane"]) == 2


def test_a_later_holder_of_the_users_file_ends_an_open_tenure() -> None:
    new = Tenure("FRA", "president", "Ilse Marn", "2025-02-01", None, None, (), "2025-12-31")
    register = REGISTER.extended((new,), "x")
    assert register.holder("FRA", "president", "2023-01-01") is not None
    assert register.holder("FRA", "president", "2025-03-01") == new
    assert register.digest == "x"


def test_the_users_file_goes_before_where_both_tell_of_one_time() -> None:
    corrected = Tenure("FRA", "president", "Mira Solane", "2016-05-12", "2021-05-14", "Q900000001")
    register = REGISTER.extended((corrected,), "x")
    assert [t.start for t in register.seats["FRA", "president"]].count("2016-05-10") == 0
    assert register.holder("FRA", "president", "2018-01-01") == corrected
