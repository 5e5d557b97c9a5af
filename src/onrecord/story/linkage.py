"""Linked reports parted into stories by average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from onrecord.story.likeness import Vectors

LARGEST = 150  # reports that linkage takes at once; a larger component is cut at a higher likeness first


def parted(vectors: Vectors, links: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Reports by number as stories; every report stands in exactly one."""
    return [
        members
        for component, inside in _pieces(range(len(vectors)), links)
        for members in _parted(vectors, component, inside)
    ]


def _parted(vectors: Vectors, component: list[int], links: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """A connected component as stories; one too large for linkage is cut at ever higher margins first."""
    if len(component) < 3:
        return [component]
    if len(component) <= LARGEST:
        return _linked(vectors, component)
    middle = sorted(links.values())[len(links) // 2]
    stronger = {pair: margin for pair, margin in links.items() if margin > middle}
    if not stronger:
        return [component]
    return [part for piece, inside in _pieces(component, stronger) for part in _parted(vectors, piece, inside)]


def _pieces(
    nodes: Iterable[int], links: Mapping[tuple[int, int], float]
) -> list[tuple[list[int], dict[tuple[int, int], float]]]:
    """The connected components, each with the links inside it; every link is looked at once."""
    found = components(nodes, links)
    home = {n: at for at, piece in enumerate(found) for n in piece}
    inside: list[dict[tuple[int, int], float]] = [{} for _ in found]
    for pair, margin in links.items():
        inside[home[pair[0]]][pair] = margin
    return list(zip(found, inside, strict=True))


def components(nodes: Iterable[int], links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """What is connected through links, each part and all of them in order."""
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


def _linked(vectors: Vectors, component: Sequence[int]) -> list[list[int]]:
    """Average linkage over margins: the pair of groups with the highest mean margin is joined while it is positive."""
    n = len(component)
    margins = vectors.margins(component)
    sizes = np.ones(n)
    members = [[name] for name in component]
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
