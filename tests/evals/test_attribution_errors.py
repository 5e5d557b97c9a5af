"""Errors of attribution fall into the classes that their spans show; a short scorer stands for the benchmark's."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from evals.attribution_errors import SHARED, Error, errors, main, predictions, read, table

TEXT = "Valk said that the ferry was late on Monday. Ostrov denied it all. He left: It is cold."
SCORER = """
import re

class Document:
    def __init__(self, text, attributions):
        self.text = text
        self.spots = [(m.group().lower(), *m.span()) for m in re.finditer(r"\\w+", text)]
        self.words = [w for w, _, _ in self.spots]
        self.items = [self.item(a) for a in attributions]

    def item(self, one):
        held = lambda role: frozenset(
            i for i, (_, a, b) in enumerate(self.spots) if any(a < e and s < b for s, e in one.get(role, ())))
        out = {role: held(role) for role in ("source", "cue", "content")}
        return {**out, "core": out["source"], "bare": out["source"]}

def match(golds, preds):
    close = lambda g, p: 2 * len(g["content"] & p["content"]) >= len(g["content"] | p["content"])
    return [(i, j) for i, g in enumerate(golds) for j, p in enumerate(preds) if close(g, p)]

def agree(gold, made, mode="af1"):
    if mode == "strict":
        return gold["content"] == made["content"] and gold["bare"] == made["bare"]
    return bool(gold["core"] & made["core"])
"""


def of(source: str, cue: str, *content: str) -> dict[str, list[list[int]]]:
    spots = {"source": [source] if source else [], "cue": [cue], "content": list(content)}
    return {role: [[TEXT.index(w), TEXT.index(w) + len(w)] for w in found] for role, found in spots.items()}


def scorer() -> Any:
    namespace: dict[str, Any] = {}
    exec(SCORER, namespace)
    return SimpleNamespace(**namespace)


SAID = of("Valk", "said", "that the ferry was late")
CASES = [
    ([SAID], [SAID], []),
    ([SAID], [], [("cue missed", True)]),
    ([SAID], [of("Valk", "said", "the ferry was late")], [("only that", False)]),
    ([SAID], [of("Valk", "said", "that the ferry was late on Monday")], [("content too long", False)]),
    ([SAID], [of("Valk", "said", "that the ferry was")], [("content too short", False)]),
    ([SAID], [of("Valk", "said", "that the ferry", "late")], [("split content", False)]),
    ([SAID], [of("Valk", "said", "the ferry was late on")], [("content shifted", False)]),
    ([SAID], [of("Valk", "said", "late")], [("content too short", True), ("spurious", True)]),
    ([SAID], [of("Ostrov", "said", "that the ferry was late")], [("wrong source", True)]),
    ([of("", ":", "It is cold")], [], [("punctuation cue", True)]),
    ([], [SAID], [("spurious", True)]),
    (
        [SAID, of("Ostrov", "denied", "it all")],
        [SAID, of("Valk", "denied", "it all")],
        [("chained speaker", True)],
    ),
]


@pytest.mark.parametrize(("gold", "made", "expected"), CASES)
def test_an_error_has_the_class_that_its_spans_show(
    gold: list[dict[str, Any]], made: list[dict[str, Any]], expected: list[tuple[str, bool]]
) -> None:
    rows = [{"id": "a", "text": TEXT, "attributions": gold}]
    assert [(e.class_, e.lost) for e in errors(scorer(), rows, {"a": made})] == expected


def test_statements_inside_others_are_not_compared() -> None:
    inner = {**SAID, "nested_in": "s-1"}
    assert predictions([{"id": "a", "statements": [SAID, inner]}]) == {"a": [SAID]}


def test_a_table_sets_two_files_side_by_side() -> None:
    one, other = Error("cue missed", True, "a", "", ""), Error("only that", False, "a", "", "")
    lines = table([other], [one, other]).splitlines()
    assert [line.split()[-4:] for line in lines if line.startswith(("cue missed", "only that", "all"))] == [
        ["1", "0", "0", "0"],
        ["0", "0", "1", "1"],
        ["1", "0", "1", "1"],
    ]


def bench(folder: Path) -> Path:
    (folder / "score.py").write_text(SCORER, encoding="utf-8")
    with gzip.open(folder / "dev.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"id": "a", "text": TEXT, "attributions": [SAID]}))
    return folder


def test_the_command_prints_the_table_and_one_class(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = tmp_path / "made.jsonl"
    made.write_text(json.dumps({"id": "a", "statements": []}), encoding="utf-8")
    assert main([str(made), "--bench", str(bench(tmp_path)), "--show", "cue missed"]) == 0
    assert "gold valk | said | that the ferry was late" in capsys.readouterr().out


def test_an_absent_benchmark_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "made.jsonl"), "--bench", str(tmp_path)]) == 2
    assert "score.py is not there" in capsys.readouterr().err


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the benchmark is not here")
def test_the_benchmark_agrees_with_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = tmp_path / "made.jsonl"  # without what others marked in the same articles: two people differ
    first = [row for row in read(SHARED / "dev.jsonl.gz") if row["primary"]]
    made.write_text("\n".join(map(json.dumps, first)), encoding="utf-8")
    assert main([str(made)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].split() == ["all", "0", "0"]
