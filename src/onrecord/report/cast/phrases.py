"""Bodies that a report tells by their task: "the election commission", "Ruritania's disaster agency"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.knowledge.places import match, one_of
from onrecord.knowledge.words import Words
from onrecord.lang import words as listed
from onrecord.report.cast.piece import Piece
from onrecord.report.page.runs import Run

LONGEST = 4  # words of a description before its last


def phrase_bodies(words: Words, taken: frozenset[int]) -> Iterator[Piece]:
    """Descriptions of bodies that speak or are spoken to, with whose they are; `taken` are words of other mentions.

    A noun has to tell the task ("the mining commission"; "the new commission" is any), and a country or "the" that
    the body is one of its kind.
    """
    ends = listed("titles", "organisation_words", "phrase_bodies")
    for word in words:
        if word.norm not in ends or word.capital or word.i in taken or not word.i or _modifies(words, word.i):
            continue
        start = word.i
        while start and word.i - start < LONGEST and _task(words, start - 1, start, taken):
            start -= 1
        if words[start].norm == "press" or not any(_tells(words, k) for k in range(start, word.i)):
            continue
        owner = _owner(words, start)
        definite = words[start - 1].norm == "the" and words[start].before == " " if start else False
        if (owner < start or definite) and _takes_part(word.token):
            opens = owner - 1 if owner and words[owner - 1].norm == "the" and words[owner].before == " " else owner
            yield Piece(Run(owner, word.i + 1), opens, word.i + 1, kind_hint="government-body")


def _modifies(words: Words, at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else None
    return after is not None and after.before in (" ", "-") and after.token.pos_ in ("NOUN", "PROPN")


def _task(words: Words, at: int, right: int, taken: frozenset[int]) -> bool:
    word = words[at]
    return (
        at not in taken
        and not word.capital
        and not word.possessive
        and words[right].before in (" ", "-")
        and (word.token.pos_ in ("NOUN", "ADJ") or word.norm == "and")
    )


def _tells(words: Words, at: int) -> bool:
    word = words[at]
    return word.token.pos_ == "NOUN" or word.norm in listed("titles", "organisation_words", "tasks")


def _owner(words: Words, start: int) -> int:
    """Where the state whose body it is begins ("Ruritania's", "the Ruritanian"); `start` where none stands there."""
    for at in range(max(0, start - 3), start):
        length, entries = match(words, at, start)
        if at + length == start and one_of(entries, "adjective", "name", "capital", "place") is not None:
            glued = words[start].before in ("'s ", "’s ", "' ", "’ ")
            of_many = any(e.kind == "organisation" for e in entries)  # "the UN food agency"
            return at if glued or of_many or one_of(entries, "adjective") else start
    return start


def _takes_part(token: Token) -> bool:
    """Whether a body is what does something, or whom something is told or attributed to."""
    while token.dep_ in ("conj", "appos") and token.head != token:
        token = token.head
    if token.dep_ == "nsubj":
        return token.head.lemma_ in listed("persons", "saying", "verbs")
    if token.dep_ == "pobj":
        return token.head.lower_ in ("to", "by") and (
            token.head.head.lower_ == "according" or token.head.head.lemma_ in listed("persons", "saying", "verbs")
        )
    return token.dep_ in ("dobj", "dative") and token.head.lemma_ in ("tell", "ask")
