"""Quantities told in reports: a value, what it counts, and where another report counts otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.lang import load, words
from onrecord.models import Article, Passage, Report
from onrecord.spans import Span
from onrecord.story.tellings import NAMED, Worth, term_of
from onrecord.story.terms import WORD, is_function, stem
from onrecord.story.wording import sentences

TOLD = frozenset({"title", "standfirst", "body"})
LIKE = 0.35  # share of the shorter sentence's worth that two sentences must have in common
LIKE_OF_SHARES = 0.7  # the same for percentages and money, of which one text tells many
SHARED = 2  # terms they must share beside what is counted
NEAR = 4  # words between a number and the act that says what is counted
ACTS = ("=die", "=injure", "=arrest", "=victim")
_VALUE = re.compile(r"(?<![\w.,$€£])([$€£]?)(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{1,3})?(?![\w,]*\d)(%?)")
_RANGE = re.compile(r"^\s?(?:-|–|—|to|and)\s?\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count in one report: `unit` is what it counts as a term; `bound` is "", "least", "most" or "about"."""

    value: float
    unit: str
    bound: str
    passage: Passage
    zone: str
    terms: frozenset[str]


@cache
def _numbers() -> dict[str, int]:
    return dict(load("differences")["numbers"])


@cache
def _bounds() -> tuple[tuple[str, str], ...]:
    found = [(phrase, kind) for kind, phrases in load("differences")["bounds"].items() for phrase in phrases]
    return tuple(sorted(found, key=lambda p: (-len(p[0]), p)))


@cache
def _times() -> frozenset[str]:
    return frozenset(stem(w) for w in words("differences", "units", "time"))


def quantities_of(report: Report) -> tuple[Quantity, ...]:
    """The quantities of a report's title and body, in order."""
    article = report.article
    return tuple(
        quantity
        for block in article.blocks
        if block.zone in TOLD
        for sentence in sentences(article, block.span)
        for quantity in _in_sentence(article, sentence.passage.span, block.zone, sentence.terms)
    )


def _in_sentence(article: Article, span: Span, zone: str, terms: frozenset[str]) -> Iterable[Quantity]:
    text = article.text
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, span.start, span.end)]
    for value, start, end, sign in _values(text, span, tokens):
        unit, last = (sign, end) if sign else _unit(text, tokens, start, end)
        if (
            unit is None
            or unit in _times()
            or _RANGE.match(text[end : end + 8])
            or text[max(0, start - 3) : start].endswith("-")
        ):
            continue
        rest = frozenset(t for t in terms if t != unit and not t[0].isdigit())
        yield Quantity(value, unit, _bound(text, start), _passage(article, start, last), zone, rest)


def _values(text: str, span: Span, tokens: Sequence[tuple[str, int, int]]) -> Iterable[tuple[float, int, int, str]]:
    """Numbers in digits or words, with a following "million"; sign is a currency or "%"."""
    for m in _VALUE.finditer(text, span.start, span.end):
        value = float(m[2].replace(",", "") + (m[3] or ""))
        end, sign = m.end(), m[1] or m[4]
        after = next((t for t in tokens if t[1] >= end), None)
        if after and after[1] - end <= 1:
            scale = _numbers().get(after[0].casefold(), 0)
            if scale >= 100:
                value, end = value * scale, after[2]
            elif after[0].casefold() in ("percent", "per"):
                sign, end = "%", after[2]
        if sign or end != m.end() or not 1900 <= value <= 2100:
            yield value, m.start(), end, sign
    for at, (word, start, end) in enumerate(tokens):
        number = _numbers().get(word.casefold())
        before = tokens[at - 1][0].casefold() if at else ""
        if number is None or number < 2 or number >= 100 or before in _numbers() or before[:1].isdigit():
            continue
        scale = _numbers().get(tokens[at + 1][0].casefold(), 1) if at + 1 < len(tokens) else 1
        if scale >= 100 or scale == 12:
            yield float(number * scale), start, tokens[at + 1][2], ""
        else:
            yield float(number), start, end, ""


def _unit(text: str, tokens: Sequence[tuple[str, int, int]], start: int, end: int) -> tuple[str | None, int]:
    """What a number counts: the act of killing, wounding or arrest it stands by, else the noun that follows it."""
    after = [t for t in tokens if t[1] >= end][: NEAR + 1]
    before = [t for t in tokens if t[2] <= start][-NEAR:][::-1]
    acts = [
        (distance, term_of(word))
        for side in (before, after)
        for distance, (word, _, _) in enumerate(side)
        if term_of(word) in ACTS
    ]
    noun = None
    for word, at, stop in after[:3]:
        if is_function(word) or text[end:at].strip(" -"):
            break
        noun, end = (word, stop) if word.islower() else (noun, end)
    if acts:
        return min(acts)[1], end
    return (term_of(noun), end) if noun else (None, end)


def _bound(text: str, start: int) -> str:
    before = " ".join(text[max(0, start - 22) : start].casefold().split())
    return next((kind for phrase, kind in _bounds() if before.endswith(phrase)), "")


def _passage(article: Article, start: int, end: int) -> Passage:
    return Passage(article.path, Span(start, end), article.text[start:end])


def disagreeing(reports: Sequence[Report], worth: Worth) -> tuple[tuple[Quantity, Quantity], ...]:
    """Pairs of quantities that count the same and differ, of two reports or of a title and its body."""
    by_unit: dict[str, list[Quantity]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.article.path):
        for quantity in quantities_of(report):
            by_unit[quantity.unit].append(quantity)
    found: list[tuple[Quantity, Quantity]] = []
    for _, held in sorted(by_unit.items()):
        if len(held) <= 60:
            found += [(a, b) for at, b in enumerate(held) for a in held[:at] if _disagree(a, b, held, worth)]
    return tuple(found)


def _disagree(a: Quantity, b: Quantity, held: Sequence[Quantity], worth: Worth) -> bool:
    one_report = a.passage.article == b.passage.article
    if one_report and (a.zone == "title") == (b.zone == "title"):
        return False
    if _meet(a, b) or not _alike(a, b, worth):
        return False
    for x, y in ((a, b), (b, a)):
        others = [q for q in held if q.passage.article == x.passage.article and q not in (a, b)]
        if any(_meet(q, y) for q in others):
            return False
    return True


def _meet(a: Quantity, b: Quantity) -> bool:
    """Whether two values can be one, given their bounds."""
    if a.value == b.value:
        return True
    low, high = sorted((a, b), key=lambda q: q.value)
    if low.bound == "least" or high.bound == "most":
        return True
    if "about" in (a.bound, b.bound) or "least" in (a.bound, b.bound) or "most" in (a.bound, b.bound):
        return high.value <= 1.15 * low.value
    return False


def _alike(a: Quantity, b: Quantity, worth: Worth) -> bool:
    shared = a.terms & b.terms
    if len([t for t in shared if not t.startswith(NAMED)]) < SHARED:
        return False
    like = LIKE if len(a.unit) > 1 else LIKE_OF_SHARES
    return worth.sum(shared) >= like * max(1e-9, min(worth.sum(a.terms), worth.sum(b.terms)))
