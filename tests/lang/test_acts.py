"""The words of acts: each list names one act, and no word names two."""

from __future__ import annotations

from collections import Counter

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.lists import Lists
from onrecord.report.statements.acts import STATE

ACTS = language().acts


@pytest.mark.parametrize("lists", [ACTS.cues, ACTS.attitude])
def test_a_cue_names_one_act(lists: Lists) -> None:
    counted = Counter(word for words in lists.ordered.values() for word in words)
    assert [word for word, times in counted.items() if times > 1] == []


def test_acts_are_types_in_capitals_and_none_is_the_state_of_telling() -> None:
    assert all(act.isupper() and act != STATE for act in (*ACTS.cues, *ACTS.attitude))


def test_cues_that_take_their_force_from_what_is_said_are_cues() -> None:
    assert ACTS.weak["cues"] <= ACTS.cues.every
    assert ACTS.turns["telling"] <= ACTS.weak["cues"]
