"""Disputes made of readings: whose positions stand in them, in whose words, and what is one matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.story.desk import Desk
from tests.story.told import stance

from onrecord.models import Dispute, Report, Utterance
from onrecord.story.claims import Stance, tellings_of, worth_of
from onrecord.story.disputes import disputes_of
from onrecord.story.disputes.disputes import NOBODY, first_said, same_utterance, side_told, together, words
from onrecord.story.disputes.found import Found
from onrecord.story.people import merged

OFF = ("said", "the harbour fair of Tolm was called off")
ON = ("said", "the harbour fair of Tolm will take place")


def report(path: str, *told: tuple[str, str, str], title: str | None = None) -> Report:
    """Name, cue and content of each statement."""
    text = " ".join(f"{name} {cue} {content}." for name, cue, content in told)
    desk = Desk(path, f"{title}\n{text}" if title else text, title=title)
    for name, cue, content in told:
        desk.said(desk.actor(name), cue, content)
    return desk.report()


def disputes(*reports: Report, utterances: Sequence[Utterance] = ()) -> tuple[Dispute, ...]:
    cast = merged(reports)
    tellings = tellings_of(reports, cast)
    return disputes_of(tellings, cast, utterances, worth_of(tellings))


def test_two_fates_of_one_plan_are_a_dispute_of_two_positions() -> None:
    (found,) = disputes(report("a.txt", ("Pavel Strand", *OFF), ("Ilse Kern", *ON)))
    assert [p.name for p in found.positions] == ["Ilse Kern", "Pavel Strand"]
    assert found.positions[1].position == "the harbour fair of Tolm was called off"


def test_who_takes_back_the_own_words_disputes_with_nobody() -> None:
    desk = Desk("a.txt", "Pavel Strand said the harbour fair was called off. He added the fair will take place.")
    who = desk.actor("Pavel Strand")
    desk.said(who, "said", "the harbour fair was called off")
    desk.said(who, "added", "the fair will take place")
    assert disputes(desk.report()) == ()


def test_statements_of_one_utterance_stand_in_the_position_too() -> None:
    one = report("a.txt", ("Pavel Strand", *OFF), ("Ilse Kern", *ON))
    again = report("b.txt", ("Pavel Strand", "said", "the mill is old"))
    first, other = one.statements[0].id, again.statements[0].id
    both = Utterance("u", "pavel-strand", "Pavel Strand", None, (first, other), 2, 1, "it")
    (found,) = disputes(one, again, utterances=[both])
    (strand,) = (p for p in found.positions if p.name == "Pavel Strand")
    assert set(strand.statements) == {first, other}
    assert strand.position == "the harbour fair of Tolm was called off"  # not in the words that dispute nothing


def test_what_a_heading_says_makes_no_dispute() -> None:
    made = report("a.txt", ("Pavel Strand", *OFF), ("Ilse Kern", *ON))
    first, second = made.statements
    assert disputes(replace(made, statements=(replace(first, zone="title"), second))) == ()


def test_the_id_is_of_the_statements() -> None:
    made = report("a.txt", ("Pavel Strand", *OFF), ("Ilse Kern", *ON))
    assert disputes(made)[0].id == disputes(made)[0].id
    assert disputes(made)[0].id != disputes(report("b.txt", ("Pavel Strand", *OFF), ("Ilse Kern", *ON)))[0].id


def told(content: str, id: str, **fields: object) -> Stance:
    made = stance(content)
    return replace(made, telling=replace(made.telling, statement=replace(made.telling.statement, id=id, **fields)))  # type: ignore[arg-type]


def test_readings_joined_ask_what_the_first_asks_and_hold_each_statement_once() -> None:
    one, two = told("the dam leaks", "1"), told("the mill stands", "2")
    joined = together([Found("denial", "Does it?", (two,))], Found("status", "Is it?", (one, two)))
    assert (joined.question, joined.stances) == ("Does it?", (one, two))


def test_utterances_tell_which_statements_are_the_same() -> None:
    same = same_utterance([Utterance("u", None, None, None, ("1", "2"), 2, 1, "it")])
    assert (same["1"], same.get("3")) == ({"1", "2"}, None)


def test_who_has_no_name_is_told_by_the_words_of_the_report() -> None:
    one = told("the dam leaks", "1").telling
    assert side_told(one) == ("pavel-strand", "Pavel Strand")
    unnamed = replace(one, speaker=None, statement=replace(one.statement, speaker_text="two sailors"))
    assert side_told(unnamed) == (None, "two sailors")
    assert side_told(replace(unnamed, statement=replace(one.statement, speaker_text=None))) == (None, NOBODY)


def test_a_position_is_its_two_shortest_statements() -> None:
    held = [told("the old harbour dam leaks", "1"), told("it leaks", "2"), told("the dam leaks", "3")]
    assert words(held, {"1", "2", "3"}) == "it leaks / the dam leaks"
    assert words(held, {"1"}) == "the old harbour dam leaks"


def test_positions_without_a_day_come_last() -> None:
    assert first_said([told("it leaks", "1")]) == "9999"
