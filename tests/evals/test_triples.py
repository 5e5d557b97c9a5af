"""The scorer of triples counts passages and sides where they stand, each once; invented texts."""

from __future__ import annotations

from evals.triples import discrepancies, disputes, figures, shared, triples_of
from tests.story.desk import Desk

from onrecord.models import Report, Story
from onrecord.story import relate

A = "Pavel Strand accused Ilse Kern of shelling the rescue ferry over the pass. The blast killed 12 sailors."
B = "Ilse Kern denied shelling the ferry. The blast killed 15 sailors."


def _reports() -> list[Report]:
    a, b = Desk("x.jsonl#a", A), Desk("x.jsonl#b", B)
    kern = a.actor("Ilse Kern")
    a.said(a.actor("Pavel Strand"), "accused", "shelling the rescue ferry over the pass", act="ACCUSE", targets=[kern])
    b.said(b.actor("Ilse Kern"), "denied", "shelling the ferry")
    return [a.report(), b.report()]


def _place(article: str, text: str, words: str) -> list[object]:
    start = text.index(words)
    return [article, start, start + len(words)]


def _triple(number: str = "15") -> dict[str, object]:
    claim, answer = _place("a", A, "shelling the rescue ferry"), _place("b", B, "shelling the ferry")
    between = [_place("a", A, "12 sailors"), _place("b", B, f"{number} sailors")]
    return {
        "discrepancies": [{"kind": "number", "between": between}],
        "disputes": [{"sides": [[claim], [answer]]}],
        "same": [[claim, answer]],
    }


def test_what_is_found_and_what_is_made() -> None:
    story: Story = relate(_reports())
    triple = _triple()
    assert len(discrepancies(triple, story)) == len(disputes(triple, story)) == 1
    assert shared(triple, story) == (0, 1)
    told = figures([triple], [story])
    assert told["discrepancy.r"] == told["discrepancy.p"] == told["discrepancy.kind"] == 1.0
    assert told["dispute.r"] == 1.0


def test_one_passage_alone_is_no_discrepancy() -> None:
    story = relate(_reports()[:1])
    assert not discrepancies(_triple(), story)


def test_the_gold_holds_places_and_no_texts() -> None:
    for triple in triples_of():
        assert len(triple["articles"]) == 3
        for found in triple.get("discrepancies", ()):
            assert all(start < end and article in triple["articles"] for article, start, end in found["between"])
