"""Where sentences end, by the text alone."""

from __future__ import annotations

import pytest

from onrecord.knowledge.sentences import sentence_spans
from onrecord.spans import Span


@pytest.mark.parametrize(
    "sentences",
    [
        ["He left.", "She stayed."],
        ["He left!", "She stayed."],
        ["Gov. Marsh left."],
        ["U.S. Steel left."],
        ["J. Roe left the U.N. today."],
        ["It rose by 1.5 points."],
        ["Why?", "(Nobody knows.)"],
        ["It was said … and done."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in sentence_spans(text, Span(0, len(text)))] == sentences


def test_sentences_glued_together_are_parted() -> None:
    text = "He left.She stayed."
    assert [span.of(text) for span in sentence_spans(text, Span(0, len(text)))] == ["He left.", "She stayed."]


def test_only_the_passage_is_read() -> None:
    text = "He left. She stayed. We go."
    assert [span.of(text) for span in sentence_spans(text, Span(9, 20))] == ["She stayed."]
    assert sentence_spans(" -- ", Span(0, 4)) == []
