"""Figures of a tiny gold, worked out by hand: each fault lowers the figures it must, and no other."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from evals.figures import Score, figures, misses, pair_off, plain
from evals.gold import Gold

FIRST = "Tolls rise\n2 May 2031\nMira Oll said the bridge is safe and Jon Vane denied that. Oll counted 12 cracks."
SECOND = (
    "Tolls fall\nThe bridge is safe, Myra Oll told Radio Sedge. Clerks say Vane wrote that tolls would reach 40 crowns."
)


def want(key: str, speaker: str, content: str, **more: object) -> dict[str, Any]:
    report = {"1": "01.txt", "2": "02.txt"}[key[0]]
    return {"key": key, "report": report, "speaker": speaker, "content": [content], "kind": "indirect", **more}


def about(title: str, published: str, *furniture: str) -> dict[str, Any]:
    return {"title": title, "published": published, "outlet": "", "agency": "", "furniture": list(furniture)}


GOLD: dict[str, Any] = {
    "articles": {"01.txt": about("Tolls rise", "2031-05-02", "2 May 2031"), "02.txt": about("Tolls fall", "")},
    "actors": {"Mira Oll": ["Mira Oll", "Myra Oll"], "Jon Vane": ["Jon Vane", "Vane"]},
    "statements": [
        want("1-safe", "Mira Oll", "the bridge is safe", said="2031-05-02"),
        want("1-that", "Jon Vane", "that"),
        want("2-safe", "Mira Oll", "The bridge is safe", via=["Radio Sedge"]),
        want("2-clerks", "", "Vane wrote that tolls would reach 40 crowns", speaker_text="Clerks"),
        want("2-wrote", "Jon Vane", "tolls would reach 40 crowns", nested_in="2-clerks"),
        want("1-cracks", "Mira Oll", "12 cracks", borderline=True),
    ],
    "same": {"safe": ["1-safe", "2-safe"]},
    "discrepancies": [{"kind": "name-spelling", "between": [["01.txt", "Mira Oll"], ["02.txt", "Myra Oll"]]}],
    "disputes": [{"about": "whether the bridge is safe", "sides": [["1-safe", "2-safe"], ["1-that"]]}],
    "lineage": [{"report": "02.txt", "derived_from": "Radio Sedge"}],
    "changes": [{"actor": "Jon Vane", "from": "1-that", "to": "2-wrote"}],
}


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    (tmp_path / "01.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "02.txt").write_text(SECOND, encoding="utf-8")
    return Gold(tmp_path, tmp_path / "gold.toml", copy.deepcopy(GOLD))


def passage(gold: Gold, report: str, snippet: str) -> dict[str, Any]:
    start, end = gold.spot(report, snippet)
    return {"article": f"folder/{report}", "start": start, "end": end, "text": snippet}


def perfect(gold: Gold) -> dict[str, list[dict[str, Any]]]:
    """The tables that the gold asks for, the borderline statement left out."""
    statements = [
        {
            "id": f"S{s['key']}",
            "article": f"folder/{s['report']}",
            "class": "said",
            "zone": "body",
            "speaker_name": s["speaker"] or None,
            "speaker_text": s.get("speaker_text", s["speaker"]),
            "content": [gold.spot(s["report"], c) for c in s["content"]],
            "kind": s["kind"],
            "said": s.get("said"),
            "via": s.get("via", []),
            "nested_in": f"S{s['nested_in']}" if s.get("nested_in") else None,
        }
        for s in gold.data["statements"]
        if not s.get("borderline")
    ]
    articles = [
        {"path": f"folder/{n}", **a, "furniture": [gold.spot(n, f) for f in a["furniture"]]}
        for n, a in gold.data["articles"].items()
    ]
    spelling = [passage(gold, "01.txt", "Mira Oll"), passage(gold, "02.txt", "Myra Oll")]
    return {
        "statements": statements,
        "articles": articles,
        "actors": [{"id": n, "name": n, "aliases": a} for n, a in gold.data["actors"].items()],
        "utterances": [{"statements": ["S1-safe", "S2-safe"]}],
        "discrepancies": [{"kind": "name-spelling", "between": spelling}],
        "disputes": [{"positions": [{"statements": ["S1-safe"]}, {"statements": ["S1-that"]}]}],
        "lineage": [{"article": "folder/02.txt", "derived_from": "Radio Sedge", "kind": "interview"}],
        "positions": [{"changes": [{"from": "S1-that", "to": "S2-wrote"}]}],
    }


def row(tables: dict[str, list[dict[str, Any]]], key: str) -> dict[str, Any]:
    return next(s for s in tables["statements"] if s["id"] == f"S{key}")


def lowered(gold: Gold, tables: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    return {name: value for name, value in figures(gold, tables).items() if value != pytest.approx(1.0)}


def test_a_perfect_record(gold: Gold) -> None:
    assert lowered(gold, perfect(gold)) == {}
    assert misses(gold, perfect(gold)) == []


def test_an_empty_record(gold: Gold) -> None:
    tables = {name: [] for name in perfect(gold)}
    blank = {"title": "?", "published": "?", "outlet": "?", "agency": "?", "furniture": []}
    tables["articles"] = [{**article, **blank} for article in perfect(gold)["articles"]]
    assert set(figures(gold, tables).values()) == {0.0}


def test_a_wrong_speaker_lowers_the_attribution_alone(gold: Gold) -> None:
    tables = perfect(gold)
    row(tables, "1-that")["speaker_name"] = "Mira Oll"
    assert lowered(gold, tables) == {"attributed.f1": pytest.approx(0.8)}  # 4 of 5, both ways
    assert misses(gold, tables) == ["speaker    1-that: Mira Oll (Jon Vane), not Jon Vane"]


def test_an_alias_is_the_speaker_and_a_name_for_an_unnamed_source_is_not(gold: Gold) -> None:
    tables = perfect(gold)
    row(tables, "2-safe")["speaker_name"] = "Myra Oll"
    assert lowered(gold, tables) == {}
    row(tables, "2-clerks")["speaker_name"] = "Mira Oll"
    assert lowered(gold, tables) == {"attributed.f1": pytest.approx(0.8)}


def test_an_unnamed_source_is_told_by_its_words(gold: Gold) -> None:
    tables = perfect(gold)
    row(tables, "2-clerks")["speaker_text"] = "two clerks"
    assert lowered(gold, tables) == {"attributed.f1": pytest.approx(0.8)}
    gold.data["statements"][3]["speaker_alt"] = ["Two clerks", "Clerks' Guild"]
    assert lowered(gold, tables) == {}
    row(tables, "2-clerks")["speaker_name"] = "Clerks' Guild"
    assert lowered(gold, tables) == {}


def test_a_further_name_of_the_gold_may_be_none(gold: Gold) -> None:
    tables = perfect(gold)
    row(tables, "1-that")["speaker_name"] = None
    assert lowered(gold, tables) == {"attributed.f1": pytest.approx(0.8)}
    gold.data["statements"][1]["speaker_alt"] = [""]
    assert lowered(gold, tables) == {}


def test_a_missed_statement_and_one_too_many(gold: Gold) -> None:
    tables = perfect(gold)
    tables["statements"] = [s for s in tables["statements"] if s["id"] != "S1-safe"]
    reached = figures(gold, tables)
    assert reached["statement.f1"] == reached["attributed.f1"] == pytest.approx(2 * 1 * 0.8 / 1.8)
    assert (reached["said"], reached["same.f1"]) == (0.0, 0.0)
    assert reached["dispute.r"] == 0.0  # one side of it is gone from the record
    extra = {**row(tables, "1-that"), "id": "X", "content": [gold.spot("01.txt", "Tolls rise")]}
    tables = perfect(gold)
    tables["statements"].append(extra)
    assert lowered(gold, tables) == {
        "statement.f1": pytest.approx(2 * (5 / 6) / (11 / 6)),
        "attributed.f1": pytest.approx(2 * (5 / 6) / (11 / 6)),
    }
    for free in ({"zone": "headline"}, {"class": "attitude"}, {"content": [gold.spot("01.txt", "12 cracks")]}):
        tables["statements"][-1] = {**extra, **free}
        assert lowered(gold, tables) == {}, free


def test_content_must_cover_half(gold: Gold) -> None:
    tables = perfect(gold)
    row(tables, "1-safe")["content"] = [gold.spot("01.txt", "bridge is")]  # 2 of 4 words
    assert lowered(gold, tables) == {}
    row(tables, "1-safe")["content"] = [gold.spot("01.txt", "bridge")]  # 1 of 4
    assert figures(gold, tables)["statement.f1"] == pytest.approx(0.8)  # both too much and too little


@pytest.mark.parametrize(
    ("key", "field", "value", "figure", "reached"),
    [
        ("1-safe", "kind", "direct", "kind", 0.8),
        ("1-safe", "said", None, "said", 0.0),
        ("2-wrote", "nested_in", None, "nested", 0.0),
        ("2-wrote", "nested_in", "S2-safe", "nested", 0.0),
        ("2-safe", "via", [], "via", 0.0),
    ],
)
def test_a_field_lowers_its_own_figure(
    gold: Gold, key: str, field: str, value: object, figure: str, reached: float
) -> None:
    tables = perfect(gold)
    row(tables, key)[field] = value
    assert lowered(gold, tables) == {figure: pytest.approx(reached)}


def test_an_utterance_of_strangers_halves_the_precision(gold: Gold) -> None:
    tables = perfect(gold)
    tables["utterances"].append({"statements": ["S1-that", "S2-wrote"]})
    assert lowered(gold, tables) == {"same.f1": pytest.approx(2 * 0.5 / 1.5)}


def test_discrepancies(gold: Gold) -> None:
    tables = perfect(gold)
    tables["discrepancies"][0]["kind"] = "role"  # its kind only breaks ties
    assert lowered(gold, tables) == {}
    one = passage(gold, "01.txt", "Mira Oll")
    tables["discrepancies"].append({"kind": "number", "between": [one, passage(gold, "02.txt", "40 crowns")]})
    assert lowered(gold, tables) == {"discrepancy.p": pytest.approx(0.5)}
    long = passage(gold, "02.txt", SECOND)
    tables["discrepancies"] = [{"kind": "name-spelling", "between": [one, long]}]  # a passage too wide to show anything
    assert lowered(gold, tables) == {"discrepancy.p": 0.0, "discrepancy.r": 0.0}


def test_disputes(gold: Gold) -> None:
    tables = perfect(gold)
    tables["disputes"][0]["positions"][1]["statements"] = ["S2-safe"]  # both positions on one side
    assert lowered(gold, tables) == {"dispute.p": 0.0, "dispute.r": 0.0}
    tables = perfect(gold)
    tables["disputes"].append({"positions": [{"statements": ["S2-wrote"]}, {"statements": ["S2-clerks"]}]})
    assert lowered(gold, tables) == {"dispute.p": pytest.approx(0.5)}


def test_articles_actors_lineage_and_changes(gold: Gold) -> None:
    tables = perfect(gold)
    tables["articles"][0]["outlet"] = "The Sedge"
    assert lowered(gold, tables) == {"article": pytest.approx(7 / 8)}
    tables = perfect(gold)
    tables["articles"][0]["furniture"] = [gold.spot("01.txt", "rise\n2 May 2031")]
    assert lowered(gold, tables) == {"furniture.f1": pytest.approx(2 * 0.75 / 1.75)}
    tables = perfect(gold)
    tables["actors"] = [{"id": n, "name": n, "aliases": []} for n in ("Mira Oll", "Myra Oll", "Jon Vane", "Vane")]
    assert lowered(gold, tables) == {"actor": 0.0}
    tables["actors"] = [{"id": "1", "name": "Mira Oll", "aliases": ["Myra Oll", "Jon Vane", "Vane"]}]
    assert lowered(gold, tables) == {"actor": 0.0}
    tables = perfect(gold)
    tables["lineage"] += [{"article": "folder/01.txt", "derived_from": k, "kind": k} for k in ("text-reuse", "cites")]
    assert lowered(gold, tables) == {"lineage.f1": pytest.approx(2 * 0.5 / 1.5)}  # shared text is not asked for
    tables = perfect(gold)
    tables["positions"] = []
    assert lowered(gold, tables) == {"change": 0.0}


def test_pairs_are_one_to_one_from_the_heaviest() -> None:
    assert pair_off([(0.5, "a", 1), (0.9, "b", 1), (0.4, "a", 2)]) == {"b": 1, "a": 2}


def test_scores_and_plain_names() -> None:
    assert (Score(0, 0, 0).f1, Score(1, 2, 4).f1) == (0.0, pytest.approx(1 / 3))
    assert [plain(n) for n in ("The  Sedge-Post", "Mr. Oll", None)] == ["sedge post", "mr oll", ""]
