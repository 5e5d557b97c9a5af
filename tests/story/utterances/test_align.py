"""Which statements of two reports tell one utterance; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.story.related import relate


def _one_utterance(a: str, b: str) -> bool:
    reports = []
    for path, content in (("a.txt", a), ("b.txt", b)):
        desk = Desk(path, f"Pavel Strand said {content}. The ferry sailed.")
        desk.said(desk.actor("Pavel Strand", "Strand"), "said", content)
        reports.append(desk.report())
    return bool(relate(reports).utterances)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("he would not resign", "he was not going to resign", True),
        ("the quarry", "the quarry as a trick", False),
        ("he was a mere child then", "the child who swam the Tarn is now the harbour master", False),
        (
            "he asked a surveyor to inspect the cracked dam",
            "a surveyor had been asked to look at cracks in the dam",
            True,
        ),
    ],
)
def test_what_is_one_utterance(a: str, b: str, one: bool) -> None:
    assert _one_utterance(a, b) is one
