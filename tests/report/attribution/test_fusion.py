"""What becomes of what rules and tagger find, apart and together."""

from dataclasses import replace

import pytest
from tests.report.read_text import parsed

from onrecord.options.reports import Trust
from onrecord.report.attribution import Attribution
from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.fusion import fused, matched
from onrecord.report.attribution.tagged import contents, sources
from onrecord.report.network import RawAttribution
from onrecord.report.page.page import Page
from onrecord.spans import Span


def at(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def raw(text: str, source: str, cue: str, *content: str, confidence: float = 0.9) -> RawAttribution:
    spans = tuple(span for words in content for span in at(text, words))
    return RawAttribution(at(text, source) if source else (), at(text, cue), spans, confidence)


def rule(text: str, source: str, cue: str, content: str, confidence: float = 0.8) -> Attribution:
    spans = at(text, content)
    return Attribution(at(text, source), at(text, cue), spans, "said", "indirect", confidence=confidence)


def together(text: str, rules: list[Attribution], tagged: list[RawAttribution]) -> list[tuple[str, list[str]]]:
    page: Page = parsed(text)
    out = fused(page, rules, tagged, list(cues_in(page)))
    return [(one.source[0].of(text) if one.source else "", [s.of(text) for s in one.content]) for one in out]


SAID = "Ostrov said that the ferry was late and empty."


def test_one_of_each_is_matched_by_cue() -> None:
    one, other = rule(SAID, "Ostrov", "said", "the ferry"), raw(SAID, "Ostrov", "said", "was late and empty")
    assert matched([one], [other, other]) == {0: 0}


def test_contents_far_apart_are_two() -> None:
    text = "Valk said no. Ostrov said yes."
    assert matched([rule(text, "Valk", "said", "no")], [raw(text, "Ostrov", "Ostrov said", "yes")]) == {}


def test_of_both_the_spans_of_the_tagger_stand() -> None:
    found = together(
        SAID,
        [rule(SAID, "Ostrov", "said", "the ferry was late")],
        [raw(SAID, "Ostrov", "said", "that the ferry was late and empty.")],
    )
    assert found == [("Ostrov", ["the ferry was late and empty"])]


@pytest.mark.parametrize(("confidence", "found"), [(0.1, 0), (0.9, 1)])
def test_the_tagger_alone_must_be_sure(confidence: float, found: int) -> None:
    assert len(together(SAID, [], [raw(SAID, "Ostrov", "said", "the ferry was late", confidence=confidence)])) == found


@pytest.mark.parametrize(("confidence", "found"), [(0.6, 0), (Trust().alone, 1)])
def test_the_rules_alone_must_be_sure(confidence: float, found: int) -> None:
    assert len(together(SAID, [rule(SAID, "Ostrov", "said", "the ferry was late", confidence)], [])) == found


def test_a_statement_inside_another_needs_no_second_voice() -> None:
    outer = rule(SAID, "Ostrov", "said", "the ferry was late and empty", 0.95)
    inner = replace(rule(SAID, "the ferry", "was", "late and empty", 0.3), outer=0)
    assert [content for _, content in together(SAID, [outer, inner], [])][1] == ["late and empty"]


def test_a_statement_inside_one_that_falls_falls_with_it() -> None:
    outer = rule(SAID, "Ostrov", "said", "the ferry was late and empty", 0.3)
    inner = replace(rule(SAID, "the ferry", "was", "late and empty", 0.3), outer=0)
    assert together(SAID, [outer, inner], []) == []


CHOSE = "Ostrov said the crew chose to leave early."


def test_what_is_told_inside_a_content_is_another_statement() -> None:
    inner = rule(CHOSE, "the crew", "chose", "to leave early")
    assert matched([inner], [raw(CHOSE, "Ostrov", "said", "the crew chose to leave early")]) == {}


def test_of_a_content_with_two_cues_the_tagger_names_the_cue() -> None:
    text = "Ostrov, it reads, wrote that the ferry was late."
    found = together(
        text,
        [rule(text, "it", "reads", "the ferry was late")],
        [raw(text, "Ostrov", "wrote", "that the ferry was late")],
    )
    assert found == [("Ostrov", ["the ferry was late"])]


QUOTED = "The Courier quoted Ostrov as saying the ferry was late."


def test_who_is_quoted_as_saying_speaks() -> None:
    ours = rule(QUOTED, "Ostrov", "saying", "the ferry was late")
    theirs = raw(QUOTED, "The Courier", "quoted", "Ostrov as saying the ferry was late")
    assert together(QUOTED, [ours], [theirs]) == [("Ostrov", ["the ferry was late"])]


TARGETS = [
    ("Ostrov urged Valk to leave.", "urged", "Valk", "to leave", ["to leave"]),
    ("Ostrov blamed Valk for the delay.", "blamed", "Valk", "the delay", ["Valk for the delay"]),
]


@pytest.mark.parametrize(("text", "cue", "target", "content", "expected"), TARGETS)
def test_a_target_is_no_content_after_of_and_to(
    text: str, cue: str, target: str, content: str, expected: list[str]
) -> None:
    ours = replace(rule(text, "Ostrov", cue, content), target=at(text, target)[0])
    whole = text[text.index(target) : -1]
    assert together(text, [ours], [raw(text, "Ostrov", cue, whole)]) == [("Ostrov", expected)]


def test_a_doubtful_source_gives_way_to_the_subject_of_the_cue() -> None:
    text = "Valk left after Ostrov said the ferry was late."
    ours, theirs = rule(text, "Ostrov", "said", "the ferry was late"), ("Valk", "said", "the ferry was late")
    assert together(text, [ours], [raw(text, *theirs, confidence=0.4)]) == [("Ostrov", ["the ferry was late"])]
    assert together(text, [ours], [raw(text, *theirs, confidence=0.9)]) == [("Valk", ["the ferry was late"])]


def test_a_pronoun_is_no_content() -> None:
    text = "The Courier reported this."
    assert together(text, [], [raw(text, "The Courier", "reported", "this")]) == []


CONTENTS = [
    (["“It is late,”", "“It is empty.”"], ["It is late,", "It is empty."]),
    (["that it was late, and"], ["it was late"]),
    (["that plan"], ["that plan"]),
    (["No Way Back", "that it was late"], ["it was late"]),
    (["“It is", "late,”"], ["It is late,"]),
]
PAGE = "# No Way Back\n“It is late,” he said. “It is empty.” He said that it was late, and left. He backed that plan."


@pytest.mark.parametrize(("pieces", "expected"), CONTENTS)
def test_contents_as_the_record_gives_them(pieces: list[str], expected: list[str]) -> None:
    found = raw(PAGE, "he", "said", *pieces)
    assert [s.of(PAGE) for s in contents(parsed(PAGE), found)] == expected


def test_a_source_begins_behind_the_dateline() -> None:
    text = "OSTRA — The presidency said the ferry was late."
    found = raw(text, "OSTRA — The presidency", "said", "the ferry was late")
    assert [s.of(text) for s in sources(parsed(text), found)] == ["The presidency"]


def test_an_article_alone_is_no_source() -> None:
    text = "The crowd, chanting that it was late, left."
    page = parsed(text)
    assert sources(page, raw(text, "The", "chanting", "that it was late")) == ()
    assert [s.of(text) for s in sources(page, raw(text, "The crowd", "chanting", "that it was late"))] == ["The crowd"]
