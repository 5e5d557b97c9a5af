"""Datelines: "VESTRA, May 13, 2031 (Reuters) - " before a report's first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import is_agency, is_outlet
from onrecord.knowledge.printed_dates import days, printed_dates
from onrecord.options.reports import DATELINE_REACH
from onrecord.spans import Span

DASH = re.compile(r"\s{0,2}(?:[—–―]|--?-?)\s{1,2}|(?<=[A-Z)])[—–]\s{0,2}|(?<=[)\]])(?:\s?:\s|\.\s?[-–—]{1,2}\s?)\s?")
BRACKETED = re.compile(r"(?<=[)\]])\s{0,2}(?=[\"“‘']?[^\W\d_])")  # "Vestra, May 13 (XYZ) The minister"
SLASHED = re.compile(r"\.?\s?/([A-Z][^/\n]{1,40})/\.?\s{0,2}[-–—]?\s{0,2}")  # "VESTRA, May 13. /XYZ/. The minister"
CREDIT = re.compile(r"\s{0,2}[(\[]([^()\[\]]{2,60})[)\]]$")
PLACE = re.compile(r"[^\W\d_][^\W\d_.'’‘\- /]{0,30}(?:[.'’‘\- /,]{1,2}[^\W\d_]{1,30}\.?){0,6}$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`span` runs from the place to the dash, `end` is where the sentence begins; `place` is as written; `credit` the
    agency or outlet named there; `date` the words of a full date."""

    span: Span
    end: int
    place: str | None
    credit: Span | None = None
    date: Span | None = None


def dateline_of(text: str, body: Span, language: Language) -> Dateline | None:
    """The dateline at the start of a report's body, or None.

    A place in capitals before a dash is one; a place in small letters needs an agency or a date beside it.
    """
    head = text[body.start : min(body.end, body.start + DATELINE_REACH)]
    for before, end, sure in ends(head):
        found = dateline_before(text, Span(body.start, body.start + end), before, language, sure=sure)
        if found and begins_sentence(head[end:]):
            return found
    return None


def begins_sentence(rest: str) -> bool:
    """A capital or a digit, behind quotation marks or not: a dash inside a sentence goes on in small letters."""
    first = rest.lstrip("\"“‘'«„([ ")[:1]
    return first.isalnum() and not first.islower()


def ends(head: str) -> Iterator[tuple[int, int, bool]]:
    """Where a dateline may end: the offset of its last sign, that of the sentence, and whether it must name an agency
    because no dash is between."""
    signs = ((DASH, False), (BRACKETED, True), (SLASHED, True))
    yield from sorted((m.start(), m.end(), sure) for sign, sure in signs for m in sign.finditer(head) if m.start())


def dateline_before(text: str, span: Span, before: int, language: Language, *, sure: bool) -> Dateline | None:
    """Place, credit and date before a dash or an agency; None where the words are no dateline."""
    head, at = span.of(text), span.start
    bracket = SLASHED.match(head, before) or CREDIT.search(head[:before])
    rest = head[: bracket.start() if bracket else before]
    credit = Span(*bracket.span(1)) if bracket else None
    place, date = place_and_date(rest, language)
    if credit is None and is_credit(place, language):
        place, credit = "", Span(0, len(place))
    name, dated = credit.of(head) if credit else "", place != rest.strip(" ,-–—")
    if not is_dateline(place, name, language, sure=sure, dated=dated):
        return None
    whole = Span(at, at + len(head.rstrip()))
    return Dateline(whole, span.end, place or None, credit and credit.shift(at), date and date.shift(at))


def is_dateline(place: str, name: str, language: Language, *, sure: bool, dated: bool) -> bool:
    """A place, or an agency or outlet alone; where no dash is between (`sure`) there must be an agency or outlet."""
    known = is_agency(name, language) or is_outlet(name, language)
    if (sure or not place) and not known:
        return False
    return not place or is_place(place, language, beside=known or name.isupper() or dated)


def place_and_date(rest: str, language: Language) -> tuple[str, Span | None]:
    """What stands before the day, and the words of the day where it has its year."""
    date = next(printed_dates(rest, language), None)
    day = date or next((d for d in days(rest, language)), None)
    start = len(rest) if day is None else date.start if date else day.start()  # type: ignore[operator]
    weekday = rf"(?:{either(language.furniture.dates['weekdays'])},?\s{{0,2}})?$"
    place = re.sub(weekday, "", rest[:start], flags=re.IGNORECASE).strip(" ,-–—")
    return place, Span(date.start, date.end) if date and len(date.value) == 10 else None


def is_credit(place: str, language: Language) -> bool:
    """An outlet or an agency where the place stands: "CNN — The minister"."""
    return is_outlet(place, language) or (is_agency(place, language) and place.isupper())


def is_place(place: str, language: Language, *, beside: bool) -> bool:
    """Reads as a place: capitals, or a name in small letters with a date or an agency `beside` it."""
    lists = language.furniture.datelines
    words = place.split()
    if place in lists["others"] or not PLACE.fullmatch(place) or len(words) > 6:
        return False
    capitals = re.split(r"[,(]", place)[0].strip().isupper() and len(place) > 2
    return capitals or (beside and all(w[:1].isupper() or w in lists["small"] for w in words))
