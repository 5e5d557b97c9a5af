"""Terms of statements: words of one meaning by their concept, other words by their stem, actors by their id."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.alike import CONCEPT
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.terms import stem


def term_of(word: str, language: Language = DEFAULT) -> str:
    """The term of one word: its concept where it has one, else its stem."""
    found = stem(word, language)
    return concepts(language).get(found, found)


@cache
def concepts(language: Language) -> Mapping[str, str]:
    """Stem -> the term of the concept it tells."""
    kinds = language.concepts.concepts.kinds
    return {stem(word, language): CONCEPT + name for word, name in kinds.items()}


@cache
def particles(language: Language) -> Mapping[tuple[str, ...], str]:
    """A verb and its particle ("called", "off") -> the term of the concept that the two tell."""
    return {tuple(phrase.split()): CONCEPT + name for phrase, name in language.concepts.phrases.kinds.items()}


@cache
def terms_of_words(words: frozenset[str], language: Language) -> frozenset[str]:
    """The terms of a list of words."""
    return frozenset(term_of(w, language) for w in words)


@cache
def stems(words: frozenset[str], language: Language) -> frozenset[str]:
    """The stems of a list of words."""
    return frozenset(stem(w, language) for w in words)
