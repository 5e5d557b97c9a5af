"""Counts that differ: the values that the reports of a story give to one thing, and how grave that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.days import day_of
from onrecord.models import Discrepancy, Severity
from onrecord.options.stories import COUNT
from onrecord.story.claims import Telling
from onrecord.story.differences.difference import Compared, discrepancy, side_by_side
from onrecord.story.differences.quantities import Quantity, quantities_of
from onrecord.story.differences.sources import Source
from onrecord.story.differences.things import Things

BOUNDS = frozenset({"least", "most"})
Days = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Quantities that count one thing and differ: one for each report and value, with how grave and why."""

    told: tuple[Quantity, ...]
    severity: Severity
    note: str = ""


def differing_counts(compared: Compared) -> Iterable[Discrepancy]:
    """One count, sum or share that the reports give different figures for."""
    for found in disagreements(compared):
        passages = [q.passage for q in found.told]
        note = f" ({found.note})" if found.note else ""
        yield discrepancy("number", found.severity, f"one count is given as {side_by_side(passages)}{note}", passages)


def disagreements(compared: Compared) -> Iterator[Disagreement]:
    """Every thing that is counted differently, in two reports, in a title and its body, or by two sources of one."""
    published = {r.article.path: day_of(r.article.published) for r in compared.reports}
    things = Things(compared.worth, sources_of(compared))
    for _, held in sorted(by_unit(compared).items()):
        for thing in things.of(held) if len(held) <= COUNT.many else ():
            found = disagreement(thing, published)
            if found is not None:
                yield found


def by_unit(compared: Compared) -> Mapping[str, list[Quantity]]:
    """The quantities of all reports by what they count."""
    found: dict[str, list[Quantity]] = defaultdict(list)
    for _, reading in sorted(compared.readings.items()):
        for quantity in quantities_of(reading):
            found[quantity.unit].append(quantity)
    return found


def sources_of(compared: Compared) -> Mapping[str, Source]:
    """The reports with their statements, by path."""
    told: dict[str, list[Telling]] = defaultdict(list)
    for telling in compared.tellings:
        told[telling.path].append(telling)
    return {path: Source(reading, told[path]) for path, reading in compared.readings.items()}


def disagreement(thing: Sequence[Quantity], published: Days) -> Disagreement | None:
    """The values of one thing, where they differ; how grave it is."""
    ordered = sorted(thing, key=lambda q: (q.path, q.titled, q.passage.span))
    first = {(q.path, q.low, q.high): q for q in reversed(ordered)}
    shown = tuple(q for q in ordered if first[q.path, q.low, q.high] is q)
    apart = [(a, b) for a, b in combinations(shown, 2) if (a.low, a.high) != (b.low, b.high)]
    clear = [(a, b) for a, b in apart if not meet(a, b)]
    if not clear:
        bounded = any(one_bounds(a, b) for a, b in apart) and not all(vague(a, b) for a, b in apart)
        people = shown[0].of_people and len({q.path for q in shown}) > 1
        return (
            Disagreement(shown, "low", "one gives a bound that the other lies within") if bounded and people else None
        )
    if any(misheaded(q, thing) for q in shown):
        return Disagreement(shown, "high", "a title and its body differ")
    if all(a.low != a.high or b.low != b.high for a, b in clear):
        return Disagreement(shown, "low", "one is told vaguely")
    if grows(shown, published):
        return Disagreement(shown, "low", "a later report gives more")
    return Disagreement(shown, "medium")


def vague(a: Quantity, b: Quantity) -> bool:
    """Whether one of two values is told as near."""
    return "about" in (a.bound, b.bound)


def one_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether one of two values is a bound, and not the other in round figures."""
    return not BOUNDS.isdisjoint((a.bound, b.bound)) and not either_round(a, b)


def either_round(a: Quantity, b: Quantity) -> bool:
    """Whether one of two values is the other in round figures."""
    return rounded(a.low, b.low) or rounded(b.low, a.low)


def meet(a: Quantity, b: Quantity) -> bool:
    """Whether two values can be one, given their ranges and bounds."""
    low, high = sorted((a, b), key=lambda q: q.low)
    within = high.low <= COUNT.within * low.high
    if high.low <= low.high or either_round(a, b):
        return True
    if low.bound == "least" or high.bound == "most":
        return within
    if high.bound == "top" and low.bound != "top":
        return not within
    return vague(a, b) and high.low <= COUNT.close * low.high


def rounded(whole: float, exact: float) -> bool:
    """Whether one number is the other one in round figures: 43,000 for 43,350, 4.3 for 4.34 billion, 61 for 61.4."""
    if not whole or whole == exact:
        return whole == exact
    step = grain(whole)
    if grain(exact) >= step or step > COUNT.round * whole or 1 < step < COUNT.hundreds:
        return False
    return abs(whole - exact) <= step / 2


def grain(value: float) -> float:
    """The step to which a number is told: 1000 for 43,000, 0.1 for 4.3."""
    digits = f"{value:.3f}".rstrip("0").rstrip(".")
    whole, _, after = digits.partition(".")
    return 10.0 ** -len(after) if after else 10.0 ** (len(whole) - len(whole.rstrip("0")))


def misheaded(title: Quantity, thing: Sequence[Quantity]) -> bool:
    """Whether a title counts otherwise than every sentence of its own report."""
    body = [q for q in thing if q.path == title.path and not q.titled]
    return title.titled and bool(body) and not any(meet(title, q) for q in body)


def grows(shown: Sequence[Quantity], published: Days) -> bool:
    """Whether each report gives one value and later reports give no less."""
    days = [(day, q.low) for q in shown if (day := published[q.path])]
    if len(days) < len(shown) or len({q.path for q in shown}) < len(shown):
        return False
    return all((x[0] < y[0] and x[1] < y[1]) or x[1] == y[1] for x, y in combinations(sorted(days), 2))
