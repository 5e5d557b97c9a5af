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

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.models import Block
from onrecord.options.reports import QUOTED_SENTENCE
from onrecord.spans import Span, trimmed, without

Style = Literal["double", "single"]

# Doubled apostrophes, backticks and straight marks stand for one double mark; they are tried before the single ones.
MARKS = re.compile(r"''|``|\"\"|,,(?=\w)|[\"“”„‟«»‘’‚‛'`]")
OPENING = frozenset("“„«‘‚‛‟") | {"``", ",,"}
CLOSING = frozenset("”»")
SINGLE = frozenset("‘’‚‛'`")
PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
SENTENCE_END = re.compile(r"[.!?…]['’)]?(?=\s)")
BEFORE = frozenset(" \t\r\n\u00a0([{—–-/\"“„«‘'…:")


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
class Mark:
    """A quotation mark, and whether it may open or close a quotation where it stands."""

    start: int
    end: int
    text: str
    opens: bool
    closes: bool


def quotations(text: str, blocks: Sequence[Block], language: Language = DEFAULT) -> tuple[Quotation, ...]:
    """The quotations of all blocks that are not furniture, in order of their start; outer ones before inner ones."""
    plural = language.mentions.apostrophes["plural"]
    found: list[Quotation] = []
    for part in (part for b in blocks if b.zone != "furniture" for part in paragraphs(text, b.span)):
        outer = doubles(text, part.start, part.end)
        if found and outer and runs_on(text, found, outer[0], part.start):
            outer[0] = replace(outer[0], continued=True)
        inner = [q for o in outer for q in singles(text, o.inner, 1, plural)]
        alone = [q for gap in without(part, (o.span for o in outer)) for q in singles(text, gap, 0, plural)]
        found.extend(sorted([*outer, *inner, *alone], key=lambda q: (q.span.start, -q.span.end)))
    return tuple(found)


def paragraphs(text: str, span: Span) -> Iterator[Span]:
    """The paragraphs of a block."""
    gaps = (Span(*gap.span()) for gap in PARAGRAPH.finditer(text, span.start, span.end))
    return iter(without(span, gaps))


def runs_on(text: str, found: Sequence[Quotation], first: Quotation, start: int) -> bool:
    """Whether the first quotation of a paragraph goes on with one that the paragraph before left open."""
    last = next((q for q in reversed(found) if q.level == 0), None)
    if last is None or last.closed or last.style != "double" or text[last.span.end : start].strip():
        return False
    return not text[start : first.span.start].strip()


def marks_in(text: str, start: int, end: int, *, single: bool) -> Iterator[Mark]:
    """The single or the double marks of a stretch of text."""
    sides = single_sides if single else double_sides
    for match in MARKS.finditer(text, start, end):
        mark, (a, b) = match.group(), match.span()
        if (mark in SINGLE) == single:
            yield Mark(a, b, mark, *sides(mark, text[max(start, a - 1) : a], text[b] if b < end else " "))


def single_sides(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a single mark may open and close between two characters; before a letter it closes nothing."""
    opens = not after.isspace() and (before in BEFORE or not before.strip())
    return opens, bool(before.strip()) and not after.isalnum()


def double_sides(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a double mark may open and close between two characters; `before` is "" where a paragraph begins."""
    if before.isdigit() and mark in {'"', "''"} and after.isspace():
        return False, True  # may be inches; never an opening
    opens = not after.isspace() and (before in BEFORE or not before.strip() or mark in OPENING)
    return opens, bool(before.strip()) or (mark in CLOSING and before != "")


def doubles(text: str, start: int, end: int) -> list[Quotation]:
    """Double quotations of one paragraph; a mark that opens while one is open shows that the earlier was left open."""
    out: list[Quotation] = []
    opened: Mark | None = None
    for mark in marks_in(text, start, end, single=False):
        if opened is None:
            # A closing mark that can but open was typed where one opens.
            opened = mark if mark.opens and not (mark.text in CLOSING and mark.closes) else None
        elif reopens(opened, mark):
            stop = SENTENCE_END.search(text, opened.end, mark.start)
            out += made(text, opened, stop.end() if stop else mark.start, None)
            opened = mark
        else:
            out += made(text, opened, mark.start, mark)
            opened = None
    return out if opened is None else out + made(text, opened, end, None)


def reopens(opened: Mark, mark: Mark) -> bool:
    """Whether a mark opens another quotation while one is open."""
    if mark.text == "“" and opened.text in {"„", ",,"}:
        return False
    return mark.opens and (mark.text in OPENING or not mark.closes)


def made(text: str, opened: Mark, stop: int, closing: Mark | None, level: int = 0) -> list[Quotation]:
    """The quotation between two marks; none where it holds no letter."""
    inner = trimmed(text, opened.end, stop)
    if inner is None or not any(c.isalnum() for c in inner.of(text)):
        return []
    span = Span(opened.start, closing.end if closing else inner.end)
    style: Style = "single" if opened.text in SINGLE else "double"
    words = sum(1 for _ in WORD.finditer(text, inner.start, inner.end))
    sentence = is_sentence(text, inner, span, words)
    return [Quotation(span, inner, style, level, closing is not None, False, words, sentence)]


def is_sentence(text: str, inner: Span, span: Span, words: int) -> bool:
    """Quoted sentences end in a stop or a comma, or are long; scare quotes are a word or two within a sentence."""
    last, capital = text[inner.end - 1], text[inner.start].isupper()
    if last in "!?" or words >= QUOTED_SENTENCE:
        return True
    return capital and ((words >= 2 and last in ".,…;") or (words >= 3 and text[span.end : span.end + 1] in {",", "."}))


def singles(text: str, span: Span, level: int, plural: frozenset[str]) -> list[Quotation]:
    """Quotations in single marks; apostrophes (inside words, of plurals, of left-out letters) do not count."""
    marks = list(marks_in(text, span.start, span.end, single=True))
    out: list[Quotation] = []
    position = 0
    while position < len(marks):
        opens = opens_single(text, marks[position], span.end)
        closing = closing_of(text, marks, position, span.end, plural) if opens else None
        if closing is not None:
            out += made(text, marks[position], marks[closing].start, marks[closing], level)
        position = (position if closing is None else closing) + 1
    return out


def opens_single(text: str, mark: Mark, end: int) -> bool:
    """Whether a single mark opens a quotation: no apostrophe, not before a number ("'90s")."""
    return mark.opens and mark.text != "’" and mark.end < end and not text[mark.end].isdigit()


def closing_of(text: str, marks: Sequence[Mark], opening: int, end: int, plural: frozenset[str]) -> int | None:
    """The mark that closes a single quotation: after a stop or a comma, else one that is no plural's apostrophe."""
    doubtful: int | None = None
    for position in range(opening + 1, len(marks)):
        mark = marks[position]
        if opens_single(text, mark, end) and not mark.closes:
            break
        if not mark.closes or mark.text == "‘":
            continue
        after = text[mark.end] if mark.end < end else " "
        if not (text[mark.start - 1].lower() in plural and after.isspace()):
            return position
        doubtful = position if doubtful is None else doubtful
    return doubtful
