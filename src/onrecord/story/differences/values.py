"""The numbers of a sentence, in digits or in words, with the unit that they have by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import groupby, takewhile
from math import prod

from onrecord.spans import Span
from onrecord.story.claims import Word
from onrecord.story.differences.lines import Line, Value, phrase
from onrecord.story.differences.tallies import tallies_of

DIGITS = re.compile(
    r"(?<![\w.,/])((?:[A-Za-z]{1,2})?[$€£¥₹₽])?\s?(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{1,3})?(?![\w,:/]*\d)(?!-)"
    r"(%|[^\W\d_]{1,2}(?!\w))?"
)
GLUED = frozenset("-–’'#")  # marks before a number that is part of a name or of a score
YEARS = range(1900, 2101)
MULTIPLE = 100  # number words from which one multiplies what stands before it
DOZEN = 12  # which does so too
RANGE = 1000  # ratio from which the first of two numbers has the multiple of the second


def values_of(line: Line) -> list[Value]:
    """The numbers of a sentence in order; of "300 to 500" and "between 300 and 500" one range."""
    told = (*tallies_of(line), *digits(line), *spelt(line))
    return reduce(lambda found, value: joined(line, found, value), sorted(told, key=place), [])


def place(value: Value) -> tuple[int, int]:
    """By what numbers are put in order: where they begin, the longest first."""
    return value.span.start, -value.span.end


def joined(line: Line, found: list[Value], value: Value) -> list[Value]:
    """Numbers with one more: dropped where it is told already, made a range with the last where it ends one."""
    if not found:
        return [value]
    last = found[-1]
    if value.span.start < last.span.end:
        return found
    if last.bound or value.bound or not one_range(line, last, value):
        return [*found, value]
    scale = value.high / written(line, value) if last.high < value.high / RANGE else 1
    whole = Span(last.span.start, value.span.end)
    return [*found[:-1], Value(last.low * scale, value.high, whole, value.sign or last.sign)]


def one_range(line: Line, a: Value, b: Value) -> bool:
    """Whether two numbers are the ends of one range."""
    ranges = line.told.ranges
    between = line.text[a.span.end : b.span.start].casefold().strip()
    led = phrase(line.before(a.span.start)[:1]) in ranges["between"]
    return (between in ranges["to"] and a.low < b.high) or (between in ranges["joined"] and led)


def written(line: Line, value: Value) -> float:
    """The number as written, without the million after it."""
    match = DIGITS.match(line.text, value.span.start)
    return max(1e-9, number(match)) if match else 1.0


def number(match: re.Match[str]) -> float:
    """The number that digits tell."""
    return float(match[2].replace(",", "") + (match[3] or ""))


def digits(line: Line) -> Iterator[Value]:
    """The numbers told in digits, but for years and parts of dates and of names."""
    currency = line.told.currency.kinds
    for m in DIGITS.finditer(line.text, line.span.start, line.span.end):
        start = m.start(1) if m[1] else m.start(2)
        factor = line.told.scales.get(m[4] or "")
        end = m.end() if factor or m[4] in currency else m.end(3) if m[3] else m.end(2)
        told = number(m) * (factor or 1)
        sign = currency.get((m[1] or "").casefold(), "") or currency.get(m[4] or "", "")
        value = scaled(line, Value(told, told, Span(start, end), sign))
        year = not value.sign and value.span.end == end and "," not in m[2] and told in YEARS
        if not year and not part_of_name(line, start) and not dated(line, Span(m.start(2), end)):
            yield value


def part_of_name(line: Line, start: int) -> bool:
    """Whether a number hangs on what stands before it: "Tu-154"."""
    return start > line.span.start and line.text[start - 1] in GLUED


def dated(line: Line, span: Span) -> bool:
    """Whether a number is part of a date or of a time of day."""
    calendar = line.language.calendar
    beside = [w.text.casefold() for w in (*line.before(span.start)[:1], *line.after(span.end)[:1]) if near(w, span)]
    return any(w in calendar.months or w in calendar.month_short or w in line.told.units["clock"] for w in beside)


def near(word: Word, span: Span) -> bool:
    """Whether a word stands right beside a place."""
    return word.span.start - span.end in (0, 1) or span.start - word.span.end in (0, 1)


def scaled(line: Line, value: Value) -> Value:
    """A number with the "million", and the currency or the "per cent", that follow it."""
    numbers, currency = line.told.numbers, line.told.currency.kinds
    behind = line.glued(value.span.end, 4)
    factors = list(takewhile(lambda w: numbers.get(w.plain, 0) >= MULTIPLE, behind))
    scale, rest = prod(numbers[w.plain] for w in factors), behind[len(factors) :]
    multiple, _, money = rest[0].plain.partition("-") if rest else ("", "", "")
    if numbers.get(multiple, 0) >= MULTIPLE and money in currency:  # "2 billion-crown"
        return times(value, scale * numbers[multiple], rest[0].span.end, currency[money])
    unit = next((rest[:size] for size in (2, 1) if phrase(rest[:size]) in currency), [])
    end = (*factors, *unit)[-1].span.end if factors or unit else value.span.end
    return times(value, scale, end, currency[phrase(unit)] if unit else value.sign)


def times(value: Value, factor: float, end: int, sign: str) -> Value:
    """A number multiplied, with where it ends then and its unit."""
    return Value(value.low * factor, value.high * factor, Span(value.span.start, end), sign)


def spelt(line: Line) -> Iterator[Value]:
    """Numbers in words: "nine", "twenty-five", "two dozen", "a hundred and ten" as far as its last word."""
    before: Sequence[Word] = ()
    for numeral, run in groupby(line.words, key=lambda w: value_of(line, w) is not None):
        words = list(run)
        if numeral and not (before and before[-1].text[0].isdigit()):
            total = sum_of(value_of(line, w) or 0 for w in words)
            yield Value(total, total, Span(words[0].span.start, words[-1].span.end))
        before = words


def sum_of(parts: Iterable[int]) -> float:
    """What number words tell together: "two hundred ten"."""
    value = 0.0
    for part in parts:
        multiplies = part >= MULTIPLE or (part == DOZEN and value)
        value = max(1.0, value) * part if multiplies else value + part
    return value


def value_of(line: Line, word: Word) -> int | None:
    """The value of a number word or of two with a hyphen; None for other words."""
    parts = [line.told.numbers.get(part, 0) for part in word.plain.split("-")]
    return sum(parts) if all(parts) and len(parts) <= 2 else None


def is_number(line: Line, word: Word) -> bool:
    """Whether a word is a number, in digits or in words."""
    return word.text[0].isdigit() or value_of(line, word) is not None
