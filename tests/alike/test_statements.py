"""The rule of sameness for statements: what is measured of a pair, what is chosen, how a verdict names its parts."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources

import pytest
from tests.story.desk import Desk

from onrecord.alike.sayings import FEATURES, Pair, comparable, longest_run, measured, reasons
from onrecord.alike.statements import Fitted, chosen, fitted, probability, same_things
from onrecord.story.claims import Telling, tellings_of, worth_of
from onrecord.story.people import merged

DAM = "the cracked dam at Tolm must be mended before winter"


def _told(*said: tuple[str, str, str]) -> list[Telling]:
    """Statements of speakers in reports: (path, speaker, content)."""
    desks: dict[str, Desk] = {}
    for path in dict.fromkeys(path for path, _, _ in said):
        text = " ".join(f"{who} said {content}." for at, who, content in said if at == path)
        desks[path] = Desk(path, text)
    for path, who, content in said:
        desk = desks[path]
        desk.said(desk.actor(who), "said", content)
    reports = [desk.report() for desk in desks.values()]
    return list(tellings_of(reports, merged(reports)))


def _pair(a: str, b: str, who: str = "Pavel Strand", other: str = "") -> Pair:
    one, two = _told(("a.txt", who, a), ("b.txt", other or who, b))
    return Pair(one, two, worth_of([one, two]))


def test_the_longest_run_is_the_passage_that_both_have() -> None:
    assert longest_run(["we", "will", "not", "sell", "the", "port"], ["they", "will", "not", "sell", "it"]) == 3
    assert longest_run([], ["a"]) == 0


def test_every_feature_is_measured_and_weighed() -> None:
    assert set(fitted().weights) == {*FEATURES}


def test_a_rendering_measures_higher_than_another_remark() -> None:
    near, far = (
        _pair(DAM, "the dam at Tolm, which is cracked, must be mended"),
        _pair(DAM, "the harbour opens on Monday"),
    )
    assert fitted().odds(measured([near])[0]) > fitted().odds(measured([far])[0])


def test_a_negation_in_one_alone_and_other_numbers_speak_against() -> None:
    assert measured([_pair("he will resign", "he will not resign")])[0].polarity == 1.0
    assert measured([_pair("12 ships sank", "40 ships sank")])[0].other_numbers == 1.0
    assert fitted().weights["polarity"] < 0 and fitted().weights["other_numbers"] < 0


def test_two_names_are_two_voices_whatever_they_say() -> None:
    pair = _pair(DAM, DAM, other="Irena Holt")
    assert not comparable(pair.a, pair.b)
    same = _pair(DAM, DAM)
    assert comparable(same.a, same.b)


def test_a_statement_is_not_the_same_as_the_one_that_holds_it() -> None:
    pair = _pair(DAM, DAM)
    inner = replace(pair.b, statement=replace(pair.b.statement, nested_in=pair.a.id))
    assert not comparable(pair.a, inner)


def test_within_one_report_only_a_heading_is_told_again() -> None:
    one, two = _told(("a.txt", "Pavel Strand", DAM), ("a.txt", "Pavel Strand", "it must be mended, the dam at Tolm"))
    assert not comparable(one, two)
    assert comparable(replace(one, statement=replace(one.statement, zone="title")), two)


def test_what_lies_far_behind_a_rival_or_under_the_least_is_not_chosen() -> None:
    sure, rival, other = _told(
        ("a.txt", "Pavel Strand", DAM), ("b.txt", "Pavel Strand", DAM), ("b.txt", "Pavel Strand", "it is old")
    )
    worth = worth_of([sure, rival, other])
    pairs = [Pair(sure, rival, worth), Pair(sure, other, worth)]
    rule = Fitted({}, 0.0, least=0.0, behind=1.0)
    assert chosen(pairs, [3.0, 2.5], rule) == [0, 1]
    assert chosen(pairs, [3.0, 1.0], rule) == [0]
    assert chosen(pairs, [-0.5, -0.6], rule) == []


def test_a_verdict_names_voice_words_and_run() -> None:
    pair = _pair(DAM, DAM)
    ((_, sameness),) = same_things([(pair.a, pair.b)], worth_of([pair.a, pair.b]))
    assert sameness.score > 0.5
    assert sameness.why[0] == "one speaker" and "10 words in a row" in sameness.why
    assert any(told.startswith("shared words: ") for told in reasons(pair, worth_of([pair.a, pair.b])))


def test_log_odds_are_told_as_a_probability() -> None:
    assert probability(0.0) == 0.5 and probability(30.0) == 1.0


def test_the_rule_names_its_data() -> None:
    held = json.loads((resources.files("onrecord") / "models" / "sameness.json").read_text(encoding="utf-8"))
    assert len(held["data_sha256"]) == 64 and held["cross_validated"]["average_precision"] > 0.8


@pytest.mark.parametrize("name", FEATURES)
def test_a_feature_is_the_same_from_both_sides(name: str) -> None:
    pair = _pair('"the dam must be mended", and 40 men are at work', "40 men must mend the dam")
    turned = Pair(pair.b, pair.a, worth_of([pair.a, pair.b]))
    one, other = (getattr(measured([each])[0], name) for each in (pair, turned))
    assert one == pytest.approx(other)
