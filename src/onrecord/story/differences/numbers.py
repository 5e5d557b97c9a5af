"""The numbers of a sentence, in digits or in words, with the unit that they have by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise

from onrecord.knowledge.language import Language
from onrecord.knowledge.views import Differences
from onrecord.options.stories import COUNT
from onrecord.spans import Span
from onrecord.story.claims import Reading, Word

DIGITS = re.compile(
    r"(?<![\w.,/–’'#-])((?:[A-Za-z]{1,2})?[$€£¥₹₽])?\s?(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{1,3})?(?![\w,:/]*\d)(?!-)"
    r"(%|[^\W\d_]{1,2}(?!\w))?"
)
MARK = re.compile(r"[,;:.!?()“”\"]|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range as told, with its place; `sign` is its unit where it has one by itself."""

    low: float
    high: float
    span: Span
    sign: str = ""

    def times(self, factor: float, end: int, sign: str) -> Number:
        """Multiplied, with where it ends then and its unit."""
        return Number(self.low * factor, self.high * factor, Span(self.span.start, end), sign or self.sign)


@dataclass(frozen=True)
class Line:
    """One sentence of a report in which numbers are read."""

    reading: Reading
    span: Span
    titled: bool = False

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return self.reading.within(self.span)

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.reading.report.article.text

    @property
    def language(self) -> Language:
        return self.reading.language

    @property
    def told(self) -> Differences:
        """The words by which the language tells numbers."""
        return self.language.differences

    def before(self, place: Span) -> list[Word]:
        """The words before a place, the nearest first."""
        return [w for w in self.words if w.span.end <= place.start][::-1]

    def behind(self, place: Span) -> list[Word]:
        """The words behind a place."""
        return [w for w in self.words if w.span.start >= place.end]

    def clause(self, place: Span, words: Iterable[Word]) -> Iterator[Word]:
        """Of the words to one side of a place, the nearest first, those up to a mark, another number or clause."""
        joins = self.told.clauses["joins"]
        for word in words:
            between = min(place.end, word.span.end), max(place.start, word.span.start)
            if MARK.search(self.text, *between) or word.plain in joins or self.tells_number(word):
                return
            yield word
            place = word.span

    def tells_number(self, word: Word) -> bool:
        """Whether a word is a number, in digits or in words."""
        return word.text[0].isdigit() or self.value(word) is not None

    def value(self, word: Word) -> int | None:
        """The value of a number word or of two with a hyphen; None for other words."""
        parts = [self.told.numbers.get(part, 0) for part in word.plain.split("-")]
        return sum(parts) if all(parts) and len(parts) <= 2 else None


def gap(a: Span, b: Span) -> int:
    """How many code points stand between two places."""
    return max(a.start, b.start) - min(a.end, b.end)


def numbers_of(line: Line) -> list[Number]:
    """The numbers of a sentence in order; of "300 to 500" and "between 300 and 500" one range."""
    told = sorted((*digits(line), *spelt(line)), key=lambda n: (n.span.start, -n.span.end))
    found: list[Number] = []
    for number in told:
        if found and number.span.start < found[-1].span.end:
            continue
        if found and one_range(line, found[-1], number):
            last = found.pop()
            number = replace(number, low=last.low, span=Span(last.span.start, number.span.end))
        found.append(number)
    return found


def one_range(line: Line, a: Number, b: Number) -> bool:
    """Whether two numbers are the ends of one range."""
    ranges, between = line.told.ranges, line.text[a.span.end : b.span.start].casefold().strip()
    led = any(w.plain in ranges["between"] for w in line.before(a.span)[:1])
    return a.low < b.high and (between in ranges["to"] or (between in ranges["joined"] and led))


def digits(line: Line) -> Iterator[Number]:
    """The numbers told in digits, but for years and parts of dates and times of day."""
    currency, scales = line.told.currency.kinds, line.told.scales
    for m in DIGITS.finditer(line.text, line.span.start, line.span.end):
        ending = m[4] or ""
        end = m.end() if ending in scales or ending in currency else m.start() + len(m[0].removesuffix(ending))
        told = float(m[2].replace(",", "") + (m[3] or "")) * scales.get(ending, 1)
        sign = currency.get((m[1] or "").casefold(), "") or currency.get(ending, "")
        plain = Number(told, told, Span(m.start(1 if m[1] else 2), end), sign)
        number = scaled(line, plain)
        a_year = number == plain and not sign and "," not in m[2] and COUNT.first_year <= told <= COUNT.last_year
        if not a_year and not dated(line, plain.span):
            yield number


def dated(line: Line, span: Span) -> bool:
    """Whether a number is part of a date or of a time of day."""
    calendar, clock = line.language.calendar, line.told.units["clock"]
    near = [w.text.casefold() for w in (*line.before(span)[:1], *line.behind(span)[:1]) if gap(w.span, span) <= 1]
    return any(t in calendar.months or t in calendar.month_short or t in clock for t in near)


def scaled(line: Line, number: Number) -> Number:
    """A number with the "million", and the currency or the "per cent", that follow it."""
    numbers, currency = line.told.numbers, line.told.currency.kinds
    for word in line.behind(number.span)[:2]:
        multiple, _, money = word.plain.partition("-")
        if gap(number.span, word.span) > 1 or numbers.get(multiple, 0) < COUNT.multiple:
            break
        number = number.times(numbers[multiple], word.span.end, currency.get(money, ""))
    behind = line.behind(number.span)[:2]
    runs = {" ".join(w.plain for w in behind[:size]): behind[size - 1] for size in range(len(behind), 0, -1)}
    unit = next((run for run in runs if run in currency and gap(number.span, behind[0].span) <= 1), None)
    return number.times(1, runs[unit].span.end, currency[unit]) if unit else number


def spelt(line: Line) -> Iterator[Number]:
    """Numbers in words: "nine", "twenty-five", "two dozen", "a hundred and ten" as far as its last word."""
    runs = [(told, list(run)) for told, run in groupby(line.words, key=lambda w: line.value(w) is not None)]
    for (_, before), (told, run) in pairwise([(False, list[Word]()), *runs]):
        if told and not (before and before[-1].text[0].isdigit()):
            total = sum_of([line.value(w) or 0 for w in run])
            yield scaled(line, Number(total, total, Span(run[0].span.start, run[-1].span.end)))


def sum_of(parts: Sequence[int]) -> float:
    """What number words tell together: "two hundred ten"; a dozen multiplies too."""
    value = 0.0
    for part in parts:
        multiplies = part >= COUNT.multiple or (part == COUNT.dozen and value)
        value = max(1.0, value) * part if multiplies else value + part
    return value
