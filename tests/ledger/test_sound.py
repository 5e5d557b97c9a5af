"""What a story cites must be there, or the story is not kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import article, report, story

from onrecord.ledger.sound import check
from onrecord.models import Passage, RoleMention, Story
from onrecord.spans import Span

TEXT = 'Talks\nBrannoc said "yes". Ilse said "no".'
TEXTS = {"a.txt": TEXT}
FAR = Span(900, 904)
WRONG = Passage("a.txt", Span(0, 3), "not it")


@pytest.fixture
def told() -> Story:
    return story([report(article("a.txt", TEXT))])


def test_a_sound_story_is_let_pass(told: Story) -> None:
    check(told, TEXTS)


@pytest.mark.parametrize("field", ["content", "cue", "source"])
def test_a_statement_outside_its_text(told: Story, field: str) -> None:
    first, *rest = told.statements
    with pytest.raises(ValueError, match="outside"):
        check(replace(told, statements=(*rest, replace(first, **{field: (FAR,)}))), TEXTS)


def test_a_statement_without_content(told: Story) -> None:
    with pytest.raises(ValueError, match="no content"):
        check(replace(told, statements=(replace(told.statements[0], content=()),)), TEXTS)


def test_a_text_that_is_not_there(told: Story) -> None:
    with pytest.raises(ValueError, match="outside"):
        check(told, {})


def test_roles_mentions_and_passages_slice_their_texts(told: Story) -> None:
    actor, event, difference = told.actors[0], told.events[0], told.discrepancies[0]
    claim = replace(event.statuses[0], passage=WRONG)
    for unsound in (
        replace(told, actors=(replace(actor, roles=(RoleMention("mayor", "a.txt", FAR),)),)),
        replace(told, actors=(replace(actor, mentions=(WRONG,)),)),
        replace(told, events=(replace(event, mentions=(WRONG,)),)),
        replace(told, events=(replace(event, statuses=(claim,)),)),
        replace(told, discrepancies=(replace(difference, between=(WRONG,)),)),
    ):
        with pytest.raises(ValueError):
            check(unsound, TEXTS)
