"""The words of a report, in order: the runs of letters that names and roles are read from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from onrecord.knowledge.words import WORD, Word, Words, abbreviated, normal
from onrecord.lang import words as listed
from onrecord.spans import Span

if TYPE_CHECKING:
    from onrecord.report.page.page import Page

POSSESSIVE = re.compile(r"['’][sS]$")
CONTRACTED = re.compile(r"['’](?:ll|[dD]|ve|re)$")  # "she'll", "he'd"


def words_of(page: Page) -> Words:
    """All words of a report outside its furniture, in order."""
    text = page.text
    out: list[Word] = []
    tokens = list(page.doc)
    sentence_of = {t.i: n for n, sent in enumerate(page.doc.sents) for t in sent}
    at, last_end, last_home = 0, 0, (-1, -1)
    for match in WORD.finditer(text):
        start, end = match.span()
        block = page.block_at(start)
        if block is None or block.zone == "furniture":
            continue
        while at + 1 < len(tokens) and tokens[at + 1].idx <= start:
            at += 1
        piece, possessive = match.group(), False
        if POSSESSIVE.search(piece) and len(piece) > 2:
            end, possessive = end - 2, piece[:-2].lower() not in _subjects()  # "he's" is "he is"
        elif (short := CONTRACTED.search(piece)) and piece[: short.start()].lower() in _subjects():
            end = start + short.start()
        elif (
            piece[-1] in "sS"
            and text[end : end + 1] in "'’"
            and text[end + 1 : end + 2] == " "
            and _apostrophe(text, end)
        ):
            possessive = True
        piece = text[start:end]
        if text[end : end + 1] == "." and (
            piece.lower() in abbreviated(page.language) or (len(piece) == 1 and piece.isupper())
        ):
            end += 1
            piece = text[start:end]
        home = (sentence_of[tokens[at].i], block.span.start)
        gap = text[last_end:start]
        before = gap if home == last_home or (home[1] == last_home[1] and not _ends(out, gap)) else "\n"
        out.append(
            Word(len(out), Span(start, end), piece, normal(piece), before, possessive, tokens[at], home[0], block.zone)
        )
        last_end, last_home = end, home
    return Words(out, page.language)


@cache
def _subjects() -> frozenset[str]:
    """Pronouns that a verb may be joined to."""
    return listed("persons", "pronouns", "contracted")


def _apostrophe(text: str, at: int) -> bool:
    """Whether the mark at an offset is no closing quotation mark: none opens in the characters before it."""
    window = text[max(0, at - 80) : at]
    return not re.search(r"(?:^|[\s(])['‘]\w", window)


def _ends(out: Sequence[Word], gap: str) -> bool:
    """Whether a sentence ends between two words; the parser also ends some inside titles and after "Sen."."""
    if "\n" in gap:
        return True
    return gap not in (" ", "-") or (out[-1].text.endswith(".") and len(out[-1].text) > 6)
