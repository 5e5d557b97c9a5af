"""Counts that differ: quantities of a story that tell one thing, and the values the reports give it.

Counts of people (the dead, the wounded, those who fled) are one thing within a story unless the reports set them apart:
by an earlier time, by another place, by who is counted. Everything else counted must stand in sentences that tell the
same (shared terms weighed by rarity).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.alike import Worth, one_voice
from onrecord.knowledge.terms import WORD, is_function, stem
from onrecord.lang import words
from onrecord.models import Discrepancy, Report, Severity
from onrecord.spans import Span
from onrecord.story.claims import Telling
from onrecord.story.differences.difference import Compared, discrepancy, side_by_side
from onrecord.story.differences.quantities import FATE, Quantity, quantities_of
from onrecord.story.differences.sums import telling_kind
from onrecord.story.differences.tallies import SMALLER, VOTES
from onrecord.story.grouping.group import day_of

LIKE = 0.3  # share of the poorer surroundings' worth that two counts must have in common
LIKE_OF_SHARES = 0.5  # the same for percentages and money, of which one text tells many
VOICE = 0.75  # voice from which two figures are one speaker's
RATIO = 3.0  # between two figures that one speaker gives for one thing
LIKE_OF_FEW = 0.6  # the same for small numbers, which stand in many sentences
SHARED = 2  # terms they must share beside what is counted
EVIDENCE = 4.0  # worth of these together
HUNDREDS = 100.0  # the smallest step of round whole numbers
LARGE = 1000.0  # numbers of one noun from which nearly the same number is of one thing
NEARLY = 1.25  # how many times the one the other may be
WITHIN = 1.5  # how many times a bound ("more than 40") another number may be and still be meant by it
MISCOUNT = 0.1  # share of the larger side of a vote by which two results may differ on the other
RARE = 2.5  # worth of a term that ties two amounts of one kind
ROUND = 0.1  # share of a number that its step may be where it is a round figure for another
CLOSE = 1.15  # ratio within which "about" covers a value
PUT = 5  # words before a figure in which "put" may stand
AFTER = 200  # code points between a figure and another's for the same
FAR = 6.0  # ratio from which two counts of people need more than their kind in common
FEW = 3  # the largest of these
_STOP = re.compile(r"[,;:.!?()]|\s(?:and|while|but)\s")
MANY = 80  # quantities of one unit beyond which nothing is compared


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Quantities that count one thing and differ: one for each report and value, with how grave and why."""

    told: tuple[Quantity, ...]
    severity: Severity
    note: str


def disagreements(
    reports: Sequence[Report], worth: Worth, tellings: Sequence[Telling] = ()
) -> tuple[Disagreement, ...]:
    """Every thing that is counted differently, in two reports, in a title and its body, or by two sources of one."""
    by_unit: dict[str, list[Quantity]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.article.path):
        for quantity in quantities_of(report):
            by_unit[quantity.unit].append(quantity)
    places = {r.article.path: _Places(r, [t for t in tellings if t.path == r.article.path]) for r in reports}
    published = {r.article.path: day_of(r.article.published) for r in reports}
    found: list[Disagreement] = []
    for _, held in sorted(by_unit.items()):
        if len(held) <= MANY:
            for thing in _things(held, worth, places):
                found += _disagreement(thing, published)
    return tuple(found)


