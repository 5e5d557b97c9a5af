"""The question of a dispute, and its positions, in words of the reports; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk
from tests.story.told import telling

from onrecord.models import Dispute, QuoteKind
from onrecord.story import relate
from onrecord.story.disputes.questions import question_of


def _question(passage: str, kind: QuoteKind = "indirect") -> str:
    return question_of(telling(passage, kind=kind))


@pytest.mark.parametrize(
    ("passage", "asked"),
    [
        ("and that the dam leaks", "Is it so that the dam leaks?"),
        ("The dam allegedly leaks", "Is it so that the dam leaks?"),
        ("claims that the dam leaks", "Is it so that the dam leaks?"),
        ("Tolm had “never paid", "Is it so that Tolm had “never paid”?"),
        ("shelling the ferry", "Did it come to shelling the ferry?"),
    ],
)
def test_a_claim_as_a_question(passage: str, asked: str) -> None:
    assert _question(passage) == asked


def test_what_is_to_be_done_and_what_is_quoted() -> None:
    assert _question("to step down") == "To step down, or not?"
    assert _question("but we lost the dam", kind="direct") == "Is it so, as Pavel Strand says: “we lost the dam”?"


def _disputes(a: tuple[str, str], b: tuple[str, str], act: str = "STATE") -> tuple[Dispute, ...]:
    """The disputes of one report in which Pavel Strand and then Ilse Kern speak: (cue, content) each."""
    desk = Desk("a.txt", f"Pavel Strand {a[0]} {a[1]}.\n\nIlse Kern {b[0]} {b[1]}.")
    desk.said(desk.actor("Pavel Strand"), a[0], a[1], act=act)
    desk.said(desk.actor("Ilse Kern"), b[0], b[1])
    return relate([desk.report()]).disputes


@pytest.mark.parametrize(
    "answer",
    [
        ("denied", "the allegations"),
        ("flatly rejected", "that notion"),
        ("dismissed", "the claim that she sold the harbour mill"),
        ("denied", "the report"),
    ],
)
def test_a_denial_that_points_back(answer: tuple[str, str]) -> None:
    (found,) = _disputes(("said", "Ilse Kern had sold the harbour mill to her cousin"), answer)
    assert [p.position for p in found.positions if p.name == "Ilse Kern"] == [f"{answer[0]} {answer[1]}"]


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (("said", "the harbour mill will be sold in spring"), ("rejected", "a new harbour mill")),
        (("said", "the guards shot at the ferry"), ("said", "they are not only looking into the shot at the ferry")),
        (("said", "the harbour mill was sold to a cousin"), ("denied", "a report in the Tolm Herald on herring")),
        (("praised", "the harbour mill of Tolm"), ("said", "there is no harbour mill of Tolm")),
        (("said", "the ferry will help the harbour"), ("said", "I can’t help but think of the old ferry")),
        (("said", "the mill will be built at Tolm"), ("said", "it would be wrong to build it")),
        (
            ("said", "the guards broke the harbour law"),
            ("asked", "whether the guards had never broken the harbour law"),
        ),
        (("said", "the minister sold the harbour mill"), ("did not deny", "that the minister sold the mill")),
    ],
)
def test_what_denies_nothing(claim: tuple[str, str], answer: tuple[str, str]) -> None:
    assert not _disputes(claim, answer)


def test_what_was_never_the_case_is_denied() -> None:
    (found,) = _disputes(
        ("said", "the ministry offered Ilse Kern the harbour mill"), ("said", "that was never the case")
    )
    assert {p.name for p in found.positions} == {"Pavel Strand", "Ilse Kern"}


def test_what_is_called_wrong_to_say_is_another_fate_of_a_plan() -> None:
    (found,) = _disputes(
        ("said", "the harbour fair was called off"), ("said", "it was wrong to describe the fair as called off")
    )
    assert found.question == "The fair: cancelled or not cancelled?"


def test_fates_are_told_once_each() -> None:
    told = ("was called off", "was put off", "is still on")
    desk = Desk(
        "a.txt", " ".join(f"Speaker {n} said the harbour fair {words}." for n, words in zip("ABC", told, strict=True))
    )
    for n, words in zip("ABC", told, strict=True):
        desk.said(desk.actor(f"Speaker {n}"), "said", f"the harbour fair {words}")
    (found,) = relate([desk.report()]).disputes
    assert found.question.endswith(": cancelled, going ahead or postponed?")
