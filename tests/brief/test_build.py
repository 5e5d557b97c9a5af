"""Which stories stand on a page, and how each begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.brief.desk import STORY, Desk, article, told

from onrecord.brief import build
from onrecord.brief.build import brief_of, lede_of
from onrecord.models import Story


def test_the_largest_story_first_and_one_by_its_id() -> None:
    desk = Desk((Story("st-2", "Harvest", ("a.txt",)), STORY))
    assert [s.id for s in brief_of(desk).stories] == ["st-1", "st-2"]
    assert [s.id for s in brief_of(desk, story="st-2").stories] == ["st-2"]
    assert brief_of(desk, story="none").stories == ()


def test_a_page_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "STORIES_SHOWN", 1)
    found = brief_of(Desk((STORY, Story("st-2", "Harvest", ("a.txt",)))))
    assert len(found.stories) == 1 and found.left_out == 1


def test_figures_of_a_story() -> None:
    (found,) = brief_of(Desk()).stories
    assert (found.first_day, found.last_day, found.independent) == ("2031-06-09", "2031-06-10", 2)
    assert [(s.number, s.label, s.statements) for s in found.sheets] == [(1, "The <b>Ledger</b>", 1), (2, "b.txt", 1)]


def test_a_story_begins_as_the_report_does_that_shares_most() -> None:
    first = lede_of(told())
    assert first and first[0].startswith("Ilse Dravec said") and first[1].number == 1
    own = replace(STORY.utterances[0], statements=("s-2",))
    second = lede_of(told(utterances=(own,)))
    assert second and second[1].number == 2


def test_a_long_first_paragraph_is_cut_after_a_word() -> None:
    (story,) = brief_of(Desk((Story("st", "", ("a",)),), (article("a", "word " * 200),))).stories
    assert story.lede and story.lede[0].endswith("word …") and len(story.lede[0]) <= 480
    (short,) = brief_of(Desk((Story("st", "", ("a",)),), (article("a", "Too short."),))).stories
    assert short.lede is None
