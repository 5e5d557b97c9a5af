"""The passes of a cast: each takes what is settled and gives more, and leaves what it was given as it is."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise

import pytest
from tests.report.cast.pages import ANALYSES, page

from onrecord.knowledge.roles import roles_of
from onrecord.report.cast import Cast, cast_of
from onrecord.report.cast.bodies import bodies_by_name, is_called, kind_of, long_names, meant
from onrecord.report.cast.cast import PASSES, in_one_line
from onrecord.report.cast.described import described, home, may_vary, varied
from onrecord.report.cast.known_names import begun, cut_out, finished, linked, name_of_body
from onrecord.report.cast.names import pieces_of
from onrecord.report.cast.party import Party, Piece, Settling
from onrecord.report.cast.people import candidates, gender_of, only_gender, people_named
from onrecord.report.cast.prominence import Scene, prominence, rival_thing, value, words_inside
from onrecord.report.cast.pronouns import agrees, resolved
from onrecord.report.cast.residence import resided, side_told
from onrecord.report.cast.role_phrases import (
    again,
    definite,
    far_end,
    head_token,
    predicate,
    qualities,
    side_of,
    takes_part,
    unnamed,
)
from onrecord.report.cast.runs import Run
from onrecord.spans import Span


def start(name: str) -> Settling:
    words = page(name).words
    return begun(page(name), pieces_of(words, roles_of(words)))


def after(name: str, last: object) -> Settling:
    """What is settled after one of the passes."""
    wanted = PASSES[: PASSES.index(last) + 1]  # type: ignore[arg-type]
    return reduce(lambda state, settle: settle(state), wanted, start(name))


def whose(cast: Cast, text: str, words: str, nth: int = 0) -> str | None:
    """The name of the actor whose mention some words are."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    actor = cast.at(Span(at, at + len(words)))
    return cast.get(actor).name if actor else None


@pytest.mark.parametrize("name", ANALYSES)
def test_no_pass_writes_into_what_it_is_given(name: str) -> None:
    state = start(name)
    for settle in PASSES:
        before = (state.parties, state.mentions, dict(state.kinds))
        given = settle(state)
        assert (state.parties, state.mentions, dict(state.kinds)) == before
        assert settle(state) == given
        state = given


@pytest.mark.parametrize("name", ANALYSES)
def test_mentions_are_only_added_and_stand_in_order(name: str) -> None:
    state = after(name, finished)
    for settle in PASSES[PASSES.index(finished) + 1 :]:
        given = settle(state)
        assert set(state.mentions) <= set(given.mentions)
        assert len(given.parties) >= len(state.parties)
        assert all(one.start <= other.start for one, other in pairwise(given.mentions))
        state = given


def test_passes_that_name_stand_before_those_that_call() -> None:
    order = [PASSES.index(settle) for settle in (people_named, bodies_by_name, linked, finished, described, resided)]
    assert order == sorted(order) and PASSES[-1] is resolved


def test_a_surname_and_an_office_call_the_person_named_in_full() -> None:
    text, cast = page("people").text, cast_of(page("people"))
    assert whose(cast, text, "Orrin", 1) == "Jane Orrin" == whose(cast, text, "The president")
    assert whose(cast, text, "Velk", 1) == "Tomas Velk"
    assert cast.get("jane-orrin").roles[0].role == "President"


def test_an_honorific_tells_two_of_one_surname_apart() -> None:
    text, cast = page("namesakes").text, cast_of(page("namesakes"))
    assert whose(cast, text, "Mr. Velk") == "Tomas Velk"
    words = page("namesakes").words
    (bare,) = [piece for piece in start("namesakes").names if len(piece.run) == 1]
    people = [Party("", "person", forms=(("tomas", "velk"),)), Party("", "person", forms=(("maria", "velk"),))]
    assert candidates(words, bare, people) == [0] and candidates(words, bare, people[1:]) == []
    assert gender_of(people[0], page("namesakes").language) == "m" and only_gender({"m", "f"}) == ""


