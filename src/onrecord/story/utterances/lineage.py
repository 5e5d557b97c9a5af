"""Which report rests on which: the hops of the reports, shared text between them, and who is independent of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import WORD
from onrecord.models import Article, Hop, Report
from onrecord.spans import Span

SHINGLE = 5  # words of a shingle (Broder 1997)
SHARED = 0.25  # share of a report's shingles that another holds before the text counts as shared
RUN = 12  # words of the shortest passage that is shown for it
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
    told = {h for r in ordered for h in r.hops}
    reuse = _reuse(ordered)
    roots = roots_of([r.article for r in ordered], told | set(reuse))
    every = sorted(told | set(reuse), key=lambda h: (h.article, h.span, h.kind, h.derived_from))
    return Lineage(tuple(every), roots)


def roots_of(articles: Sequence[Article], hops: Iterable[Hop]) -> dict[str, str]:
    """Article path -> one path for all articles that rest on one origin they name, on one another, or share text."""
    parent = {a.path: a.path for a in articles}

    def root(path: str) -> str:
        while parent[path] != path:
            path = parent[path]
        return path

    holders: dict[str, list[str]] = defaultdict(list)
    for article in sorted(articles, key=lambda a: a.path):
        for name in (article.outlet, article.agency):
            if name:
                holders[plain(name)].append(article.path)
    ordered = sorted(hops, key=lambda h: (h.article, h.span, h.derived_from))
    for hop in ordered:
        named = hop.kind != "text-reuse" and not hop.derived_from.endswith(")")
        if named and hop.article not in holders[plain(hop.derived_from)]:
            holders[plain(hop.derived_from)].append(hop.article)
    pairs = [(paths[0], other) for _, paths in sorted(holders.items()) for other in paths[1:]]
    pairs += [(hop.article, hop.derived_from) for hop in ordered if hop.kind == "text-reuse"]
    for a, b in pairs:
        if a in parent and b in parent and root(a) != root(b):
            parent[max(root(a), root(b))] = min(root(a), root(b))
    return {path: root(path) for path in parent}


def _reuse(reports: Sequence[Report]) -> tuple[Hop, ...]:
    """Text that a later report shares with an earlier one, as hops of the later one to the path of the earlier."""
    words = {r.article.path: _words(r) for r in reports}
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for path, found in words.items():
        for shingle in _shingles(found):
            holders[shingle].add(path)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for paths in holders.values():
        for a in sorted(paths) if 1 < len(paths) <= 50 else ():
            for b in sorted(paths):
                if a < b:
                    counts[a, b] += 1
    by_path = {r.article.path: r for r in reports}
    hops: list[Hop] = []
    for (a, b), shared in sorted(counts.items()):
        fewest = min(len(set(_shingles(words[a]))), len(set(_shingles(words[b]))))
        if fewest and shared / fewest >= SHARED:
            earlier, later = sorted((a, b), key=lambda p: (by_path[p].article.published or "9999", p))
            span = _longest(words[later], set(_shingles(words[earlier])))
            if span:
                hops.append(Hop(later, earlier, "text-reuse", span))
    return tuple(hops)


def _words(report: Report) -> list[tuple[str, Span]]:
    text = report.article.text
    return [
        (m.group().casefold(), Span(*m.span()))
        for block in report.article.blocks
        if block.zone in TOLD
        for m in WORD.finditer(text, block.span.start, block.span.end)
    ]


def _shingles(words: Sequence[tuple[str, Span]]) -> Iterable[tuple[str, ...]]:
    return (tuple(w for w, _ in words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _longest(words: Sequence[tuple[str, Span]], shared: set[tuple[str, ...]]) -> Span | None:
    """The longest run of words whose every shingle is shared."""
    best: tuple[int, int] = (0, 0)
    start: int | None = None
    for i, shingle in enumerate([*_shingles(words), ()]):
        if shingle in shared:
            start = i if start is None else start
        elif start is not None:
            if i - start > best[1] - best[0]:
                best = (start, i)
            start = None
    first, last = best[0], best[1] + SHINGLE - 2
    return Span(words[first][1].start, words[last][1].end) if last - first + 1 >= RUN else None
