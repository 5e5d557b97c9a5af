"""Two spellings of one name fold to one."""

from __future__ import annotations

import pytest

from onrecord.knowledge.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Señor Übel", "senor ubel"), ("Ørsted Łod Đan", "orsted lod dan"), ("Æon’s Straße", "aeon's strasse"), ("", "")],
)
def test_marks_strokes_and_case_are_taken_off(text: str, folded: str) -> None:
    assert fold(text) == folded