class _Places:
    """The names in the sentences of one report that may set two counts apart, and who tells its counts."""

    def __init__(self, report: Report, tellings: Sequence[Telling]) -> None:
        self.text = report.article.text
        self.tellings = tellings
        self.people = {
            stem(w) for a in report.actors if a.kind != "state" for m in a.mentions for w in WORD.findall(m.text)
        }
        self.persons = {stem(w) for a in report.actors if a.kind == "person" for w in WORD.findall(a.name or "")}

    def of(self, quantity: Quantity) -> frozenset[str]:
        """The capitalised words after a preposition of place: those right behind a quantity, else in its sentence."""
        stop = _STOP.search(self.text, quantity.passage.span.end, quantity.sentence.end)
        behind = Span(quantity.passage.span.start, stop.start() if stop else quantity.sentence.end)
        return self._named(behind) or self._named(quantity.sentence)

    def _named(self, span: Span) -> frozenset[str]:
        found: set[str] = set()
        before = ""
        for match in WORD.finditer(self.text, span.start, span.end):
            word = match.group()
            if word[0].isupper() and not word.isupper() and before in words("differences", "placing", "words"):
                found.add(stem(word))
            before = before if word.casefold() in ("the", "a") else word.casefold()
        return frozenset(found - self.people)

    def put_again(self, a: Quantity, b: Quantity) -> bool:
        """Whether the later of two figures of one kind is another's for the one before it: "raised its offer to 5 per
        cent. The mill put the rise at 4"."""
        first, second = sorted((a, b), key=lambda q: q.passage.span)
        led = self.text[second.sentence.start : second.passage.span.start].casefold().split()[-PUT:]
        near = second.passage.span.start - first.passage.span.end <= AFTER
        return near and led[-1:] == ["at"] and "put" in led and bool(a.beside & b.beside)

    def named_with(self, quantity: Quantity) -> frozenset[str]:
        """The parts of names of people in the sentence of a quantity."""
        found = (m.group() for m in WORD.finditer(self.text, quantity.sentence.start, quantity.sentence.end))
        return frozenset(stem(w) for w in found if w[0].isupper() and not is_function(w)) & self.persons

    def told_by(self, quantity: Quantity) -> Telling | None:
        """The innermost statement that a quantity stands in."""
        inside = [
            (c.end - c.start, t)
            for t in self.tellings
            for c in t.statement.content
            if c.start <= quantity.passage.span.start and quantity.passage.span.end <= c.end
        ]
        return min(inside, key=lambda i: (i[0], i[1].id))[1] if inside else None


def _things(held: Sequence[Quantity], worth: Worth, places: Mapping[str, _Places]) -> list[list[Quantity]]:
    """Quantities of one unit joined where they tell one thing."""
    root = list(range(len(held)))
    for j, i in combinations(range(len(held)), 2):
        if root[i] != root[j] and _one_thing(held[i], held[j], worth, places):
            keep, drop = sorted((root[i], root[j]))
            root = [keep if r == drop else r for r in root]
    groups: dict[int, list[Quantity]] = defaultdict(list)
    for i, r in enumerate(root):
        groups[r].append(held[i])
    return [g for _, g in sorted(groups.items()) if len(g) > 1]


def _one_thing(a: Quantity, b: Quantity, worth: Worth, places: Mapping[str, _Places]) -> bool:
    one_report = a.passage.article == b.passage.article
    if one_report and a.sentence == b.sentence:
        return False
    if one_report and places[a.passage.article].put_again(a, b):
        return True
    if a.unit.startswith(FATE):
        return _one_count(a, b, worth, places) and (not one_report or _two_sources(a, b))
    if one_report and (a.zone == "title") == (b.zone == "title"):
        return False
    if a.unit == VOTES:
        return _one_house(a, b) and (_alike(a, b, worth, LIKE) or _one_result(a, b, worth))
    if a.head and a.head == b.head:
        return _one_sum(a, b, worth) or _of_one(a, b, places)
    if a.head and b.head and max(a.low, b.low) > WITHIN * min(a.low, b.low):
        return False
    if a.unit == "%" or a.unit.isupper():
        close = bool(a.beside & b.beside)
        return close and (_alike(a, b, worth, LIKE_OF_SHARES) or _one_voice(a, b, places))
    if _one_voice(a, b, places) and min(a.low, b.low) > FEW and _telling(a, worth) & _telling(b, worth):
        return True
    low, high = sorted((a.high, b.high))
    if low >= LARGE and high <= NEARLY * low and _telling(a, worth) & _telling(b, worth):
        return True
    return _alike(a, b, worth, LIKE_OF_FEW if min(a.low, b.low) <= FEW else LIKE)


def _sides(q: Quantity) -> tuple[int, int]:
    """The larger and the smaller side of a result of a vote."""
    return int(q.low), round(q.low % 1 * SMALLER)


