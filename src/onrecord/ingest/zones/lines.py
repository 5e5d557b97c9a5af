"""Lines and paragraphs of a text, as spans: what a mark is put on.

A character is *ink* when it is printable and no white space; byte-order marks, zero-width and control characters are
not. Every ink character of a text lies in exactly one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.spans import Span

_LINE = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
_TERMINAL = ".!?…。！？؟۔।"
_SENTENCE_END = re.compile(r"[a-z]{3}[.!?][\"”’)]{0,2}\s")
_CLOSERS = "\"'”’»)]}›*_"
_MARKDOWN = re.compile(r"^(?:#{1,6} |> |[-*•●▪·] |\*{1,3}|_{1,3}){1,4}|(?:\*{1,3}|_{1,3}| #{1,6}){1,2}$")
WRAPPED_AT_MOST = 100  # code points: a longer line was not wrapped by hand or by mail
WRAPPED_AT_LEAST = 45


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its span, how it reads on one line without Markdown marks, and its number of words."""

    span: Span
    plain: str
    words: int
    marked: bool = False  # Markdown marks a heading
    parted: bool = False  # a blank line stands before it
    bullet: bool = False  # an item of a list

    @property
    def terminal(self) -> bool:
        """Ends as a sentence ends."""
        return self.plain.rstrip(_CLOSERS + " ")[-1:] in tuple(_TERMINAL)

    @property
    def prose(self) -> bool:
        """Reads as running text, not as a heading or a label."""
        if self.words >= 5 and (self.terminal or self.plain[-1:] in (":", ";", ",")):
            return True
        return self.words > 25 or (self.words >= 12 and _SENTENCE_END.search(self.plain) is not None)


def is_ink(char: str) -> bool:
    """Whether a character is part of a block (printable, no white space)."""
    return char.isprintable() and not char.isspace()


def ink(text: str, start: int, end: int) -> Span | None:
    """The span of `text[start:end]` from the first to the last ink character; None without any."""
    while start < end and not is_ink(text[start]):
        start += 1
    while end > start and not is_ink(text[end - 1]):
        end -= 1
    return Span(start, end) if start < end else None


def _lines(text: str) -> Iterator[tuple[Span, bool]]:
    """Lines with ink, and whether a blank line stands before each."""
    end = 0
    for match in _LINE.finditer(text):
        span = ink(text, *match.span())
        if span:
            between = text[end : span.start]
            yield span, end == 0 or between.count("\n") + between.count("\r") - between.count("\r\n") > 1
            end = span.end


def _wrap_width(text: str, lines: list[tuple[Span, bool]]) -> int | None:
    """The column at which lines were wrapped; None where every line is a paragraph.

    Lines are taken as wrapped when most that are followed directly by another are about as long as the longest and
    the sentence runs on.
    """
    if sum(1 for span, _ in lines if len(span) > WRAPPED_AT_MOST + 20) > 1:
        return None
    follow = [(a, b) for (a, _), (b, parted) in pairwise(lines) if not parted]
    if len(follow) < 2:
        return None
    lengths = sorted(len(a) for a, _ in follow)
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)]
    if not WRAPPED_AT_LEAST <= width <= WRAPPED_AT_MOST:
        return None
    full = [(a, b) for a, b in follow if _forced(text, a, b, width)]
    runs_on = sum(1 for a, b in full if _runs_on(text[a.end - 1], text[b.start]))
    return width if runs_on >= 2 and 3 * runs_on >= len(follow) else None


def _runs_on(last: str, first: str) -> bool:
    """Whether a line break stands inside a sentence, by the characters around it; scripts without capitals count."""
    return first.islower() or (first.isalpha() and not first.isupper() and last not in _TERMINAL + _CLOSERS)


def _forced(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the following line did not fit on this one."""
    word = re.match(r"\S{1,40}", text[following.start : following.start + 40])
    return len(line) <= WRAPPED_AT_MOST and len(line) + 1 + len(word[0] if word else "") >= width - 3


def _joined(text: str, lines: list[tuple[Span, bool]]) -> Iterator[tuple[Span, bool]]:
    """Lines put together to paragraphs where they were wrapped at a column."""
    width = _wrap_width(text, lines)
    start: Span | None = None
    last: Span | None = None
    first_parted = True
    for span, parted in lines:
        if start and last and width and not parted and _forced(text, last, span, width):
            last = span
            continue
        if start and last:
            yield Span(start.start, last.end), first_parted
        start = last = span
        first_parted = parted
    if start and last:
        yield Span(start.start, last.end), first_parted


def _word_count(plain: str) -> int:
    """Words; in scripts without spaces between words, a third of the letters."""
    count = plain.count(" ") + 1
    return max(count, len(plain) // 3) if len(plain) > 30 * count else count


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order. Blank lines part them, and so does every line end in a text without
    wrapped lines."""
    found = []
    for span, parted in _joined(text, list(_lines(text))):
        raw = span.of(text)
        plain = " ".join(raw.split())
        signed = plain[0] in "#>-*•●▪·_" or plain[-1] in "*_#"
        bare = (_MARKDOWN.sub("", plain) or plain) if signed else plain
        marked = bare != plain and (raw[0] == "#" or (raw[:2] in ("**", "__") and raw[-2:] == raw[:2]))
        bullet = raw[0] in "-*•●▪·" and raw[1:2].isspace()
        found.append(Paragraph(span, bare, _word_count(bare), marked, parted, bullet))
    return found
