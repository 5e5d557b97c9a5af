"""Where a text speaks of time, and what the words say before any reference date is known.

A bounded grammar over the words of `lang/en/calendar.toml`: each pattern names a `Reading`, a date with holes. Filling
the holes is the work of `dates`. No pattern repeats without bound, so scanning is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Lists
from onrecord.knowledge.views import Calendar
from onrecord.spans import Span

Form = Literal["date", "weekday", "offset", "told"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A date with holes, as the words give it.

    form "date": year, month, day as far as given, `until` (and `until_month`) the last day of a range; "weekday": ISO
    number; "offset": `shift` units from the reference; "told": `shift` days from the day told before. `shift` is -1
    for "last", 0 for "this", 1 for "next"; `lead` says that such a word stands there. `part`: "earlier", "late" ...
    """

    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    until_month: int | None = None
    weekday: int | None = None
    shift: int = 0
    unit: str = "day"
    part: str = ""
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and where its words stand."""

    span: Span
    reading: Reading


Match = re.Match[str]
Build = Callable[[Match, Calendar], Reading | None]
GAP = r"[ \t\u00a0]{1,3}"
BREAK = r"[ \t\u00a0]{0,3}\n?[ \t\u00a0]{0,3}"  # a line that is wrapped inside a date
DASH = r"[ ]?[-–—][ ]?"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\d%]|[.,]\d)"


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w).replace("\\ ", GAP) for w in words), key=len, reverse=True))


def _capital(words: Iterable[str]) -> str:
    """Names of days and months count only with a capital: "may", "march" and "sun" are words too."""
    return "|".join(sorted((f"{w.capitalize()}|{w.upper()}" for w in words), key=len, reverse=True))


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _group(m: Match, name: str) -> str:
    return m.groupdict().get(name) or ""


def _month(name: str, calendar: Calendar) -> int | None:
    return {**calendar.months, **calendar.month_short}.get(name.lower().rstrip(".")) if name else None


def _weekday(name: str, calendar: Calendar) -> int | None:
    return {**calendar.weekdays, **calendar.weekday_short}.get(name.lower().rstrip(".")) if name else None


def _calendar_day(m: Match, calendar: Calendar) -> Reading | None:
    """ "Oct. 16", "16 October 2025", "October 20-22", "Thursday (Nov 13)"."""
    month, day = _month(m["month"], calendar), int(m["day"])
    until = int(_group(m, "until") or 0) or None
    until_month = _month(_group(m, "until_month"), calendar)
    if not 1 <= day <= 31 or (until and (until > 31 or (until <= day and not until_month))):
        return None
    year = int(_group(m, "year") or 0) or None
    return Reading("date", year, month, day, until, until_month, weekday=_weekday(_group(m, "weekday"), calendar))


def _numeric(m: Match, calendar: Calendar) -> Reading | None:
    """ "2025-10-26", "26.10.2025", "10/26/2025"; None where day and month cannot be told apart."""
    a, b = int(m["a"]), int(m["b"])
    mark = _group(m, "mark")
    if not mark:
        month, day = a, b
    elif mark == "." or a > 12 >= b or a == b:
        month, day = b, a
    elif b > 12 >= a:
        month, day = a, b
    else:
        return None
    return Reading("date", int(m["year"]), month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month_year(m: Match, calendar: Calendar) -> Reading | None:
    return Reading("date", int(m["year"]), _month(m["month"], calendar), part=_plain(_group(m, "part")))


def _month_alone(m: Match, calendar: Calendar) -> Reading | None:
    """ "in May", "last August", "mid-October": a month only after a word that makes it one."""
    lead = _group(m, "lead").lower()
    shifts = calendar.shifts
    part = _plain(_group(m, "part"))
    return Reading(
        "date", month=_month(m["month"], calendar), shift=shifts.get(lead, 0), lead=lead in shifts, part=part
    )


def _day_name(m: Match, calendar: Calendar) -> Reading | None:
    lead = _group(m, "lead").lower()
    shift = calendar.shifts.get(lead, 0)
    return Reading("weekday", weekday=_weekday(m["weekday"], calendar), shift=shift, lead=bool(lead))


def _day_word(m: Match, calendar: Calendar) -> Reading | None:
    """ "today" counts from the reference, "the day before" from the day told before."""
    word = _plain(m["word"])
    if word in calendar.days:
        return Reading("offset", shift=calendar.days[word])
    return Reading("told", shift=calendar.told_days[word])


def _period(m: Match, calendar: Calendar) -> Reading | None:
    """ "earlier this week", "last month", "next year", "over the weekend"."""
    unit, lead = m["unit"].lower(), _group(m, "lead").lower()
    if calendar.unit_days.get(unit) == 1:
        return None
    shift = calendar.shifts.get(lead, 0)
    return Reading("offset", shift=shift, unit=unit, part=_plain(_group(m, "part")), lead=bool(lead))


def _counted(m: Match, calendar: Calendar) -> Reading | None:
    """ "two days ago" counts from the reference, "two days earlier" from the day told before."""
    words = calendar.words
    number, unit, way = m["count"].lower(), m["unit"].lower(), _plain(m["way"])
    count = int(number) if number.isdigit() else int(calendar.numbers[number])
    if unit in words["partial"] or not count:
        return None
    if way in words["ago"] or way in words["from_now"]:
        return Reading("offset", shift=-count if way in words["ago"] else count, unit=unit, lead=True)
    days = count * calendar.unit_days.get(unit, 0)
    if not days or days > 14:
        return None
    return Reading("told", shift=-days if way in words["backward"] else days)


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], Build], ...]:
    """Every pattern with what it means."""
    data, words = language.calendar, language.calendar.words.ordered
    month = rf"(?P<month>(?:{_capital(data.months)})\b|(?:{_capital(data.month_short)})\b\.?)"
    whole_month = rf"(?P<month>{_capital(data.months)})"
    name = rf"(?P<weekday>(?:{_capital(data.weekdays)})\b|(?:{_capital(data.weekday_short)})\b\.?)"
    the, of = f"(?:{_any(words['the'])})", f"(?:{_any(words['of'])})"
    within, over = f"(?:{_any(words['within'])})", f"(?:{_any(words['weekends'])})"
    day = rf"(?P<day>[0-3]?\d)(?:{_any(words['ordinals'])})?(?![\d:%]|[.,]\d)"
    weekday = rf"(?:\b{name}(?:,?{GAP}(?:{the}{GAP})?|[ ]?\())?"
    until = rf"(?:{DASH}(?:(?P<until_month>{_capital(data.months)}){GAP})?(?P<until>[0-3]?\d)(?!\d))?"
    hours = rf"(?:{GAP}(?:{_any(words['parts_of_day'])})\b)?"
    part = rf"(?:\b(?P<part>{_any(words['parts_of_period'])})(?:{GAP}|-)(?:{within}{GAP})?(?:{the}{GAP})?)?"
    shift = rf"(?P<lead>{_any(data.shifts)})"
    count = rf"(?P<count>\d{{1,3}}|{_any(data.numbers)})"
    ways = rf"(?P<way>{_any([*words['ago'], *words['from_now'], *words['forward'], *words['backward']])})"
    unit = rf"(?P<unit>{_any(words['units'])})"
    exact: list[tuple[str, Build]] = [
        (rf"(?<![\d-])\b{YEAR}-(?P<a>\d\d)-(?P<b>\d\d)(?![\d-])", _numeric),
        (rf"(?<![\d./])\b(?P<a>\d{{1,2}})(?P<mark>[./])(?P<b>\d{{1,2}})(?P=mark){YEAR}(?!/)", _numeric),
        (rf"{weekday}\b{month}{BREAK}{day}{until}(?:,?{BREAK}{YEAR})?", _calendar_day),
        (
            rf"{weekday}(?<![\d.,:$€£])\b{day}(?:{DASH}(?P<until>[0-3]?\d))?{GAP}(?:{of}{GAP})?{month}(?:,?{GAP}{YEAR})?",
            _calendar_day,
        ),
        (rf"{part}\b{month}(?:,|{GAP}{of})?{GAP}{YEAR}", _month_year),
    ]
    loose: list[tuple[str, Build]] = [
        (rf"{part}\b(?:{shift}{GAP})?{whole_month}\b(?!{GAP}\d|-)", _month_alone),
        (rf"\b{YEAR}\b", lambda m, _: Reading("date", int(m["year"]))),
        (rf"\b(?:{shift}{GAP})?(?P<weekday>{_capital(data.weekdays)})\b{hours}", _day_name),
    ]
    plain: list[tuple[str, Build]] = [
        (rf"\b(?P<word>{_any([*data.days, *data.told_days])})\b", _day_word),
        (rf"{part}\b{shift}{GAP}{unit}\b(?!-)", _period),
        (rf"\b{over}{GAP}(?P<unit>{_any(words['partial'])})\b", _period),
        (rf"\b{count}{GAP}{unit}(?:{_any(words['plural'])})?{GAP}{ways}\b", _counted),
    ]
    lower = [(rf"(?i:{p})", b) for p, b in plain]
    return tuple((re.compile(p), b) for p, b in [*exact, *loose, *lower])


def _word_before(text: str, offset: int) -> str:
    """The last word before an offset on the same line, lower case; empty at a line's start."""
    found = re.search(r"([^\s\d]{1,20})[ \t\u00a0-]{1,3}$", text[max(0, offset - 24) : offset])
    return found[1].lower().strip("“\"'(‘") if found else ""


