"""Passages, speakers and days of one quotation that reports give differently; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.models import Discrepancy, Passage, Report
from onrecord.spans import Span
from onrecord.story import relate
from onrecord.story.differences.attributions import differing_attributions
from onrecord.story.differences.difference import discrepancy, gravest, side_by_side
from onrecord.story.differences.kinds import KINDS, discrepancies_of
from onrecord.story.differences.sayings import differing_days_of_speech
from onrecord.story.differences.wordings import differing_wordings, distinct

WORDS = "Nobody will ever close the old harbour of Tolm while I live"


def _quoted(path: str, words: str, name: str = "Mira Solane", said: tuple[str, str] | None = None) -> Report:
    on = f" on {said[1]}" if said else ""
    desk = Desk(path, f"“{words},” {name} said{on}.")
    desk.said(desk.actor(name), "said", words, kind="direct", said=said)
    return desk.report()


def _kinds(*reports: Report) -> list[tuple[str, str]]:
    return [(d.kind, d.severity) for d in relate(reports).discrepancies]


@pytest.mark.parametrize(
    ("other", "severity"),
    [
        ("No one will ever shut the old harbour of Tolm while I am alive", "low"),
        ("Nobody will ever close the harbour of Tolm while I live", "low"),
        ("Nobody will never close the old harbour of Tolm while I live", "high"),
    ],
)
def test_one_passage_in_other_words(other: str, severity: str) -> None:
    assert _kinds(_quoted("a.txt", WORDS), _quoted("b.txt", other)) == [("quote-wording", severity)]


@pytest.mark.parametrize("other", [WORDS, "close the old harbour of Tolm while I live", "The herring are back in Tarn"])
def test_a_shorter_quotation_and_another_are_no_other_wording(other: str) -> None:
    assert _kinds(_quoted("a.txt", WORDS), _quoted("b.txt", other)) == []


def test_the_same_words_given_to_two_people() -> None:
    a, b = _quoted("a.txt", WORDS), _quoted("b.txt", WORDS, "Oskar Brandt")
    assert _kinds(a, b) == [("attribution", "high")]
    assert _kinds(_quoted("a.txt", "We will stay"), _quoted("b.txt", "We will stay", "Oskar Brandt")) == []


def test_the_same_words_on_two_days() -> None:
    first, second = ("2031-04-03", "April 3"), ("2031-04-05", "April 5")
    assert _kinds(_quoted("a.txt", WORDS, said=first), _quoted("b.txt", WORDS, said=second)) == [("date", "medium")]
    assert _kinds(_quoted("a.txt", WORDS, said=first), _quoted("b.txt", WORDS, said=first)) == []


def test_every_kind_has_its_line() -> None:
    found_by = {kind.found_by for kind in KINDS}
    assert {differing_wordings, differing_attributions, differing_days_of_speech} <= found_by
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_rows_are_told_once_the_gravest_first() -> None:
    here = Passage("a.txt", Span(0, 2), "ab")
    low, high = (discrepancy("role", severity, severity, [here, here]) for severity in ("low", "high"))  # type: ignore[arg-type]
    rows: list[Discrepancy] = [low, high]
    assert low.id == high.id
    assert low.between == (here,)
    assert gravest(row.severity for row in rows) == "high"
    assert discrepancies_of(None, ()) == ()  # type: ignore[arg-type]


def test_passages_side_by_side_and_apart() -> None:
    a, b, c = (
        Passage("a.txt", span, text)
        for span, text in ((Span(0, 4), "nine"), (Span(2, 6), "ne t"), (Span(7, 9), "nine"))
    )
    assert side_by_side([a, b, c]) == "“nine” / “ne t”"
    assert distinct([c, b, a]) == [a, c]
