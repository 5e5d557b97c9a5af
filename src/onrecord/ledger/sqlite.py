"""What SQLite is taught for questions: folding, the beginnings of words, days as spans of time."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any

from onrecord.days import interval
from onrecord.knowledge.folding import fold

WORD = re.compile(r"\w+")


def teach(connection: Any) -> None:
    """Give a connection of `sqlite3` the functions `fold(text)`, `begins(text, start)`, `within(day, first, last)`."""
    connection.create_function("fold", 1, lambda text: None if text is None else fold(text), deterministic=True)
    connection.create_function("begins", 2, begins, deterministic=True)
    connection.create_function("within", 3, within, deterministic=True)


def begins(text: str | None, start: str) -> bool:
    """Does a word of the text begin so? The start is folded."""
    return any(word.startswith(start) for word in words(text or ""))


@lru_cache(maxsize=100_000)
def words(text: str) -> frozenset[str]:
    """The words of a text, folded."""
    return frozenset(WORD.findall(fold(text)))


@lru_cache(maxsize=100_000)
def within(day: str | None, first: str, last: str) -> bool:
    """Does all that is known of a day lie between two? `first` and `last` are ISO 8601."""
    try:
        begin, end = interval(day or "")
    except ValueError:
        return False
    return date.fromisoformat(first) <= begin and end <= date.fromisoformat(last)
