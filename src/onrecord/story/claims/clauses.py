"""The clauses of a statement as they are held against others: what each is about, and whether it is denied."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.knowledge.sentences import DROP
from onrecord.knowledge.terms import WORD, is_function, stem
from onrecord.lang import load, words
from onrecord.spans import Span, trimmed
from onrecord.story.claims.stances import Stance, calls_untrue, denied_by_cue
from onrecord.story.claims.tellings import term_of, two_words
from onrecord.story.claims.wording import words_of

_CUT = re.compile(
    r";|,?\s(?:but|because)\s|,?\sand\s(?=(?:that|he|she|it|they|we|i|there|nobody|no one|nothing)\s)", re.I
)
BESIDE = 10  # code points to either side of a negation that make a phrase with it
REACH = 6  # words after a negation that it turns


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its terms (no actors, none too vague), those that have an antonym, and its polarity.

    `negated` are the terms that a negation turns; `denied` is "cue" where the statement denies it, "untrue" where it
    calls it so; `own` are the terms that are no name.
    """

    span: Span
    terms: frozenset[str]
    opposable: frozenset[str]
    negated: frozenset[str]
    denied: str
    own: frozenset[str]


@cache
def _vague() -> frozenset[str]:
    found = load("disputes")
    phrases = [*found["vague"]["words"], *found["pointing"]["words"], *found["untrue"]["words"]]
    return frozenset(term_of(w) for w in phrases) | {"="}


@cache
def _degrees() -> dict[str, str]:
    return {f"={a}": f"={b}" for a, b in load("disputes")["degrees"].items()}


@cache
def _opposable() -> frozenset[str]:
    return frozenset(term_of(w) for pair in load("disputes")["antonyms"]["pairs"] for w in pair)


def clauses_of(stance: Stance) -> tuple[Clause, ...]:
    """The clauses of a statement, in order."""
    t = stance.telling
    text = t.report.article.text
    denied = denied_by_cue(t)
    names = _names(stance)
    pieces = [piece for sentence in t.sentences for piece in _pieces(text, sentence)]
    return tuple(_clause(text, piece, names, denied, stance.admits) for piece in pieces)


def _clause(text: str, piece: Span, names: frozenset[str], denied: bool, admits: bool) -> Clause:
    found = list(WORD.finditer(text, piece.start, piece.end))
    told = [m.group() for m in found]
    untrue = not admits and calls_untrue(text[piece.start : piece.end])
    turning = [i for i, m in enumerate(found) if _negates(told[i]) and not _idle(text, m.start(), m.end())]
    turned = {i + n for i in turning for n in range(REACH + 1)}
    terms: dict[str, bool] = {}
    own: set[str] = set()
    asked = next((n for n, w in enumerate(told) if w.casefold() == "whether"), len(told))
    for at, word in enumerate(told[:asked]):
        if is_function(word) or word[0].isdigit() or stem(word) in names:
            continue
        term = (two_words(word, told[at + 1]) if at + 1 < len(told) else None) or term_of(word)
        if term in _vague():
            continue
        term = _degrees().get(term, term)
        terms[term] = terms.get(term, False) or at in turned
        if word[0].islower() or at == 0:
            own.add(term)
    opposable = frozenset(term_of(w) for w in told) & _opposable()
    negated = frozenset(t for t, neg in terms.items() if neg)
    how = "cue" if denied else "untrue" if untrue else ""
    return Clause(piece, frozenset(terms), opposable, negated, how, frozenset(own))


def _negates(word: str) -> bool:
    return word.casefold().replace("’", "'") in words("differences", "polarity", "negations")


def _idle(text: str, start: int, end: int) -> bool:
    """Whether a negation stands in a phrase in which it denies nothing: "not only", "cannot help but"."""
    beside = f" {' '.join(words_of(text[max(0, start - BESIDE) : end + BESIDE]))} "
    return any(f" {phrase} " in beside for phrase in words("differences", "polarity", "idle"))


def _names(stance: Stance) -> frozenset[str]:
    """The words of the names of actors in a report, which are no matter of dispute."""
    return frozenset(
        stem(w)
        for a in stance.telling.report.actors
        if a.name
        for m in a.mentions
        for w in WORD.findall(m.text)
        if w[0].isupper()
    )


def _pieces(text: str, sentence: Span) -> Iterable[Span]:
    start = sentence.start
    for end in [*(m.start() for m in _CUT.finditer(text, sentence.start, sentence.end)), sentence.end]:
        piece = trimmed(text, start, end, DROP)
        start = end
        if piece:
            yield piece
