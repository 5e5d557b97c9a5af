"""What the names of a report are, where the tagger's labels mislead: people, bodies, states, parts of names."""

from __future__ import annotations

import pytest
from tests.report.cast.test_cast import article

from onrecord.report.cast import Cast, cast_of
from onrecord.report.page import parse


def cast(text: str) -> Cast:
    return cast_of(next(iter(parse([article(text)]))))


def kinds(text: str) -> dict[str, str]:
    return {a.name: a.kind for a in cast(text).actors if a.name}


def test_who_bears_the_surname_of_somebody_named_in_full_is_a_person() -> None:
    found = kinds(
        "Police shot Keith Oakley on Monday. Oakley had a gun, they said. Rakeyia Oakley said he had none. "
        "Oakley's lawyers went to court."
    )
    assert found.get("Rakeyia Oakley") == "person"
    assert "organisation" not in found.values()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mr. Roe met alliance member Estonia on Monday. Estonia said no.", "Estonia", "state"),
        ("She asked the Department of Veterans Affairs, which said no.", "Affairs", None),
        ("Jane Roe left. The Gaze reports this, citing sources.", "Gaze", "media"),
    ],
)
def test_kinds(text: str, name: str, kind: str | None) -> None:
    assert kinds(text).get(name) == kind


def test_some_of_a_party_are_not_the_party() -> None:
    text = "Republicans lost. Fellow Republicans said no. Two Republicans said yes."
    mentions = [m.of(text) for m, a in cast(text).mentions.items() if a == "republicans"]
    assert mentions == ["Republicans"]


def test_a_war_is_no_country_of_a_veteran() -> None:
    found = cast("Iraq War veteran Jane Roe said no.")
    assert [a.country for a in found.actors if a.name == "Jane Roe"] == [None]


def test_the_first_named_keeps_the_surname_where_the_other_is_always_told_in_full() -> None:
    text = (
        "Oscar Marlow's plan is new. Jane Marlow, his daughter, wrote it. Jane Marlow said it helps. "
        "It was Jane Marlow who spoke. Critics say Marlow's plan fails. Marlow denies it."
    )
    found = cast(text)
    last = max((m for m in found.mentions if m.of(text).startswith("Marlow")), key=lambda m: m.start)
    assert found.get(found.mentions[last]).name == "Oscar Marlow"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # One way to call each: no row beside it.
        ("Campaign spokesman Ben Labolt left. The vote is lost, LaBolt said.", "Ben Labolt", ["Ben Labolt"]),
        ("Jane Roe, the group's executive director, said no. She left.", "Jane Roe", ["Jane Roe"]),
        ("The House Steering Committee on Monday said no.", "House Steering Committee", ["House Steering Committee"]),
        ("A Tarn newspaper called Marla Dove said no.", "Tarn", []),
        ("The Marine Reserves said no. The Marine Reserve left.", "Marine Reserves", ["Marine Reserves"]),
        ('"[W]e write to say no," she said.', "W", []),
        ("Draft papers show it. She saw them.", "Draft", []),
    ],
)
def test_who_is_and_who_is_no_actor(text: str, name: str, expected: list[str]) -> None:
    named = [a.name for a in cast(text).actors if a.name]
    assert [n for n in named if n == name] == expected
    assert not expected or len(named) == 1


def test_the_article_of_a_war_is_not_the_states() -> None:
    assert all("the Canada" not in a.aliases for a in cast("She recalled the Canada war. Canada won.").actors)


def test_an_office_is_written_as_the_report_writes_it() -> None:
    found = cast("The Canadian presidency said no. The Canadian parliament said yes.")
    assert {a.name for a in found.actors if a.kind == "government-body"} == {
        "Canadian presidency",
        "Canadian parliament",
    }


def test_half_of_a_compound_is_no_name_of_a_state() -> None:
    found = cast("She spoke at the Canadian-Mexican talks on Monday.")
    assert all(not a.aliases for a in found.actors if a.kind == "state")
