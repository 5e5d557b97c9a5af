"""What a report quotes, sentence by sentence, and how much two of them share."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk
from tests.story.told import telling

from onrecord.alike import Worth
from onrecord.knowledge.language import DEFAULT
from onrecord.story.claims import Telling, tellings_of, worth_of
from onrecord.story.claims.quoted import Sentence, likeness, quoted
from onrecord.story.people import merged


def direct(content: str, path: str = "a.txt") -> tuple[Sentence, ...]:
    return quoted(telling(content, path=path, kind="direct"))


def mixed(text: str, content: str) -> Telling:
    desk = Desk("a.txt", text)
    desk.said(desk.actor("Strand"), "said", content, kind="mixed")
    reports = [desk.report()]
    return tellings_of(reports, merged(reports))[0]


@pytest.mark.parametrize(
    ("content", "sentences"),
    [
        ("The dam leaks. The mill stands", ["The dam leaks.", "The mill stands"]),
        (  # pieces long enough to stand alone
            "The old dam of Tolm leaks … the new mill of Tolm still stands",
            ["The old dam of Tolm leaks", "the new mill of Tolm still stands"],
        ),
        ("The dam leaks … badly", ["The dam leaks … badly"]),
    ],
)
def test_direct_speech_falls_into_sentences_and_pieces(content: str, sentences: list[str]) -> None:
    assert [one.passage.text for one in direct(content)] == sentences


def test_of_mixed_speech_only_what_stands_in_marks_is_quoted() -> None:
    content = "the dam “leaks very badly” and “never held”"
    told = mixed(f"Strand said {content}.", content)
    assert [one.passage.text for one in quoted(told)] == ["leaks very badly", "never held"]


def test_marks_just_outside_a_content_count() -> None:
    told = mixed("Strand said “the dam leaks”.", "the dam leaks")
    assert [one.passage.text for one in quoted(told)] == ["the dam leaks"]


def test_indirect_speech_quotes_nothing() -> None:
    assert quoted(telling("the dam leaks")) == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("The (new) dam leaks", ("the", "dam", "leaks")),  # an editor's word
        ("The [Tolm] dam can't hold", ("the", "dam", "can", "not", "hold")),
        ("Sen Strand has three boats", ("senator", "strand", "has", "3", "boats")),
    ],
)
def test_the_words_that_are_the_speaker_s(content: str, said: tuple[str, ...]) -> None:
    (one,) = direct(content)
    assert one.said == said


def test_bracketed_letters_are_letters() -> None:
    (plain,), (edited,) = direct("The dam leaks"), direct("[T]he dam leaks", path="b.txt")
    assert plain.letters == edited.letters == "thedamleaks"


def test_words_fall_into_pieces_where_some_are_left_out() -> None:
    (one,) = direct("The dam... leaks badly")
    assert one.pieces == (("the", "dam"), ("leaks", "badly"))


def test_words_of_grammar_say_nothing_by_themselves() -> None:
    (one,) = direct("The dam of the mill")
    assert one.content == 2


def alike(a: str, b: str) -> float:
    left, right = telling(a, path="a.txt", kind="direct"), telling(b, path="b.txt", kind="direct")
    worth = worth_of([left, right])
    return likeness(quoted(left)[0], quoted(right)[0], worth)


def test_likeness_is_of_the_terms_shared() -> None:
    assert alike("The dam leaks", "The dam leaks") == pytest.approx(1)
    assert alike("The dam leaks", "Herring is cheap") == 0
    assert 0 < alike("The dam leaks", "The dam stands") < 1
    assert alike("The dam leaks", "The dam leaks, and herring is cheap") > alike("The dam leaks", "The dam stands")


def test_sentences_without_terms_are_alike_by_their_words() -> None:
    worth = Worth(1, {}, frozenset(), DEFAULT)
    (one,), (same,), (other,) = direct("It was"), direct("It was", path="b.txt"), direct("We will", path="c.txt")
    assert likeness(one, same, worth) == 1
    assert likeness(one, other, worth) == 0
