"""The golds of the stories hold together: every snippet stands in its report, every reference has its row."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from evals.gate import STORIES
from evals.gold import Gold, GoldError

DAY = re.compile(r"\d{4}(-\d\d){0,2}")
DIFFERENCES = {"date", "role", "quote-wording", "number", "name-spelling", "status", "attribution", "place"}
FIELDS = {"key", "report", "speaker", "content", "kind"}
OPTIONAL = {"speaker_text", "speaker_alt", "said", "nested_in", "via", "borderline"}


@pytest.fixture(params=STORIES)
def gold(request: pytest.FixtureRequest) -> Gold:
    return Gold.load(*STORIES[request.param])


def rows(gold: Gold) -> dict[str, dict[str, Any]]:
    return {s["key"]: s for s in gold.data["statements"]}


def test_every_report_is_described(gold: Gold) -> None:
    assert set(gold.data["articles"]) == set(gold.texts)
    for name, facts in gold.data["articles"].items():
        assert set(facts) == {"title", "published", "outlet", "agency", "furniture"}
        assert facts["title"] in gold.texts[name]
        assert not facts["published"] or re.fullmatch(r"\d{4}-\d\d-\d\d", facts["published"])
        assert all(gold.spot(name, snippet) for snippet in facts["furniture"])


def test_every_statement_stands_in_its_report(gold: Gold) -> None:
    for s in gold.data["statements"]:
        assert set(s) >= FIELDS and set(s) <= FIELDS | OPTIONAL, s["key"]
        assert s["kind"] in {"direct", "indirect", "mixed"}
        assert DAY.fullmatch(s.get("said", "2031"))
        spans = [gold.spot(s["report"], snippet) for snippet in s["content"]]
        assert spans and all(a < b for a, b in spans)
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans)), s["key"]


def test_keys_are_unique_and_begin_with_the_number_of_their_report(gold: Gold) -> None:
    keys = [s["key"] for s in gold.data["statements"]]
    assert len(keys) == len(set(keys))
    assert all(int(s["report"][:2]) == int(s["key"].partition("-")[0]) for s in gold.data["statements"])


def test_a_nested_statement_lies_in_its_outer_one(gold: Gold) -> None:
    by_key = rows(gold)
    for s in (s for s in gold.data["statements"] if s.get("nested_in")):
        outer = by_key[s["nested_in"]]
        assert outer["report"] == s["report"]
        around = [gold.spot(outer["report"], c) for c in outer["content"]]
        for start, end in (gold.spot(s["report"], c) for c in s["content"]):
            assert any(a <= start and end <= b for a, b in around), s["key"]


def test_no_two_statements_are_the_same_words_of_one_speaker(gold: Gold) -> None:
    seen = [
        (s["report"], s["speaker"], *(gold.spot(s["report"], c) for c in s["content"])) for s in rows(gold).values()
    ]
    assert len(seen) == len(set(seen))


def test_groups_disputes_and_changes_name_statements(gold: Gold) -> None:
    by_key = rows(gold)
    for name, group in gold.data["same"].items():
        assert set(group) <= set(by_key), name
        assert len({by_key[k]["report"] for k in group}) > 1, name
    for dispute in gold.data["disputes"]:
        told = [k for side in dispute["sides"] for k in side]
        assert len(dispute["sides"]) > 1 and set(told) <= set(by_key) and len(told) == len(set(told)), dispute["about"]
    for change in gold.data["changes"]:
        assert change["from"] != change["to"]
        assert {by_key[change["from"]]["speaker"], by_key[change["to"]]["speaker"]} == {change["actor"]}


def test_discrepancies_and_lineage_stand_in_reports(gold: Gold) -> None:
    for d in gold.data["discrepancies"]:
        assert d["kind"] in DIFFERENCES and len(d["between"]) > 1
        spots = [(report, *gold.spot(report, snippet)) for report, snippet in d["between"]]
        assert len(spots) == len(set(spots))
    assert all(x["report"] in gold.texts and x["derived_from"] for x in gold.data["lineage"])


def test_names_of_actors_stand_in_reports_and_name_one_actor(gold: Gold) -> None:
    whole = "\n".join(gold.texts.values())
    names = [n for strings in gold.data["actors"].values() for n in strings]
    assert len(names) == len(set(names))
    assert not [n for n in names if n not in whole]


def test_the_hash_changes_with_a_report_and_with_the_gold(tmp_path: Path) -> None:
    for name, words in {"a.txt": "One.", "metadata.csv": "path\n", "gold.toml": "statements = []\n"}.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    hashes = [Gold.load(tmp_path, tmp_path / "gold.toml").sha256]
    for name in ("a.txt", "metadata.csv", "gold.toml"):
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        hashes.append(Gold.load(tmp_path, tmp_path / "gold.toml").sha256)
    assert len(set(hashes)) == 4


def test_a_snippet_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("six, and six again; ask a@b", encoding="utf-8")
    gold = Gold(tmp_path, tmp_path / "none", tomllib.loads(""))
    assert gold.spot("a.txt", "six") == (0, 3)
    assert gold.spot("a.txt", "six@2") == (9, 12)
    for wrong in ("six@3", "seven"):
        with pytest.raises(GoldError):
            gold.spot("a.txt", wrong)
