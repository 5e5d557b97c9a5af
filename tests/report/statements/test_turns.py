"""Who speaks in turn, what goes on with the sentence before, and who speaks for whom."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.marked import cast, marked, parsed_of

from onrecord.knowledge.language import DEFAULT
from onrecord.models import RoleMention
from onrecord.report.cast import Cast
from onrecord.report.page import Page
from onrecord.report.statements.statements import times_told, told_of
from onrecord.report.statements.turns import Told, bodies_of, kin_of, turns_of
from onrecord.spans import Span

PUBLISHED = "2031-06-08"  # a Sunday


def read(source: str) -> tuple[Page, Cast, list[Told]]:
    found = marked(source)
    page, actors = parsed_of(found.text, published=PUBLISHED), cast(found.mentions, found.text)
    return page, actors, told_of(page, actors, found.attributions, times_told(page, found.attributions))


def days(source: str) -> list[tuple[str, str] | None]:
    return [(one.hint.said.value, one.hint.said.how) if one.hint.said else None for one in read(source)[2]]


FRIDAY = "{s1=palace-government-body:The Palace} {c1:said} on Friday that {t1:the gates stay shut}."

# (what follows, the day its clause tells or is given)
ADDED = [
    (" {s2=poe:Its spokeswoman} {c2:added} that {t2:it is late}.", ("2031-06-06", "carried")),
    (" {s2=palace-government-body:It} {c2:added} that {t2:it is late}.", ("2031-06-06", "carried")),
    (" {s2=palace-government-body:It} {c2:said} that {t2:it is late}.", None),  # no word goes on
    (" {s2=vell:Vell} {c2:added} that {t2:it is late}.", None),  # somebody else's
    ("\n\n{s2=palace-government-body:It} {c2:added} that {t2:it is late}.", None),  # another paragraph
    (" It rained. {s2=palace-government-body:It} {c2:added} that {t2:it is late}.", None),
    (" {s2=palace-government-body:It} {c2:added} on Thursday that {t2:it is late}.", ("2031-06-05", "resolved")),
]


@pytest.mark.parametrize(("after", "day"), ADDED)
def test_what_is_added_is_of_the_day_right_before(after: str, day: tuple[str, str] | None) -> None:
    assert days(FRIDAY + after)[1] == day


def test_what_is_added_to_what_was_added_is_of_that_day_too() -> None:
    more = "{s2=poe:Its spokeswoman} {c2:added} {t2:it is late}. {s3=poe:She} {c3:added} {t3:all is well}."
    assert days(f"{FRIDAY} {more}")[1:] == [("2031-06-06", "carried")] * 2


def turns(source: str) -> list[tuple[int | None, str, bool]]:
    page, actors, told = read(source)
    times = times_told(page, [one.attribution for one in told])
    return [(t.index, t.who, t.carries) for t in turns_of(page, actors, told, times, [frozenset()] * len(told))]


def test_a_turn_for_every_statement_of_a_party() -> None:
    source = "{s1=marn:Marn} {c1:said} {t1:no}. {c2:Reportedly} {t2:it rained}. {s3=vell:Vell} {c3:said} {t3:yes}."
    assert turns(source) == [(0, "marn", True), (2, "vell", True)]


def test_what_is_said_inside_another_statement_is_a_round_of_its_own() -> None:
    (outer, inner) = turns("{s1=marn:Marn} {c1:said} that {t1:{s2=vell:Vell} {c2:knew} {t2:the way}}.")
    assert outer == (0, "marn", True)
    assert inner == (1, "vell in 0", False)


def test_what_the_narrator_tells_of_a_speaker_is_outside_the_round_of_talk() -> None:
    page, actors, (one,) = read("{s1=marn:Marn} {c1:wants} {t1:peace}.")
    wants = replace(one, attribution=replace(one.attribution, class_="attitude"))
    (turn,) = turns_of(page, actors, [wants], (), [frozenset({"zenit"})])
    assert (turn.carries, turn.through) == (False, {"zenit"})


def test_a_sentence_of_an_occasion_without_a_statement_is_a_turn() -> None:
    found = marked("Speaking to Zenit radio on Friday, Marn praised the gates. {s1=marn:He} {c1:said} {t1:no}.")
    page = parsed_of(found.text, published=PUBLISHED)
    actors = cast({Span(found.text.index("Marn"), found.text.index("Marn") + 4): "marn", **found.mentions}, found.text)
    times = times_told(page, found.attributions)
    told = told_of(page, actors, found.attributions, times)
    first, second = turns_of(page, actors, told, times, [frozenset()])
    assert (first.index, first.who) == (None, "marn")
    assert first.hint.said is not None
    assert first.hint.said.value == "2031-06-06"
    assert (second.index, second.who) == (0, "marn")


def test_paragraphs_are_counted() -> None:
    page, actors, told = read("{s1=marn:Marn} {c1:said} {t1:no}.\n\nIt rained.\n\n{s2=marn:Marn} {c2:said} {t2:yes}.")
    first, second = turns_of(page, actors, told, (), [frozenset()] * 2)
    assert (first.number, second.number) == (1, 3)
    assert (first.paragraph, second.paragraph) == (0, page.text.rindex("Marn"))


PALACE = {Span(0, 6): "palace-government-body", Span(7, 10): "poe", Span(11, 15): "vell"}


@pytest.mark.parametrize(
    ("role", "bodies"),
    [
        ("Palace spokesman", {"palace-government-body"}),
        ("the Palace's spokeswoman", {"palace-government-body"}),
        ("Palace gardener", set()),  # works there, does not speak for it
        ("spokesman", set()),
        ("Palacegate spokesman", set()),
    ],
)
def test_the_bodies_that_a_role_speaks_for(role: str, bodies: set[str]) -> None:
    assert bodies_of(cast(PALACE, "Palace Poe Vell"), [role], DEFAULT) == bodies


def speaker(party: str, text: str) -> Told:
    _, _, (one,) = read("{s1=marn:Marn} {c1:said} {t1:no}.")
    return replace(one, speaker=replace(one.speaker, party=party, text=text))


def test_an_institution_and_its_only_spokesperson_are_kin() -> None:
    page, actors = parsed_of("Palace Poe Vell"), cast(PALACE, "Palace Poe Vell")
    one = speaker("poe", "Palace spokesman Poe")
    assert kin_of(page, actors, [one]) == {
        "poe": frozenset({"palace-government-body"}),
        "palace-government-body": frozenset({"poe"}),
    }


def test_an_institution_with_two_spokespeople_has_the_days_of_neither() -> None:
    page, actors = parsed_of("Palace Poe Vell"), cast(PALACE, "Palace Poe Vell")
    both = [speaker("poe", "Palace spokesman Poe"), speaker("vell", "Palace spokeswoman Vell")]
    assert sorted(kin_of(page, actors, both)) == ["poe", "vell"]


def test_a_role_told_elsewhere_in_the_report_counts() -> None:
    actors = cast(PALACE, "Palace Poe Vell")
    role = RoleMention("Palace spokesman", "report.txt", Span(0, 6))
    known = Cast(
        tuple(replace(a, roles=(role,)) if a.id == "poe" else a for a in actors.actors), actors.mentions, actors.forms
    )
    assert "poe" in kin_of(parsed_of("Palace Poe Vell"), known, [])
