"""Dates as pages print them: a small explicit grammar, so that no date is ever guessed.

Day, month and year must stand there (or month and year); "10/11/2031" names two days and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from onrecord.days import valid
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date found at `start` to `end` of a string. `value`: "2031-05-13", or "2031-05" where no day stands."""

    start: int
    end: int
    value: str


@cache
def _months(language: Language) -> dict[str, int]:
    return {name: number for number, names in enumerate(language.furniture.months, 1) for name in names}


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """One alternative for each order of day, month and year. A name of a month begins with a capital."""
    names = [f(n) for n in _months(language) for f in (str.capitalize, str.upper)]
    weekdays = [f(d) for d in language.furniture.dates["weekdays"] for f in (str.capitalize, str.upper)]
    week = rf"(?:{either(weekdays)}\.?,?\s{{1,3}})?"
    month, year = rf"{either(names)}\.?", r"(?:19|20|21)\d\d(?!\d)"
    day = rf"[0-3]?\d{either(language.furniture.small['ordinals'])}?"
    of = either(language.furniture.small["of"])
    orders = (
        rf"{week}(?P<m1>{month})\s{{1,3}}(?P<d1>{day}),?\s{{1,3}}(?P<y1>{year})",
        rf"{week}(?<!\d)(?P<d2>{day})(?:\s{{1,3}}{of})?[\s/-]{{1,3}}(?P<m2>{month}),?[\s/-]{{1,3}}(?P<y2>{year})",
        r"(?<![\d/.-])(?P<y3>(?:19|20|21)\d\d)(?P<s3>[-/.])(?P<m3>[01]?\d)(?P=s3)(?P<d3>[0-3]?\d)(?!\d|[/.-]\d)",
        r"(?<![\d/.-])(?P<a4>[0-3]?\d)(?P<s4>[-/.])(?P<b4>[0-3]?\d)(?P=s4)(?P<y4>(?:19|20|21)\d\d)(?!\d|[/.-]\d)",
        rf"(?P<m5>{month})\s{{1,3}}(?P<y5>{year})",
        r"(?<![\d-])(?P<y6>(?:19|20|21)\d\d)-?W(?P<w6>[0-5]\d)-?(?P<d6>[1-7])(?!\d)",
    )
    return re.compile("|".join(f"(?:{o})" for o in orders))


@cache
def _time_pattern(language: Language) -> re.Pattern[str]:
    small = {name: either(words) for name, words in language.furniture.small.items()}
    zones = either(language.furniture.dates["zones"])
    zone = rf"(?:\s?\(?(?:{zones}\b)?(?:\s?[+-]\d{{1,2}}(?::?\d\d)?\b)?\)?|Z\b)"
    half = rf"\s?{small['halves']}\.?\s?{small['half_ends']}\b\.?"
    minutes = rf"(?:[:.]|{small['hour_marks']})[0-5]\d(?::[0-5]\d(?:\.\d{{1,6}})?)?"
    clock = rf"[0-2]?\d{minutes}(?:{half})?|[01]?\d{half}|\d{{4}}(?=\s?{small['clocks']})"
    return re.compile(rf"(?<![\d:])(?:{small['at']}\s|T)?(?:{clock})(?:\s?{small['hours']}\b)?{zone}", re.IGNORECASE)


def _valid(year: str, month: int, day: str) -> str | None:
    found = valid(int(year), month, int(re.sub(r"\D", "", day)))
    return found.isoformat() if found else None


def _of_week(year: int, week: int, day: int) -> str | None:
    """The day of an ISO 8601 week date."""
    try:
        return date.fromisocalendar(year, week, day).isoformat()
    except ValueError:
        return None


def _by_numbers(first: str, second: str, separator: str, year: str) -> str | None:
    """Day and month where only one order is possible; with full stops the day stands first."""
    a, b = int(first), int(second)
    if separator == "." or a == b or a > 12:
        return _valid(year, b, first)
    return _valid(year, a, second) if b > 12 else None


def _value(match: re.Match[str], language: Language) -> str | None:
    g = match.groupdict()
    name = g["m1"] or g["m2"] or g["m5"]
    month = _months(language)[name.rstrip(".").lower()] if name else 0
    if g["m1"] or g["m2"]:
        return _valid(g["y1"] or g["y2"], month, g["d1"] or g["d2"])
    if g["y3"]:
        return _valid(g["y3"], int(g["m3"]), g["d3"])
    if g["y4"]:
        return _by_numbers(g["a4"], g["b4"], g["s4"], g["y4"])
    if g["y6"]:
        return _of_week(int(g["y6"]), int(g["w6"]), int(g["d6"]))
    return f"{g['y5']}-{month:02d}"


def printed_dates(text: str, language: Language) -> Iterator[PrintedDate]:
    """The dates of a short text, in order, with a weekday that belongs to them. Linear in the length of `text`."""
    for match in _pattern(language).finditer(text):
        if value := _value(match, language):
            yield PrintedDate(match.start(), match.end(), value)


def date_shapes(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Whatever has the shape of a date, also where it names no single day ("10/11/2031")."""
    return _pattern(language).finditer(text)


@cache
def _day_pattern(language: Language) -> re.Pattern[str]:
    names = [f(n) for n in _months(language) for f in (str.capitalize, str.upper)]
    month, day = rf"{either(names)}\b\.?", rf"[0-3]?\d{either(language.furniture.small['ordinals'])}?"
    return re.compile(rf"(?<!\w)(?:{month}\s{day}(?!\d|\w)|{day}\s{month})")


def days(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Days without a year: "3 Mar", "March 3rd". They make a date line, never a date."""
    return _day_pattern(language).finditer(text)


def times(text: str, language: Language) -> Iterator[re.Match[str]]:
    """Times of day with their zone: "14:05 GMT", "9.30 pm", "2:05 p.m. EST"."""
    return _time_pattern(language).finditer(text)


def normal_date(text: str, language: Language) -> str | None:
    """A date field of metadata as a date string; None where it names no single date.

    Takes `2031`, `2031-05`, ISO dates with or without time, `20310513`, and whatever `printed_dates` reads.
    """
    text = text.strip()
    if re.fullmatch(r"(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    compact = re.fullmatch(r"((?:19|20|21)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}Z?)?", text)
    if compact:
        return _valid(compact[1], int(compact[2]), compact[3])
    found = {d.value for d in printed_dates(text[:100], language)}
    return found.pop() if len(found) == 1 else None


def address_date(text: str) -> str | None:
    """The day in a file name or a web address: `/2031/05/13/`, `2031-05-13-minister`, `20310513`;
    None unless it names exactly one."""
    shape = r"(?<!\d)((?:19|20|21)\d\d)([-_/.]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?!\d)"
    found = {_valid(m[1], int(m[3]), m[4]) for m in re.finditer(shape, text[:2000])}
    return found.pop() if len(found) == 1 else None
