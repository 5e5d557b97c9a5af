"""Words of a report as names are built from them, and the runs of capitalised words that may be names.

The tokens of the parser glue ("U.S.–Russia") and split ("D-N.Y.") what names need otherwise, so names are found over
words of our own; each word keeps the parser's token for its part of speech, its place in the tree and its entity label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from spacy.tokens import Token

from onrecord.folding import fold
from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.models import Zone
from onrecord.report.parse import Parsed
from onrecord.spans import Span

if TYPE_CHECKING:
    from onrecord.report.metonyms import Entry

WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|[^\W_](?:\w|['’](?=\w))*\+?")
POSSESSIVE = re.compile(r"['’][sS]$")
CONTRACTED = re.compile(r"['’](?:ll|[dD]|ve|re)$")  # "she'll", "he'd"
NOT_NAMES = ("PRON", "DET", "ADP", "SCONJ", "AUX", "VERB", "ADV", "CCONJ", "INTJ", "PART")
TIMES = ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `span` without a possessive ending, `norm` folded and without periods, `before` the characters
    between it and the word before in the same sentence ("\\n" at its start)."""

    i: int
    span: Span
    text: str
    norm: str
    before: str
    possessive: bool
    token: Token
    sentence: int
    zone: Zone

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def first(self) -> bool:
        return self.before == "\n"


class Words(tuple[Word, ...]):
    """The words of one report, with the phrases of places that only this report knows (`learned`)."""

    learned: Mapping[tuple[str, ...], tuple[Entry, ...]] = {}


def normal(text: str) -> str:
    """`fold` without periods: the key two spellings of one name share."""
    return fold(text).replace(".", "")


def phrase(text: str) -> tuple[str, ...]:
    """A name of the data files as the norms of its words."""
    return tuple(normal(m.group()) for m in WORD.finditer(text))


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or "x"


@cache
def given_names() -> dict[str, str]:
    """Given name -> "m" or "f"; "" for names that both bear."""
    data = load("persons")["given_names"]
    men, women = set(data["masculine"]), set(data["feminine"])
    return {**dict.fromkeys(men, "m"), **dict.fromkeys(women, "f"), **dict.fromkeys(data["either"], "")}


@cache
def abbreviated() -> frozenset[str]:
    """Words whose period belongs to them: "Sen.", "Mr.", "Lt."."""
    data = load("titles")
    found = [*data["heads"]["abbreviations"], *data["heads"]["ranks"]]
    found += [w for group in data["honorifics"].values() for w in group]
    return (
        frozenset(w for entry in found for w in entry.split()) | listed("persons", "particles", "after") | {"st", "mt"}
    )


def words_of(parsed: Parsed) -> Words:
    """All words of a report outside its furniture, in order."""
    text = parsed.text
    out: list[Word] = []
    tokens = list(parsed.doc)
    sentence_of = {t.i: n for n, sent in enumerate(parsed.doc.sents) for t in sent}
    at, last_end, last_home = 0, 0, (-1, -1)
    for match in WORD.finditer(text):
        start, end = match.span()
        block = parsed.block_at(start)
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
        if text[end : end + 1] == "." and (piece.lower() in abbreviated() or (len(piece) == 1 and piece.isupper())):
            end += 1
            piece = text[start:end]
        home = (sentence_of[tokens[at].i], block.span.start)
        gap = text[last_end:start]
        before = gap if home == last_home or (home[1] == last_home[1] and not _ends(out, gap)) else "\n"
        out.append(
            Word(len(out), Span(start, end), piece, normal(piece), before, possessive, tokens[at], home[0], block.zone)
        )
        last_end, last_home = end, home
    return Words(out)


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


@cache
def calendar_words() -> frozenset[str]:
    """Days and months; the tagger's dates alone are no proof ("President Doe spoke on Monday")."""
    data = load("calendar")
    return frozenset(w for key in ("weekdays", "weekday_short", "months", "month_short") for w in data[key])


