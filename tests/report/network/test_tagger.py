"""The shipped tagger on invented reports: who is cited, by what words, for what."""

from __future__ import annotations

import json
import shutil
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import OnrecordError
from onrecord.report.network import shipped
from onrecord.report.network.tagger import load

REPORT = (
    "Bridge to open late, minister says\n\n"
    "Transport Minister Ilsa Oda said on Monday the new bridge over the Varn would open three weeks late.\n\n"
    "“We are late, and I regret it,” she told reporters. “But nobody has been hurt.”\n\n"
    "The mayor of Lindal rejected the explanation, arguing that the work had been planned badly from the start.\n\n"
    "According to two people with knowledge of the matter, the builder was warned twice.\n\n"
    "The weather in Lindal was cold and dry.\n"
)


def found(text: str = REPORT) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, in words."""
    return [
        tuple(" / ".join(s.of(text) for s in spans) for spans in (a.source, a.cue, a.content))  # type: ignore[misc]
        for a in shipped().read(text).attributions
    ]


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("Transport Minister Ilsa Oda", "said", "the new bridge over the Varn would open three weeks late"),
        ("she", "told", "We are late, and I regret it"),
        ("The mayor of Lindal", "arguing", "that the work had been planned badly from the start"),
        ("two people with knowledge of the matter", "According to", "the builder was warned twice"),
    ],
)
def test_who_is_cited_for_what(source: str, cue: str, content: str) -> None:
    assert any(s == source and c.startswith(cue) and content in held for s, c, held in found())


def test_a_quotation_in_pieces_is_one_attribution() -> None:
    assert any("We are late" in held and "nobody has been hurt" in held for _, _, held in found())


def test_what_nobody_is_cited_for_is_left_alone() -> None:
    assert not any("weather" in held for _, _, held in found())


def test_one_text_is_read_alike_each_time_and_by_paragraphs() -> None:
    assert shipped().read(REPORT) == shipped().read(REPORT)
    assert shipped().read(REPORT, []).attributions == ()


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="aB said “”\"'\n.,:\u00a0é漢", max_size=200))
def test_any_text_gives_spans_that_lie_inside_it(text: str) -> None:
    for attribution in shipped().read(text).attributions:
        assert attribution.content and attribution.cue
        assert 0 <= attribution.confidence <= 1
        for span in (*attribution.content, *attribution.cue, *attribution.source):
            assert span.end <= len(text) and span.of(text).strip()


def test_weights_that_were_changed_are_not_loaded(tmp_path: Path) -> None:
    with resources.as_file(resources.files("onrecord") / "models") as folder:
        for name in ("attribution.onnx", "attribution.json", "tokenizer.json"):
            shutil.copyfile(folder / name, tmp_path / name)
    card = json.loads((tmp_path / "attribution.json").read_text(encoding="utf-8"))
    card["sha256"]["attribution.onnx"] = "0" * 64
    (tmp_path / "attribution.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(OnrecordError, match="E016"):
        load(tmp_path)


def test_weights_that_are_missing_are_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match=r"E016.*restore src/onrecord/models"):
        load(tmp_path)
