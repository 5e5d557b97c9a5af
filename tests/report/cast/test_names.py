"""Names before they are settled: runs of capitals, the roles beside them, states, kinds."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.report.cast.pages import page

from onrecord.knowledge.language import language
from onrecord.knowledge.roles import roles_of
from onrecord.report.cast.kinds import Evidence, bodies_in, decided, kinds_of, of_company, votes_of
from onrecord.report.cast.names import ending_kinds, ends_like_organisation, opens_at, phrase_in, pieces_of
from onrecord.report.cast.party import Piece, plain, short_names, written
from onrecord.report.cast.people import alike, same_body, same_person
from onrecord.report.cast.runs import (
    Capitals,
    Run,
    article_before,
    before,
    before_noun,
    goes_on,
    joined,
    runs_of,
    with_article,
    word_at,
)
from onrecord.report.cast.states import dateline, office_id
from onrecord.report.cast.titled import appositions, closed, titled

ENGLISH = language("en")
NOTHING = frozenset[int]()


def pieces(name: str) -> dict[str, Piece]:
    """The names of a page, by their words."""
    words = page(name).words
    return {written(words, piece): piece for piece in pieces_of(words, roles_of(words)).names}


def runs(name: str) -> list[str]:
    words = page(name).words
    return ["".join(word.before + word.text for word in run.words(words)).strip() for run in runs_of(words, NOTHING)]


def test_a_run_goes_over_hyphens_and_the_words_of_a_body() -> None:
    assert runs("hyphen") == ["Ana Roe-Smith", "Yun Seok-jin", "Bank of Tarn"]


def test_a_run_of_a_firm_and_one_with_its_legal_form() -> None:
    assert runs("firms") == ["Melvor Inc", "Sarn", "Roe & Doe"]


def test_taken_words_end_a_run() -> None:
    words = page("hyphen").words
    assert Run(0, 2) in runs_of(words, frozenset({2}))


def test_what_stands_beside_a_word() -> None:
    words = page("agency").words
    assert word_at(words, -1) is None and word_at(words, len(words)) is None
    assert article_before(words, 1) and with_article(words, 1) == 0 and with_article(words, 2) == 2
    assert before(words, 0) is None and joined(page("plural").words, 2, "and")
    assert before_noun(page("firms").words, 1) and not before_noun(words, 2)


@pytest.mark.parametrize(
    ("name", "run", "kind"),
    [("agency", Run(0, 3), "government-body"), ("outlets", Run(1, 4), "media"), ("people", Run(1, 3), "")],
)
def test_the_last_words_of_a_name_tell_its_kind(name: str, run: Run, kind: str) -> None:
    assert ends_like_organisation(page(name).words, run) == kind


def test_a_kind_of_an_ending_is_one_of_the_data() -> None:
    assert ending_kinds(ENGLISH)["ministry"] == "government-body"


def test_titles_before_names_and_roles_after_them() -> None:
    found = pieces("insertions")
    assert [role.head for role in found["Ada Holm"].before] == ["mayor"]
    assert found["Ben Rusk"].after is not None and found["Ben Rusk"].after.head == "mayor"
    assert found["Ada Holm"].personal and found["Ada Holm"].title is not None


def test_a_plural_title_goes_with_every_name() -> None:
    found = pieces("plural")
    assert [[role.head for role in found[name].before] for name in ("Holm", "Rusk")] == [["senator"], ["senator"]]


def test_roles_are_told_apart_from_those_without_a_name() -> None:
    words = page("people").words
    roles = roles_of(words)
    starts = {run.start: run for run in runs_of(words, frozenset({0}))}
    found, used = titled(words, roles, starts)
    assert set(found) == {1} and [role.head for role in roles if role not in used] == ["president"]
    assert appositions(words, [], roles) == {} and closed(words, len(words))


def test_a_state_its_people_and_its_government() -> None:
    found = pieces("state")
    assert {name: piece.form for name, piece in found.items()} == {
        "Kenya": "state",
        "Norway": "state",
        "Norwegian government": "name",
        "Kenyans": "people",
    }
    words = page("state").words
    assert phrase_in(words, Run(0, 1))[1] == 1 and not dateline(words, Run(0, 1))


def test_a_mention_opens_at_its_title() -> None:
    words = page("people").words
    (role, *_) = roles_of(words)
    assert opens_at(words, (role,), Run(1, 3)) == 0 and opens_at(words, (), Run(1, 3)) == 1


def test_short_names_of_a_body() -> None:
    words = page("agency").words
    piece = pieces("agency")["The Weather Agency"]
    assert plain(words, piece) == ("weather", "agency")
    assert short_names(words, piece, ("weather", "agency")) == {"wa", "wea"}


def test_companies_by_legal_form_and_noun() -> None:
    words, found = page("firms").words, pieces("firms")
    assert [name for name, piece in found.items() if of_company(words, piece)] == ["Melvor", "Sarn", "Roe & Doe"]
    assert not of_company(page("people").words, pieces("people")["Jane Orrin"])
    names = {piece: plain(words, piece) for piece in found.values()}
    assert set(bodies_in(words, names)) == {("melvor",), ("sarn",), ("roe", "doe"), ("roe",), ("rd",)}


def test_kinds_by_the_votes_of_all_mentions() -> None:
    words, found = page("agency").words, pieces("agency")
    kinds = kinds_of(words, list(found.values()))
    assert kinds[found["The Weather Agency"]] == "government-body" == kinds[found["WEA"]]
    evidence = Evidence(words, tuple(found.values()))
    assert evidence.often[("wea",)] == 1 and ("weather", "agency") in evidence.bodies
    assert votes_of(words, found["WEA"])["acts"] == 1


@pytest.mark.parametrize(
    ("votes", "length", "kind"),
    [
        ({"person": 4}, 2, "person"),
        ({"person": 2, "place": 3}, 1, ""),
        ({"organisation": 2, "relays": 1, "speaks": 1}, 1, "media"),
        ({"organisation": 2}, 1, ""),
        ({}, 2, ""),
    ],
)
def test_the_kind_with_most_votes(votes: dict[str, int], length: int, kind: str) -> None:
    assert decided(Counter(votes), length) == kind


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("tomas", "velk"), ("velk", "tomas"), False),
        (("tomas", "velk"), ("tomas", "ivo", "velk"), True),
        (("tomas", "velkar"), ("tomas", "velkor"), True),
        (("tomas", "velk"), ("mara", "velk"), False),
        (("velk",), ("tomas", "velk"), False),
    ],
)
def test_two_full_names_of_one_person(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert same_person(one, other, ENGLISH) == same


def test_two_names_of_one_body() -> None:
    assert same_body(("weather", "agency"), ("weather", "agencys"), ENGLISH)
    assert same_body(("wa",), ("weather", "agency"), ENGLISH)
    assert same_body(("bank", "of", "tarn"), ("bank", "of", "tarn", "east"), ENGLISH)
    assert not same_body(("weather",), ("weather", "agency"), ENGLISH)
    assert alike("orrin", "orrin", ENGLISH) and not alike("orr", "orn", ENGLISH)


def test_an_office_is_told_by_its_country() -> None:
    entry = pieces("state")["Kenya"].entry
    assert entry is not None and office_id(entry) == "ken-kenya"


def test_a_run_ends_where_nothing_goes_on() -> None:
    words = page("people").words
    capitals = Capitals(words, NOTHING, frozenset())
    assert goes_on(capitals, 1, 2) == 3 and goes_on(capitals, 1, 3) == 3 == goes_on(capitals, 1, 3)
