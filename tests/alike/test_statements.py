"""The rule of sameness for statements: what it measures, what it decides, and that it names its parts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.story.desk import Desk

from onrecord.alike.statements import Evidence, evidence_of, judged
from onrecord.options.stories import SAME
from onrecord.story.claims import Telling, tellings_of, worth_of
from onrecord.story.people import merged

SURE = Evidence(1.0, None, 0.6, ("=vessel", "harbour"))


def _two(a: str, b: str, act: str = "said", **other: str) -> tuple[Telling, Telling]:
    """What one speaker says in two reports."""
    reports = []
    for path, cue, content in (("a.txt", "said", a), ("b.txt", act, b)):
        desk = Desk(path, f"Pavel Strand {cue} {content}. The ferry sailed.", **other)
        desk.said(desk.actor("Pavel Strand", "Strand"), cue, content)
        reports.append(desk.report())
    first, second = tellings_of(reports, merged(reports))
    return first, second


def test_a_verdict_names_voice_and_words() -> None:
    assert judged(SURE).why == ("one speaker", "shared words: vessel, harbour")
    assert judged(replace(SURE, voice=0.9, occasion=True)).why[0::2] == ("one voice (0.90)", "one occasion")


def test_an_occasion_adds_and_another_act_takes_away() -> None:
    score = judged(SURE).score
    assert judged(replace(SURE, occasion=True)).score == pytest.approx(score + SAME.occasion)
    assert judged(replace(SURE, one_act=False)).score == pytest.approx(score * SAME.other_act)


@pytest.mark.parametrize("other", [{"voice": 0.0}, {"occasion": False}, {"likeness": SAME.least / 2}])
def test_no_voice_another_occasion_or_too_little_likeness_is_no_sameness(other: dict[str, float]) -> None:
    assert not judged(replace(SURE, **other))


def test_two_renderings_share_their_telling_words() -> None:
    a, b = _two("the cracked dam at Tolm must be mended", "they must mend the cracked dam at Tolm before winter")
    found = evidence_of(a, b, worth_of([a, b]))
    assert {"crack", "dam", "mend"} <= set(found.shared)
    assert judged(evidence_of(a, b, worth_of([a, b])))


def test_a_warning_and_a_plain_word_are_two_acts() -> None:
    a, b = _two("the cracked dam may break", "the cracked dam may break", act="warned")
    assert not evidence_of(a, b, worth_of([a, b])).one_act


def test_a_negation_more_parts_short_statements() -> None:
    a, b = _two("he will resign", "he will not resign")
    assert not judged(evidence_of(a, b, worth_of([a, b])))


def test_a_statement_is_not_the_same_as_the_one_that_holds_it() -> None:
    a, b = _two("the cracked dam at Tolm must be mended", "the cracked dam at Tolm must be mended")
    inner = replace(b, statement=replace(b.statement, nested_in=a.id))
    assert evidence_of(a, inner, worth_of([a, b])) == Evidence()
