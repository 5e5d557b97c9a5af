"""Text as the attribution tagger reads it: word pieces with their case, their place in quotations, in windows.

Training and the shipped model must see the same input, so both take it from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from onrecord.options.reports import WINDOW
from onrecord.spans import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]

OTHER, LOWER, TITLE, UPPER, DIGIT, MIXED = range(6)  # case of the word a piece belongs to
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)  # place of a piece in a quotation
CASES, PLACES = 6, 4
STOPS = (999, 1012, 1029)  # the pieces ! . ?

MARK = re.compile(r"[“”„‟\"«»＂]|''|``|’’|‘‘")
# Single marks stand for double ones in a paragraph that has none of those: the first opens, the second closes.
SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)|(?<=[\w.,;:!?…\-—])[’'](?!\w)")
AS_DOUBLE = {OPENING: 1523, CLOSING: 1524}  # the pieces of “ and ”
UNSEEN = frozenset("„‟«»＂")  # marks that the training articles hardly hold
OPENS, CLOSES = frozenset(("“", "„", "«", "``", "‘‘")), frozenset(("”", "»", "’’"))
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Pieces:
    """The word pieces of one text, one row of every array a piece: offsets are code points of the text."""

    ids: Ints
    start: Ints
    end: Ints
    case: Ints
    place: Ints
    paragraph: Ints

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class Window:
    """Pieces `first` to `last` (exclusive) read together; those before `own` are context and were read before."""

    first: int
    own: int
    last: int


def lines(text: str) -> list[Span]:
    """The lines of a text that hold anything, as spans."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if not m.group().isspace()]


def encode(tokenizer: Tokenizer, text: str, paragraphs: Sequence[Span]) -> Pieces:
    """The word pieces of the paragraphs of a text, in order."""
    rows: list[tuple[int, int, int, int, int, int]] = []
    encoded = tokenizer.encode_batch([p.of(text) for p in paragraphs], add_special_tokens=False)
    for number, (paragraph, coded) in enumerate(zip(paragraphs, encoded, strict=True)):
        body = paragraph.of(text)
        single, cases = not MARK.search(body), cases_in(body)
        places = list(single_places(body) if single else places_in(body))
        case, at = OTHER, 0
        for piece, token, (start, end) in zip(coded.ids, coded.tokens, coded.offsets, strict=True):
            if end <= start:
                continue
            if not token.startswith("##"):
                case = cases[start]
            while at < len(places) and places[at][1] <= start:
                at += 1
            place = places[at][2] if at < len(places) and places[at][0] <= start else OUTSIDE
            if place in AS_DOUBLE and (single or body[start] in UNSEEN):
                piece = AS_DOUBLE[place]
            rows.append((piece, start + paragraph.start, end + paragraph.start, case, place, number))
    table = np.array(rows, dtype=np.int64).reshape(-1, 6)
    return Pieces(*(np.ascontiguousarray(column) for column in table.T))


@lru_cache(maxsize=1 << 15)
def case_of(word: str) -> int:
    """The case of a word; a stretch without a letter or digit at its start has none."""
    if not word[:1].isalnum():
        return OTHER
    if word[0].isdigit():
        return DIGIT
    if word.islower():
        return LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return TITLE
    return UPPER if word.isupper() else MIXED


def cases_in(body: str) -> list[int]:
    """The case of the word that begins at or covers each character of a paragraph."""
    out = [OTHER] * len(body)
    for word in WORD.finditer(body):
        out[word.start() : word.end()] = [case_of(word.group())] * (word.end() - word.start())
    return out


def places_in(body: str) -> Iterator[tuple[int, int, int]]:
    """Runs (start, end, place) of a paragraph that are not OUTSIDE, in order; an open quotation ends with it."""
    inside = -1
    for mark in MARK.finditer(body):
        opening = is_opening(body, mark, inside >= 0)
        if inside >= 0 and mark.start() > inside:
            yield inside, mark.start(), INSIDE
        yield mark.start(), mark.end(), OPENING if opening else CLOSING
        inside = mark.end() if opening else -1
    if 0 <= inside < len(body):
        yield inside, len(body), INSIDE


