"""Quantities told in reports: a value or a range of values, what it counts, and how surely.

A number counts what the word beside it says: the dead, the wounded, those who fled (`counted` in the word lists), else
the noun that follows; money and percentages have a unit of their own. A bare number after "put the figure at" repeats
the count that was told before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.knowledge.terms import WORD, is_function, stem
from onrecord.lang import load, words
from onrecord.models import Article, Passage, Report
from onrecord.spans import Span
from onrecord.story.claims import read, sentences, term_of
from onrecord.story.differences.sums import head_of, losing
from onrecord.story.differences.tallies import VOTES, Value, tallies_of

TOLD = frozenset({"title", "standfirst", "body"})
BACK = 12  # words before a number in which a word may say what it counts
AHEAD = 6  # and after it
NEAREST = 2  # terms to either side that stand nearest to a number
CLAUSE = 9  # words to either side of a number that say what it is told of
ECHO = 320  # code points back to the count that a bare number repeats
PEOPLE = "people"  # the unit of people of whom nothing else is counted
FATE = "#"  # marks a unit of `counted`
_VALUE = re.compile(
    r"(?<![\w.,/])((?:[A-Za-z]{1,2})?[$€£¥₹₽])?\s?(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{1,3})?(?![\w,:/]*\d)(?!-)(bn|m\b|k\b|%)?"
)
_STOP = re.compile(r"[,;:.!?()“”\"]|\s[–—-]\s")
_MONTH = re.compile(
    r"^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)$"
)
_JOINS = frozenset({"after", "and", "as", "but", "while"})
_SHORT = {"bn": 1e9, "m": 1e6, "k": 1e3}

Token = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count in one report, from `low` to `high` (equal unless a range is told).

    `unit` is what it counts: a word of `counted` after "#", a currency, "%", or a noun as a term; `noun` who is counted
    where that says more than "people"; `bound` is "", "least", "most" or "about"; `terms` stand around it.
    """

    low: float
    high: float
    unit: str
    noun: str
    bound: str
    passage: Passage
    sentence: Span
    zone: str
    terms: frozenset[str]
    beside: frozenset[str] = frozenset()  # those of them that stand nearest
    apart: bool = False  # told of earlier happenings, or as a sum over a time
    echo: bool = False  # a bare number that repeats a count told before
    head: str = ""  # of money what it is: a loan, a fine, a payment


@cache
def _numbers() -> Mapping[str, int]:
    return dict(load("differences")["numbers"])


@cache
def _bounds() -> tuple[tuple[str, str], ...]:
    found = [(phrase, kind) for kind, phrases in load("differences")["bounds"].items() for phrase in phrases]
    return tuple(sorted(found, key=lambda p: (-len(p[0]), p)))


@cache
def _times() -> frozenset[str]:
    return frozenset(stem(w) for w in words("differences", "units", "time"))


@cache
def _counted() -> Mapping[str, str]:
    return {word: FATE + unit for unit, found in load("differences")["counted"].items() for word in found}


@cache
def _currency() -> Mapping[str, str]:
    return {word: code for code, found in load("differences")["currency"].items() for word in found}


def quantities_of(report: Report) -> tuple[Quantity, ...]:
    """The quantities of a report's title and body, in order."""
    article, reading = report.article, read(report)
    found: list[Quantity] = []
    for block in article.blocks:
        if block.zone in TOLD:
            for sentence in sentences(reading, block.span):
                for quantity in _in_sentence(article, sentence.passage.span, block.zone):
                    found.append(_echoed(quantity, found) if not quantity.unit else quantity)
    return tuple(q for q in found if q.unit)


def _echoed(bare: Quantity, before: Sequence[Quantity]) -> Quantity:
    """A bare number with the unit of the count of people told last, where one is near."""
    near = [q for q in before if q.unit.startswith(FATE) and bare.passage.span.start - q.passage.span.end <= ECHO]
    near = [q for q in near if q.zone == bare.zone and not q.echo]
    last = next((q for q in near if q.sentence == near[-1].sentence), None)
    return replace(bare, unit=last.unit, noun=last.noun, echo=True) if last else bare


