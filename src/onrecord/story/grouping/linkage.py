"""Linked reports parted into stories by average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from onrecord.options.stories import GROUPING
from onrecord.story.grouping.likeness import Vectors


def parted(vectors: Vectors, links: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Reports by number as stories; every report stands in exactly one."""
    return [
        members
        for component, inside in pieces(range(len(vectors)), links)
        for members in stories(vectors, component, inside)
    ]


def stories(vectors: Vectors, component: list[int], links: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """A connected component as stories; one too large for linkage is cut at ever higher margins first."""
    if len(component) < 3:
        return [component]
    if len(component) <= GROUPING.largest:
        return joined(vectors, component)
    middle = sorted(links.values())[len(links) // 2]
    stronger = {pair: margin for pair, margin in links.items() if margin > middle}
    if not stronger:
        return [component]
    return [part for piece, inside in pieces(component, stronger) for part in stories(vectors, piece, inside)]


def pieces(
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


def joined(vectors: Vectors, component: Sequence[int]) -> list[list[int]]:
    """Average linkage over margins: the pair of groups with the highest mean margin is joined while it is positive,
    unless the groups are much less alike than the reports inside one of them."""
    groups = Groups(vectors, component)
    while (pair := groups.likest()) is not None:
        if groups.apart(*pair):
            groups.part(*pair)
        else:
            groups.join(*pair)
    return [sorted(m) for m in groups.members if m]


class Groups:
    """Groups in the making, with sums over the pairs between them: margins, and likeness of what is no copy."""

    def __init__(self, vectors: Vectors, component: Sequence[int]) -> None:
        self.members = [[name] for name in component]
        self.sizes = np.ones(len(component))
        self.means = vectors.margins(component)
        alike = vectors.alike(component)
        told = np.where(vectors.copies(component, alike), 0.0, 1.0)
        self.between = alike.copy()
        self.likeness, self.pairs = alike * told, told  # sums of a group with itself stand in the diagonal
        np.fill_diagonal(self.likeness, 0.0)
        np.fill_diagonal(self.pairs, 0.0)

    def likest(self) -> tuple[int, int] | None:
        """The two groups with the highest mean margin, where that is positive."""
        i, j = sorted(divmod(int(np.argmax(self.means)), len(self.sizes)))
        return (i, j) if self.means[i, j] > 0 else None

    def apart(self, i: int, j: int) -> bool:
        """Whether two groups are much less alike than the reports of one of them."""
        inside = [self.likeness[n, n] / self.pairs[n, n] for n in (i, j) if self.pairs[n, n]]
        between = self.between[i, j] / (self.sizes[i] * self.sizes[j])
        return bool(inside) and bool(round(between, 9) < round(GROUPING.coherent * min(GROUPING.close, max(inside)), 9))

    def part(self, i: int, j: int) -> None:
        """Never join two groups as they are."""
        self.means[i, j] = self.means[j, i] = -np.inf

    def join(self, i: int, j: int) -> None:
        """Make one group, in place of the first, of two."""
        weight = self.sizes[[i, j]] / (self.sizes[i] + self.sizes[j])
        self.means[i] = self.means[i] * weight[0] + self.means[j] * weight[1]
        self.means[:, i] = self.means[i]
        self.means[i, i] = -np.inf
        self.means[j], self.means[:, j] = -np.inf, -np.inf
        for sums in (self.likeness, self.pairs, self.between):
            inside = sums[i, i] + sums[j, j] + sums[i, j]
            sums[i] += sums[j]
            sums[:, i] = sums[i]
            sums[i, i] = inside
        self.sizes[i] += self.sizes[j]
        self.members[i] += self.members[j]
        self.members[j] = []
