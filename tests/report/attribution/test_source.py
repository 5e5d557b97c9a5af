"""Whose words they are: subject, agent or owner of a cue, as written."""

import pytest
from tests.report.read_text import parsed

from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.source import mention, source_of

SOURCES = [
    ("Ostrov said it was late.", "say", ["Ostrov"]),
    ("The offer was rejected by the crew.", "reject", ["the crew"]),
    ("The offer was rejected.", "reject", []),
    ("Ostrov wanted to warn that it was late.", "warn", ["Ostrov"]),
    ("Ostrov issued a statement saying that it was late.", "say", ["Ostrov"]),
    ("The Courier quoted a guard as saying that it was late.", "say", ["a guard"]),
    ("Ostrov’s claim that it was late was wrong.", "claim", ["Ostrov"]),
    ("The claim by Ostrov that it was late was wrong.", "claim", ["Ostrov"]),
    ("A guard who said it was late left.", "say", ["A guard", "who"]),
    ("VELMAR — Ostrov said it was late.", "say", ["Ostrov"]),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), SOURCES)
def test_whose_words(text: str, lemma: str, expected: list[str]) -> None:
    page = parsed(text)
    cue = next(one for one in cues_in(page) if one.lemma == lemma)
    assert [span.of(text) for span in source_of(page, cue)] == expected


MENTIONS = [
    ("The minister, Jane Roe, left.", "minister", "The minister"),
    ("Jane Roe, the minister, left.", "Roe", "Jane Roe"),
    ("The guard who saw it left.", "guard", "The guard"),
    ("The guard on Monday left.", "guard", "The guard"),
]


@pytest.mark.parametrize(("text", "head", "expected"), MENTIONS)
def test_a_mention_is_what_says_who_is_meant(text: str, head: str, expected: str) -> None:
    page = parsed(text)
    found = mention(page, next(token for token in page.doc if token.text == head))
    assert found and found.of(text) == expected
