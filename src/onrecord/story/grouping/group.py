"""Reports grouped into stories by what they tell.

Reports meet through their rarest terms only (`meetings`), are linked where they are more alike than their distance in
time asks (`likeness`), and what is linked is parted into stories (`linkage`). `group` takes all reports at once;
`grouped_again` those alone that new or removed reports can touch.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.models import Report
from onrecord.options import DEFAULTS, Options
from onrecord.story.grouping.likeness import Vectors
from onrecord.story.grouping.linkage import parted
from onrecord.story.grouping.meetings import links_of
from onrecord.story.grouping.sketches import Sketch, Weights, sketch_of, weights_of


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that tell one story: `members` are paths of articles in order of publication."""

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The stories of a set of reports, and the links between reports (by `Sketch.key`) with their margins."""

    groups: tuple[Group, ...]
    links: Mapping[tuple[int, int], float]


def group(reports: Sequence[Report], options: Options = DEFAULTS) -> tuple[Group, ...]:
    """The stories that reports tell; every report stands in exactly one. The order of the input does not matter."""
    sketches = [sketch_of(r) for r in reports]
    return grouping_of(sketches, weights_of(sketches), options).groups


def grouping_of(sketches: Sequence[Sketch], weights: Weights, options: Options = DEFAULTS) -> Grouping:
    """The stories of all these reports, and what links them."""
    vectors = Vectors(sketches, weights, options)
    links = links_of(vectors, weights, options)
    keys = [s.key for s in vectors.sketches]
    return Grouping(groups_of(vectors, links), {(keys[i], keys[j]): margin for (i, j), margin in links.items()})


def parted_again(
    sketches: Sequence[Sketch], links: Mapping[tuple[int, int], float], weights: Weights, options: Options = DEFAULTS
) -> tuple[Group, ...]:
    """The stories of some reports whose links (by key) are known; no other report may be linked to them."""
    vectors = Vectors(sketches, weights, options)
    number = {s.key: n for n, s in enumerate(vectors.sketches)}
    found = {(number[a], number[b]): margin for (a, b), margin in links.items()}
    return groups_of(vectors, {(min(pair), max(pair)): margin for pair, margin in found.items()})


def groups_of(vectors: Vectors, links: Mapping[tuple[int, int], float]) -> tuple[Group, ...]:
    """The stories of reports that are linked by number."""
    found = ([vectors.sketches[n] for n in members] for members in parted(vectors, links))
    return tuple(sorted((group_of(members) for members in found), key=lambda g: g.members))


def group_of(sketches: Iterable[Sketch]) -> Group:
    """Reports that tell one story."""
    inside = sorted(sketches, key=lambda s: (s.day is None, s.day or 0, s.path))
    key = "\n".join(sorted(s.id for s in inside))
    return Group("st-" + hashlib.sha256(key.encode()).hexdigest()[:12], tuple(s.path for s in inside))
