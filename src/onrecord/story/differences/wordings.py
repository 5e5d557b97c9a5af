"""One passage that reports quote in different words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.alike import one_venue
from onrecord.models import Discrepancy, Passage
from onrecord.story.claims import Reworded, Telling, reworded
from onrecord.story.differences.difference import Compared, discrepancy, gravest, place_of, side_by_side

Pair = tuple[Reworded, str]  # two renderings, and who said it


def differing_wordings(compared: Compared) -> Iterable[Discrepancy]:
    """Each passage that is quoted in different words, with all its renderings."""
    for group in sharing(list(pairs(compared))):
        cited = distinct(p for r, _ in group for p in (r.a, r.b))
        places = [replace(p, text=p.span.of(compared.texts[p.article])) for p in cited]
        what = f"the words of {group[0][1]} are given as {side_by_side(places)}"
        yield discrepancy("quote-wording", gravest(r.severity for r, _ in group), what, places)


def pairs(compared: Compared) -> Iterator[Pair]:
    """Two renderings of one passage, of each two statements that match, or of one speaker at one place, and quote."""
    matched = {m.pair: m.by_outer for m in compared.matches}
    spoken = [t for t in compared.tellings if t.speaker and t.statement.kind != "indirect"]
    together = {tuple(sorted((a.id, b.id))) for a, b in combinations(spoken, 2) if at_one_place(a, b)}
    for first, second in sorted({*matched, *together}):
        a, b = compared.by_id[first], compared.by_id[second]
        again = a.path == b.path and a.statement.zone == b.statement.zone
        if not (matched.get((first, second)) or again or "indirect" in (a.statement.kind, b.statement.kind)):
            name = (a.speaker.name if a.speaker else None) or "one speaker"
            one = one_venue(a, b) or a.path == b.path
            yield from ((found, name) for found in reworded(a, b, compared.worth, one_occasion=one))


def at_one_place(a: Telling, b: Telling) -> bool:
    """Whether two reports have one speaker speak at one named place."""
    same = a.speaker is not None and b.speaker is not None and a.speaker.id == b.speaker.id
    return same and a.path != b.path and one_venue(a, b)


def sharing(found: Sequence[Pair]) -> list[list[Pair]]:
    """Pairs that share a passage, together."""
    groups: list[list[Pair]] = []
    for pair in found:
        mine = [g for g in groups if any(meet(p, q) for r, _ in g for p in (r.a, r.b) for q in (pair[0].a, pair[0].b))]
        groups = [g for g in groups if g not in mine] + [[*(x for g in mine for x in g), pair]]
    return groups


def meet(a: Passage, b: Passage) -> bool:
    """Whether two passages share words of one report."""
    return a.article == b.article and a.span.overlaps(b.span)


def distinct(passages: Iterable[Passage]) -> list[Passage]:
    """The passages without those that overlap an earlier one, in order of article and place."""
    kept: list[Passage] = []
    for p in sorted(passages, key=place_of):
        kept += [] if any(meet(p, q) for q in kept) else [p]
    return kept
