"""What counts as another wording inside quotation marks, and what does not."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.story.claims import tellings_of, worth_of
from onrecord.story.claims.wording import Reworded, reworded
from onrecord.story.people import merged


def _reworded(a: str, b: str) -> tuple[Reworded, ...]:
    reports = []
    for path, quote in (("a.txt", a), ("b.txt", b)):
        desk = Desk(path, f"“{quote}” Solane said.")
        solane = desk.actor("Solane")
        desk.said(solane, "said", quote, kind="direct")
        reports.append(desk.report())
    tellings = tellings_of(reports, merged(reports))
    return reworded(tellings[0], tellings[1], worth_of(tellings), one_occasion=True)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ferry must sail before winter.", "The ferry must sail before winter."),
        ("The ferry must sail before winter,", "The ferry must sail before winter."),
        ("The (new) ferry must sail before winter.", "The ferry must sail before winter."),
        ("The [Tolm] ferry must sail before winter.", "The ferry must sail before winter."),
        ("The ferry must sail before winter.", "The ferry must sail before winter, whatever Quenland says."),
        ("The ferry … must sail before winter.", "The ferry, as I said, must sail before winter."),
        ("“The ferry’s crew must sail", "“The ferry's crew must sail"),
        ("Bread is dear.", "The harbour lies in fog."),
        ("It's a one-in-three chance that the ferry sinks.", "It is a 1 in 3 chance that the ferry sinks."),
        ("Sen. Strand respects the ferry treaty.", "Senator Strand respects the ferry treaty."),
        (
            "We must not leave the ferry to the winter storms.",
            "leave the ferry to the winter storms, and we shall not.",
        ),
    ],
)
def test_no_other_wording(a: str, b: str) -> None:
    assert _reworded(a, b) == ()


def test_another_wording_is_shown_with_both_passages() -> None:
    (found,) = _reworded("The ferry must sail before winter comes.", "The ferry has to leave before the winter.")
    assert (found.a.text, found.b.text) == (
        "The ferry must sail before winter comes.",
        "The ferry has to leave before the winter.",
    )


def test_only_the_sentences_that_differ_are_shown() -> None:
    same = "We have waited long enough. "
    (found,) = _reworded(same + "The ferry must sail before winter.", same + "The ferry has to leave before winter.")
    assert found.a.text == "The ferry must sail before winter."


def test_a_negation_more_is_grave() -> None:
    (found,) = _reworded("We will accept the harbour treaty today.", "We will not accept the harbour treaty now.")
    assert found.severity == "high"


def test_another_number_is_grave() -> None:
    (found,) = _reworded("We lost 14 ferries in the storm.", "We lost 17 ferries in that storm.")
    assert found.severity == "high"


def test_a_phrase_that_denies_nothing_is_not_grave() -> None:
    (found,) = _reworded(
        "I can't help but think the ferry treaty is over.", "I think that the ferry treaty is all over."
    )
    assert found.severity != "high"


def test_a_small_word_more_is_style() -> None:
    (found,) = _reworded("There is a chance that the ferry sinks.", "There is a chance the ferry sinks.")
    assert found.severity == "style"


def test_one_thing_is_no_number() -> None:
    (found,) = _reworded(
        "It is the one thing that our ferry captains never do.", "It is a thing our ferry captains never do."
    )
    assert found.severity != "high"
