"""The grouping benchmark measures what it says, and its baseline is one that can be beaten only by being better."""

from __future__ import annotations

import pytest
from evals.grouping import TABLE, Measured, bcubed, mix, rand_index, table_of
from evals.tfidf import Setting, TfIdf

from onrecord.ingest import article_of_row
from onrecord.models import Article

GOLD = {f"{story}{n}": story for story in "abc" for n in range(3)}
TEXTS = {
    "f0": ("2031-04-06", "A ferry fire in Tolm harbour killed passengers of the Lumina."),
    "f1": ("2031-04-07", "Passengers of the ferry Lumina died in a fire in Tolm harbour."),
    "f2": ("2033-04-07", "Passengers of the ferry Lumina died in a fire in Tolm harbour."),
    "t0": ("2031-04-06", "Vestria signed a fishing treaty that sets herring quotas."),
}


def articles() -> dict[str, Article]:
    made = {i: article_of_row({"id": i, "text": text, "published": day}) for i, (day, text) in TEXTS.items()}
    return {i: a for i, a in made.items() if isinstance(a, Article)}


@pytest.mark.parametrize(
    ("found", "f1", "ari"),
    [
        (dict(GOLD), 1.0, 1.0),
        (dict.fromkeys(GOLD, "one"), 0.5, 0.0),
        ({i: i for i in GOLD}, 0.5, 0.0),
        ({**GOLD, "a0": "b"}, 0.842, 0.643),
    ],
)
def test_figures_by_hand(found: dict[str, str], f1: float, ari: float) -> None:
    assert bcubed(GOLD, found) == pytest.approx(f1, abs=0.001)
    assert rand_index(GOLD, found) == pytest.approx(ari, abs=0.001)


def test_a_mix_holds_every_story_with_one_two_or_three_reports() -> None:
    sizes = set()
    for seed in range(5):
        ids = mix(GOLD, seed)
        assert ids == mix(GOLD, seed) and {GOLD[i] for i in ids} == set("abc")
        sizes |= {sum(GOLD[i] == story for i in ids) for story in "abc"}
    assert sizes == {1, 2, 3}


@pytest.mark.parametrize("linkage", ["average", "complete"])
def test_the_baseline_groups_by_words_within_its_window(linkage: str) -> None:
    found = TfIdf(articles()).grouped(Setting(linkage, 0.2, 7))
    assert found["f0"] == found["f1"] != found["f2"]
    assert found["t0"] not in (found["f0"], found["f2"])


@pytest.mark.shared
@pytest.mark.skipif(not TABLE.is_file(), reason="../shared is absent")
def test_no_worse_than_the_baseline_on_mixes() -> None:
    given, stories = table_of(TABLE)
    measured = Measured(given, stories, [mix(stories, seed) for seed in range(4)])
    ours, theirs = measured.onrecord(), measured.tfidf(Setting("complete", 0.12, 10))
    assert ours[0] >= theirs[0] and ours[1] >= theirs[1]
