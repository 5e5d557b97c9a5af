"""Outlets that words name: by a noun of the trade, by lists, by how a report uses them."""

from __future__ import annotations

import pytest
from tests.report.cast.pages import page

from onrecord.knowledge.language import language
from onrecord.report.cast import Cast, agencies_of, cast_of, known_outlet_at, outlet_in
from onrecord.report.cast.cast import bare as bare_of_page
from onrecord.report.cast.cast import trade_words, with_publisher
from onrecord.report.cast.outlets import bare, known_outlets, learned_outlets, openings
from onrecord.report.cast.outlets_of_trade import (
    Tokens,
    capital,
    generic,
    introduced,
    name_like,
    of_state,
    opening_name,
    trade_name,
)
from onrecord.report.cast.register import held_on, with_item
from onrecord.spans import Span

ENGLISH = language("en")


def tokens(name: str, words: str) -> Tokens:
    """Some words of a page as an outlet is looked for in them."""
    at = page(name).text.index(words)
    return Tokens(page(name), tuple(page(name).tokens(Span(at, at + len(words)))))


@pytest.mark.parametrize(
    ("name", "words", "outlet"),
    [
        ("outlets", "The weekly Sarn Post", "Sarn Post"),
        ("outlets", "Radio Tarn", "Radio Tarn"),
        ("outlets", "state television", "state television"),
        ("learned", "BXC", "BXC"),
        ("learned", "Local media", "Local media"),
        ("people", "Tomas Velk", None),
    ],
)
def test_what_outlet_words_name(name: str, words: str, outlet: str | None) -> None:
    at = page(name).text.index(words)
    found = outlet_in(page(name), cast_of(page(name)), Span(at, at + len(words)))
    assert (found.name if found else None) == outlet


def test_rules_of_the_trade_one_by_one() -> None:
    weekly = introduced(tokens("outlets", "The weekly Sarn Post"))
    assert weekly is not None and weekly.name == "Sarn Post"
    assert opening_name(tokens("outlets", "Radio Tarn")) is not None
    assert trade_name(tokens("outlets", "Sarn Post")) is not None
    assert of_state(tokens("outlets", "state television")) is not None
    local = generic(tokens("learned", "Local media"))
    assert local is not None and not local.named
    assert generic(tokens("people", "Tomas Velk")) is None


def test_a_credit_of_several_agencies() -> None:
    assert agencies_of("Foo/agencies and Bar & Baz") == ["Foo", "agencies", "Bar", "Baz"]
    assert agencies_of(None) == []


def test_a_text_shows_an_outlet_by_how_it_uses_it() -> None:
    assert learned_outlets(page("learned").text, ENGLISH) == {"BXC"}
    assert learned_outlets("CIA, citing officials, said no.", ENGLISH) == frozenset()
    assert learned_outlets("An official told KTV-2 that it was late.", ENGLISH) == {"KTV-2"}


def test_known_outlets_with_and_without_their_article() -> None:
    assert {"The Guardian", "Reuters"} <= known_outlets(ENGLISH)
    assert "Reu" in openings(ENGLISH) and bare("The Sarn Post", ENGLISH) == "Sarn Post"
    assert known_outlet_at(page("outlets"), list(page("outlets").doc[:2])) is None


def test_words_of_names() -> None:
    words = tokens("learned", "BXC, citing")
    assert capital(words[0]) and not capital(words[2]) and not capital(None) and name_like(words[0])


def test_a_report_without_outlet_gains_no_actor() -> None:
    assert with_publisher(page("people"), ()) == ()
    assert "agencies" in trade_words(ENGLISH)
    assert bare_of_page("The Sarn Post", page("people")) == "sarn post"


def test_nobody_of_the_register_changes_nobody() -> None:
    (actor, *_) = cast_of(page("people")).actors
    assert with_item(actor, None) is actor and Cast(()).actors == () and callable(held_on)
