"""Who denies what, who points back, and how readings of one matter become one dispute; invented texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.story.told import stance, telling

from onrecord.models import Actor
from onrecord.story.claims import Stance, worth_of
from onrecord.story.disputes.denials import apart, denials, one_side, points_back, replies, sourced
from onrecord.story.disputes.disputes import dispute, merged, one_matter
from onrecord.story.disputes.found import Found, tellable

KERN = Actor("ilse-kern", "Ilse Kern", "person")


def _by(who: Actor | None, content: str, cue: str = "said", id: str = "b.txt-s0", text: str | None = None) -> Stance:
    """A statement as if another one had made it."""
    told = stance(content, cue)
    statement = replace(told.telling.statement, id=id, speaker_text=text)
    return replace(told, telling=replace(told.telling, speaker=who, statement=statement))


CLAIM = stance("Ilse Kern sold the harbour mill to a cousin")
DENIAL = _by(KERN, "that she sold the mill to a cousin", "denied")


def test_a_denial_meets_the_claim_about_the_denier() -> None:
    worth = worth_of([CLAIM.telling, DENIAL.telling])
    assert [f.ids for f in denials([CLAIM, DENIAL], worth)] == [CLAIM_IDS]
    other = _by(KERN, "that the ferry is late in winter", "denied")
    assert not list(denials([CLAIM, other], worth))


CLAIM_IDS = {CLAIM.telling.id, DENIAL.telling.id}


@pytest.mark.parametrize(
    ("content", "cue", "back"),
    [
        ("a polite invention", "called", True),
        ("the allegations", "denied", True),
        ("a new mill", "denied", False),
        ("the ferry sails", "said", False),
        ("a lie told by the guild of the harbour mill to the council of Tolm in May", "called", False),
    ],
)
def test_words_that_only_point_back(content: str, cue: str, back: bool) -> None:
    assert points_back(_by(KERN, content, cue)) is back


def test_a_reply_answers_what_stands_right_before_it_in_one_report() -> None:
    other_report = replace(_by(KERN, "a polite invention", "called").telling)
    assert not list(replies([CLAIM, replace(CLAIM, telling=other_report)][:1]))


def test_voices_and_sides() -> None:
    assert apart(CLAIM, DENIAL)
    assert not apart(CLAIM, CLAIM)
    assert one_side(telling("the ferry sails"), telling("the mill stands"))
    assert not one_side(CLAIM.telling, DENIAL.telling)
    nobody = _by(None, "the ferry sails", text="officials")
    assert sourced(nobody.telling)
    assert not sourced(_by(None, "the ferry sails", text="they").telling)
    assert not tellable(stance("the ferry"))


def test_readings_that_rest_on_the_same_statements_are_one() -> None:
    first, second = Found("denial", "Is it so?", (CLAIM, DENIAL)), Found("blame", "Who?", (CLAIM,))
    assert one_matter(first, second)
    (found,) = merged([first, second])
    assert (found.reading, found.question, found.ids) == ("denial", "Is it so?", CLAIM_IDS)
    apart_ = Found("blame", "Who?", (_by(KERN, "the ferry sails", id="c"),))
    assert merged([first, apart_]) == [first, apart_]


def test_a_dispute_has_a_position_for_every_actor_and_the_same_utterances() -> None:
    by_id = {s.telling.id: s for s in (CLAIM, DENIAL)}
    told = dispute(Found("denial", "Is it so?", (CLAIM, DENIAL)), by_id, {})
    assert told
    assert {p.name for p in told.positions} == {"Pavel Strand", "Ilse Kern"}
    assert dispute(Found("denial", "Is it so?", (CLAIM,)), by_id, {}) is None
    again = dispute(Found("denial", "Is it so?", (CLAIM,)), by_id, {CLAIM.telling.id: CLAIM_IDS})
    assert again
    assert {i for p in again.positions for i in p.statements} == CLAIM_IDS
