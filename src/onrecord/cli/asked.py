"""What somebody asks a table of a record for, and whether a row meets it.

Words meet the beginnings of words, whatever their case and accents: `cancel` meets "cancelled" and "cancellation".
Days are compared as spans of time: a row meets `2025-10` when all that is known of its day lies in that month.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.cli.views import Keys
from onrecord.errors import OnrecordError

WORD = re.compile(r"\w+")
DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
EARLIEST, LATEST = "0000-00-00", "9999-12-31"


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
    days: tuple[str, str] | None = None

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
    return not asked or any(folded(asked) in folded(name) for name in names)


def _whole(asked: str, names: Iterable[str]) -> bool:
    return not asked or folded(asked) in map(folded, names)


def worded(asked: str, texts: Iterable[str]) -> bool:
    """Does each of the words asked for begin a word of the texts?"""
    wanted = WORD.findall(folded(asked))
    held = {word for text in texts for word in WORD.findall(folded(text))}
    return all(any(word.startswith(start) for word in held) for start in wanted)


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """A text without case and accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()


def _within(day: str, asked: tuple[str, str]) -> bool:
    known = span_of_days(day)
    return known is not None and asked[0] <= known[0] and known[1] <= asked[1]


def span_of_days(when: str) -> tuple[str, str] | None:
    """The first and the last day of `2025`, `2025-10`, `2025-10-26` or `2025-10-20/2025-10-25`; None for what is
    none of these. Last days of months are written 31, which orders rightly."""
    first, _, last = when.partition("/")
    begin, end = DAY.fullmatch(first.strip()), DAY.fullmatch((last or first).strip())
    if begin is None or end is None or not (_is_a_day(begin) and _is_a_day(end)):
        return None
    span = _written(begin, "01"), _written(end, "31", "12")
    return span if span[0] <= span[1] else None


def _is_a_day(found: re.Match[str]) -> bool:
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _written(found: re.Match[str], day: str, month: str = "01") -> str:
    return f"{found[1]}-{found[2] or month}-{found[3] or day}"


def days_asked(on: str, since: str, until: str) -> tuple[str, str] | None:
    """The span of days that three options ask for; None where none is given. Raises OnrecordError E022."""
    spans = {option: _read(option, value) for option, value in (("--on", on), ("--since", since), ("--until", until))}
    if not any(spans.values()):
        return None
    on_, since_, until_ = spans["--on"], spans["--since"], spans["--until"]
    first = max(on_[0] if on_ else EARLIEST, since_[0] if since_ else EARLIEST)
    last = min(on_[1] if on_ else LATEST, until_[1] if until_ else LATEST)
    return first, last


def _read(option: str, value: str) -> tuple[str, str] | None:
    if not value:
        return None
    span = span_of_days(value)
    if span is None:
        raise OnrecordError("E022", detail=f"{option} {value}")
    return span