def named(word: Word, heard: frozenset[str]) -> bool:
    """Whether a capitalised word may belong to a name; `heard` are words seen capitalised inside sentences."""
    if not word.capital or (word.token.ent_type_ in TIMES and word.norm in calendar_words()):
        return False
    if word.token.pos_ == "PROPN" or word.token.ent_type_ or word.norm in given_names() or word.norm in heard:
        return word.token.pos_ not in ("PRON", "DET") or word.token.ent_type_ != ""
    return not word.first and word.token.pos_ not in NOT_NAMES and "“" not in word.before and '"' not in word.before


def heard_in(words: Sequence[Word]) -> frozenset[str]:
    """Words that stand capitalised, as proper nouns, inside sentences of the body."""
    return frozenset(
        w.norm
        for w in words
        if w.capital
        and not w.first
        and w.zone == "body"
        and w.token.pos_ == "PROPN"
        and w.before in (" ", "'s ", "’s ")
    )


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together: indices `start` to `end` (exclusive) of the words."""

    start: int
    end: int

    def words(self, words: Sequence[Word]) -> Sequence[Word]:
        return words[self.start : self.end]

    def span(self, words: Sequence[Word]) -> Span:
        return Span(words[self.start].span.start, words[self.end - 1].span.end)

    def norms(self, words: Sequence[Word]) -> tuple[str, ...]:
        return tuple(w.norm for w in words[self.start : self.end])


@cache
def organisation_words() -> frozenset[str]:
    data = load("titles")["organisation_words"]
    return frozenset(w for group in ("bodies", "organisations") for w in data[group])


def runs_of(words: Sequence[Word], taken: frozenset[int], surnames: frozenset[str]) -> list[Run]:
    """The runs of a report over words not `taken`; `surnames` tell "Roe-Doe" of two people from a double name."""
    heard, i = heard_in(words), 0
    out: list[Run] = []
    while i < len(words):
        if i in taken or not named(words[i], heard):
            i += 1
            continue
        end = i + 1
        while (step := _step(words, i, end, taken, heard, surnames)) > end:
            end = step
        out.append(Run(i, end))
        i = end
    return out


def _step(
    words: Sequence[Word], start: int, at: int, taken: frozenset[int], heard: frozenset[str], surnames: frozenset[str]
) -> int:
    """Where the run that reached `at` goes on to; `at` where it ends."""
    if at >= len(words) or at in taken:
        return at
    if words[at - 1].possessive:
        return body_of_many(words, at)
    word, last = words[at], words[at - 1]
    if word.before in ("-", "‐", "‑"):
        joined = word.capital or last.norm in particles() or (at - start > 1 and _given_half(word, last))
        return at + 1 if joined and not _two_names(words, start, at, surnames) else at
    if word.before in (' "', " “", " '", " ‘") and word.capital and at + 1 < len(words) and at + 1 not in taken:
        closes = (
            words[at + 1].before in ('" ', "” ", "' ", "’ ") and words[at + 1].capital and words[at + 1].norm != "and"
        )
        return at + 2 if closes and last.norm in given_names() else at
    if word.before == " & " or (word.before == ", " and word.norm in legal_forms()):
        return at + 1 if word.capital else at
    if word.before != " ":
        return _in_brackets(words, at)
    if named(word, heard) or (word.norm in listed("persons", "particles", "after") and word.capital):
        return at + 1
    ahead = at
    while (
        ahead < len(words) and ahead - at < 3 and words[ahead].norm in particles() and words[ahead].before in (" ", "-")
    ):
        ahead += 1
    joins = ahead > at and ahead < len(words) and words[ahead].capital and words[ahead].before in (" ", "-")
    if joins and ahead not in taken:
        return ahead + 1
    inside = (
        word.norm in ("of", "for")
        and word.token.ent_type_ == "ORG"
        and words[start].norm in organisation_words() | {"the"}
    )
    if word.norm in ("of", "for", "on") and (last.norm in organisation_words() or inside):
        ahead = at + 2 if at + 1 < len(words) and words[at + 1].norm == "the" else at + 1
        free = ahead < len(words) and ahead not in taken and words[ahead].before == " "
        if free and words[ahead].norm not in calendar_words() and named(words[ahead], heard):
            return ahead + 1  # "told the Tarn Agency on Sunday"
    return at + 2 if word.norm == "and" and at + 1 not in taken and _and_joins(words, start, at) else at


def body_of_many(words: Sequence[Word], at: int) -> int:
    """Where the name of a body goes on after its members' possessive ("the Pilots' Union"); `at` where none does."""
    last = words[at - 1]
    many = last.norm in listed("persons", "particles", "owners") or (
        words[at].before in ("' ", "’ ") and last.norm not in _plural_states()
    )
    if not (many and last.capital) or last.norm in organisation_words() or last.token.ent_type_ == "PERSON":
        return at
    end = at
    while end < len(words) and end - at < 5 and words[end].capital and (end == at or words[end].before == " "):
        end += 1
    ends = [k + 1 for k in range(at, end) if words[k].norm in organisation_words()]
    return ends[-1] if ends else at


