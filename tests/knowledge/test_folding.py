"""Spellings of one name share their fold."""

from __future__ import annotations

import pytest

from onrecord.knowledge.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zoë Łukasz Øster", "zoe lukasz oster"),
        ("Đorđe Ðað", "dorde dad"),
        ("Işık ERDOĞAN", "isik erdogan"),
        ("Þór Æsa Œuvre Straße ẞ", "thor aesa oeuvre strasse ss"),
        ("O’Roe", "o'roe"),
        ("ﬁne", "fine"),
        ("Ǽsa Ǿster", "aesa oster"),  # a mark on a letter that Unicode does not take apart
        ("Москва", "москва"),
    ],
)
def test_marks_case_and_strokes_go(text: str, folded: str) -> None:
    assert fold(text) == folded == fold(folded)
