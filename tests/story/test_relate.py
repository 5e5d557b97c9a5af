"""The harbour talks, related: what the three reports share, where they differ, who disputes whom."""

from __future__ import annotations

import random

import pytest
from tests.story import harbour
from tests.story.desk import Desk

from onrecord.models import Discrepancy, Story
from onrecord.story.grouping.group import group
from onrecord.story.related import relate


@pytest.fixture(scope="module")
def story() -> Story:
    return relate(harbour.reports())


def _of(story: Story, kind: str) -> list[Discrepancy]:
    return [d for d in story.discrepancies if d.kind == kind]


def _content(story: Story, statement: str) -> str:
    texts = {r.article.path: r.article.text for r in harbour.reports()}
    found = next(s for s in story.statements if s.id == statement)
    return " ".join(c.of(texts[found.article]) for c in found.content)


def test_the_three_reports_are_one_story() -> None:
    assert [len(g.members) for g in group(harbour.reports())] == [3]


def test_the_order_of_the_reports_does_not_matter(story: Story) -> None:
    shuffled = list(harbour.reports())
    random.Random(4).shuffle(shuffled)
    assert relate(shuffled) == story


def test_everybody_stands_in_one_row(story: Story) -> None:
    assert [a.name for a in story.actors if a.kind == "person"] == ["Mira Solane", "Oskar Brandt"]
    assert len([a for a in story.actors if a.country == "QUE" and a.kind == "state"]) == 1


def test_statements_carry_the_actors_of_the_record(story: Story) -> None:
    ids = {a.id for a in story.actors}
    assert all(s.speaker in ids for s in story.statements if s.speaker)
    assert {s.speaker_name for s in story.statements if s.speaker == "oskar-brandt"} == {"Oskar Brandt"}


def test_an_indirect_statement_is_known_again_in_other_words(story: Story) -> None:
    told = [{_content(story, s) for s in u.statements} for u in story.utterances]
    assert any(
        {
            "the harbour talks in Tolm depend on Quenland's decision",
            "The prospects for harbour talks in Tolm would depend on Quenland",
        }
        <= contents
        for contents in told
    )


def test_an_utterance_counts_independent_sources(story: Story) -> None:
    quoted = next(u for u in story.utterances if any("froze" in _content(story, s) for s in u.statements))
    assert (quoted.reports, quoted.independent_sources) == (2, 1)  # both rest on one interview
    assert "shared words" in quoted.why


def test_an_office_that_one_report_calls_former(story: Story) -> None:
    (role,) = _of(story, "role")
    assert role.severity == "high"
    assert {p.text for p in role.between} >= {"Former Foreign Minister Mira Solane", "Foreign Minister Mira Solane"}


def test_a_misspelt_name(story: Story) -> None:
    (spelling,) = _of(story, "name-spelling")
    assert {p.text for p in spelling.between} == {"Brand", "Brandt"}


def test_a_quotation_in_two_wordings_without_the_sentence_that_agrees(story: Story) -> None:
    (wording,) = _of(story, "quote-wording")
    assert [p.text for p in wording.between] == [
        "When a neighbour calls us, we pick up and agree on a date",
        "And if a neighbour rings, we answer the phone and settle on a day",
    ]


def test_two_counts_of_one_thing(story: Story) -> None:
    (number,) = _of(story, "number")
    assert {p.text for p in number.between} == {"killed 14 people", "killed 17 people"}


def test_a_plan_with_several_fates(story: Story) -> None:
    fate = next(d for d in story.disputes if d.why == "status")
    assert "cancelled" in fate.question and "postponed" in fate.question
    assert {p.name for p in fate.positions} >= {"Oskar Brandt", "Quenland"}


def test_a_claim_and_its_denial(story: Story) -> None:
    denial = next(d for d in story.disputes if d.why == "denial")
    assert {p.name for p in denial.positions} == {"Quenland", "Harbour workers"}
    assert "closed the Tolm harbour" in denial.question


def test_every_passage_slices_its_text(story: Story) -> None:
    texts = {r.article.path: r.article.text for r in harbour.reports()}
    for d in story.discrepancies:
        assert len(d.between) > 1
        assert all(p.text == p.span.of(texts[p.article]) for p in d.between)


def test_ids_are_unique(story: Story) -> None:
    for table in (story.actors, story.utterances, story.disputes, story.discrepancies, story.positions, story.events):
        assert len({row.id for row in table}) == len(table)


def test_a_single_report_is_a_story() -> None:
    story = relate(harbour.reports()[:1])
    assert story.articles == ("one.txt",)
    assert story.utterances == ()


def test_two_names_of_one_person_spelt_in_two_ways_are_one_difference() -> None:
    reports = []
    for path, name in (("a.txt", "Salma Varuk"), ("b.txt", "Selma Varouk")):
        desk = Desk(path, f"{name}, who runs the ferry guild of Tolm, said that the quay was shut.")
        desk.said(desk.actor(name), "said", "the quay was shut")
        reports.append(desk.report())
    (found,) = _of(relate(reports), "name-spelling")
    assert {p.text for p in found.between} == {"Salma", "Selma", "Varuk", "Varouk"}