def _in_sentence(article: Article, span: Span, zone: str) -> Iterable[Quantity]:
    text = article.text
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, span.start, span.end)]
    folded = {t[0].casefold() for t in tokens}
    apart = bool(folded & words("differences", "apart", "words")) or _other_year(tokens, article.published)
    for value in _values(text, span, tokens):
        for unit, noun, start, end in _units(text, tokens, value):
            place = Passage(article.path, Span(start, end), text[start:end])
            before, after = (list(_around(side, unit)) for side in _sides(tokens, value))
            terms = frozenset(before + after)
            beside = frozenset(before[:NEAREST] + after[:NEAREST])
            bound = value.bound or _bound(text, value.start)
            head = head_of(text, tokens, value) if value.sign.isupper() else ""
            yield Quantity(value.low, value.high, unit, noun, bound, place, span, zone, terms, beside, apart, head=head)


def _other_year(tokens: Sequence[Token], published: str | None) -> bool:
    """Whether a sentence names a year that is not the report's own."""
    years = {w for w, _, _ in tokens if len(w) == 4 and w.isdigit() and 1900 <= int(w) <= 2100}
    return bool(years - {(published or "")[:4]}) if published else len(years) > 0


def _sides(tokens: Sequence[Token], value: Value) -> tuple[Sequence[Token], Sequence[Token]]:
    """The words before and after a number, the nearest first."""
    reach = len(tokens) if value.sign == VOTES else CLAUSE  # a result is of what its whole sentence tells
    before = [t for t in tokens if t[2] <= value.start][-reach:][::-1]
    return before, [t for t in tokens if t[1] >= value.end][:reach]


def _around(side: Sequence[Token], unit: str) -> Iterable[str]:
    """The terms of words but for what is counted, other numbers and words of grammar."""
    for word, _, _ in side:
        if not is_function(word) and not word[0].isdigit() and word.casefold() not in _numbers():
            term = term_of(word)
            if term != unit and _counted().get(word.casefold()) != unit:
                yield term


# Values


def _values(text: str, span: Span, tokens: Sequence[Token]) -> list[Value]:
    """The numbers of a sentence in digits or words; of "300 to 500" and "between 300 and 500" one range."""
    told = [*tallies_of(text, span), *_digits(text, span, tokens), *_spelt(tokens)]
    found = sorted(told, key=lambda v: (v.start, -v.end))
    joined: list[Value] = []
    for value in found:
        last = joined[-1] if joined else None
        if last and value.start < last.end:
            continue
        if last and not last.bound and not value.bound and _one_range(text, last, value):
            scale = value.high / _leading(text, value) if last.high < value.high / 1000 else 1
            joined[-1] = Value(last.low * scale, value.high, last.start, value.end, value.sign or last.sign)
        else:
            joined.append(value)
    return joined


def _leading(text: str, value: Value) -> float:
    """The number as written, without the million after it."""
    match = _VALUE.match(text, value.start)
    return max(1e-9, float(match[2].replace(",", "") + (match[3] or ""))) if match else 1.0


def _one_range(text: str, a: Value, b: Value) -> bool:
    between = text[a.end : b.start].casefold().strip()
    led = text[max(0, a.start - 9) : a.start].casefold().rstrip().endswith("between")
    return (between in ("-", "–", "to") and a.low < b.high) or (between == "and" and led)


def _digits(text: str, span: Span, tokens: Sequence[Token]) -> Iterable[Value]:
    for m in _VALUE.finditer(text, span.start, span.end):
        start = m.start(1) if m[1] else m.start(2)
        if (text[max(0, start - 1) : start] in "-–’'#" and start > span.start) or _dated(tokens, m.start(2), m.end()):
            continue
        value = float(m[2].replace(",", "") + (m[3] or "")) * _SHORT.get(m[4] or "", 1)
        end, sign = m.end(), _currency().get((m[1] or "").casefold(), "") or ("%" if m[4] == "%" else "")
        value, end, sign = _scaled(tokens, value, end, sign)
        if sign or end != m.end() or "," in m[2] or not 1900 <= value <= 2100:
            yield Value(value, value, start, end, sign)


