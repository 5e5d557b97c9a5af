"""People of a report whom the register knows, with an invented register: item, country, and their descriptions."""

from dataclasses import replace

import pytest
from tests.report.read_text import parsed

from onrecord.register.tenures import Register, Tenure
from onrecord.report.cast import Cast, cast_of, registered

REGISTER = Register(
    (
        Tenure("NOR", "president", "Tove Ravnholt", "2014-03-01", "2019-03-01", "Q900000001", (), country="NOR"),
        Tenure("NOR", "president", "Aksel Brandvik", "2019-03-01", None, "Q900000002", (), "2024-01-31", "NOR"),
        Tenure("SWE", "prime minister", "Britta Ekdal", "2018-01-01", "2022-01-01", None, (), None, "SWE"),
    )
)


def cast(text: str, published: str | None = "2020-06-01") -> Cast:
    whole = parsed(text)
    return registered(cast_of(whole), replace(whole.article, published=published), REGISTER)


def known(found: Cast) -> dict[str | None, tuple[str | None, str | None]]:
    return {a.name: (a.country, a.wikidata) for a in found.actors if a.kind == "person"}


def whose(found: Cast, text: str, words: str) -> str | None:
    ids = {a for m, a in found.mentions.items() if m.of(text) == words}
    return found.get(ids.pop()).name if len(ids) == 1 else None


def test_people_get_their_item_and_country() -> None:
    text = "Aksel Brandvik said on Monday that Norway would pay. Britta Ekdal told Sweden to wait. Ida Roe agreed."
    assert known(cast(text)) == {
        "Aksel Brandvik": ("NOR", "Q900000002"),
        "Britta Ekdal": ("SWE", None),
        "Ida Roe": (None, None),
    }


def test_a_surname_with_its_office_is_enough() -> None:
    text = "Norwegian President Brandvik said on Monday that Norway would pay. Brandvik left."
    assert known(cast(text)) == {"Brandvik": ("NOR", "Q900000002")}
    assert known(cast(text, "2018-01-01")) == {"Brandvik": ("NOR", None)}
    assert known(cast("Brandvik said on Monday that Norway would pay.")) == {"Brandvik": (None, None)}


def test_a_surname_that_the_report_calls_by_the_office_elsewhere_is_enough() -> None:
    text = "Brandvik said on Monday that Norway would pay. The Norwegian president left at once."
    found = cast(text)
    assert whose(found, text, "The Norwegian president") == "Brandvik"
    assert known(found) == {"Brandvik": ("NOR", "Q900000002")}


def test_the_text_goes_before() -> None:
    text = "Danish farmer Aksel Brandvik said that Norway would pay."
    assert known(cast(text)) == {"Aksel Brandvik": ("DNK", None)}


def test_roles_stay_as_the_report_gives_them() -> None:
    text = "Former Norwegian president Aksel Brandvik said that Norway would pay."
    (actor,) = (a for a in cast(text).actors if a.kind == "person")
    assert actor.wikidata == "Q900000002"
    assert [r.role for r in actor.roles] == ["Former Norwegian president"]


SAID = "Norway will act, Aksel Brandvik said on Monday, and Ida Roe agreed. {} said that he would pay."


@pytest.mark.parametrize("words", ["The Norwegian president", "Norway's president", "The president"])
def test_a_description_is_the_one_of_the_report_who_held_the_office(words: str) -> None:
    text = SAID.format(words)
    assert whose(cast(text), text, words) == "Aksel Brandvik"


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("The Norwegian president", "2018-06-01"),  # somebody else was
        ("The Norwegian president", "2019-03-03"),  # too near the change
        ("The Norwegian president", "2024-02-01"),  # nobody looked whether he still is
        ("The Norwegian president", None),
        ("The former Norwegian president", "2020-06-01"),
        ("The Norwegian vice president", "2020-06-01"),
        ("The Norwegian foreign minister", "2020-06-01"),
        ("The Swedish president", "2020-06-01"),
        ("A president", "2020-06-01"),
    ],
)
def test_other_descriptions_stay_unnamed(words: str, published: str | None) -> None:
    text = SAID.format(words)
    assert whose(cast(text, published), text, words) is None


@pytest.mark.parametrize(("former", "name"), [("Prime minister", "Aksel Brandvik"), ("Head of state", None)])
def test_whose_term_the_report_calls_over_is_not_meant(former: str, name: str | None) -> None:
    text = (
        f"Norway will act, former {former.lower()} Aksel Brandvik said on Monday, and Ida Roe agreed. "
        "Norway's president said that he would pay."
    )
    assert whose(cast(text), text, "Norway's president") == name


def test_whom_the_report_gives_the_office_keeps_it() -> None:
    text = "Norwegian president Ida Roe said Aksel Brandvik left. The Norwegian president said that she would pay."
    assert whose(cast(text), text, "The Norwegian president") == "Ida Roe"


def test_nobody_of_the_register_leaves_the_cast_as_it_is() -> None:
    whole = parsed("Ida Roe said that Norway would pay.")
    plain = cast_of(whole)
    assert registered(plain, whole.article, REGISTER) is plain