@cache
def _plural_states() -> frozenset[str]:
    """Last words of the names of states, some of which end like plurals."""
    return frozenset(phrase(name)[-1] for row in load("countries").values() for name in row.get("names", ()))


@cache
def legal_forms() -> frozenset[str]:
    """What ends the name of a company and is left out as often: "Inc", "Ltd"."""
    return listed("titles", "organisation_words", "legal")


def _and_joins(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether "and" stands inside one name: "the Ministry of Lands and Forests", "the Food and Drug Administration"."""
    left, end = words[start + (words[start].norm == "the") : at], at + 1
    if not left or end >= len(words) or not words[end].capital or words[end].before != " ":
        return False
    while end < len(words) and end - at < 5 and words[end].capital and words[end].before == " ":
        end += 1
    right = words[at + 1 : end]
    loud = ("PERSON", "GPE", "NORP")
    if any(w.text.isupper() or w.norm in given_names() or w.token.ent_type_ in loud for w in (left[-1], right[0])):
        return False
    closed = any(w.norm in listed("titles", "organisation_words", "bodies") for w in right)
    if left[0].norm in organisation_words() and any(w.norm in ("of", "for", "on") for w in left):
        return not closed
    return len(left) < 4 and right[-1].norm in listed("titles", "organisation_words", "bodies") and len(right) > 1


def _given_half(word: Word, last: Word) -> bool:
    """Whether a lower-case word after a hyphen is the other half of a given name: "Yun Seok-jin", not "Roe-led"."""
    if not word.norm.isalpha() or not 1 < len(word.norm) < 7 or word.norm in listed("persons", "particles", "tails"):
        return False
    return word.token.pos_ == "PROPN" or "PERSON" in (word.token.ent_type_, last.token.ent_type_)


def _in_brackets(words: Sequence[Word], at: int) -> int:
    """ "(Jane) Roe": a first name that the report put in."""
    opened = words[at - 1].before.endswith("(") or any("[" in w.before for w in words[max(0, at - 3) : at])
    if words[at].before in (") ", "] ") and opened and words[at].capital:
        return at + 1
    return at


@cache
def particles() -> frozenset[str]:
    return listed("persons", "particles", "inside")


def _two_names(words: Sequence[Word], start: int, at: int, surnames: frozenset[str]) -> bool:
    """Whether the hyphen before `at` parts two actors ("Roe-Doe summit") rather than joining a double name."""
    left, right = words[at - 1], words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if left.norm in particles() or (left.norm in given_names() and following is not None and following.capital):
        return False
    if left.norm in surnames and right.norm in surnames:
        return True
    nouns = listed("metonyms", "acting", "compound_nouns")
    # Lower-case nouns only: in a headline every noun is capitalised and a double name may stand before one.
    return following is not None and following.before == " " and following.norm in nouns and at - 1 == start
