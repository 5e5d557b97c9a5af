"""The lists of a data file as look-ups: sets of words, words in order, phrases by their first word, kinds by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

Listed = frozenset[str]
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


class Lists(Mapping[str, Listed]):
    """Named lists of words of one table of a data file: `lists["ranks"]` is a set. Raises KeyError for no such list."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self.ordered = {name: tuple(words) for name, words in table.items()}  # as the file has them
        self._sets = {name: frozenset(words) for name, words in table.items()}
        self._phrases: dict[str, Phrases] = {}

    def __getitem__(self, name: str) -> Listed:
        return self._sets[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sets)

    def __len__(self) -> int:
        return len(self._sets)

    @cached_property
    def every(self) -> Listed:
        """The words of all lists."""
        return frozenset().union(*self._sets.values())

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """Word -> the name of the list that holds it; the last one where several do."""
        return {word: name for name, words in self.ordered.items() for word in words}

    def phrases(self, name: str) -> Phrases:
        """The phrases of a list, each as its words, by their first word; longer ones first."""
        if name not in self._phrases:
            self._phrases[name] = phrases_of(self._sets[name])
        return self._phrases[name]


def either(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest that stands there."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


def phrases_of(words: Listed) -> Phrases:
    """Phrases as their words, by their first word; longer ones first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for parts in sorted((tuple(phrase.split()) for phrase in words), key=lambda p: (-len(p), p)):
        out.setdefault(parts[0], []).append(parts)
    return {first: tuple(every) for first, every in out.items()}
