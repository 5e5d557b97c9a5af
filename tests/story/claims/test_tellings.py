"""What a telling carries: its actors, its sentences as written, its act."""

from __future__ import annotations

from tests.story.desk import Desk
from tests.story.told import telling

from onrecord.story.claims.tellings import tellings_of, worth_of
from onrecord.story.people import merged


def test_a_telling_carries_words_terms_and_act() -> None:
    told = telling("the dam may break. Ilse Kern must not wait", cue="warned")
    assert told.act == {"=warn"}
    assert [s.negated for s in told.sentences] == [False, True]
    assert {"@ilse-kern", "=warn", "dam"} <= told.terms
    assert told.named == {"ilse-kern"}
    assert told.plain[:3] == ("the", "dam", "may")


def test_capitals_tell_names_but_not_in_a_headline() -> None:
    assert telling("the clerks of Port Ansel sold port wine").sentences[0].capital == {"ansel"}
    assert telling("Clerks Of Port Ansel Sold Their Herring").sentences[0].capital == frozenset()


def test_a_statement_knows_those_inside_it() -> None:
    desk = Desk("a.txt", "Strand said that Kern said the dam leaks.")
    outer = desk.said(desk.actor("Strand"), "said", "that Kern said the dam leaks")
    inner = desk.said(desk.actor("Kern"), "said", "the dam leaks", nested_in=outer)
    reports = [desk.report()]
    assert tellings_of(reports, merged(reports))[0].nested == (inner,)


def test_what_many_statements_hold_is_worth_less() -> None:
    told = [telling("the dam leaks", path="a.txt"), telling("the dam of Tolm broke", path="b.txt")]
    worth = worth_of(told)
    assert worth.of("leak") > worth.of("dam")
    assert worth.proper == {"tolm"}


def test_the_words_in_marks_are_quoted_of_direct_speech_all() -> None:
    assert [w.text for w in telling("the dam “leaks badly” now", kind="mixed").quoted] == ["leaks", "badly"]
    assert [w.text for w in telling("the dam leaks", kind="direct").quoted] == ["the", "dam", "leaks"]
    assert telling("the dam leaks").quoted == ()


def test_a_telling_names_its_speaker_by_the_record() -> None:
    told = telling("the dam leaks")
    assert told.speaker is not None
    assert (told.statement.speaker, told.statement.speaker_name) == ("pavel-strand", "Pavel Strand")
    assert told.speaker.id == "pavel-strand"


def test_words_of_an_actor_are_no_content() -> None:
    told = telling("Ilse Kern must mend the dam")
    assert "@ilse-kern" in told.terms
    assert not any(term.startswith("@") for term in told.content_terms)