def _scaled(tokens: Sequence[Token], value: float, end: int, sign: str) -> tuple[float, int, str]:
    """A number with the "million", the currency or the "per cent" that follows it."""
    for word, start, stop in [t for t in tokens if t[1] >= end][:3]:
        folded = word.casefold()
        if start - end > 1:
            break
        scale, _, money = folded.partition("-")
        if _numbers().get(scale, 0) >= 100 and money in _currency():
            return value * _numbers()[scale], stop, _currency()[money]
        if _numbers().get(folded, 0) >= 100:
            value, end = value * _numbers()[folded], stop
        elif folded in _currency():
            return value, stop, _currency()[folded]
        elif folded in ("percent", "cent"):
            return value, stop, "%"
        elif folded not in ("per", "us"):
            break
        else:
            end = stop if folded == "per" else end
    return value, end, sign


def _dated(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a number is part of a date or of a time of day."""
    beside = [t[0].casefold() for t in tokens if 0 <= t[1] - end <= 1 or 0 <= start - t[2] <= 1]
    return any(_MONTH.match(w) or w in ("am", "pm", "a.m", "p.m") for w in beside)


def _spelt(tokens: Sequence[Token]) -> Iterable[Value]:
    """Numbers in words: "nine", "twenty-five", "two dozen", "a hundred and ten" as far as its last word."""
    at = 0
    while at < len(tokens):
        value, stop = 0.0, at
        while stop < len(tokens) and (part := _word_value(tokens[stop][0].casefold())) is not None:
            value = max(1.0, value) * part if part >= 100 or (part == 12 and value) else value + part
            stop += 1
        if stop > at:
            before = tokens[at - 1][0] if at else ""
            if not before[:1].isdigit():
                yield Value(value, value, tokens[at][1], tokens[stop - 1][2])
            at = stop
        else:
            at += 1


def _word_value(word: str) -> int | None:
    parts = [_numbers().get(p) for p in word.split("-")]
    return sum(p for p in parts if p) if parts and all(parts) and len(parts) <= 2 else None


# What is counted


def _units(text: str, tokens: Sequence[Token], value: Value) -> Iterable[tuple[str, str, int, int]]:
    """What a number counts: (unit, noun, start and end of the passage that tells it); "" where it repeats a count."""
    before = [t for t in tokens if t[2] <= value.start][::-1]
    after = [t for t in tokens if t[1] >= value.end]
    noun, end, run = _noun(text, value, after)
    if value.sign:
        yield value.sign, "", _lead(text, value.start), value.end
        return
    told: list[tuple[str, str, int, int]] = []
    lost = losing(text, tokens, value)
    everybody = noun in words("differences", "everybody", "words") or noun in _counted() or bool(lost)
    who = "" if everybody else stem(noun)
    if _subset(text, value, noun):
        return
    for unit, start, stop in lost or _fates(text, before, after, value, run):
        told.append((unit, who, min(start, _lead(text, value.start)), max(stop, end)))
    if not told and (noun in words("differences", "everybody", "words") or _all_told(text, value)):
        told.append((PEOPLE, "", _lead(text, value.start), end))
    if not told and noun and stem(noun) not in _times():
        told.append((term_of(noun), "", _lead(text, value.start), end))
    if not told and not noun and _repeats(before, after, text, value):
        told.append(("", "", _lead(text, value.start), value.end))
    yield from told


def _all_told(text: str, value: Value) -> bool:
    """Whether a vague number stands for people by itself: "thousands marched"."""
    return value.low != value.high and value.bound == "about" and not text[value.start : value.end].endswith("of")


def _noun(text: str, value: Value, after: Sequence[Token]) -> tuple[str, int, int]:
    """The noun that follows a number, lower case, where it ends, and how many words stand up to it."""
    noun, end, run = "", value.end, 0
    for n, (word, start, stop) in enumerate(after[:5]):
        if is_function(word) or _STOP.search(text, end, start) or text[end:start].strip() or word[:1].isdigit():
            break
        if word.casefold() in _counted() and noun:
            break
        if word.islower() or (n == 0 and word.isupper() and len(word) > 3):
            noun, run = word.casefold(), n + 1
        end = stop
        if _plural(noun):
            break
    return noun, end, run


def _plural(noun: str) -> bool:
    """Whether a word is written as a plural, so that it is the noun counted and not what leads to it."""
    return (noun.endswith("s") and not noun.endswith(("ss", "ous", "us"))) or noun.endswith(
        ("men", "people", "children")
    )


def _subset(text: str, value: Value, noun: str) -> bool:
    """Whether a number tells a part of those counted: "seven of the dead"; or an age: "a man of 19"."""
    after = text[value.end : value.end + 12].casefold().lstrip()
    before = text[max(0, value.start - 6) : value.start].casefold().rstrip()
    part = after.startswith(("of the ", "of them", "of those", "of whom", "other", "-year"))
    old = before.endswith((" aged", " age")) or (not noun and before.endswith(",") and after.startswith((",", ".")))
    return part or old


def _fates(
    text: str, before: Sequence[Token], after: Sequence[Token], value: Value, run: int
) -> list[tuple[str, int, int]]:
    """The words of `counted` by a number: a verb right before it; what follows its noun; else a word before it."""
    found: dict[str, tuple[str, int, int]] = {}
    left = value.start
    for word, start, _ in before[:6]:
        unit = _counted().get(word.casefold())
        if _STOP.search(text, start + len(word), left):
            break
        if unit and word.casefold().endswith(("ed", "ing", "s", "l")):
            found[unit] = (unit, start, value.end)
            break
        if word.casefold() not in words("differences", "between", "words"):
            break
        left = start
    right = value.end
    for n, (word, start, stop) in enumerate(after[: AHEAD + run]):
        if _STOP.search(text, right, start) or word.casefold() in _JOINS or _numeral(word):
            break
        unit = _counted().get(word.casefold())
        if unit and (n < run + 4):
            found.setdefault(unit, (unit, value.start, stop))
            break
        right = stop
    if not found:
        left = value.start
        for word, start, stop in before[:BACK]:
            if _STOP.search(text, stop, left) or _numeral(word) or word.casefold() in _JOINS:
                break
            unit = _counted().get(word.casefold())
            if unit and run == 0:
                return [(unit, start, value.end)]
            left = start
    return list(found.values())


def _numeral(word: str) -> bool:
    return word[:1].isdigit() or _word_value(word.casefold()) is not None


def _repeats(before: Sequence[Token], after: Sequence[Token], text: str, value: Value) -> bool:
    """Whether a bare number ends its clause and a word of figures stands before it."""
    ends = not after or bool(_STOP.search(text, value.end, after[0][1]))
    near = {w.casefold() for w, _, _ in before[:6]}
    return ends and bool(near & words("differences", "figures", "words"))


def _lead(text: str, start: int) -> int:
    """Where a number begins with its bound: "at least 12"."""
    before = text[max(0, start - 22) : start].casefold()
    bare = before.rstrip()
    phrase = next((p for p, _ in _bounds() if bare.endswith(p) and not bare[: -len(p)][-1:].isalnum()), None)
    return start - (len(before) - len(bare)) - len(phrase) if phrase else start


def _bound(text: str, start: int) -> str:
    before = " ".join(text[max(0, start - 22) : start].casefold().split())
    return next((kind for phrase, kind in _bounds() if before.endswith(phrase)), "")
