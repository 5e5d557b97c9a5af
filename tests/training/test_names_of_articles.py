"""Names as training data: one kind throughout an article, swapped with every span put right."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("torch", reason="torch is not installed: training is not tested")

from training.attribution.silver import settled
from training.attribution.swaps import swapped

TEXT = "Minister Ilsa Oda met Mexico's envoy. Oda said Mexico had agreed. Nobody thanked Oda."


def names(*found: tuple[str, str, int]) -> list[list[object]]:
    """Words of TEXT with their kind, the nth of them."""
    out: list[list[object]] = []
    for words, kind, nth in found:
        start = [i for i in range(len(TEXT)) if TEXT.startswith(words, i)][nth]
        out.append([start, start + len(words), kind])
    return out


def test_a_surname_is_its_bearers_and_a_missed_mention_is_added() -> None:
    found = names(("Ilsa Oda", "PERSON", 0), ("Mexico's", "ORG", 0), ("Mexico", "GPE", 1))
    kept = {(TEXT[s:e], kind) for s, e, kind in settled([TEXT], [found])[0]}
    assert kept == {("Ilsa Oda", "PERSON"), ("Mexico", "GPE")}
    again = settled([TEXT], [[*found, *names(("Oda", "ORG", 1))]])[0]
    assert [kind for s, e, kind in again if TEXT[s:e] == "Oda"] == ["PERSON"]


@given(st.integers(0, 500))
def test_names_are_swapped_alike_and_spans_follow(seed: int) -> None:
    told = names(("Ilsa Oda", "PERSON", 0), ("Mexico", "GPE", 0), ("Oda", "PERSON", 1), ("Mexico", "GPE", 1))
    source = TEXT.index("Oda said")
    content = [TEXT.index("Mexico had"), TEXT.index(" Nobody") - 1]
    row = {"text": TEXT, "names": told, "attributions": [{"source": [[source, source + 3]], "content": [content]}]}
    new = swapped(row, random.Random(seed))
    said = [new["text"][s:e] for s, e, _ in new["names"]]
    assert said[0].split()[-1] == said[2] and said[1] == said[3]
    assert new["text"].endswith(f"Nobody thanked {said[2]}.")
    told_by = new["attributions"][0]
    assert [new["text"][s:e] for s, e in told_by["source"]] == [said[2]]
    assert [new["text"][s:e] for s, e in told_by["content"]] == [f"{said[3]} had agreed"]