def _one_house(a: Quantity, b: Quantity) -> bool:
    """Whether two results are of nearly as many votes, as of one house."""
    low, high = sorted(sum(_sides(q)) for q in (a, b))
    return high <= NEARLY * low


def _one_result(a: Quantity, b: Quantity, worth: Worth) -> bool:
    """Whether two results told of one thing have one side in common, and the other nearly."""
    apart = [abs(x - y) for x, y in zip(_sides(a), _sides(b), strict=True)]
    close = min(apart) == 0 and max(apart) <= MISCOUNT * max(a.low, b.low)
    return close and bool(_telling(a, worth) & _telling(b, worth))


def _one_sum(a: Quantity, b: Quantity, worth: Worth) -> bool:
    """Whether two amounts of one kind, both loans or both fines, are of one: nearly as much and told of one thing; or
    what stands nearest to both is the same, whatever the amounts. The same amount of one kind is one."""
    low, high = sorted((a.low, b.low))
    if a.apart != b.apart:
        return _alike(a, b, worth, LIKE_OF_SHARES)
    if low == high and len(f"{low:.0f}".rstrip("0")) > 1:  # "one million" is anybody's
        return True
    shared = (_telling(a, worth) & _telling(b, worth)) - telling_kind(a.head)
    nearest = {t for t in shared & a.beside & b.beside if worth.of(t) >= RARE}
    return bool(nearest) or (bool(shared) and high <= WITHIN * low) or _alike(a, b, worth, LIKE_OF_SHARES)


def _of_one(a: Quantity, b: Quantity, places: Mapping[str, _Places]) -> bool:
    """Whether two amounts of one kind, nearly as much, are told of one who is named with both."""
    low, high = sorted((a.low, b.low))
    named = [places[q.passage.article].named_with(q) for q in (a, b)]
    return high <= WITHIN * low and not (a.apart or b.apart) and bool(named[0] & named[1])


def _one_voice(a: Quantity, b: Quantity, places: Mapping[str, _Places]) -> bool:
    """Whether one speaker gives two figures of one magnitude."""
    x, y = (places[q.passage.article].told_by(q) for q in (a, b))
    low, high = sorted((a.high, b.high))
    return x is not None and y is not None and one_voice(x, y) >= VOICE and high <= RATIO * max(low, 1e-9)


def _one_count(a: Quantity, b: Quantity, worth: Worth, places: Mapping[str, _Places]) -> bool:
    """Whether two counts of people are of the same people."""
    if a.apart != b.apart or (a.apart and not _alike(a, b, worth, LIKE)):
        return False
    where = [places[q.passage.article].of(q) for q in (a, b)]
    if where[0] and where[1] and not where[0] & where[1]:
        return False
    if a.noun != b.noun:
        return bool(_telling(a, worth) & _telling(b, worth)) and not (a.noun and b.noun)
    low, high = sorted((a.low, b.low))
    return high <= FAR * max(low, 1) or len(_telling(a, worth) & _telling(b, worth)) >= SHARED


def _telling(q: Quantity, worth: Worth) -> frozenset[str]:
    return frozenset(t for t in q.terms if worth.of(t) >= 2.0)


def _two_sources(a: Quantity, b: Quantity) -> bool:
    """Whether one report gives a count twice: in its title and its body, or by a word of figures that somebody says."""
    return (a.zone == "title") != (b.zone == "title") or a.echo or b.echo or _figure(a) or _figure(b)


def _figure(q: Quantity) -> bool:
    told = {w.casefold() for w in WORD.findall(q.passage.text)} | set(q.terms)
    return bool(told & {stem(w) for w in words("differences", "figures", "words") if not is_function(w)})


def _alike(a: Quantity, b: Quantity, worth: Worth, like: float) -> bool:
    shared = a.terms & b.terms
    told = worth.sum(shared)
    if len(shared) < SHARED or told < EVIDENCE:
        return False
    return told >= like * max(1e-9, min(worth.sum(a.terms), worth.sum(b.terms)))


