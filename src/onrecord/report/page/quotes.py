"""Quotations: what stands between quotation marks, whatever the marks and however badly they are paired.

Marks are paired inside one paragraph, so that a forgotten mark costs at most that paragraph. A quotation that runs on
over several paragraphs, each opened anew and only the last one closed, gives one `Quotation` for each paragraph, the
later ones `continued`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.models import Block
from onrecord.spans import Span, trimmed

Style = Literal["double", "single"]

# Doubled apostrophes, backticks and straight marks stand for one double mark; they are tried before the single ones.
MARK = re.compile(r"''|``|\"\"|,,(?=\w)|[\"“”„‟«»‘’‚‛'`]")
OPENING = frozenset("“„«‘‚‛‟") | {"``", ",,"}
CLOSING = frozenset("”»")
SINGLE = frozenset("‘’‚‛'`")
PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
SENTENCE_END = re.compile(r"[.!?…]['’)]?(?=\s)")
BEFORE = frozenset(" \t\r\n\u00a0([{—–-/\"“„«‘'…:")
LONG = 7  # words from which a quotation without end mark is taken for a sentence


@dataclass(frozen=True, slots=True)
class Quotation:
    """A run of quoted text. `span` holds the marks, `inner` does not. `level` 1 is a quotation inside another.

    `sentence` tells a quoted sentence or clause from scare-quoted words. `closed` is False where the mark that ends it
    is missing; then it runs to the end of its paragraph, or to the end of the sentence where the next quotation of the
    paragraph opens. `continued`: the quotation before it, in the paragraph before, was left open.
    """

    span: Span
    inner: Span
    style: Style
    level: int = 0
    closed: bool = True
    continued: bool = False
    words: int = 0
    sentence: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    opens: bool
    closes: bool


def quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """The quotations of all blocks that are not furniture, in order of their start; outer ones before inner ones."""
    found: list[Quotation] = []
    for block in blocks:
        if block.zone == "furniture":
            continue
        for start, end in _paragraphs(text, block.span):
            outer = _doubles(text, start, end)
            if found and outer and _runs_on(text, found, outer[0], start):
                outer[0] = replace(outer[0], continued=True)
            inner = [q for o in outer for q in _singles(text, o.inner.start, o.inner.end, 1)]
            gaps = _gaps(start, end, outer)
            alone = [q for a, b in gaps for q in _singles(text, a, b, 0)]
            found.extend(sorted([*outer, *inner, *alone], key=lambda q: (q.span.start, -q.span.end)))
    return tuple(found)


def _paragraphs(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    for gap in PARAGRAPH.finditer(text, span.start, span.end):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < span.end:
        yield start, span.end


def _gaps(start: int, end: int, taken: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    for quotation in taken:
        if quotation.span.start > start:
            yield start, quotation.span.start
        start = max(start, quotation.span.end)
    if start < end:
        yield start, end


def _runs_on(text: str, found: Sequence[Quotation], first: Quotation, start: int) -> bool:
    last = next((q for q in reversed(found) if q.level == 0), None)
    if last is None or last.closed or last.style != "double" or text[last.span.end : start].strip():
        return False
    return not text[start : first.span.start].strip()


def _marks(text: str, start: int, end: int, single: bool) -> Iterator[_Mark]:
    for match in MARK.finditer(text, start, end):
        mark = match.group()
        if (mark in SINGLE) != single:
            continue
        a, b = match.span()
        before = text[a - 1] if a > start else " "
        after = text[b] if b < end else " "
        can_open = not after.isspace() and (before in BEFORE or before.isspace())
        can_close = not before.isspace() and not (after.isalnum() and mark in SINGLE)
        if not single:
            can_open = can_open or (mark in OPENING and not after.isspace())
            can_close = can_close or (mark in CLOSING and a > start)  # a closing mark typed where a paragraph opens
            if before.isdigit() and mark in {'"', "''"} and after.isspace():
                can_close = True  # may be inches; never an opening
                can_open = False
        yield _Mark(a, b, mark, can_open, can_close)


def _doubles(text: str, start: int, end: int) -> list[Quotation]:
    """Double quotations of one paragraph; a mark that opens while one is open shows that the earlier was left open."""
    out: list[Quotation] = []
    opened: _Mark | None = None
    for mark in _marks(text, start, end, single=False):
        if opened is None:
            if mark.opens and mark.text not in CLOSING:
                opened = mark
            elif mark.opens and not mark.closes:
                opened = mark  # a closing mark typed where one opens
            continue
        if _reopens(opened, mark):
            stop = SENTENCE_END.search(text, opened.end, mark.start)
            out += _made(text, opened, stop.end() if stop else mark.start, None)
            opened = mark
        else:
            out += _made(text, opened, mark.start, mark)
            opened = None
    if opened is not None:
        out += _made(text, opened, end, None)
    return out


def _reopens(opened: _Mark, mark: _Mark) -> bool:
    if mark.text == "“" and opened.text in {"„", ",,"}:
        return False
    if mark.text in OPENING:
        return mark.opens
    return mark.opens and not mark.closes


def _made(text: str, opened: _Mark, stop: int, closing: _Mark | None, level: int = 0) -> list[Quotation]:
    inner = trimmed(text, opened.end, stop)
    if inner is None or not any(c.isalnum() for c in inner.of(text)):
        return []
    span = Span(opened.start, closing.end if closing else inner.end)
    style: Style = "single" if opened.text in SINGLE else "double"
    words = sum(1 for _ in WORD.finditer(text, inner.start, inner.end))
    return [
        Quotation(span, inner, style, level, closing is not None, False, words, _is_sentence(text, inner, span, words))
    ]


def _is_sentence(text: str, inner: Span, span: Span, words: int) -> bool:
    """Quoted sentences end in a stop or a comma, or are long; scare quotes are a word or two within a sentence."""
    last = text[inner.end - 1]
    if last in "!?" or (last in ".,…;" and words >= 2 and text[inner.start].isupper()):
        return True
    return words >= LONG or (words >= 3 and text[inner.start].isupper() and text[span.end : span.end + 1] in {",", "."})


def _singles(text: str, start: int, end: int, level: int) -> list[Quotation]:
    """Quotations in single marks; apostrophes (inside words, of plurals, of left-out letters) do not count."""
    marks = list(_marks(text, start, end, single=True))
    out: list[Quotation] = []
    position = 0
    while position < len(marks):
        mark = marks[position]
        if not _opens_single(text, mark, end):
            position += 1
            continue
        closing = _closing(text, marks, position, end)
        if closing is None:
            position += 1
            continue
        out += _made(text, mark, marks[closing].start, marks[closing], level)
        position = closing + 1
    return out


def _opens_single(text: str, mark: _Mark, end: int) -> bool:
    if not mark.opens or mark.text == "’" or mark.end >= end:
        return False
    return not text[mark.end].isdigit()


def _closing(text: str, marks: Sequence[_Mark], opening: int, end: int) -> int | None:
    """The mark that closes a single quotation: after a stop or a comma, else one that is no plural's apostrophe."""
    doubtful: int | None = None
    for position in range(opening + 1, len(marks)):
        mark = marks[position]
        if _opens_single(text, mark, end) and not mark.closes:
            break
        if not mark.closes or mark.text == "‘":
            continue
        before = text[mark.start - 1]
        after = text[mark.end] if mark.end < end else " "
        if before.lower() == "s" and after.isspace():
            doubtful = position if doubtful is None else doubtful
            continue
        return position
    return doubtful
