"""Reports grouped into stories by what they tell.

Reports meet through their rarest terms only (a blocking key is a term; of a term's reports the nearest in time are
taken), so the cost grows with the reports, not with their pairs. Inside what is connected, average linkage
(Sokal and Michener 1958) joins groups while the mean likeness of their reports exceeds what their
distance in time asks.
"""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from onrecord.models import Report
from onrecord.options import DEFAULTS, Options
from onrecord.story.terms import Weights, cosine, report_bag

KEYS = 40  # rarest terms through which a report meets others
NEAREST = 40  # reports, nearest in time, that one term brings a report together with
MEETINGS = 500  # meetings of one report through its weightiest terms, after which the others bring no more
LIKEST = 24  # of those the reports that share most of its terms, which it is compared with in full
PER_DAY = 0.006  # likeness asked for more with every day apart, up to `story_days`
PER_DOUBLING = 0.07  # and with every doubling of the time from there
UNDATED = 0.05  # likeness asked for more where the time apart is not known
FEWER = 0.015  # likeness asked for less with every e-fold that a record is smaller than `ENOUGH`
ENOUGH = 150  # reports: the unlikeliest pair of strangers is as alike as all their pairs are many
LARGEST = 150  # reports that linkage takes at once; a larger component is cut at a higher likeness first


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that tell one story: `members` are paths of articles in order of publication; `why` says it in words."""

    id: str
    members: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class _Profile:
    """A report as grouping sees it."""

    path: str
    day: int | None
    vector: Mapping[str, float]
    shown: Mapping[str, str]


def group(reports: Sequence[Report], options: Options = DEFAULTS) -> tuple[Group, ...]:
    """The stories that reports tell; every report stands in exactly one. The order of the input does not matter."""
    ordered = sorted(reports, key=lambda r: r.article.path)
    fewer = FEWER * math.log(max(1.0, ENOUGH / max(1, len(ordered))))
    options = replace(options, story_threshold=options.story_threshold - fewer)
    bags = [report_bag(r.article) for r in ordered]
    weights = Weights(bags)
    profiles = [
        _Profile(r.article.path, day_of(r.article.published), weights.vector(b), b.shown)
        for r, b in zip(ordered, bags, strict=True)
    ]
    links = _links(profiles, weights, options)
    found = [
        members
        for component, inside in _pieces(range(len(profiles)), links)
        for members in _parted(component, inside, profiles, options)
    ]
    by_path = {r.article.path: r for r in ordered}
    stories = [_group_of([profiles[i] for i in members], by_path, weights) for members in found]
    return tuple(sorted(stories, key=lambda g: g.members))


def day_of(published: str | None) -> int | None:
    """A publication date as a day number; the middle of a month or year; None where there is none."""
    if not published:
        return None
    parts = [int(p) for p in published[:10].split("-") if p.isdigit()]
    try:
        return date(*(parts + [6, 15][len(parts) - 1 :] if len(parts) < 3 else parts)).toordinal()
    except (ValueError, TypeError):
        return None


def asked(apart: float | None, options: Options) -> float:
    """The likeness two reports so many days apart must exceed to share a story."""
    if apart is None:
        return options.story_threshold + UNDATED
    days = max(1, options.story_days)
    return options.story_threshold + PER_DAY * min(apart, days) + PER_DOUBLING * math.log2(max(1.0, apart / days))


def _apart(a: _Profile, b: _Profile) -> int | None:
    return None if a.day is None or b.day is None else abs(a.day - b.day)


def _margin(a: _Profile, b: _Profile, options: Options) -> float:
    return cosine(a.vector, b.vector) - asked(_apart(a, b), options)


def _links(profiles: Sequence[_Profile], weights: Weights, options: Options) -> dict[tuple[int, int], float]:
    """Pairs whose likeness exceeds what their distance in time asks, with the margin."""
    cap = max(10, int(options.block_rarity * len(profiles)))
    order = sorted(range(len(profiles)), key=lambda i: (profiles[i].day is None, profiles[i].day or 0, i))
    keys = {i: _keys(profiles[i], weights, cap) for i in order}
    holders: dict[str, list[int]] = defaultdict(list)
    place: dict[tuple[str, int], int] = {}
    for i in order:
        for term in keys[i]:
            place[term, i] = len(holders[term])
            holders[term].append(i)
    undated = {term: [i for i in held if profiles[i].day is None][:NEAREST] for term, held in holders.items()}
    links: dict[tuple[int, int], float] = {}
    for i in order:
        shared: dict[int, float] = defaultdict(float)
        met = 0
        for term in keys[i]:
            if met >= MEETINGS:
                break
            at = place[term, i] + 1
            others = {*holders[term][at : at + NEAREST], *undated[term]} - {i}
            met += len(others)
            for j in others:
                shared[j] += profiles[i].vector[term] * profiles[j].vector[term]
        for j in sorted(shared, key=lambda j: (-shared[j], j))[:LIKEST]:
            margin = _margin(profiles[i], profiles[j], options)
            if margin > 0:
                links[min(i, j), max(i, j)] = margin
    return links


def _keys(profile: _Profile, weights: Weights, cap: int) -> list[str]:
    """The terms by which a report meets others: the weightiest that two or more reports hold, and not too many."""
    shared = [t for t in profile.vector if 1 < weights.held[t] <= cap]
    return sorted(shared, key=lambda t: (-profile.vector[t] * weights.of(t), t))[:KEYS]


def _components(nodes: Iterable[int], links: Mapping[tuple[int, int], float]) -> list[list[int]]:
    parent = {n: n for n in nodes}

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for i, j in links:
        if i in parent and j in parent:
            parent[max(root(i), root(j))] = min(root(i), root(j))
    found: dict[int, list[int]] = defaultdict(list)
    for n in sorted(parent):
        found[root(n)].append(n)
    return list(found.values())


def _parted(
    component: list[int], links: Mapping[tuple[int, int], float], profiles: Sequence[_Profile], options: Options
) -> list[list[int]]:
    """A connected component as stories; one too large for linkage is cut at ever higher margins first."""
    if len(component) < 3:
        return [component]
    if len(component) <= LARGEST:
        return _linked([profiles[i] for i in component], component, options)
    middle = sorted(links.values())[len(links) // 2]
    stronger = {pair: margin for pair, margin in links.items() if margin > middle}
    if not stronger:
        return [component]
    return [
        part for piece, inside in _pieces(component, stronger) for part in _parted(piece, inside, profiles, options)
    ]


def _pieces(
    nodes: Iterable[int], links: Mapping[tuple[int, int], float]
) -> list[tuple[list[int], dict[tuple[int, int], float]]]:
    """The connected components, each with the links inside it; every link is looked at once."""
    found = _components(nodes, links)
    home = {n: at for at, piece in enumerate(found) for n in piece}
    inside: list[dict[tuple[int, int], float]] = [{} for _ in found]
    for pair, margin in links.items():
        inside[home[pair[0]]][pair] = margin
    return list(zip(found, inside, strict=True))


def _linked(profiles: Sequence[_Profile], names: Sequence[int], options: Options) -> list[list[int]]:
    """Average linkage over margins: the pair of groups with the highest mean margin is joined while it is positive."""
    n = len(profiles)
    margins = _margins(profiles, options)
    sizes = np.ones(n)
    members = [[name] for name in names]
    while n > 1:
        i, j = divmod(int(np.argmax(margins)), margins.shape[1])
        if not margins[i, j] > 0:
            break
        i, j = min(i, j), max(i, j)
        joined = (margins[i] * sizes[i] + margins[j] * sizes[j]) / (sizes[i] + sizes[j])
        margins[i], margins[:, i] = joined, joined
        margins[i, i] = -np.inf
        margins[j], margins[:, j] = -np.inf, -np.inf
        sizes[i] += sizes[j]
        members[i] += members[j]
        members[j] = []
        n -= 1
    return [sorted(m) for m in members if m]


def _margins(profiles: Sequence[_Profile], options: Options) -> NDArray[np.float64]:
    """The margins of all pairs, in one product of matrices; a report has none with itself."""
    n = len(profiles)
    column = {term: k for k, term in enumerate(sorted({t for p in profiles for t in p.vector}))}
    vectors = np.zeros((n, len(column)))
    for i, p in enumerate(profiles):
        vectors[i, [column[t] for t in p.vector]] = list(p.vector.values())
    margins: NDArray[np.float64] = np.round(vectors @ vectors.T, 9)
    for i in range(n):
        for j in range(i):
            margins[i, j] -= asked(_apart(profiles[i], profiles[j]), options)
            margins[j, i] = margins[i, j]
    np.fill_diagonal(margins, -np.inf)
    return np.round(margins, 9)


def _group_of(profiles: Sequence[_Profile], by_path: Mapping[str, Report], weights: Weights) -> Group:
    inside = sorted(profiles, key=lambda p: (p.day is None, p.day or 0, p.path))
    members = tuple(p.path for p in inside)
    key = "\n".join(sorted(by_path[m].article.id for m in members))
    return Group("st-" + hashlib.sha256(key.encode()).hexdigest()[:12], members, _why(inside, by_path, weights))


def _why(profiles: Sequence[_Profile], by_path: Mapping[str, Report], weights: Weights) -> str:
    """What brings the reports of a story together, in words."""
    if len(profiles) == 1:
        return "no other report tells this"
    most = len(profiles) // 2 + 1
    told = [p.vector for p in profiles]
    shared = [t for t in sorted(set().union(*told)) if sum(t in v for v in told) >= most]
    rare = sorted((t for t in shared if weights.of(t) > 3), key=lambda t: (-sum(v.get(t, 0.0) for v in told), t))
    words = [next(p.shown[t] for p in profiles if t in p.shown) for t in rare[:6]]
    named: dict[str, set[str]] = defaultdict(set)
    for p in profiles:
        for actor in by_path[p.path].actors:
            if actor.name:
                named[actor.name].add(p.path)
    actors = sorted(name for name, paths in named.items() if len(paths) >= most)
    days = [p.day for p in profiles if p.day is not None]
    when = f"; {max(days) - min(days)} days apart" if len(days) > 1 else ""
    who = f"{len(actors)} actors ({', '.join(actors[:4])}) and " if actors else ""
    return f"share {who}{len(rare)} rare terms ({', '.join(words)}){when}"
