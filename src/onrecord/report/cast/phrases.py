"""Bodies that a report tells by their task: "the election commission", "Ruritania's disaster agency"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADJECTIVE_OR_NOUN,
    INDIRECT,
    NOUN,
    OBJECT,
    OTHER_NAMES,
    PREPOSITION_OBJECT,
    SUBJECT,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.places import match, one_of
from onrecord.knowledge.words import Words
from onrecord.options import TASK
from onrecord.report.cast.near import article_before, before_noun, joined, owned, with_article
from onrecord.report.cast.piece import Piece
from onrecord.report.cast.runs import Run


def phrase_bodies(words: Words, taken: frozenset[int]) -> Iterator[Piece]:
    """Descriptions of bodies that speak or are spoken to, with whose they are; `taken` are words of other mentions.

    A noun has to tell the task ("the mining commission"; "the new commission" is any), and a country or "the" that
    the body is one of its kind.
    """
    ends = words.language.titles.organisation_words["phrase_bodies"]
    for word in words:
        if word.norm not in ends or word.capital or word.i in taken or not word.i or before_noun(words, word.i):
            continue
        start = start_of_task(words, word.i, taken)
        if words[start].norm in words.language.mentions.nouns["press"] or not any(tells(words, start, word.i)):
            continue
        owner = start_of_owner(words, start)
        if (owner < start or article_before(words, start)) and takes_part(word.token, words.language):
            opens = with_article(words, owner)
            yield Piece(Run(owner, word.i + 1), opens, word.i + 1, kind_hint="government-body")


def start_of_task(words: Words, at: int, taken: frozenset[int]) -> int:
    """Where the lower-case nouns and adjectives before a noun begin that tell its task."""
    start = at
    while start and at - start < TASK and start - 1 not in taken and of_task(words, start - 1):
        start -= 1
    return start


def of_task(words: Words, at: int) -> bool:
    """Whether a word may be part of a task that the word after it goes on with."""
    word = words[at]
    if word.capital or word.possessive or words[at + 1].before not in (" ", "-"):
        return False
    return word.token.pos_ in ADJECTIVE_OR_NOUN or joined(words, at, "and")


def tells(words: Words, start: int, end: int) -> Iterator[bool]:
    """For each word of a task whether it tells one: nouns do, and some adjectives."""
    tasks = words.language.titles.organisation_words["tasks"]
    return (word.token.pos_ == NOUN or word.norm in tasks for word in words[start:end])


def start_of_owner(words: Words, start: int) -> int:
    """Where the state whose body it is begins ("Ruritania's", "the Ruritanian"); `start` where none stands there."""
    for at in range(max(0, start - 3), start):
        length, entries = match(words, at, start)
        if at + length == start and one_of(entries, "adjective", "name", "capital", "place") is not None:
            of_many = any(entry.kind == "organisation" for entry in entries)  # "the UN food agency"
            return at if owned(words, start) or of_many or one_of(entries, "adjective") else start
    return start


def takes_part(token: Token, language: Language) -> bool:
    """Whether a body is what does something, or whom something is told or attributed to."""
    saying, verbs = language.persons.saying["verbs"], language.mentions.verbs
    while token.dep_ in OTHER_NAMES and token.head != token:
        token = token.head
    verb = token.head
    if token.dep_ == SUBJECT:
        return verb.lemma_ in saying
    if token.dep_ == PREPOSITION_OBJECT:
        told = verb.head.lower_ in verbs["according"] or verb.head.lemma_ in saying
        return told and verb.lower_ in language.mentions.joins["told"]
    return token.dep_ in (OBJECT, INDIRECT) and verb.lemma_ in verbs["asking"]
