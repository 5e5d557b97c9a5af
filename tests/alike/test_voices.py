"""Which two speakers can be one voice."""

from __future__ import annotations

import pytest

from onrecord.alike.voices import described_as, only_grammar, spoken_for
from onrecord.models import Actor, RoleMention
from onrecord.options.stories import VOICE
from onrecord.spans import Span


def _actor(id: str, name: str | None, kind: str = "person", role: str = "", **other: object) -> Actor:
    roles = (RoleMention(role, "a.txt", Span(0, 1)),) if role else ()
    return Actor(id, name, kind, roles=roles, **other)  # type: ignore[arg-type]


GUILD = _actor("guild", "Harbour Guild", "organisation")
MINISTER = _actor("brandt", "Oskar Brandt", role="Harbour Minister", country="QZZ")
CLERK = _actor("x", None, described="a senior guild clerk")
STATE = _actor("quenland", "Quenland", "state", country="QZZ")


@pytest.mark.parametrize(
    ("a", "b", "voice"),
    [
        (GUILD, GUILD, 1.0),
        (GUILD, _actor("kern", "Ilse Kern", role="guild spokeswoman"), VOICE.body),
        (MINISTER, STATE, VOICE.country),
        (MINISTER, _actor("voss", "Karl Voss", role="Fish Minister", country="QZZ"), 0.0),
        (GUILD, _actor("other", "Miners Union", "organisation"), 0.0),
        (MINISTER, _actor("x", None, described="the harbour minister"), VOICE.described),
        (CLERK, _actor("y", None, described="senior guild clerk"), VOICE.unnamed),
        (CLERK, _actor("y", None, described="two anglers of Tolm"), 0.0),
        (None, GUILD, 0.0),
    ],
)  # fmt: skip
def test_how_far_two_speakers_are_one_voice(a: Actor | None, b: Actor | None, voice: float) -> None:
    assert spoken_for(a, b) == spoken_for(b, a) == voice


def test_who_leads_a_body_is_told_in_many_words() -> None:
    chief = _actor("kern", "Ilse Kern", role="director of the port authority")
    assert described_as("the head of the port authority", chief)
    assert not described_as("the head", chief)


def test_a_pronoun_names_nobody() -> None:
    assert only_grammar("he")
    assert not only_grammar("a clerk")
