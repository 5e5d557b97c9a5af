"""Dates and times that a page prints around a report: on a line of their own, or before the words of a paragraph."""

from __future__ import annotations

import re
from functools import cache

from onrecord.ingest.zones.bylines import without_byline_sign
from onrecord.ingest.zones.lines import Paragraph, ink
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import capitalised, without_role
from onrecord.knowledge.printed_dates import date_shapes, days, printed_dates, times
from onrecord.spans import Span

OPENERS = "\"'“‘«„([*"
YEAR = re.compile(r"(?:19|20|21)\d\d")
ADDRESS = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
PARTS = re.compile(r"[|•·;()\[\]]|\s[-–—,/]\s|^[-–—,/:.\s]+|[-–—,/:.\s]+$")
BEFORE_TIME = re.compile(r"[-*•●▪·–—_\[(,\s]*")
BEHIND_TIME = re.compile(r"[\])*_]*\s{0,2}[-–—|:•·]?[*_]*\s{1,3}")


def date_line(line: Paragraph, language: Language) -> str | None:
    """The names a line holds besides a date and a time ("" without any), or None where it is no date line."""
    if line.words > 25 or not any(map(str.isdigit, line.plain)):
        return None
    whole = YEAR.search(line.plain) is not None and next(date_shapes(line.plain, language), None) is not None
    if not whole and (line.words > 8 or not has_day_or_time(line.plain, language)):
        return None
    parts = (unlabelled(part, language) for part in PARTS.split(undated(line.plain, language)))
    names = " | ".join(filter(None, parts))
    return names if not names or (whole and line.last not in ".!?" and are_names(names, language)) else None


def has_day_or_time(plain: str, language: Language) -> bool:
    return any(next(way(plain, language), None) for way in (days, times))


def are_names(names: str, language: Language) -> bool:
    """Ten words at most, each part a name."""
    parts = names.split(" | ")
    return sum(len(part.split()) for part in parts) <= 10 and all(is_name(part, language) for part in parts)


def undated(plain: str, language: Language) -> str:
    """A date line with bars in the place of dates and times, without its page and the minutes it takes to read."""
    for found in (date_shapes, times, days):
        for match in reversed(list(found(plain, language))):
            plain = f"{plain[: match.start()]} | {plain[match.end() :]}"
    return beside_dates(language).sub(" ", plain)


@cache
def beside_dates(language: Language) -> re.Pattern[str]:
    small = {name: either(words) for name, words in language.furniture.small.items()}
    return re.compile(
        rf",?\s{small['pages']}\s?[A-Z]?\d{{1,3}}\b|\d{{1,3}}\s?{small['reads']}\.?\s{small['reading']}", re.IGNORECASE
    )


def is_name(part: str, language: Language) -> bool:
    """An address of the web, or words that begin with capitals; a role behind them and "by" before them aside."""
    bare = without_role(without_byline_sign(part, language), language)[0]
    return ADDRESS.fullmatch(part) is not None or capitalised(bare, language)


def unlabelled(part: str, language: Language) -> str:
    """A piece of a date line without the words that only say what the date is."""
    tokens = [t for t in part.split() if t.strip(",.:-–—/")]
    said = [t.casefold().strip(",.:") in date_words(language) for t in tokens]
    own = [i for i, label in enumerate(said) if not label]
    return " ".join(tokens[own[0] : own[-1] + 1]).strip(" ,:-–—/") if own else ""


@cache
def date_words(language: Language) -> frozenset[str]:
    dates = language.furniture.dates
    return dates["labels"] | dates["zones"] | dates["weekdays"]


@cache
def age_pattern(language: Language) -> re.Pattern[str]:
    """ "3m", "2 hours ago", "today"."""
    small = {name: either(words) for name, words in language.furniture.small.items()}
    units = either(language.furniture.dates["ago"])
    return re.compile(rf"\b\d{{1,3}}\s?{units}{small['plural']}?(?:\s{small['ago']})?\b|\b{small['days']}\b", re.I)


def is_stamp(plain: str, language: Language) -> bool:
    """Whether a line is a time of day or an age and nothing else."""
    if len(plain) > 48 or plain.replace(".", "", 1).isdigit():
        return False
    rest = age_pattern(language).sub(" ", plain)
    for match in reversed(list(times(rest, language))):
        rest = rest[: match.start()] + " " + rest[match.end() :]
    words = re.findall(r"\w+", rest.casefold())
    return rest != plain and "." not in rest and all(word in stamp_words(language) for word in words)


@cache
def stamp_words(language: Language) -> frozenset[str]:
    labels = language.furniture.dates["labels"] | language.furniture.small["at"]
    return frozenset(word for label in labels for word in label.split())


def stamp_before(text: str, span: Span, language: Language) -> tuple[Span, Span] | None:
    """The time an entry begins with and the entry behind it: "14:32 GMT The minister ...". The entry must begin with
    a capital."""
    head = text[span.start : min(span.end, span.start + 60)]
    clock = next(times(head, language), None)
    if clock is None:
        return None
    before = head[: clock.start()]
    day = next(days(before, language), None)
    if not BEFORE_TIME.fullmatch(before[: day.start()] + before[day.end() :] if day else before):
        return None
    gap = BEHIND_TIME.match(head, len(head[: clock.end()].rstrip()))
    return parted(text, span, gap.end()) if gap else None


def parted(text: str, span: Span, at: int) -> tuple[Span, Span] | None:
    """A paragraph in two, where what stands behind the sign begins as a sentence does."""
    first = text[span.start + at : span.start + at + 60].lstrip(OPENERS)[:1]
    before, rest = ink(text, span.start, span.start + at), ink(text, span.start + at, span.end)
    return (before, rest) if before and rest and first.isalpha() and not first.islower() else None


def date_at_start(text: str, span: Span, language: Language) -> tuple[Span, Span] | None:
    """A page's date before the first sentence ("date 2031-05-13 The minister ...") and the sentence behind it.

    The sentence must begin with a capital and no comma after the date: "May 13, 2031, saw" goes on with it.
    """
    head = text[span.start : min(span.end, span.start + 120)]
    date = next((d for d in printed_dates(head, language) if len(d.value) == 10), None)
    if date is None or not only_labels(head[: date.start], language):
        return None
    end = date.end
    for match in times(head, language):
        if match.start() >= end and not head[end : match.start()].strip(" ,|·•-–—at"):
            end = match.end()
    gap = re.match(r"\s{0,3}(?:[-–—|:·•]{1,2}\s{0,3})?", head[end:])
    return parted(text, span, end + (gap.end() if gap else 0))


def only_labels(before: str, language: Language) -> bool:
    """Whether nothing but words for a date of publication stands before it."""
    labels = language.furniture.dates["labels"] - language.furniture.small["sentence_labels"]
    return all(w.casefold().strip(",.:-–—|") in labels or not any(c.isalnum() for c in w) for w in before.split())
