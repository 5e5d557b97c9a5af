"""Whom a statement is aimed at: who is accused or asked, else the other parties that its content is about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.statements.clauses import among, attributed, page_of, spot

from onrecord.options.reports import STATEMENT
from onrecord.report.cast import Cast
from onrecord.report.page import Page
from onrecord.report.statements.targets import aimed_at, meant_by, on_other_side, targets_of
from onrecord.report.statements.voice import Voice

ACCUSED = """Kenya Kenya NNP PROPN 2 nsubj B-GPE | accused accuse VBD VERB 2 ROOT |
    Norway Norway NNP PROPN 2 dobj B-GPE |
    of of IN ADP 2 prep | greed_ greed NN NOUN 4 pobj | . . . PUNCT 2 punct"""
HELPED = """Kenya Kenya NNP PROPN 2 nsubj B-GPE | said say VBD VERB 2 ROOT | it it PRP PRON 5 nsubj |
    would would MD AUX 5 aux | help help VB VERB 2 ccomp | Norway_ Norway NNP PROPN 5 dobj B-GPE |
    . . . PUNCT 2 punct"""
MUST = """Kenya Kenya NNP PROPN 2 nsubj B-GPE | said say VBD VERB 2 ROOT | Norway Norway NNP PROPN 5 nsubj B-GPE |
    must must MD AUX 5 aux | leave_ leave VB VERB 2 ccomp | . . . PUNCT 2 punct"""
MET = """Ann Ann NNP PROPN 2 nsubj B-PERSON | said say VBD VERB 2 ROOT | Tom Tom NNP PROPN 6 nsubj B-PERSON |
    and and CC CCONJ 3 cc | Ida Ida NNP PROPN 3 conj B-PERSON | knew know VBD VERB 2 ccomp |
    Bo Bo NNP PROPN 8 poss B-PERSON |
    plan_ plan NN NOUN 6 dobj | . . . PUNCT 2 punct"""


def countries(page: Page, content: str, cue: str) -> list[str | None]:
    return [p.country for p in aimed_at(page, among(page, {}), attributed(page, content, "Kenya", cue))]


def test_who_is_accused_is_aimed_at() -> None:
    assert countries(page_of(ACCUSED), "greed", "accused") == ["NOR"]


def test_telling_aims_at_nobody() -> None:
    assert countries(page_of(HELPED), "it would help Norway", "said") == []


def test_the_source_is_nobody_that_it_speaks_of() -> None:
    page = page_of(ACCUSED)
    one = replace(attributed(page, "greed", "Kenya", "accused"), source=spot(page, "Norway"))
    assert "NOR" not in [p.country for p in aimed_at(page, among(page, {}), one)]


@pytest.mark.parametrize(
    ("words", "content", "act", "meant"),
    [
        (HELPED, "it would help Norway", "AGREE", ["NOR"]),
        (HELPED, "it would help Norway", "STATE", []),  # what only tells is about nobody
        (MUST, "Norway must leave", "THREATEN", []),  # who acts is not whom it is about
        (HELPED.replace("Norway_ Norway", "Kenya_ Kenya"), "it would help Kenya", "AGREE", []),  # its own side
    ],
)
def test_whom_an_offer_or_a_demand_means(words: str, content: str, act: str, meant: list[str]) -> None:
    page = page_of(words)
    found = meant_by(page, among(page, {}), attributed(page, content, "Kenya", "said"), act)
    assert [p.country for p in found] == meant


def told() -> tuple[Page, Cast]:
    page = page_of(MET)
    return page, among(page, {name: name.lower() for name in ("Ann", "Tom", "Ida", "Bo")})


def targets(content: str, voice: Voice) -> tuple[str, ...]:
    page, actors = told()
    return targets_of(page, actors, attributed(page, content, "Ann", "said"), voice)


def test_subjects_of_the_content_are_aimed_at() -> None:
    assert targets("Tom and Ida knew", Voice("ann")) == ("tom",)


def test_whose_something_is_counts_as_a_subject() -> None:
    assert targets("Tom and Ida knew Bo", Voice("ann")) == ("tom", "bo")


def test_the_speaker_is_no_target() -> None:
    assert targets("Tom and Ida knew", Voice("tom")) == ()


def test_a_content_about_many_is_aimed_at_none() -> None:
    page, actors = told()
    (content,) = spot(page, page.text)
    every = replace(attributed(page), content=(content,))
    assert STATEMENT.most_targets == 2
    assert targets_of(page, actors, every, Voice()) == ()


def test_the_target_that_the_cue_names_comes_first() -> None:
    page, actors = told()
    one = replace(attributed(page, "Tom and Ida knew", "Ann", "said"), target=spot(page, "Ida")[0])
    assert targets_of(page, actors, one, Voice("ann")) == ("ida",)
    assert targets_of(page, actors, one, Voice("ida")) == ()


@pytest.mark.parametrize(
    ("id_", "own", "other", "apart"),
    [
        ("ann", "KEN", "NOR", True),
        ("ann", "KEN", "KEN", False),
        ("ann", "KEN", None, True),
        ("x-ann", "KEN", "NOR", False),  # nobody by name
        ("ann-media", "KEN", "NOR", False),  # an outlet is no party
    ],
)
def test_who_is_of_another_side(id_: str, own: str, other: str | None, apart: bool) -> None:
    page = page_of(MET)
    actors = among(page, {"Ann": id_})
    known = Cast(tuple(replace(a, country=other) for a in actors.actors), actors.mentions, actors.forms)
    assert on_other_side(known, id_, Voice(country=own)) == apart
