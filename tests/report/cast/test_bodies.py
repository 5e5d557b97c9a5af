"""Bodies by name and by short descriptions, and companies among them."""

from __future__ import annotations

from functools import cache, reduce

import pytest
from tests.report import written

from onrecord.knowledge.language import language
from onrecord.knowledge.roles import roles_of
from onrecord.report.cast import Cast, cast_of
from onrecord.report.cast.bodies import (
    acronyms_of,
    bodies_by_name,
    body_called,
    calls_body,
    is_called,
    kind_of,
    may_mean,
    nouns_of_bodies,
    shortened,
    trades,
)
from onrecord.report.cast.cast import PASSES
from onrecord.report.cast.known_names import begun
from onrecord.report.cast.names import pieces_of
from onrecord.report.cast.party import Party, Settling
from onrecord.report.page import Page

ENGLISH = language("en")

TALE = """
The the DT DET 3 det
Harbour Harbour NNP PROPN 3 compound B-ORG
Agency Agency NNP PROPN 5 nsubj I-ORG
(_ ( -LRB- PUNCT 3 punct
HaA_ HaA NNP PROPN 3 appos B-ORG
) ) -RRB- PUNCT 3 punct
sued sue VBD VERB 7 ROOT
Melvor Melvor NNP PROPN 9 compound B-ORG
Inc_ Inc NNP PROPN 7 dobj I-ORG
. . . PUNCT 7 punct

HaA HaA NNP PROPN 2 nsubj B-ORG
won_ win VBD VERB 2 ROOT
. . . PUNCT 2 punct

The the DT DET 2 det
agency agency NN NOUN 3 nsubj
said say VBD VERB 3 ROOT
the the DT DET 5 det
company company NN NOUN 6 nsubj
paid pay VBD VERB 3 ccomp
the the DT DET 9 det
agency agency NN NOUN 9 compound
building_ building NN NOUN 6 dobj
. . . PUNCT 3 punct
"""


@cache
def page() -> Page:
    return written.page(TALE)


@cache
def state_before(last: object) -> Settling:
    """What is settled before a pass."""
    begin = begun(page(), pieces_of(page().words, roles_of(page().words)))
    return reduce(lambda state, settle: settle(state), PASSES[: PASSES.index(last)], begin)  # type: ignore[arg-type]


def called(cast: Cast, text: str) -> list[str | None]:
    """The names of all whom some words mention, in order."""
    return [cast.get(cast.mentions[span]).name for span in cast.in_order if span.of(page().text) == text]


def test_an_acronym_and_a_noun_call_the_body_of_the_report() -> None:
    cast = cast_of(page())
    assert called(cast, "HaA") == ["Harbour Agency", "Harbour Agency"]
    assert called(cast, "The agency") == ["Harbour Agency"]


def test_the_company_is_the_one_that_trades() -> None:
    assert called(cast_of(page()), "the company") == ["Melvor"]


def test_a_noun_that_tells_of_another_calls_nobody() -> None:
    words = page().words
    calling = [word.i for word in words if word.text == "agency" and calls_body(words, word)]
    assert len(calling) == 1 and words[calling[0] + 1].norm == "said"
    assert called(cast_of(page()), "the agency") == []


def test_each_pass_adds_bodies_and_what_calls_them() -> None:
    before = state_before(bodies_by_name)
    after = bodies_by_name(before)
    assert {party.kind for party in after.parties[len(before.parties) :]} == {"government-body", "organisation"}
    later = state_before(shortened)
    assert len(shortened(later).mentions) == len(later.mentions) + 2


def test_a_body_is_called_by_its_acronym_or_its_first_word() -> None:
    words, bodies = page().words, list(state_before(shortened).parties)
    (agency,) = [n for n, party in enumerate(bodies) if party.name == "Harbour Agency"]
    assert body_called(words, ("haa",), bodies) == agency == body_called(words, ("harbour",), bodies)
    assert body_called(words, ("sund",), bodies) is None
    assert "haa" in acronyms_of(words, bodies[agency])


@pytest.mark.parametrize(
    ("name", "kind", "actor"),
    [
        (("tarn", "times"), "media", "media"),
        (("roe", "administration"), "personal-body", "government-body"),
        (("roe", "campaign"), "personal-body", "organisation"),
        (("tarn", "agency"), "government-body", "government-body"),
    ],
)
def test_kinds_of_actors(name: tuple[str, ...], kind: str, actor: str) -> None:
    assert kind_of(page().words, name, kind) == actor  # type: ignore[arg-type]


def test_which_nouns_call_which_bodies() -> None:
    firm, paper = Party("Melvor Mining", "organisation"), Party("Tarn Times", "media")
    assert trades("company", firm, ENGLISH) and not trades("company", paper, ENGLISH)
    assert not trades("company", Party("Tarn University", "organisation"), ENGLISH)
    assert is_called("times", paper, ENGLISH) and not is_called("agency", paper, ENGLISH)
    assert {"agency", "ministry", "company", "group"} <= nouns_of_bodies(ENGLISH)


def test_a_noun_in_capitals_is_an_outlets() -> None:
    words = page().words
    company, agency = words[13], next(word for word in words if word.text == "Agency")
    assert company.norm == "company" and may_mean(Party("Melvor", "organisation"), company)
    assert may_mean(Party("Tarn Times", "media"), agency) and not may_mean(Party("Melvor", "organisation"), agency)
