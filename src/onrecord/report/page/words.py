"""The words of a report, in order: the runs of letters that names and roles are read from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from onrecord.knowledge.language import Language
from onrecord.knowledge.words import WORD, Word, Words, abbreviated, normal
from onrecord.options.reports import PAIRED
from onrecord.spans import Span

if TYPE_CHECKING:
    from onrecord.report.page.page import Page


def words_of(page: Page) -> Words:
    """All words of a report outside its furniture, in order."""
    text, tokens, sentences = page.text, list(page.doc), page.sentence_numbers
    out: list[Word] = []
    at, last, last_block = 0, -1, -1
    for match in WORD.finditer(text):
        start = match.start()
        block = page.block_at(start)
        if block is None or block.zone == "furniture":
            continue
        while at + 1 < len(tokens) and tokens[at + 1].idx <= start:
            at += 1
        end, possessive = bare_end(text, start, match.end(), page.language)
        end += abbreviation(text, start, end, page.language)
        gap = text[out[-1].span.end if out else 0 : start]
        sentence = sentences[at]
        goes_on = block.span.start == last_block and (sentence == last or not ends_sentence(out, gap))
        piece = text[start:end]
        out.append(
            Word(
                len(out),
                Span(start, end),
                piece,
                normal(piece),
                gap if goes_on else "\n",
                possessive,
                tokens[at],
                sentence,
                block.zone,
            )
        )
        last, last_block = sentence, block.span.start
    return Words(out, page.language)


def bare_end(text: str, start: int, end: int, language: Language) -> tuple[int, bool]:
    """Where a word ends without what an apostrophe joins to it, and whether that makes it a possessor."""
    piece = text[start:end]
    owning, contracted = joined_endings(language)
    subjects = language.persons.pronouns["contracted"]
    if len(piece) > 2 and (own := owning.search(piece)):
        return start + own.start(), piece[: own.start()].lower() not in subjects  # "he's" is "he is"
    if (short := contracted.search(piece)) and piece[: short.start()].lower() in subjects:
        return start + short.start(), False
    many = piece[-1].lower() in language.mentions.apostrophes["plural"]
    return end, many and text[end : end + 1] in ("'", "’") and text[end + 1 : end + 2] == " " and alone(text, end)


def alone(text: str, at: int) -> bool:
    """Whether the mark at an offset is no closing quotation mark: none opens in the characters before it."""
    return not re.search(r"(?:^|[\s(])['‘]\w", text[max(0, at - PAIRED) : at])


def abbreviation(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the full stop behind a word is its own: "Sen.", "J."."""
    piece = text[start:end]
    initial = len(piece) == 1 and piece.isupper()
    return text[end : end + 1] == "." and (initial or piece.lower() in abbreviated(language))


@cache
def joined_endings(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What an apostrophe joins to a word: possessive endings, and those of verbs ("she'll", "he'd")."""
    joined = language.mentions.apostrophes.ordered
    owning, contracted = (re.compile(rf"['’](?:{'|'.join(joined[kind])})$") for kind in ("owning", "contracted"))
    return owning, contracted


def ends_sentence(out: Sequence[Word], gap: str) -> bool:
    """Whether a sentence ends between two words; the parser also ends some inside titles and after "Sen."."""
    if "\n" in gap:
        return True
    return gap not in (" ", "-") or (out[-1].text.endswith(".") and len(out[-1].text) > 6)