def test_an_acronym_and_a_noun_call_a_body() -> None:
    text, cast = page("agency").text, cast_of(page("agency"))
    assert whose(cast, text, "WEA", 1) == "Weather Agency" == whose(cast, text, "The agency")
    state, words = after("agency", finished), page("agency").words
    noun = next(word for word in words if word.norm == "agency" and not word.capital)
    assert meant(state, noun) == 0
    assert is_called("agency", state.parties[0], page("agency").language)
    assert name_of_body(words, state.parties[0]) == "Weather Agency"
    assert "kenya" in long_names(page("agency").language)["kenya"]
    assert kind_of(words, ("roe", "administration"), "personal-body") == "government-body"


def test_a_member_is_called_by_state_and_party() -> None:
    text, cast = page("member").text, cast_of(page("member"))
    assert whose(cast, text, "The Arizona Republican") == "Ana Roe"
    assert cast.get("ana-roe").country == "USA"
    state = after("member", finished)
    assert side_told(state.words, state.mentions[0], state.parties[0]) is None


def test_an_unnamed_source_is_met_again() -> None:
    cast = cast_of(page("official"))
    (source,) = [actor for actor in cast.actors if actor.described == "official"]
    assert [mention.text for mention in source.mentions] == ["An official", "he", "The official"]


def test_a_pronoun_stands_for_the_one_it_agrees_with() -> None:
    text, cast = page("who").text, cast_of(page("who"))
    assert whose(cast, text, "who") == "Ada Holm" == whose(cast, text, "she") == whose(cast, text, "her")
    assert whose(cast, text, "that he") == "Ben Rusk"


def test_its_army_is_that_of_the_state_that_speaks() -> None:
    text, cast = page("its").text, cast_of(page("its"))
    assert whose(cast, text, "its navy") == "Norway's navy"


def test_a_scene_counts_sentences_and_weighs_mentions() -> None:
    scene = Scene(after("who", finished))
    holm, norway, rusk = scene.state.mentions
    she = next(word for word in scene.words if word.norm == "she")
    assert (scene.distance(she, holm), scene.paragraph(she.i)) == (0, 1)
    assert prominence(scene.words, holm) == 4.0 and prominence(scene.words, norway) == 1.0
    assert value(scene, she, "feminine", holm, 4.0) > value(scene, she, "feminine", norway, 1.0)
    assert scene.parties[rusk.party].gender == "m" and not agrees("feminine", scene, rusk.party)
    assert rival_thing(scene, she, "neuter") == 0.0
    assert words_inside(scene.words, [Span(0, 8)]) == {0, 1}


def test_what_a_role_phrase_is() -> None:
    words = page("official").words
    first, second = (role for role in roles_of(words) if role.head == "official")
    assert not definite(words, first) and definite(words, second) and not predicate(words, first)
    assert head_token(words, first).text == "official" and far_end(words, first) == first.end
    assert qualities(words, first) == frozenset() and side_of(words, first) is None
    assert takes_part(words, first) and not may_vary(words, second)
    state = after("official", finished)
    assert again(state, second) is None and varied(state, second) is None
    told, number = unnamed(state, first)
    assert number == 0 and told.parties[0].described == "official" and not state.parties
    assert home(state, "KEN") == "KEN"


def test_a_name_is_cut_out_of_a_headline() -> None:
    words = page("hyphen").words
    party = Party("", "person", forms=(("ana", "roe"),))
    assert cut_out(words, Piece(Run(0, 3), 0, 3), [party]).run == Run(0, 2)


@pytest.mark.parametrize(("text", "line"), [("Jane\n Orrin", "Jane Orrin"), ("Orrin (R", "Orrin R")])
def test_a_mention_in_one_line(text: str, line: str) -> None:
    assert in_one_line(text) == line
