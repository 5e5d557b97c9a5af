"""Lines and paragraphs of a text, as spans, and the sheet of them with their marks, which every rule looks at.

A character is *ink* when it is printable and no white space; byte-order marks, zero-width and control characters are
not. Every ink character of a text lies in exactly one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.knowledge.language import Language
from onrecord.knowledge.press import capitalised
from onrecord.models import Zone
from onrecord.options.reports import WRAPPED_AT_LEAST, WRAPPED_AT_MOST
from onrecord.spans import Span

LINE = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
TERMINAL = ".!?…。！？؟۔।"
SENTENCE_END = re.compile(r"[a-z]{3}[.!?][\"”’)]{0,2}\s")
CLOSERS = "\"'”’»)]}›*_"
MARKDOWN = re.compile(r"^(?:#{1,6} |> |[-*•●▪·] |\*{1,3}|_{1,3}){1,4}|(?:\*{1,3}|_{1,3}| #{1,6}){1,2}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its span, how it reads on one line without Markdown marks, and its number of words."""

    span: Span
    plain: str
    words: int
    marked: bool = False  # Markdown marks a heading
    bullet: bool = False  # an item of a list

    @property
    def low(self) -> str:
        """As lists of furniture have it."""
        return self.plain.casefold().strip(" .:!*")

    @property
    def last(self) -> str:
        return self.plain[-1:]

    @property
    def terminal(self) -> bool:
        """Ends as a sentence ends."""
        return self.plain.rstrip(CLOSERS + " ").endswith(tuple(TERMINAL))

    @property
    def prose(self) -> bool:
        """Reads as running text, not as a heading or a label."""
        if self.words >= 5 and (self.terminal or self.plain.endswith((":", ";", ","))):
            return True
        return self.words > 25 or (self.words >= 12 and SENTENCE_END.search(self.plain) is not None)

    @property
    def runs_on(self) -> bool:
        """Goes on with a sentence that began above."""
        return self.plain[:1].islower()


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


def lines(text: str) -> Iterator[tuple[Span, bool]]:
    """Lines with ink, and whether a blank line stands before each."""
    end = 0
    for match in LINE.finditer(text):
        if span := ink(text, *match.span()):
            between = text[end : span.start]
            yield span, end == 0 or between.count("\n") + between.count("\r") - between.count("\r\n") > 1
            end = span.end


def wrap_width(text: str, found: list[tuple[Span, bool]]) -> int | None:
    """The column at which lines were wrapped; None where every line is a paragraph.

    Lines are taken as wrapped when most that are followed directly by another are about as long as the longest and
    the sentence runs on.
    """
    follow = [(a, b) for (a, _), (b, parted) in pairwise(found) if not parted]
    too_long = sum(len(span) > WRAPPED_AT_MOST + 20 for span, _ in found)
    if too_long > 1 or len(follow) < 2:
        return None
    lengths = sorted(len(a) for a, _ in follow)
    width = lengths[len(lengths) * 19 // 20]
    if not WRAPPED_AT_LEAST <= width <= WRAPPED_AT_MOST:
        return None
    run_on = sum(forced(text, a, b, width) and runs_on(text[a.end - 1], text[b.start]) for a, b in follow)
    return width if run_on >= 2 and 3 * run_on >= len(follow) else None


def runs_on(last: str, first: str) -> bool:
    """Whether a line break stands inside a sentence, by the characters around it; scripts without capitals count."""
    return first.islower() or (first.isalpha() and not first.isupper() and last not in TERMINAL + CLOSERS)


def forced(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the following line did not fit on this one."""
    word = re.match(r"\S{1,40}", text[following.start : following.start + 40])
    return len(line) <= WRAPPED_AT_MOST and len(line) + 1 + len(word[0] if word else "") >= width - 3


def joined(text: str) -> list[Span]:
    """Lines, put together to paragraphs where they were wrapped at a column."""
    found = list(lines(text))
    width = wrap_width(text, found)
    out: list[Span] = []
    last = None
    for span, parted in found:
        if last and width and not parted and forced(text, last, span, width):
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
        last = span
    return out


def word_count(plain: str) -> int:
    """Words; in scripts without spaces between words, a third of the letters."""
    count = plain.count(" ") + 1
    return max(count, len(plain) // 3) if len(plain) > 30 * count else count


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order. Blank lines part them, and so does every line end in a text without
    wrapped lines."""
    found = []
    for span in joined(text):
        raw = span.of(text)
        plain = " ".join(raw.split())
        bare = MARKDOWN.sub("", plain) or plain
        marked = bare != plain and (raw[0] == "#" or (raw[:2] in ("**", "__") and raw[-2:] == raw[:2]))
        bullet = raw[0] in "-*•●▪·" and raw[1:2].isspace()
        found.append(Paragraph(span, bare, word_count(bare), marked, bullet))
    return found


Kind = Literal[
    "abstract", "ago", "bio", "box", "byline", "caption", "copyright", "counter", "date", "gist", "image", "label",
    "lead", "masthead", "note", "notice", "outlet", "photo", "points", "reporters", "rule", "source", "stamp", "teaser",
    "title", "url",
]  # fmt: skip
NOTHING = Paragraph(Span(0, 1), "", 0)  # what stands above the first paragraph and below the last


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph looks like. `pieces` part it where only some of it is furniture; `rest` is what a date line
    holds besides dates ("Foo Report", "By Jane Doe")."""

    kind: Kind
    pieces: tuple[tuple[Span, Zone], ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paragraphs of a text and their marks; a rule that knows a line by what stands around it marks it here."""

    text: str
    language: Language
    found: list[Paragraph]
    marks: list[Mark | None]

    def __len__(self) -> int:
        return len(self.found)

    def line(self, i: int) -> Paragraph:
        """A paragraph; an empty one outside of the text."""
        return self.found[i] if 0 <= i < len(self.found) else NOTHING

    def kind(self, i: int) -> str:
        """The kind of a paragraph's mark; "" without one, and outside of the text."""
        mark = self.marks[i] if 0 <= i < len(self.marks) else None
        return mark.kind if mark else ""

    def rest(self, i: int) -> str:
        """What a paragraph's mark leaves of it."""
        mark = self.marks[i] if 0 <= i < len(self.marks) else None
        return mark.rest if mark else ""

    def mark(self, i: int, kind: Kind) -> None:
        self.marks[i] = Mark(kind)

    def names(self, i: int) -> bool:
        """Every word of a paragraph begins with a capital."""
        return capitalised(self.line(i).plain, self.language)
