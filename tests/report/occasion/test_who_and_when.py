"""Who is a firm, an outlet or a place, through whom and on which day something reached the report."""

import pytest
from tests.report.cast.test_cast import article, cast, named, parsed

from onrecord.models import Report
from onrecord.report import annotate_one
from onrecord.report.cast.runs import runs_of
from onrecord.report.page.words import words_of

DAY = "2031-10-17"


def reported(text: str) -> Report:
    from dataclasses import replace

    return annotate_one(replace(article(text), published=DAY))


@pytest.mark.parametrize("day", ["Sunday", "March"])
def test_no_name_holds_a_day_or_a_month(day: str) -> None:
    text = f"Roe told the Ostrel Press Agency on {day} that the mill would close."
    words = words_of(parsed(text))
    for word in words:
        if word.text in ("Agency", "on", day):
            word.token.ent_type_ = "ORG"  # whatever the tagger takes for one name
    names = [" ".join(w.text for w in r.words(words)) for r in runs_of(words, frozenset())]
    assert "Ostrel Press Agency" in names
    assert not any(day in name and name != day for name in names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pål Gravik", "Paal Gravik"),
        ("Jørgen Tarn", "Joergen Tarn"),
        ("Anna Müller", "Anna Mueller"),
        ("Nora Ødegård", "Nora Odegaard"),
        ("Nora Ødegård", "Nora Oedegaard"),
    ],
)
def test_letters_with_marks_and_their_two_letters_are_one_name(one: str, other: str) -> None:
    text = f"{one}, the mayor, said on Monday that the mill would close. {other} said it would not reopen."
    assert len([a for a in cast(text).actors if a.kind == "person"]) == 1


def test_short_names_with_two_vowels_are_their_own() -> None:
    text = "Jo Tarnwell said the mill would close. Sue Tarnwell said it would not reopen."
    assert len([a for a in cast(text).actors if a.kind == "person"]) == 2


def test_two_surnames_with_an_ampersand_are_a_firm() -> None:
    text = (
        "The auditors Brask & Tollen said that they wrote to the mill. Auditor Jan Tollen said his firm had warned it."
    )
    assert named(text, "Brask & Tollen").kind == "organisation"
    assert named(text, "Jan Tollen").kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ratings agency Melvor said it may cut the rating of the mill.", "Melvor", "organisation"),
        ("The travel agency Zondar said it was closing.", "Zondar", "organisation"),
        ("The news agency Zondar said the mill was closing.", "Zondar", "media"),
        ("Jane Roe told the Ostrel Press Agency that the mill would close.", "Ostrel Press Agency", "media"),
        ("Jane Roe told the weekly Torvet that the mill would close.", "Torvet", "media"),
        ("Jane Roe told the daily Nova Bundestag that the mill would close.", "Nova Bundestag", "media"),
    ],
)
def test_which_agencies_are_outlets(text: str, name: str, kind: str) -> None:
    assert named(text, name).kind == kind


def test_a_ratings_agency_is_no_origin() -> None:
    assert not reported("Ratings agency Melvor said it may cut the rating of the mill by one notch.").hops


@pytest.mark.parametrize(
    ("told", "via"),
    [
        ("the weekly Torvet", "Torvet"),
        ("the daily Torvet", "Torvet"),
        ("the Ostrel daily Nova Torvet", "Nova Torvet"),
        ("the tabloid Torvet", "Torvet"),
        ("the broadcaster Torvet", "Torvet"),
    ],
)
def test_who_told_an_outlet_is_known_through_it(told: str, via: str) -> None:
    report = reported(f"Two former employees told {told} that auditors had raised the alarm as early as March.")
    assert report.statements[0].via == (via,)
    assert [h.derived_from for h in report.hops] == [via]


def test_a_demonym_before_radio_is_no_outlet() -> None:
    text = (
        "Kastria said it would pay. Kastrian lawmakers agreed. Jane Roe told Kastrian radio that the mill "
        "“cannot be saved”."
    )
    assert not {v for s in reported(text).statements for v in s.via} & {"Kastrian"}


def test_state_television_is_an_origin() -> None:
    text = "Kastrian officials left. Kastrian state TV reports that a drone was downed east of Kelm on Friday."
    assert "Kastrian state TV" in [h.derived_from for h in reported(text).hops]


def test_a_broadcaster_that_quotes_sources_is_an_origin() -> None:
    text = "Jane Roe left. The broadcaster TVQ, quoting sources, said the loan was lost."
    report = reported(text)
    assert [h.derived_from for h in report.hops] == ["TVQ"]


def test_what_a_spokeswoman_adds_is_of_the_day_before_it() -> None:
    text = (
        "The central bank said on Wednesday that it received no letter. Roe would not resign, its spokeswoman Ida "
        "Brask added."
    )
    said = reported(text).statements[-1].said
    assert said is not None
    assert (said.value, said.how) == ("2031-10-15", "carried")


def test_a_day_before_had_described() -> None:
    text = "Adela Morn, who on Saturday had described the deal as “fragile but real”, has withdrawn her team of 12."
    said = next(s.said for s in reported(text).statements)
    assert said is not None
    assert said.value == "2031-10-11"


def test_relatives_of_somebody_are_not_that_person() -> None:
    text = "Relatives of one of the doctors, Salim Harun, told reporters he had texted on Tuesday that he was near."
    assert reported(text).statements[0].speaker_name is None


def test_names_listed_in_a_quotation_do_not_say_it() -> None:
    text = '"They tow our barges near ports. I mean Ilmen, Tarsk, Hobry," Jane Roe said.'
    assert not [a for a in cast(text).actors if a.name in ("Ilmen", "Tarsk", "Hobry")]


def test_a_name_before_a_quoted_verb_acts() -> None:
    text = "In 1882, when Roswell Tarner of Ostrel “appended” the text to the record, nobody read it."
    assert named(text, "Roswell Tarner").kind == "person"


def test_an_aircraft_is_no_actor() -> None:
    text = 'The ministry said the Kv-17 "came down on its own side". The Kv-17 carried eleven people.'
    assert not [a for a in cast(text).actors if a.name == "Kv"]
