"""Quoted sentences meet their best counterpart in another report, and no other; invented texts."""

from __future__ import annotations

from tests.story.desk import Desk

from onrecord.models import Discrepancy
from onrecord.story import relate


def _differences(a: str, b: str) -> list[Discrepancy]:
    """The differences of wording between two reports that quote one speech of one speaker."""
    reports = []
    for path, quote in (("a.txt", a), ("b.txt", b)):
        desk = Desk(path, f"“{quote}” Mira Solane said.")
        desk.said(desk.actor("Mira Solane", "Solane"), "said", quote, kind="direct")
        reports.append(desk.report())
    return [d for d in relate(reports).discrepancies if d.kind == "quote-wording"]


def test_a_sentence_that_both_quote_is_held_against_no_other() -> None:
    again = "The boy who swam the Tarn river is now the harbour master of Quenland."
    assert not _differences(f"{again} I am the harbour master of Quenland.", again)


def test_nothing_is_translated_where_a_long_sentence_is_shared_word_for_word() -> None:
    shared = "The old ferry of Tolm has carried bread and letters for ninety years. "
    assert not _differences(
        shared + "I want to see the harbour ledger now.", shared + "He hid the harbour ledger or he never kept it."
    )
    (found,) = _differences(
        shared + "I want to see the harbour ledger now.", shared + "I wanted to see that harbour ledger now."
    )
    assert {p.text for p in found.between} == {
        "I want to see the harbour ledger now.",
        "I wanted to see that harbour ledger now.",
    }


def test_translators_share_few_words() -> None:
    a, b = "A neighbour who sets a table sees us come.", "When the neighbour lays the table, we come."
    (found,) = _differences(a, b)
    assert {p.text.rstrip(".") for p in found.between} == {a.rstrip("."), b.rstrip(".")}


def test_pieces_of_a_quotation_with_words_left_out_are_compared_one_by_one() -> None:
    end = "Whatever we think about the ferry war, we owe our sailors bread and letters."
    (found,) = _differences(
        f"We have learned something since I served on the Tarn. {end}",
        f"We have learned something very dear since I served on the Tarn... {end[0].lower()}{end[1:]}",
    )
    assert {p.text for p in found.between} == {
        "We have learned something since I served on the Tarn.",
        "We have learned something very dear since I served on the Tarn",
    }


def test_one_sentence_given_to_two_people_and_to_a_person_and_a_body() -> None:
    words = "The harbour of Tolm has seen many such bargains before this winter."
    for other, kind, expected in (("Oskar Brandt", "person", ["attribution"]), ("Harbour Board", "organisation", [])):
        reports = []
        for path, name, sort in (("a.txt", "Mira Solane", "person"), ("b.txt", other, kind)):
            desk = Desk(path, f"“{words}” {name} said.")
            desk.said(desk.actor(name, kind=sort), "said", words, kind="direct")
            reports.append(desk.report())
        assert [d.kind for d in relate(reports).discrepancies] == expected
