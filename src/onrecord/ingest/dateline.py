"""Datelines: "VESTRA, May 13, 2031 (Reuters) - " before a report's first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.ingest.printed_dates import printed_dates
from onrecord.lang import words
from onrecord.spans import Span

_DASH = re.compile(r"\s{0,2}(?:[—–―]|--?-?|:)\s{1,2}|(?<=[A-Z)])[—–]")
_AGENCY = re.compile(r"\s{0,2}[(\[]([^()\[\]]{2,60})[)\]]$")
_PLACE = re.compile(r"[^\W\d_][^\W\d_.'’‘\- /]{0,30}(?:[.'’‘\- /,]{1,2}[^\W\d_]{1,30}\.?){0,6}$")

_DAY = re.compile(r",?\s{1,2}(?:[A-Z][a-z]{2,8}day,?\s)?(?:[A-Z][a-z]{2,8}\.?\s[0-3]?\d|[0-3]?\d\s[A-Z][a-z]{2,8}\.?)$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`span` runs from the place to the dash; `place` is as written; `credit` the agency in brackets; `date` the
    words of a full date."""

    span: Span
    place: str | None
    credit: Span | None = None
    date: Span | None = None


def dateline_of(text: str, body: Span) -> Dateline | None:
    """The dateline at the start of a report's body, or None.

    A place in capitals before a dash is one; a place in small letters needs an agency in brackets or a date beside it.
    """
    head = text[body.start : min(body.end, body.start + 140)]
    for dash in _DASH.finditer(head):
        found = _read(head[: dash.start()])
        if found and head[dash.end() :].strip():
            place, credit, date = found
            if ":" in dash[0] and credit is None:
                return None
            return Dateline(
                Span(body.start, body.start + len(head[: dash.end()].rstrip())), place,
                credit and Span(body.start + credit[0], body.start + credit[1]),
                date and Span(body.start + date[0], body.start + date[1]),
            )  # fmt: skip
        if dash.start() > 100 or re.search(r"[a-z]{3,}[.!?]\s", head[: dash.start()]):
            return None
    return None


def _read(before: str) -> tuple[str | None, tuple[int, int] | None, tuple[int, int] | None] | None:
    """Place, credit and date of the words before a dash, as offsets into them; None where they are no dateline."""
    agency = _AGENCY.search(before)
    credit = agency.span(1) if agency else None
    rest = before[: agency.start()] if agency else before
    date = next(printed_dates(rest), None)
    when = (date.start, date.end) if date and len(date.value) == 10 else None
    place = _without_date(rest, date.start if date else None)
    if not place:
        return (None, credit, when) if credit and not rest.strip() and _is_credit(agency[1] if agency else "") else None
    if not _PLACE.fullmatch(place) or len(place.split()) > 6:
        return None
    capitals = _first_part(place).isupper() and len(place) > 2
    titled = all(w[:1].isupper() or w in ("de", "la", "of", "el", "al", "and", "/") for w in place.split())
    if place in words("furniture", "datelines", "others"):
        return None
    if not capitals and not (titled and (credit or date)):
        return None
    if not capitals and credit is not None and not (_is_credit(agency[1] if agency else "") or date):
        return None
    return place, credit, when


def _is_credit(name: str) -> bool:
    """Reads as the name of an agency or an outlet: capitals first, few words."""
    return len(name.split()) <= 4 and name[:1].isupper() and not name.endswith(".")


def _first_part(place: str) -> str:
    return re.split(r"[,(]", place)[0].strip()


def _without_date(rest: str, start: int | None) -> str:
    """The place before a date; "Oct. 26" without a year is cut off as well."""
    if start is not None:
        rest = rest[:start]
    rest = _DAY.sub("", rest)
    return rest.strip(" ,-–—")
