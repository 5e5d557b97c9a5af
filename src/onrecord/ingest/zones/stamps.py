"""Times that a live page sets before its entries: "14:32 GMT", "16.05 BST", "3m ago", on a line of their own or not."""

from __future__ import annotations

import re
from functools import cache

from onrecord.ingest.zones.lines import Paragraph, ink
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.spans import Span

_AT_LEAST = 2  # stamped entries: one alone may be a sentence that begins with a time
_OPENERS = "\"'“‘«„(["


@cache
def _clock(language: Language) -> str:
    zones, halves = either(language.furniture.dates["zones"]), either(language.furniture.small["halves"])
    zone = rf"(?:\s?\(?{zones}\b\)?(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?)"
    half = rf"\s?{halves}\.?m\b\.?"
    hours = rf"[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:{half})?{zone}?"
    return rf"{hours}|[01]?\d{half}{zone}?|[0-2]\d[0-5]\d\s{zones}\b"


@cache
def _alone(language: Language) -> re.Pattern[str]:
    small = {name: either(words) for name, words in language.furniture.small.items()}
    labels, units = either(language.furniture.dates["labels"]), either(language.furniture.dates["ago"])
    ago = rf"\d{{1,3}}\s?{units}{small['plural']}?(?:\s{small['ago']})?"
    one = rf"(?:{_clock(language)}|{ago}|{small['days']})"
    return re.compile(
        rf"(?:{labels}\s?:?\s?(?:{small['at']}\s)?)?\(?\[?{one}\]?\)?(?:[\s,|•·/(–-]{{1,3}}{one}\)?){{0,2}}",
        re.IGNORECASE,
    )


@cache
def _before(language: Language) -> re.Pattern[str]:
    """A time before the words of an entry; what follows is looked at by `stamp_before`."""
    day = r"(?:[a-z]{3,9}\.?\s[0-3]?\d,?\s|[0-3]?\d\s[a-z]{3,9},?\s)?"
    bullet = r"(?:[-*•●▪·–—]\s{0,2}|\*\*|__)?"
    return re.compile(
        rf"{bullet}[\[(]?{day}(?:{_clock(language)})[\])]?(?:\*\*|__)?\s{{0,2}}[-–—|:•·]?(?:\*\*|__)?\s{{1,3}}",
        re.IGNORECASE,
    )


def is_stamp(plain: str, language: Language) -> bool:
    """Whether a line is a time of day or an age and nothing else."""
    if len(plain) > 48 or plain.replace(".", "", 1).isdigit():
        return False
    return _alone(language).fullmatch(plain) is not None


def stamp_before(text: str, span: Span, language: Language) -> tuple[Span, Span] | None:
    """The time an entry begins with and the entry behind it: "14:32 GMT The minister ...". The entry must begin with
    a capital or a digit."""
    head = text[span.start : min(span.end, span.start + 60)]
    match = _before(language).match(head)
    if match is None:
        return None
    first = head[match.end() :].lstrip(_OPENERS)[:1]
    stamp, rest = ink(text, span.start, span.start + match.end()), ink(text, span.start + match.end(), span.end)
    return (stamp, rest) if stamp and rest and first.isalpha() and not first.islower() else None


def is_live(text: str, found: list[Paragraph], language: Language) -> bool:
    """Whether a text is a live page: two entries or more have a time before them."""
    stamped = (p for p in found if is_stamp(p.plain, language) or stamp_before(text, p.span, language))
    return sum(1 for _, _ in zip(range(_AT_LEAST), stamped, strict=False)) == _AT_LEAST