def single_places(body: str) -> Iterator[tuple[int, int, int]]:
    """The same for single marks; one without its partner may be an apostrophe and is left alone."""
    opened = -1
    for mark in SINGLE.finditer(body):
        before = body[mark.start() - 1] if mark.start() else " "
        if not before.isalnum() and body[mark.end() : mark.end() + 1].isalnum() and mark.group() in "‘'":
            opened = opened if opened >= 0 else mark.start()
        elif opened >= 0 and mark.group() in "’'":
            yield opened, opened + 1, OPENING
            yield opened + 1, mark.start(), INSIDE
            yield mark.start(), mark.end(), CLOSING
            opened = -1


def is_opening(body: str, mark: re.Match[str], inside: bool) -> bool:
    """Does a mark open a quotation? By its shape, else by the white space beside it, else by turns."""
    if mark.group() in OPENS:
        return True
    if mark.group() in CLOSES:
        return False
    before = body[mark.start() - 1] if mark.start() else " "
    after = body[mark.end()] if mark.end() < len(body) else " "
    left, right = before.isspace() or before in "([—–-", after.isspace() or after in ".,;:!?)]—–-"
    return left if left != right else not inside


def windows(pieces: Pieces, *, size: int = WINDOW, context: int = 0, first: int | None = None) -> list[Window]:
    """Windows of whole paragraphs, at most `size` pieces with the separators; longer paragraphs are cut.

    `context`: at most so many pieces of whole paragraphs before a window are read with it. `first`: the room of the
    first window, to vary where the borders fall.
    """
    out: list[Window] = []
    parts = parts_of(pieces, size - 2)
    begin, room = 0, first or size
    while begin < len(parts):
        end, used = begin, 1
        while end < len(parts) and (end == begin or used + room_of(parts[end]) <= room):
            used += room_of(parts[end])
            end += 1
        back, spare = begin, min(context, size - used)
        while back and room_of(parts[back - 1]) <= spare:
            back -= 1
            spare -= room_of(parts[back])
        out.append(Window(parts[back][0], parts[begin][0], parts[end - 1][1]))
        begin, room = end, size - (context if context < size // 2 else 0)
    return out


def room_of(part: tuple[int, int]) -> int:
    return part[1] - part[0] + 1


def parts_of(pieces: Pieces, most: int) -> list[tuple[int, int]]:
    """Paragraphs as runs of pieces; one that is too long is cut after sentences."""
    borders: list[int] = (np.flatnonzero(np.diff(pieces.paragraph)) + 1).tolist()
    out: list[tuple[int, int]] = []
    for start, end in zip([0, *borders], [*borders, len(pieces)], strict=True):
        while end - start > most:
            cut = cut_in(pieces, start, start + most)
            out.append((start, cut))
            start = cut
        if end > start:
            out.append((start, end))
    return out


def cut_in(pieces: Pieces, start: int, end: int) -> int:
    """Where to cut a run of pieces: after the last sentence of it and the mark that closes it, or at its end."""
    stops = np.flatnonzero(np.isin(pieces.ids[start : end - 1], STOPS)) + start + 1
    if not len(stops) or stops[-1] < (start + end) // 2:
        return end
    last = int(stops[-1])
    return last + int(pieces.place[last] == CLOSING)


def layout(pieces: Pieces, window: Window) -> Ints:
    """The input of a window as piece numbers: -1 for [CLS], -2 for each [SEP] that ends a paragraph."""
    own = np.arange(window.first, window.last, dtype=np.int64)
    ends = np.flatnonzero(np.diff(pieces.paragraph[window.first : window.last])) + 1
    body = np.insert(own, ends, -2)
    return np.concatenate(([-1], body, [-2])).astype(np.int64)
