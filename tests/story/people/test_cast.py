"""Who is who across reports: one row for everybody, and nobody in two."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.knowledge.language import language
from onrecord.knowledge.names_compared import near, same_full_name
from onrecord.models import Article, Block, Report
from onrecord.report.cast import cast_of
from onrecord.report.page import parse
from onrecord.spans import Span
from onrecord.story.people.cast import merged
from onrecord.story.people.offices import Office, bare_name, core_of, office_of


def _names(*casts: list[tuple[str, str, str | None]]) -> list[list[str]]:
    """The names of the reports, grouped by the actor of the record they came to."""
    reports = []
    for n, cast in enumerate(casts):
        desk = Desk(f"{n}.txt", ". ".join(name for name, _, _ in cast) + ".")
        for name, kind, country in cast:
            desk.actor(name, kind=kind, country=country)
        reports.append(desk.report())
    found = merged(reports)
    return sorted(sorted(local.name or "" for _, local in found.locals[a.id]) for a in found.actors)


def test_a_surname_joins_the_one_who_bears_it() -> None:
    assert _names([("Mira Solane", "person", None)], [("Solane", "person", None)]) == [["Mira Solane", "Solane"]]


def test_two_of_one_surname_stay_apart_and_the_bare_surname_is_neither() -> None:
    first = [("Mira Solane", "person", None), ("Edo Solane", "person", None)]
    assert _names(first, [("Solane", "person", None)]) == [["Edo Solane"], ["Mira Solane"], ["Solane"]]


def test_a_country_tells_two_of_one_surname_apart() -> None:
    first = [("Mira Solane", "person", "VES"), ("Edo Solane", "person", "QUE")]
    assert _names(first, [("Solane", "person", "QUE")]) == [["Edo Solane", "Solane"], ["Mira Solane"]]


def test_bodies_meet_by_country_and_core_name() -> None:
    casts = [
        [("the U.S. Harbour Department", "government-body", "USA")],
        [("Harbour Department", "government-body", "USA")],
    ]
    assert len(_names(*casts)) == 1


def test_bodies_of_two_countries_stay_apart() -> None:
    casts = [
        [("French Harbour Department", "government-body", "FRA")],
        [("Italian Harbour Department", "government-body", "ITA")],
    ]
    assert len(_names(*casts)) == 2


def test_initials_stand_for_the_body() -> None:
    casts = [[("Tolm Ferry Union", "organisation", None)], [("TFU", "organisation", None)]]
    assert len(_names(*casts)) == 1


def test_a_state_is_one_under_every_name() -> None:
    casts = [[("Kyiv", "state", "UKR")], [("Ukraine", "state", "UKR")], [("Kiev", "state", "UKR")]]
    assert len(_names(*casts)) == 1


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Akua Mensa-Dorn", "Akua Mensa Dorn", True),
        ("Akua Mensa-Dorn", "Mensa Dorn", True),
        ("Jean-Marc Orval", "Jean Marc Orval", True),
        ("Tarek al-Dahwan", "Tarek el-Dahwan", True),
        ("Tarek al-Dahwan", "Tarik Dahwan", True),
        ("Yusuf al-Dahwan", "Youssouf Al Dahwan", True),
        ("Layla Marouk", "Leyla Maruk", True),
        ("Piotr Leszko", "Pyotr Leshko", True),
        ("Salim Marouk", "Leyla Maruk", False),
        ("Jean-Marc Orval", "Jean-Luc Orval", False),
    ],
)
def test_spellings_out_of_other_scripts(a: str, b: str, one: bool) -> None:
    assert (len(_names([(a, "person", None)], [(b, "person", None)])) == 1) is one


def test_unnamed_sources_never_meet_across_reports() -> None:
    reports = []
    for n in range(2):
        desk = Desk(f"{n}.txt", "An official said so.")
        desk.actor(None, "An official", kind="group")
        reports.append(desk.report())
    assert len(merged(reports).actors) == 2


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Oskar Brandt", "Oskar Brand", True),
        ("Józef Łukasz Nowy", "Jozef Nowy", True),
        ("Bill Hartwell", "William Hartwell", True),
        ("Mira Solane", "Mira Solane Resigns", True),
        ("Maria Rossi", "Mario Rossi", False),
        ("Mira Solane", "Edo Solane", False),
        ("Mira Solane", "Mira Sorel", False),
        ("Solane", "Mira Solane", False),
        ("Pål Gravik", "Paal Gravik", True),
        ("Jørgen Ødegård", "Joergen Odegaard", True),
        ("Anna Müller", "Anna Mueller", True),
        ("Jo Solane", "Joe Solane", False),
    ],
)
def test_spellings_of_a_full_name(a: str, b: str, same: bool) -> None:
    assert same_full_name(a, b, language()) is same
    assert same_full_name(b, a, language()) is same


@pytest.mark.parametrize(
    ("a", "b", "yes"), [("brandt", "brand", True), ("chen", "chan", False), ("solane", "sorels", False)]
)
def test_words_that_are_spellings_of_one(a: str, b: str, yes: bool) -> None:
    assert near(a, b, language()) is yes


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Foreign Minister Mira Solane", "Mira Solane"),
        ("former French President Oskar Brandt", "Oskar Brandt"),
        ("President (Oskar) Brandt", "Oskar Brandt"),
        ("Mira Solane", "Mira Solane"),
        ("King", "King"),
    ],
)
def test_a_name_without_its_titles(name: str, bare: str) -> None:
    assert bare_name(name) == bare


def test_the_core_of_a_body() -> None:
    assert core_of("the U.S. Harbour Department") == core_of("US Harbour Department") == "harbour department"


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("former French President", Office("head of state", "FRA", frozenset({"former"}))),
        ("Secretary of State", Office("foreign minister", None, frozenset())),
        ("vice president", Office("head of state", None, frozenset({"deputy"}))),
        ("Italy's deputy foreign minister", Office("foreign minister", "ITA", frozenset({"deputy"}))),
        ("baker", None),
    ],
)
def test_an_office_read_from_a_role(role: str, office: Office | None) -> None:
    assert office_of(role) == office


OFFICE = "Ghana's president, Kofi Adjei, spoke. The lands minister, Ama Sarpong, spoke. Mayor Yaw Darko spoke."
RIVALS = "French President Luc Marat spoke. U.S. President Jane Rowan spoke. AARP President Odo Brant spoke."


@pytest.mark.parametrize(
    ("known", "text", "words", "name"),
    [
        (OFFICE, "Ghana's president said no.", "Ghana's president", "Kofi Adjei"),
        (OFFICE, "The Ghanaian president said no.", "The Ghanaian president", "Kofi Adjei"),
        (OFFICE, "The lands minister said no.", "The lands minister", None),
        (OFFICE, "The mayor said no.", "The mayor", "Yaw Darko"),
        (OFFICE, "A mayor said no.", "A mayor", None),
        (OFFICE, "The French president said no.", "The French president", None),
        (OFFICE, "The former Ghanaian president said no.", "The former Ghanaian president", None),
        (RIVALS, "The French president said no.", "The French president", "Luc Marat"),
        (RIVALS, "The president said no.", "The president", None),
        (RIVALS, "The French lawmaker said no.", "The French lawmaker", None),
    ],
)
def test_an_office_of_one_report_is_held_by_the_one_another_names(
    known: str, text: str, words: str, name: str | None
) -> None:
    reports = [_report("a.txt", known), _report("b.txt", text)]
    found = merged(reports)
    told = found.described(reports[1], [Span(0, len(words))])
    assert (told.name if told else None) == name


def _report(path: str, text: str) -> Report:
    whole = Article(path, path, text, "", (Block(Span(0, len(text)), "body"),))
    return Report(whole, cast_of(next(parse([whole]))).actors)
