"""Which report rests on which: the hops of the reports, shared text between them, and who is independent of whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, groupby

from onrecord.knowledge.names_compared import plain
from onrecord.models import Article, Hop, Report
from onrecord.options.stories import SHINGLE, TEXT_HOLDERS, TEXT_RUN, TEXT_SHARED
from onrecord.spans import Span

TOLD = frozenset({"standfirst", "body"})


@dataclass(frozen=True)
class Lineage:
    """Hops of the reports, text reuse among them, and for every report the root of what it rests on."""

    hops: tuple[Hop, ...]
    roots: Mapping[str, str]

    def independent(self, paths: Iterable[str]) -> int:
        """How many of these reports do not rest on one another or on one origin."""
        return len({self.roots.get(p, p) for p in paths})


def lineage_of(reports: Sequence[Report]) -> Lineage:
    """The lineage of the reports of one story."""
    ordered = sorted(reports, key=lambda r: r.article.path)
    hops = {h for r in ordered for h in r.hops} | set(reuse(ordered))
    every = sorted(hops, key=lambda h: (h.article, h.span, h.kind, h.derived_from))
    return Lineage(tuple(every), roots_of([r.article for r in ordered], every))


def roots_of(articles: Sequence[Article], hops: Iterable[Hop]) -> dict[str, str]:
    """Article path -> one path for all articles that rest on one origin they name, on one another, or share text."""
    roots = {a.path: a.path for a in articles}
    for a, b in joined(articles, sorted(hops, key=lambda h: (h.article, h.span, h.derived_from))):
        if a in roots and b in roots:
            first, second = sorted((roots[a], roots[b]))
            roots = {path: first if root == second else root for path, root in roots.items()}
    return roots


def joined(articles: Sequence[Article], hops: Sequence[Hop]) -> Iterator[tuple[str, str]]:
    """Pairs of articles of which one rests on the other, or both on one origin."""
    holders: dict[str, list[str]] = defaultdict(list)
    for article in sorted(articles, key=lambda a: a.path):
        for name in filter(None, (article.outlet, article.agency)):
            holders[plain(name)].append(article.path)
    for hop in hops:
        if hop.kind == "text-reuse":
            yield hop.article, hop.derived_from
        elif not hop.derived_from.endswith(")"):
            holders[plain(hop.derived_from)].append(hop.article)
    yield from ((paths[0], other) for paths in holders.values() for other in paths[1:])


# Shared text (Broder 1997)


@dataclass(frozen=True, slots=True)
class Shingles:
    """The words of a report's body, as compared, with their places, and every run of some words of it."""

    words: tuple[str, ...]
    places: tuple[Span, ...]

    @property
    def runs(self) -> Sequence[tuple[str, ...]]:
        """The runs of words, in order."""
        return [self.words[i : i + SHINGLE] for i in range(len(self.words) - SHINGLE + 1)]


def shingles_of(report: Report) -> Shingles:
    """The words that a report tells in its standfirst and body."""
    text, tokens = report.article.text, report.tokens
    told = (tokens.within(b.span) for b in report.article.blocks if b.zone in TOLD)
    places = tuple(tokens.span(i) for words in told for i in words)
    return Shingles(tuple(place.of(text).casefold() for place in places), places)


def reuse(reports: Sequence[Report]) -> Iterator[Hop]:
    """Text that a later report shares with an earlier one, as hops of the later one to the path of the earlier."""
    told = {r.article.path: shingles_of(r) for r in reports}
    runs = {path: frozenset(found.runs) for path, found in told.items()}
    published = {r.article.path: r.article.published or "9999" for r in reports}
    for (a, b), shared in sorted(in_common(runs).items()):
        if shared >= TEXT_SHARED * min(len(runs[a]), len(runs[b])):
            earlier, later = sorted((a, b), key=lambda p: (published[p], p))
            span = longest(told[later], runs[earlier])
            if span:
                yield Hop(later, earlier, "text-reuse", span)


def in_common(runs: Mapping[str, frozenset[tuple[str, ...]]]) -> Mapping[tuple[str, str], int]:
    """How many runs of words two reports have in common, by their paths; runs that are everywhere count nothing."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for path in sorted(runs):
        for run in runs[path]:
            holders[run].append(path)
    few = (paths for paths in holders.values() if len(paths) <= TEXT_HOLDERS)
    return Counter(pair for paths in few for pair in combinations(paths, 2))


def longest(told: Shingles, shared: Set[tuple[str, ...]]) -> Span | None:
    """The longest passage whose every run of words is shared; None where it is short."""
    runs = groupby(enumerate(told.runs), key=lambda run: run[1] in shared)
    found = [[at for at, _ in run] for holds, run in runs if holds]
    best = max(found, key=len, default=[])
    if not best or len(best) + SHINGLE - 1 < TEXT_RUN:
        return None
    return Span(told.places[best[0]].start, told.places[best[-1] + SHINGLE - 1].end)
