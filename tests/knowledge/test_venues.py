"""Kinds of occasions and the press at large, by their words."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.venues import is_press, kind_of, last_words

EN = language()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a press conference", "press conference"),
        ("his speech", "speech"),
        ("the letter", "letter"),
        ("the Letter", None),  # a name
        ("the harbour", None),
        ("", None),
    ],
)
def test_the_kind_of_an_occasion(text: str, kind: str | None) -> None:
    assert kind_of(text, EN) == kind


def test_the_press_at_large() -> None:
    assert is_press("the Reporters", EN) and not is_press("the harbour", EN)
    assert {"conference", "speech"} <= last_words(EN)
