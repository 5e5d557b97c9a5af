"""Who of the register is meant by a name, with invented people: who bears it alone, where nothing speaks against it."""

from dataclasses import replace

import pytest

from onrecord.lang import load as load_words
from onrecord.register.people import Mentioned, person_of
from onrecord.register.tenures import Register, Tenure

TERM = ("2014-03-01", "2019-03-01")
REGISTER = Register(
    (
        Tenure("NOR", "president", "Tove Ravnholt", *TERM, "Q900000001", ("Thove Ravnholt",), country="NOR"),
        Tenure("NOR", "foreign minister", "Aksel Brandvik", "2016-01-01", None, None, (), "2024-01-31", "NOR"),
        Tenure("SWE", "prime minister", "Britta Ravnholt", "2018-01-01", "2022-01-01", "Q900000002", country="SWE"),
        Tenure("TWN", "president", "Sho Lin-wey", "2015-05-20", "2020-05-20", "Q900000003", ("Sho",), country="TWN"),
        Tenure("nato", "secretary-general", "Ruud Kestrel", "2014-10-01", None, "Q900000004", (), "2024-01-31"),
    )
)
TOVE = Mentioned(("Tove Ravnholt",), (), None, frozenset({"NOR"}), "2017-05-01")


def _name(who: Mentioned) -> str | None:
    person = person_of(REGISTER, who)
    return person.name if person else None


def test_a_full_name_beside_the_state_is_the_persons() -> None:
    assert _name(TOVE) == "Tove Ravnholt"
    assert _name(replace(TOVE, names=("Thove J. Ravnholt",))) == "Tove Ravnholt"
    assert _name(replace(TOVE, around=frozenset(), country="NOR")) == "Tove Ravnholt"
    assert _name(replace(TOVE, around=frozenset(), roles=("Norwegian President",))) == "Tove Ravnholt"
    assert _name(replace(TOVE, on="2024-05-01", roles=("former Norwegian president",))) == "Tove Ravnholt"


@pytest.mark.parametrize(
    "change",
    [
        {"around": frozenset({"DNK"})},  # nothing of her state anywhere
        {"country": "DNK"},  # the report gives another
        {"roles": ("plumber",)},  # somebody of her name
        {"roles": ("chess champion", "coach")},
        {"on": "2009-01-01"},  # long before she was anybody
        {"names": ("Tova Ravn",)},
        {"names": ("Ravnholt",)},  # a surname alone, without an office
    ],
)
def test_where_anything_speaks_against_it_nobody_is_meant(change: dict[str, object]) -> None:
    assert _name(replace(TOVE, **change)) is None  # type: ignore[arg-type]


def test_other_roles_of_public_life_do_not_speak_against_it() -> None:
    for role in ("Senator", "opposition leader", "presidential candidate", "deputy prime minister"):
        assert _name(replace(TOVE, roles=(role,))) == "Tove Ravnholt"


def test_a_surname_with_its_office_is_who_held_it_then() -> None:
    who = replace(TOVE, names=("Ravnholt",), roles=("Norwegian President",))
    assert _name(who) == "Tove Ravnholt"
    assert _name(replace(who, roles=("Swedish Prime Minister",), on="2019-05-01")) == "Britta Ravnholt"
    assert _name(replace(who, roles=("President",), country="NOR")) == "Tove Ravnholt"
    assert _name(replace(who, roles=("President",))) == "Tove Ravnholt"  # the report is about her state


@pytest.mark.parametrize(
    "change",
    [
        {"roles": ("Norwegian prime minister",)},  # she never was
        {"roles": ("deputy Norwegian president",)},
        {"roles": ("Norwegian president-elect",)},
        {"roles": ("Norwegian president's spokesman",)},
        {"on": "2021-01-01"},  # somebody else of her surname is president now
        {"roles": ("President",), "around": frozenset({"DNK"})},
    ],
)
def test_a_surname_with_another_office_or_day_is_nobodys(change: dict[str, object]) -> None:
    who = replace(TOVE, names=("Ravnholt",), roles=("Norwegian President",))
    assert _name(replace(who, **change)) is None  # type: ignore[arg-type]


def test_the_head_of_a_body_is_known_beside_the_body() -> None:
    who = Mentioned(("Ruud Kestrel",), (), None, frozenset({"nato"}), "2023-01-01")
    assert _name(who) == "Ruud Kestrel"
    assert _name(replace(who, country="NLD")) == "Ruud Kestrel"  # the register does not say where he is from
    assert _name(replace(who, around=frozenset({"osce"}))) is None


def test_names_that_begin_with_the_familys() -> None:
    who = Mentioned(("Sho",), ("Taiwanese President",), "TWN", frozenset({"TWN"}), "2018-01-01")
    assert _name(who) == "Sho Lin-wey"
    assert _name(replace(who, names=("Sho Lin Wey",), roles=())) == "Sho Lin-wey"


def test_two_who_fit_are_nobody() -> None:
    twin = Tenure("NOR", "king", "Tove Ravnholt", "2016-01-01", "2018-01-01", "Q900000009", country="NOR")
    assert person_of(Register((*REGISTER.tenures, twin)), TOVE) is None


def test_a_name_that_many_bear_is_somebodys_only_with_the_office() -> None:
    common = sorted(load_words("register")["borne_by_many"]["names"])[0]
    register = Register((Tenure("NOR", "president", common.title(), "2014-03-01", country="NOR"),))
    who = Mentioned((common.title(),), (), None, frozenset({"NOR"}), "2017-05-01")
    assert person_of(register, who) is None
    assert person_of(register, replace(who, country="NOR")) is None
    assert person_of(register, replace(who, roles=("Norwegian president",))) is not None
