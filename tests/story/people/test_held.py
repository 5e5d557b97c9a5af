"""People told by their office alone, led to who held it by an invented register; the reports go before."""

from dataclasses import replace

import pytest
from tests.report.read_text import parsed

from onrecord.models import Report
from onrecord.register.tenures import Register, Tenure
from onrecord.report.cast import cast_of
from onrecord.story.people.cast import Merged, merged
from onrecord.story.people.held import held

REGISTER = Register(
    (
        Tenure("NOR", "president", "Tove Ravnholt", "2014-03-01", "2019-03-01", "Q900000001", (), country="NOR"),
        Tenure("NOR", "president", "Aksel Brandvik", "2019-03-01", None, "Q900000002", (), "2024-01-31", "NOR"),
        Tenure("SWE", "king", "Britt Ekdal", "2018-01-01", "2022-01-01", None, (), None, "SWE"),
        Tenure("NOR", "foreign ministry spokesperson", "Liv Strand", "2014-01-01", None, None, (), None, "NOR"),
    )
)
ALONE = "The Norwegian president said on Monday that the harbour would be closed."


def reports(*texts: str, published: str | None = "2020-06-01") -> list[Report]:
    made = []
    for n, text in enumerate(texts):
        whole = parsed(text)
        article = replace(whole.article, path=f"{n}.txt", published=published)
        made.append(Report(article, cast_of(replace(whole, article=article)).actors))
    return made


def names(texts: tuple[str, ...], published: str | None = "2020-06-01", asked: bool = True) -> set[str | None]:
    found, _ = led(texts, published, asked)
    return {a.name for a in found.actors if a.kind == "person"}


def led(texts: tuple[str, ...], published: str | None = "2020-06-01", asked: bool = True) -> tuple[Merged, int]:
    given = reports(*texts, published=published)
    found, by_register = held(merged(given), given, REGISTER, named=asked)
    return found, len(by_register)


def test_an_office_without_a_name_stays_without_one_unless_asked_for() -> None:
    assert names((ALONE,), asked=False) == {None}
    found, by_register = led((ALONE,))
    (person,) = (a for a in found.actors if a.kind == "person")
    assert (person.name, person.country, person.wikidata) == ("Aksel Brandvik", "NOR", "Q900000002")
    assert person.described == "Norwegian president"
    assert by_register == 1


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (ALONE, None),
        (ALONE, "2019-03-04"),  # near the change
        (ALONE, "2019"),  # the year of the change
        (ALONE, "2024-03-01"),  # nobody looked whether he still is
        (ALONE, "2012-03-01"),
        (ALONE.replace("The", "A"), "2020-06-01"),
        (ALONE.replace("The", "The former"), "2020-06-01"),
        (ALONE.replace("The", "The acting"), "2020-06-01"),
        (ALONE.replace("president", "president-elect"), "2020-06-01"),
        (ALONE.replace("president", "vice president"), "2020-06-01"),
        (ALONE.replace("president", "foreign ministry spokeswoman"), "2020-06-01"),  # one of several
        (ALONE.replace("Norwegian ", ""), "2020-06-01"),
        (ALONE.replace("Norwegian", "Danish"), "2020-06-01"),
    ],
)
def test_where_it_is_not_certain_who_held_it_nobody_is_named(text: str, published: str | None) -> None:
    assert names((text,), published) <= {None}


@pytest.mark.parametrize(
    "other",
    [
        "Norwegian President Ida Roe said on Monday that ships would wait.",
        "Former Norwegian president Aksel Brandvik said on Monday that ships would wait.",
        "Ida Roe, the acting Norwegian president, said on Monday that ships would wait.",
        "Norwegian president-elect Ida Roe said on Monday that ships would wait.",
    ],
)
def test_whom_a_report_of_the_story_gives_the_office_goes_before(other: str) -> None:
    assert "Aksel Brandvik" not in names((ALONE, other)) - {n for n in names((other,)) if n}


def test_the_holder_that_another_report_names_without_the_office_is_the_one() -> None:
    other = "Norway will act, Aksel Brandvik said on Monday. Ships will wait in Norway."
    found, by_register = led((ALONE, other), asked=False)
    assert {a.name for a in found.actors if a.kind == "person"} == {"Aksel Brandvik"}
    assert by_register == 1
    (person,) = (a for a in found.actors if a.kind == "person")
    assert {m.article for m in person.mentions} == {"0.txt", "1.txt"}
    assert set(found.of.values()) == {a.id for a in found.actors}


def test_two_reports_that_tell_the_office_tell_of_one() -> None:
    again = "Ships will wait, Norway's president said on Tuesday."
    found, by_register = led((ALONE, again))
    assert [a.name for a in found.actors if a.kind == "person"] == ["Aksel Brandvik"]
    assert by_register == 2


def test_another_states_office_is_another() -> None:
    other = "Swedish President Ida Roe said on Monday that ships would wait."
    assert names((ALONE, other)) == {"Aksel Brandvik", "Ida Roe"}
