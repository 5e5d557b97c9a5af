"""Credits of reports and of pictures, and captions."""

from __future__ import annotations

import pytest

from onrecord.ingest.zones.credits import caption_pieces, credit_at_end, is_photo_credit, source_credit
from onrecord.knowledge.language import DEFAULT
from onrecord.spans import Span


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("SOURCE: Foo Wire", "Foo Wire"),
        ("(Reuters)", "Reuters"),
        ("— Agencies", "Agencies"),
        ("With inputs from AFP", "AFP"),
        ("with AFP", "AFP"),
        ("ab/cd (AFP, Reuters)", "AFP, Reuters"),
        ("— Foo Times", "Foo Times"),
        ("Source: https://foo.example", None),
        ("with the minister", None),
        ("The minister said so.", None),
    ],
)
def test_closing_credits(line: str, name: str | None) -> None:
    assert source_credit(line, DEFAULT) == name


@pytest.mark.parametrize("line", ["Getty Images", "Jane Roe/AFP", "(Photo: Jane Roe)", "Photo: handout"])
def test_photo_credits(line: str) -> None:
    assert is_photo_credit(line, DEFAULT)


@pytest.mark.parametrize("line", ["AFP/Reuters", "Jane Roe", "Photo: the guards stood at the gate for long", "and/or"])
def test_no_photo_credits(line: str) -> None:
    assert not is_photo_credit(line, DEFAULT)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("FILE PHOTO: Guards at the gate", ["furniture: FILE PHOTO:", "caption: Guards at the gate"]),
        ("Guards at the gate. Photo: Jane Roe", ["caption: Guards at the gate.", "furniture: Photo: Jane Roe"]),
        ("Guards at the gate. (Jane Roe/AFP)", ["caption: Guards at the gate.", "furniture: (Jane Roe/AFP)"]),
        ("Guards at the gate. / Jane Roe", ["caption: Guards at the gate.", "furniture: / Jane Roe"]),
        ("Guards stood at the gate. (AFP)", []),
        ("Guards stood at the gate.", []),
    ],
)
def test_captions_are_parted(text: str, pieces: list[str]) -> None:
    found = caption_pieces(text, Span(0, len(text)), DEFAULT)
    assert [f"{zone}: {span.of(text)}" for span, zone in found] == pieces


def test_a_credit_run_into_the_last_paragraph() -> None:
    text = "Nobody named a day for the talks. — Agencies"
    parts = credit_at_end(text, Span(0, len(text)), DEFAULT)
    assert parts is not None and parts[1].of(text) == "— Agencies"
    assert credit_at_end("He left (with the guards)", Span(0, 25), DEFAULT) is None
