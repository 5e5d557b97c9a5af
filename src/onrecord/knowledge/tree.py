"""Ways through a parse: what hangs on a word, and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.knowledge.grammar import VERBS
from onrecord.options.reports import DEEPEST

if TYPE_CHECKING:
    from spacy.tokens import Token


def below(token: Token, *labels: str) -> list[Token]:
    """What hangs on a word by one of the given dependencies, in order."""
    return [child for child in token.children if child.dep_ in labels]


def says(token: Token, words: frozenset[str], *labels: str) -> bool:
    """Whether a word of a list, as it is written, hangs on a word by one of the given dependencies (none: by any)."""
    return any(child.lower_ in words for child in token.children if not labels or child.dep_ in labels)


def governors(token: Token) -> Iterator[Token]:
    """The words above a word, nearest first."""
    for _ in range(DEEPEST * 3):
        if token.head == token:
            return
        token = token.head
        yield token


def verb_above(token: Token) -> Token | None:
    """The nearest verb above a word."""
    return next((above for above in governors(token) if above.pos_ in VERBS), None)
