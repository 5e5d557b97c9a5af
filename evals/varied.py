"""Stories out of annotated ones: other names, words, numbers and days, so that thousands differ and none is annotated.

Every word is put in place of one of the same length, so that all spans keep slicing what they cite. Inside a story the
same word always becomes the same other word; between stories some names recur, as those of heads of state do.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import Any, TypeVar, cast

from onrecord.knowledge.language import language
from onrecord.knowledge.terms import is_function, kind_of, stem
from onrecord.models import Actor, Participant, Report

T = TypeVar("T")
WORD = re.compile(r"[A-Za-z]{3,}|\d{2,3}(?!\d)")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
KEPT = 0.3  # share of words that stay as they are, so that word lists still find something
FAMOUS = 0.25  # share of names that recur in other stories
FAMES = 400  # names of one length that recur, the first far more often than the last
TEXTS = frozenset({"text", "title", "name", "aliases", "described", "role", "speaker_name", "speaker_text"})
TEXTS |= {"place", "via", "addressee", "derived_from", "according_to", "dateline", "outlet", "agency"}
PATHS = frozenset({"path", "article"})
IDS = frozenset({"id", "nested_in", "statement"})
DATES = frozenset({"published", "value", "said"})


@dataclass(frozen=True)
class Words:
    """Words of the annotated stories by length, as often as they stand there, and which are never names."""

    by_length: dict[int, list[str]]
    lower: frozenset[str]

    @classmethod
    def of(cls, reports: Sequence[Report]) -> Words:
        counts = Counter(w for r in reports for w in WORD.findall(r.article.text) if w.islower())
        found: dict[int, list[str]] = defaultdict(list)
        for word in counts.elements():
            if not _kept(word):
                found[len(word)].append(word)
        return cls(dict(found), frozenset(counts))


class Variation:
    """What becomes of the words, days and ids of one story."""

    def __init__(self, seed: int, words: Words, days: int) -> None:
        self.seed, self.words, self.days = seed, words, days
        self.dice = random.Random(seed)
        self.known: dict[str, str] = {}

    def text(self, text: str) -> str:
        return WORD.sub(lambda m: self._word(m.group()), text)

    def _word(self, word: str) -> str:
        low = word.lower()
        if low not in self.known:
            self.known[low] = self._other(low)
        other = self.known[low]
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other

    def _other(self, word: str) -> str:
        if word.isdigit():
            return str(self.dice.randrange(10 ** (len(word) - 1), 10 ** len(word)))
        if _kept(word):
            return word
        if word in self.words.lower:
            return word if self.dice.random() < KEPT else self.dice.choice(self.words.by_length[len(word)])
        if self.dice.random() < FAMOUS:
            return _name(random.Random(f"{len(word)} {int(FAMES ** self.dice.random())}"), len(word))
        return _name(self.dice, len(word))

    def id(self, id: str) -> str:
        return hashlib.sha256(f"{self.seed} {id}".encode()).hexdigest()[: len(id)]

    def date(self, value: str) -> str:
        try:
            return DAY.sub(lambda m: str(date.fromisoformat(m.group()) + timedelta(days=self.days)), value)
        except ValueError:
            return value

    def of(self, value: T) -> T:
        """A dataclass with everything in it varied."""
        kind = type(value)
        found = {name: self._field(kind, name, getattr(value, name)) for name in _names(kind)}
        return cast(T, kind(**found))

    def _field(self, kind: type, name: str, value: Any) -> Any:
        if isinstance(value, str):
            if name in TEXTS and (kind, name) != (Participant, "role"):
                return self.text(value)
            if name in PATHS:
                return f"s{self.seed:06d}/{value.replace('/', '-')}"
            if name in IDS and kind is not Actor:
                return self.id(value)
            return self.date(value) if name in DATES else value
        if isinstance(value, tuple):
            return tuple(self._field(kind, name, one) for one in value)
        return self.of(value) if is_dataclass(value) and type(value).__name__ not in ("Span", "Block") else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


@cache
def _kept(word: str) -> bool:
    return is_function(word, language()) or kind_of(stem(word, language()), language()) == "common"


def _name(dice: random.Random, length: int) -> str:
    return "".join(dice.choice("bdfgklmnprstvz" if n % 2 == 0 else "aeiou") for n in range(length))


def stories(base: Sequence[Sequence[Report]], seed: int, span: int = 365) -> Iterator[list[Report]]:
    """Ever more stories, of one report up to all that their pattern has, begun on any day of a span."""
    words = Words.of([r for story in base for r in story])
    dice = random.Random(seed)
    for number in count():
        pattern = dice.choice(base)
        chosen = dice.sample(list(pattern), dice.randint(1, len(pattern)))
        change = Variation(number, words, dice.randrange(span) - _first(pattern))
        yield [change.of(report) for report in chosen]


def _first(pattern: Sequence[Report]) -> int:
    """Days by which the first report of a story lies after the start of 2031."""
    days = [date.fromisoformat(p) for r in pattern if (p := r.article.published) and DAY.fullmatch(p)]
    return (min(days) - date(2031, 1, 1)).days if days else 0
