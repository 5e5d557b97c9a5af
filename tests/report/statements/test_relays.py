"""Which outlets a sentence names on a statement's way to the report, and when two names are of one outlet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.marked import cast, parsed_of, told

from onrecord.knowledge.language import DEFAULT
from onrecord.report.attribution import Attribution
from onrecord.report.occasion import Occasion, Venue
from onrecord.report.occasion.clause import Clause
from onrecord.report.page import Page
from onrecord.report.statements.relays import (
    Relay,
    bare_name,
    of_group,
    relay_of_venue,
    relays_in,
    same_name,
    stands_in,
    unnamed_noun,
    without_article,
)
from onrecord.report.statements.turns import Told
from onrecord.report.statements.voice import Voice
from onrecord.spans import Span


@pytest.mark.parametrize(
    ("name", "bare"),
    [("The  Tarn Gazette", "tarn gazette"), ("the Washington Post", "wapo"), ("WaPo", "wapo"), ("The", "the")],
)
def test_a_name_to_compare_by(name: str, bare: str) -> None:
    assert bare_name(name, DEFAULT) == bare


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The Tarn Gazette", "tarn gazette", True),
        ("Zenit", "Zenit News", True),
        ("Zenit TV", "Zenit", True),
        ("Zenit", "Zenit Gazette", False),  # a word that makes another name
        ("Zenit", "Zenitar", False),
        ("DW", "Deutsche Welle", True),
        ("Zenit", "Tarn Gazette", False),
    ],
)
def test_two_names_of_one_outlet(a: str, b: str, same: bool) -> None:
    assert same_name(a, b, DEFAULT) == same_name(b, a, DEFAULT) == same


def test_an_article_goes_and_no_other_word() -> None:
    assert without_article("the Gazette", DEFAULT) == "Gazette"
    assert without_article("Tarn Gazette", DEFAULT) == "Tarn Gazette"


def relays(text: str) -> list[Relay]:
    page = parsed_of(text)
    return list(relays_in(page, cast({}, text), Span(0, len(text))))


# (sentence, the outlets it names on the way)
NAMED = [
    ("The roads are bad, according to the Tarn Gazette.", ["Tarn Gazette"]),
    ("The roads are bad, reported by the newspaper Zenit, as sailors know.", ["Zenit"]),
    ("The Tarn Gazette reported that the roads are bad.", ["Tarn Gazette"]),
    ("Marn told the Tarn Gazette that the roads are bad.", ["Tarn Gazette"]),
    ("Marn spoke to the Tarn Gazette.", ["Tarn Gazette"]),
    ("Speaking to the Tarn Gazette, Marn left.", []),  # an occasion of its own
    ("The Tarn Gazette is to report that the roads are bad.", []),  # not passed on yet
    ("Marn told the mayor that the roads are bad.", []),
    ("Marn read the Tarn Gazette.", []),
    ("The roads are bad, according to the mayor.", []),
    ("The Tarn Gazette reported it, citing the Ostrel Herald.", ["Tarn Gazette", "Ostrel Herald"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_outlets_on_the_way(text: str, names: list[str]) -> None:
    assert [relay.name for relay in relays(text)] == names


@pytest.mark.parametrize(
    ("text", "by_telling", "earlier"),
    [
        ("Marn told the Tarn Gazette that the roads are bad.", True, False),
        ("The Tarn Gazette reported that the roads are bad.", False, False),
        ("The Tarn Gazette first reported that the roads are bad.", False, True),
    ],
)
def test_how_an_outlet_came_by_it(text: str, by_telling: bool, earlier: bool) -> None:
    (relay,) = relays(text)
    assert (relay.told, relay.earlier) == (by_telling, earlier)


def test_the_evidence_is_the_words_from_the_verb_to_the_name() -> None:
    text = "Marn told the Tarn Gazette that the roads are bad."
    (relay,) = relays(text)
    assert relay.evidence.of(text) in ("told the Tarn Gazette", "told Tarn Gazette")
    assert relay.span.of(text).endswith("Tarn Gazette")


def venue(page: Page, relay: str | None) -> Venue:
    start = page.text.index(relay) if relay else 0
    return Venue("interview", "interview", Span(0, 5), relay=Span(start, start + len(relay)) if relay else None)


@pytest.mark.parametrize(
    ("words", "name"),
    [("the Tarn Gazette", "Tarn Gazette"), ("the senator's\noffice", "senator's office"), (None, None)],
)
def test_who_aired_or_released_what_was_said(words: str | None, name: str | None) -> None:
    page = parsed_of("In a talk aired by the Tarn Gazette and the senator's\noffice, Marn left.")
    relay = relay_of_venue(page, cast({}, page.text), venue(page, words))
    assert (relay and relay.name) == name


def told_by(text: str | None, outer: int | None = None, name: str | None = None) -> Told:
    attribution = Attribution((), (), (Span(0, 5),), "said", "indirect", outer=outer)
    return Told(attribution, Voice(text=text, name=name), Occasion(Clause(Span(0, 1), Span(0, 9), Span(0, 9))))


@pytest.mark.parametrize(
    ("text", "before", "noun"),
    [
        ("Sources", False, "source"),
        ("one official", False, "official"),  # one of those told of before
        ("an official", False, None),  # somebody new
        ("two officials", True, "official"),
        ("The mayor", True, None),
        (None, True, None),
    ],
)
def test_the_noun_of_a_source_without_a_name(text: str | None, before: bool, noun: str | None) -> None:
    assert unnamed_noun(told_by(text), DEFAULT, before=before) == noun


def test_a_source_with_a_name_has_no_such_noun() -> None:
    assert unnamed_noun(told_by("Sources", name="Sources United"), DEFAULT) is None


def test_one_more_of_a_group_keeps_the_outlet_that_the_group_spoke_to() -> None:
    every = [told_by("two officials"), told_by("Marn", name="Marn"), told_by("one official")]
    assert of_group(every, [("Zenit",), ()], DEFAULT) == ("Zenit",)
    assert of_group([*every[:2], told_by("an official")], [("Zenit",), ()], DEFAULT) == ()
    nested = replace(every[2], attribution=replace(every[2].attribution, outer=0))
    assert of_group([*every[:2], nested], [("Zenit",), ()], DEFAULT) == ()


def test_statements_stand_in_one_another_however_deep_and_in_rings() -> None:
    every = [told_by("a"), told_by("b", outer=0), told_by("c", outer=1)]
    assert stands_in(every, 2, 0)
    assert not stands_in(every, 0, 2)
    ring = [told_by("a", outer=1), told_by("b", outer=0), told_by("c")]
    assert not stands_in(ring, 0, 2)


# (marked text, relays of each statement)
VIA = [
    (  # an outlet told in the words of one statement is not on the way of another
        "{s1=marn:Marn} {c1:said} {t1:the Tarn Gazette reported that it rained}.",
        [()],
    ),
    (  # nor is one told at the cue of another
        "{s1=marn:Marn} {c1:told} the Tarn Gazette that {t1:it rained}, and {s2=vell:Vell} {c2:said} {t2:no}.",
        [("Tarn Gazette",), ()],
    ),
    (  # who speaks is not on the way of the own words
        "{s1=tarn-gazette-media:The Tarn Gazette} {c1:reported} that {t1:it rained}.",
        [()],
    ),
]


@pytest.mark.parametrize(("source", "via"), VIA)
def test_the_way_of_each_statement(source: str, via: list[tuple[str, ...]]) -> None:
    _, statements = told(source)
    assert [one.via for one in statements] == via
