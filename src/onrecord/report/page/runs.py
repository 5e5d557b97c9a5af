"""Runs of capitalised words that stand together and may be names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.knowledge.words import (
    TIMES,
    Word,
    Words,
    body_of_many,
    calendar_words,
    given_names,
    legal_forms,
    organisation_words,
    particles,
)
from onrecord.lang import words as listed
from onrecord.spans import Span

NOT_NAMES = ("PRON", "DET", "ADP", "SCONJ", "AUX", "VERB", "ADV", "CCONJ", "INTJ", "PART")


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


def runs_of(words: Words, taken: frozenset[int], surnames: frozenset[str]) -> list[Run]:
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
    words: Words, start: int, at: int, taken: frozenset[int], heard: frozenset[str], surnames: frozenset[str]
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
