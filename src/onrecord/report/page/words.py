"""The words of a report, in order: the runs of letters that names and roles are read from, and the rows it keeps."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, Literal

from onrecord.knowledge import terms
from onrecord.knowledge.language import Language
from onrecord.knowledge.words import WORD, Word, Words, abbreviated, normal
from onrecord.models import Tokens
from onrecord.options.reports import PAIRED
from onrecord.spans import Span

if TYPE_CHECKING:
    from onrecord.report.page.page import Page

NEGATION = "neg"
Joined = Literal["owning", "contracted"]  # what an apostrophe joins to a word


def words_of(page: Page) -> Words:
    """All words of a report outside its furniture, in order."""
    text, tokens, language = page.text, list(page.doc), page.language
    starts, _ = page.borders
    out: list[Word] = []
    last, last_block = -1, -1  # sentence and block of the word before
    for match in WORD.finditer(text):
        start = match.start()
        number = page.block_number(start)
        block = page.article.blocks[number] if number >= 0 else None
        if block is None or block.zone == "furniture":
            continue
        at = max(0, bisect_right(starts, start) - 1)
        end, possessive = bare_end(text, start, match.end(), language)
        end += abbreviation(text, start, end, language)
        gap = text[out[-1].span.end if out else 0 : start]
        sentence = page.sentence_numbers[at]
        goes_on = number == last_block and (sentence == last or not ends_sentence(out[-1].text, gap))
        piece, before = text[start:end], gap if goes_on else "\n"
        span = Span(start, end)
        out.append(Word(len(out), span, piece, normal(piece), before, possessive, tokens[at], sentence, block.zone))
        last, last_block = sentence, number
    return Words(out, language)


def bare_end(text: str, start: int, end: int, language: Language) -> tuple[int, bool]:
    """Where a word ends without what an apostrophe joins to it, and whether that makes it a possessor."""
    piece = text[start:end]
    if "'" in piece or "’" in piece:
        owning, contracted = joined_endings(language)
        subjects = language.persons.pronouns["contracted"]
        if len(piece) > 2 and (own := owning.search(piece)):
            return start + own.start(), piece[: own.start()].lower() not in subjects  # "he's" is "he is"
        if (short := contracted.search(piece)) and piece[: short.start()].lower() in subjects:
            return start + short.start(), False
    if text[end : end + 1] not in ("'", "’") or text[end + 1 : end + 2] != " ":
        return end, False
    return end, piece[-1].lower() in language.mentions.apostrophes["plural"] and alone(text, end)


def alone(text: str, at: int) -> bool:
    """Whether the mark at an offset is no closing quotation mark: none opens in the characters before it."""
    return not re.search(r"(?:^|[\s(])['‘]\w", text[max(0, at - PAIRED) : at])


def abbreviation(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the full stop behind a word is its own: "Sen.", "J."."""
    if text[end : end + 1] != ".":
        return False
    piece = text[start:end]
    return (len(piece) == 1 and piece.isupper()) or piece.lower() in abbreviated(language)


@cache
def joined_endings(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What an apostrophe joins to a word: possessive endings, and those of verbs ("she'll", "he'd")."""
    joined = language.mentions.apostrophes.ordered
    kinds: tuple[Joined, ...] = ("owning", "contracted")
    owning, contracted = (re.compile(rf"['’](?:{'|'.join(joined[kind])})$") for kind in kinds)
    return owning, contracted


def ends_sentence(before: str, gap: str) -> bool:
    """Whether a sentence ends between two words; the parser also ends some inside titles and after "Sen."."""
    return "\n" in gap or gap not in (" ", "-") or (before.endswith(".") and len(before) > 6)


def tokens_of(page: Page) -> Tokens:
    """The words of the whole text, furniture included; a word of several tokens has the lemma of all of them."""
    spans = [match.span() for match in terms.WORD.finditer(page.text)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    from_, to = page.borders
    lemmas = [token.lemma_ for token in page.doc]
    held = [(bisect_right(to, start), bisect_left(from_, end)) for start, end in spans]
    sentences = {bisect_right(ends, sent.start_char) for sent in page.doc.sents}
    governed = under_negation(page)
    return Tokens(
        starts=tuple(starts),
        ends=tuple(ends),
        lemmas=tuple("".join(lemmas[first:last]).lower() for first, last in held),
        sentences=tuple(sorted(sentences - {len(spans)})),
        negated=tuple(i for i, word in enumerate(held) if governed and not governed.isdisjoint(range(*word))),
    )


def under_negation(page: Page) -> frozenset[int]:
    """The tokens that an odd number of negations governs: a negation governs all that hangs on its head."""
    odd: set[int] = set()
    for token in page.doc:
        if token.dep_ == NEGATION:
            odd ^= {below.i for below in token.head.subtree}
    return frozenset(odd)
