"""What somebody asks a table of a record for, and whether a row meets it.

Words meet the beginnings of words, whatever their case and accents: `cancel` meets "cancelled" and "cancellation".
Days are compared as spans of time: a row meets `2025-10` when all that is known of its day lies in that month.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.cli.views import Keys
from onrecord.days import interval
from onrecord.errors import OnrecordError
from onrecord.knowledge.folding import fold

WORD = re.compile(r"\w+")
Days = tuple[date, date]  # the first and the last


@dataclass(frozen=True, slots=True)
class Asked:
    """The conditions of one question. Those left empty hold for every row; `about` holds where any of its members does,
    each of them a few words that all must be met."""

    actor: str = ""
    target: str = ""
    country: str = ""
    story: str = ""
    article: str = ""
    kind: str = ""
    where: str = ""
    through: str = ""
    about: tuple[str, ...] = ()
    days: Days | None = None

    def met(self, keys: Keys) -> bool:
        """Does a row with these keys meet every condition?"""
        return (
            _part(self.actor, keys.actors)
            and _part(self.target, keys.targets)
            and _part(self.story, keys.stories)
            and _part(self.article, keys.articles)
            and _part(self.where, keys.places)
            and _part(self.through, keys.through)
            and _whole(self.country, keys.countries)
            and _whole(self.kind, keys.kinds)
            and (not self.about or any(worded(words, keys.texts) for words in self.about))
            and (self.days is None or any(_within(day, self.days) for day in keys.days))
        )


def _part(asked: str, names: Iterable[str]) -> bool:
    return not asked or any(fold(asked) in fold(name) for name in names)


def _whole(asked: str, names: Iterable[str]) -> bool:
    return not asked or fold(asked) in map(fold, names)


def worded(asked: str, texts: Iterable[str]) -> bool:
    """Does each of the words asked for begin a word of the texts?"""
    wanted = WORD.findall(fold(asked))
    held = {word for text in texts for word in WORD.findall(fold(text))}
    return all(any(word.startswith(start) for word in held) for start in wanted)


def _within(day: str, asked: Days) -> bool:
    try:
        first, last = interval(day)
    except ValueError:
        return False
    return asked[0] <= first and last <= asked[1]


def days_asked(on: str, since: str, until: str) -> Days | None:
    """The span of days that three options ask for; None where none is given. Raises OnrecordError E022."""
    if not (on or since or until):
        return None
    within, after, before = (_read(*o) for o in (("--on", on), ("--since", since), ("--until", until)))
    return max(within[0], after[0]), min(within[1], before[1])


def _read(option: str, value: str) -> Days:
    try:
        return interval(value) if value else (date.min, date.max)
    except ValueError:
        raise OnrecordError("E022", detail=f"{option} {value}") from None
