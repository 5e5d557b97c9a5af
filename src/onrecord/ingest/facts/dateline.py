"""Datelines: "VESTRA, May 13, 2031 (Reuters) - " before a report's first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.knowledge.language import Language
from onrecord.knowledge.press import is_agency, is_outlet
from onrecord.knowledge.printed_dates import printed_dates
from onrecord.spans import Span

_REACH = 140  # code points within which a dateline ends
_DASH = re.compile(r"\s{0,2}(?:[—–―]|--?-?)\s{1,2}|(?<=[A-Z)])[—–]\s{0,2}|(?<=[)\]])(?:\s?:\s|\.\s?[-–—]{1,2}\s?)\s?")
_BRACKETED = re.compile(r"(?<=[)\]])\s{0,2}(?=[\"“‘']?[^\W\d_])")  # "Vestra, May 13 (XYZ) The minister"
_SLASHED = re.compile(r"\.?\s?/([A-Z][^/\n]{1,40})/\.?\s{0,2}[-–—]?\s{0,2}")  # "VESTRA, May 13. /XYZ/. The minister"
_CREDIT = re.compile(r"\s{0,2}[(\[]([^()\[\]]{2,60})[)\]]$")
_PLACE = re.compile(r"[^\W\d_][^\W\d_.'’‘\- /]{0,30}(?:[.'’‘\- /,]{1,2}[^\W\d_]{1,30}\.?){0,6}$")
_DAY = re.compile(
    r"(?:^|,?\s{1,2})(?:[A-Z][a-z]{2,8}day,?\s)?(?:[A-Z][a-z]{2,8}\.?\s[0-3]?\d|[0-3]?\d\s[A-Z][a-z]{2,8}\.?)$"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`span` runs from the place to the dash, `end` is where the sentence begins; `place` is as written; `credit` the
    agency or outlet named there; `date` the words of a full date."""

    span: Span
    end: int
    place: str | None
    credit: Span | None = None
    date: Span | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before a possible end of a dateline: offsets into the paragraph."""

    place: str | None
    credit: tuple[int, int] | None
    date: tuple[int, int] | None


def dateline_of(text: str, body: Span, language: Language) -> Dateline | None:
    """The dateline at the start of a report's body, or None.

    A place in capitals before a dash is one; a place in small letters needs an agency or a date beside it.
    """
    head = text[body.start : min(body.end, body.start + _REACH)]
    for before, end, sure in _ends(head):
        found = _read(head, before, sure, language)
        if found and _begins_sentence(head[end:]):
            return _placed(body.start, head, end, found)
    return None


def _begins_sentence(rest: str) -> bool:
    """A capital or a digit, behind quotation marks or not: a dash inside a sentence goes on in small letters."""
    first = rest.lstrip("\"“‘'«„([ ")[:1]
    return first.isalnum() and not first.islower()


def _ends(head: str) -> Iterator[tuple[int, int, bool]]:
    """Where a dateline may end: the offset of its last sign, that of the sentence, and whether no dash is between."""
    marks = [(m.start(), m.end(), False) for m in _DASH.finditer(head)]
    marks += [(m.start(), m.end(), True) for m in _BRACKETED.finditer(head)]
    marks += [(m.start(), m.end(), True) for m in _SLASHED.finditer(head)]
    yield from sorted(marks)


def _placed(start: int, head: str, end: int, found: _Head) -> Dateline:
    def at(pair: tuple[int, int] | None) -> Span | None:
        return Span(start + pair[0], start + pair[1]) if pair else None

    return Dateline(
        Span(start, start + len(head[:end].rstrip())), start + end, found.place, at(found.credit), at(found.date)
    )


def _read(head: str, before: int, sure: bool, language: Language) -> _Head | None:
    """Place, credit and date before a dash or an agency; None where the words are no dateline."""
    slashed = _SLASHED.match(head, before)
    bracket = _CREDIT.search(head[:before])
    credit = slashed.span(1) if slashed else bracket.span(1) if bracket else None
    rest = head[: bracket.start()] if bracket and not slashed else head[:before]
    name = head[slice(*credit)] if credit else ""
    if sure and not (is_agency(name, language) or is_outlet(name, language)):
        return None
    date = next(printed_dates(rest, language), None)
    full = (date.start, date.end) if date and len(date.value) == 10 else None
    day = _DAY.search(rest if date is None else rest[: date.start])
    place = (rest[: date.start] if date else rest[: day.start()] if day else rest).strip(" ,-–—")
    place = place.rstrip(".") if slashed else place
    if not place:
        return _Head(None, credit, full) if credit and _names(name, language) else None
    if credit is None and (is_outlet(place, language) or (is_agency(place, language) and place.isupper())):
        return _Head(None, (0, len(place)), full)
    return (
        _Head(place, credit, full)
        if _is_place(place, dated=bool(date or day), credit=name, language=language)
        else None
    )


def _is_place(place: str, *, dated: bool, credit: str, language: Language) -> bool:
    """Reads as a place: capitals, or a name in small letters with a date or an agency beside it."""
    if place in language.furniture.datelines["others"] or not _PLACE.fullmatch(place) or len(place.split()) > 6:
        return False
    first = re.split(r"[,(]", place)[0].strip()
    if first.isupper() and len(place) > 2:
        return True
    small = language.furniture.datelines["small"]
    if not all(w[:1].isupper() or w in small for w in place.split()):
        return False
    return dated or is_agency(credit, language) or is_outlet(credit, language) or (bool(credit) and credit.isupper())


def _names(name: str, language: Language) -> bool:
    """Reads as the name of an agency or an outlet alone: well known, or capitals."""
    return is_agency(name, language) or is_outlet(name, language) or (name.isupper() and len(name.split()) == 1)
