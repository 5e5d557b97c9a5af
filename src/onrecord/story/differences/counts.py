"""Counts that differ: the figures that the reports of a story give for one thing, and how grave that is.

Two figures are of one thing where they count the same, are of one magnitude, and stand in sentences that tell the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.alike import Worth
from onrecord.days import day_of
from onrecord.models import Discrepancy, Severity
from onrecord.options.stories import COUNT
from onrecord.story.differences.difference import Compared, discrepancy, side_by_side
from onrecord.story.differences.quantities import Quantity, quantities_of

Days = Mapping[str, int | None]


def differing_counts(compared: Compared) -> Iterable[Discrepancy]:
    """One count, sum or share that the reports, or a title and its body, give different figures for."""
    published = {r.article.path: day_of(r.article.published) for r in compared.reports}
    for told in things(compared):
        severity = gravity(told, published)
        if severity:
            passages = [q.passage for q in told]
            yield discrepancy("number", severity, f"one count is given as {side_by_side(passages)}", passages)


def things(compared: Compared) -> Iterator[list[Quantity]]:
    """The quantities that are of one thing, together: of each report the first that gives a value."""
    for _, held in sorted(by_unit(compared).items()):
        for group in grouped(held, compared.worth) if len(held) <= COUNT.many else ():
            yield list({(q.path, q.low, q.high): q for q in reversed(group)}.values())[::-1]


def by_unit(compared: Compared) -> Mapping[tuple[str, str], list[Quantity]]:
    """The quantities of all reports by what they count and of whom, those of a title after those of its body."""
    found: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for _, reading in sorted(compared.readings.items()):
        for q in sorted(quantities_of(reading), key=lambda q: (q.titled, q.passage.span)):
            found[q.unit.name, q.unit.noun].append(q)
    return found


def grouped(held: Iterable[Quantity], worth: Worth) -> list[list[Quantity]]:
    """Quantities of one unit, each with those that it is of one thing with."""
    groups: list[list[Quantity]] = []
    for q in held:
        mine = [g for g in groups if any(one_thing(q, other, worth) for other in g)]
        groups = [g for g in groups if g not in mine] + [[*(x for g in mine for x in g), q]]
    return groups


def one_thing(a: Quantity, b: Quantity, worth: Worth) -> bool:
    """Whether two quantities of one unit are of one thing."""
    low, high = sorted((a.low, b.low))
    if (a.path == b.path and a.titled == b.titled) or a.apart != b.apart or not COUNT.few < low >= high / COUNT.far:
        return False
    poorer = min(worth.sum(q.terms) for q in (a, b))
    return worth.sum(a.terms & b.terms) >= max(COUNT.evidence, COUNT.like * poorer)


def gravity(told: Sequence[Quantity], published: Days) -> Severity | None:
    """How grave it is that one thing is counted so; None where all figures can be one."""
    apart = [(a, b) for a, b in combinations(told, 2) if not meet(a, b)]
    if not apart:
        return None
    if any(a.path == b.path for a, b in apart):
        return "high"  # a title and its body
    return "low" if all(a.low != a.high or b.low != b.high for a, b in apart) or grows(told, published) else "medium"


def meet(a: Quantity, b: Quantity) -> bool:
    """Whether two figures can be one, given their ranges and bounds and that one may be the other in round figures."""
    low, high = sorted((a, b), key=lambda q: q.low)
    close = COUNT.about if "about" in (a.bound, b.bound) else COUNT.round
    bounded = low.bound == "least" or high.bound in ("most", "top")
    return high.low <= low.high * close or (bounded and high.low <= COUNT.within * low.high)


def grows(told: Sequence[Quantity], published: Days) -> bool:
    """Whether each report gives one figure and later reports give no less."""
    days = [(day, q.low) for q in told if (day := published[q.path])]
    if len(days) < len(told) or len({q.path for q in told}) < len(told):
        return False
    return all((x[0] < y[0] and x[1] < y[1]) or x[1] == y[1] for x, y in combinations(sorted(days), 2))