def _words_after(text: str, offset: int) -> str:
    return _plain(text[offset : offset + 20])


def _stands(text: str, m: Match, reading: Reading, calendar: Calendar) -> bool:
    """Whether the surroundings let the words be a time."""
    return STANDS[reading.form](text, m, reading, calendar.words)


def weekday_stands(text: str, m: Match, reading: Reading, words: Lists) -> bool:
    """No "Sunday Times", no "every Friday", no "Fridays"."""
    named = _words_after(text, m.end()).startswith(words.ordered["never_after_weekday"])
    plural = text[m.end() : m.end() + 1] in words["plural"]
    return not named and not plural and _word_before(text, m.start()) not in words["never_before_weekday"]


def date_stands(text: str, m: Match, reading: Reading, words: Lists) -> bool:
    """A month or a year alone needs a word that makes it one: "in May", "since 2014"."""
    if reading.day or (reading.year and reading.month):
        return True
    before = _word_before(text, m.start())
    if reading.month:
        return reading.lead or bool(reading.part) or before in words["before_month"]
    unit = re.match(r"[a-z]+", _words_after(text, m.end()))
    return before in words["before_year"] and not (unit and unit[0] in words["never_after_year"])


def told_stands(text: str, m: Match, reading: Reading, words: Lists) -> bool:
    """ "the day before" counts from a day told, "the day before the vote" from the vote."""
    return _words_after(text, m.end()).split(" ")[0].strip(",.") not in words["never_after_told"]