def meet(a: Quantity, b: Quantity) -> bool:
    """Whether two values can be one, given their ranges and bounds."""
    if (a.low <= b.high and b.low <= a.high) or rounded(a.low, b.low) or rounded(b.low, a.low):
        return True
    low, high = sorted((a, b), key=lambda q: q.low)
    if low.bound == "least" or high.bound == "most":
        return high.low <= WITHIN * low.high
    if high.bound == "top" and low.bound != "top":
        return high.low > WITHIN * low.high
    return "about" in (a.bound, b.bound) and high.low <= CLOSE * low.high


def rounded(whole: float, exact: float) -> bool:
    """Whether one number is the other one in round figures: 43,000 for 43,350, 4.3 for 4.34 billion, 61 for 61.4."""
    if not whole or whole == exact:
        return whole == exact
    grain = _grain(whole)
    if _grain(exact) >= grain or grain > ROUND * whole or 1 < grain < HUNDREDS:
        return False
    return abs(whole - exact) <= grain / 2


def _grain(value: float) -> float:
    """The step to which a number is told: 1000 for 43,000, 0.1 for 4.3."""
    digits = f"{value:.3f}".rstrip("0").rstrip(".")
    whole, _, after = digits.partition(".")
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if not after else 10.0 ** -len(after)


def _disagreement(thing: Sequence[Quantity], published: Mapping[str, int | None]) -> Iterable[Disagreement]:
    """The values of one thing, where they differ; how grave it is."""
    told: dict[tuple[str, float, float], Quantity] = {}
    for q in sorted(thing, key=lambda q: (q.passage.article, q.zone == "title", q.passage.span)):
        told.setdefault((q.passage.article, q.low, q.high), q)
    shown = tuple(told.values())
    apart = [(a, b) for a, b in combinations(shown, 2) if (a.low, a.high) != (b.low, b.high)]
    clear = [(a, b) for a, b in apart if not meet(a, b)]
    if not apart or (not clear and all("about" in (a.bound, b.bound) for a, b in apart)):
        return
    if not clear:
        bounded = any({a.bound, b.bound} & {"least", "most"} and not _round(a, b) for a, b in apart)
        if bounded and thing[0].unit.startswith(FATE) and len({q.passage.article for q in shown}) > 1:
            yield Disagreement(shown, "low", "one gives a bound that the other lies within")
    elif any(_misheaded(q, thing) for q in shown):
        yield Disagreement(shown, "high", "a title and its body differ")
    elif all(a.low != a.high or b.low != b.high for a, b in clear):
        yield Disagreement(shown, "low", "one is told vaguely")
    elif _grows(shown, published):
        yield Disagreement(shown, "low", "a later report gives more")
    else:
        yield Disagreement(shown, "medium", "")


def _round(a: Quantity, b: Quantity) -> bool:
    return rounded(a.low, b.low) or rounded(b.low, a.low)


def _misheaded(title: Quantity, thing: Sequence[Quantity]) -> bool:
    """Whether a title counts otherwise than every sentence of its own report."""
    body = [q for q in thing if q.passage.article == title.passage.article and q.zone != "title"]
    return title.zone == "title" and bool(body) and not any(meet(title, q) for q in body)


def _grows(shown: Sequence[Quantity], published: Mapping[str, int | None]) -> bool:
    """Whether each report gives one value and later reports give no less."""
    days = [(day, q.low) for q in shown if (day := published[q.passage.article])]
    if len(days) < len(shown) or len({q.passage.article for q in shown}) < len(shown):
        return False
    return all((x[0] < y[0] and x[1] < y[1]) or x[1] == y[1] for x, y in combinations(sorted(days), 2))


def differing_counts(compared: Compared) -> Iterable[Discrepancy]:
    """One count, sum or share that the reports give different figures for."""
    for found in disagreements(compared.reports, compared.worth, compared.tellings):
        passages = [q.passage for q in found.told]
        note = f" ({found.note})" if found.note else ""
        yield discrepancy("number", found.severity, f"one count is given as {side_by_side(passages)}{note}", passages)
