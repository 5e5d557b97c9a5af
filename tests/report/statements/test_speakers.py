"""Sources resolved to speakers: names, descriptions, joint and unnamed speakers, and what stays open."""

import pytest
from tests.report.cast.test_cast import article

from onrecord.report.cast import cast_of
from onrecord.report.page import parse
from onrecord.report.statements.speakers import Speaker, speaker_of
from onrecord.spans import Span


def speaker(text: str, words: str, outer: Speaker | None = None) -> Speaker:
    parsed = next(iter(parse([article(text)])))
    at = text.index(words)
    return speaker_of(Span(at, at + len(words)), parsed, cast_of(parsed), outer)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Canadian Foreign Minister Jane Rowan said no.", "Canadian Foreign Minister Jane Rowan", "Jane Rowan"),
        ("Jane Rowan left. She said no.", "She", "Jane Rowan"),
        ("The White House said no.", "The White House", "White House"),
        ("A statement from the White House said no.", "A statement from the White House", "White House"),
        ("Jane Rowan came. Jane Rowan's lawyer said no.", "Jane Rowan's lawyer", None),
        ("Jane Rowan came. Her lawyer said no.", "Her lawyer", None),
        ("The new plan for Canada said no.", "The new plan for Canada", None),
    ],
)
def test_a_source_is_one_speaker_or_none(text: str, words: str, name: str | None) -> None:
    found = speaker(text, words)
    assert (found.name, found.text) == (name, words)


def test_joint_speakers() -> None:
    text = "Jane Rowan and Tomas Veld said no."
    found = speaker(text, "Jane Rowan and Tomas Veld")
    assert (found.name, found.co_speakers) == ("Jane Rowan", ("tomas-veld",))


def test_unnamed_sources_have_an_actor_and_no_name() -> None:
    found = speaker("A Canadian official said no.", "A Canadian official")
    assert (found.name, found.country) == (None, "CAN")
    assert found.actor is not None


def test_we_is_the_outer_speaker() -> None:
    text = '"We said no," Jane Rowan said.'
    outer = speaker(text, "Jane Rowan")
    assert speaker(text, "We", outer).name == "Jane Rowan"
    assert speaker(text, "We").name is None


def test_no_source_no_speaker() -> None:
    parsed = next(iter(parse([article("It failed.")])))
    assert speaker_of(None, parsed, cast_of(parsed)) == Speaker()