def offset_stands(text: str, m: Match, reading: Reading, words: Lists) -> bool:
    """No "today's"."""
    after = text[m.end() : m.end() + 3]
    owns = after[:1] in ("'", "’") and after[1:2] in words["plural"] and after[2:].isspace()
    return not (owns and m[0].lower() in words["never_owning"])


STANDS = {"weekday": weekday_stands, "date": date_stands, "told": told_stands, "offset": offset_stands}


def _closed(text: str, m: Match) -> int:
    """The end of a match, with the bracket that "Thursday (Nov 13)" opened."""
    return m.end() + (m[0].count("(") > m[0].count(")") and text[m.end() : m.end() + 1] == ")")


@lru_cache(maxsize=4)  # the stages of one report read the same text
def scan(text: str, language: Language) -> tuple[Found, ...]:
    """Every time expression of a text in order; where two overlap, the longer one, then the earlier pattern."""
    every: list[tuple[int, int, Found]] = []
    calendar = language.calendar
    for rank, (pattern, build) in enumerate(_patterns(language)):
        for m in pattern.finditer(text):
            reading = build(m, calendar)
            if reading is not None and _stands(text, m, reading, calendar):
                found = Found(Span(m.start(), _closed(text, m)), reading)
                every.append((-len(found.span), rank, found))
    taken: list[Found] = []
    for _, _, found in sorted(every, key=lambda e: (e[0], e[1], e[2].span)):
        if not any(found.span.overlaps(t.span) for t in taken):
            taken.append(found)
    return tuple(sorted(taken, key=lambda f: f.span))
