"""What a story cites must be there; what is not is left out and named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import article, report, story

from onrecord.ledger.sound import Inspection
from onrecord.models import Passage, Story
from onrecord.spans import Span

TEXT = 'Talks\nBrannoc said "yes". Ilse said "no".'
TEXTS = {"a.txt": TEXT}
FAR = Span(900, 904)


@pytest.fixture
def told() -> Story:
    return story([report(article("a.txt", TEXT))])


def problems(told: Story) -> tuple[Story, list[str]]:
    inspection = Inspection(told, TEXTS)
    return inspection.sound(), inspection.problems


def test_a_sound_story_is_left_as_it_is(told: Story) -> None:
    assert problems(told) == (told, [])


def test_a_statement_outside_its_text_is_left_out_with_what_rests_on_it(told: Story) -> None:
    first, *rest = told.statements
    found, said = problems(replace(told, statements=(replace(first, content=(FAR,)), *rest)))
    assert found.statements == tuple(rest) and said
    assert first.id not in {s for u in found.utterances for s in u.statements}
    assert not found.positions[0].changes


@pytest.mark.parametrize("field", ["speaker", "nested_in"])
def test_a_reference_to_nothing_is_dropped(told: Story, field: str) -> None:
    first, *rest = told.statements
    found, said = problems(replace(told, statements=(replace(first, **{field: "nobody"}), *rest)))
    assert getattr(found.statements[0], field) is None and said


def test_a_passage_that_does_not_slice_is_dropped(told: Story) -> None:
    (event,), (difference,) = told.events, told.discrepancies
    wrong = Passage("a.txt", Span(0, 3), "not it")
    found, said = problems(
        replace(
            told, events=(replace(event, mentions=(wrong,)),), discrepancies=(replace(difference, between=(wrong,)),)
        )
    )
    assert not found.events[0].mentions and not found.discrepancies and len(said) == 3


def test_two_rows_of_one_id_are_one(told: Story) -> None:
    found, said = problems(replace(told, events=told.events * 2))
    assert found.events == told.events and said
