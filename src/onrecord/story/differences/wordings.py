"""One passage that reports quote in different words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.alike import one_venue
from onrecord.models import Discrepancy, Passage
from onrecord.story.claims import Reworded, reworded
from onrecord.story.differences.difference import Compared, discrepancy, gravest, place_of, side_by_side
from onrecord.story.utterances import renderings_of


def differing_wordings(compared: Compared) -> Iterable[Discrepancy]:
    """Each passage that is quoted in different words, with all its renderings."""
    every = renderings_of(compared.tellings, compared.worth)
    pairs: list[tuple[Reworded, str]] = []
    for match in compared.matches:
        a, b = compared.by_id[match.a], compared.by_id[match.b]
        again = a.path == b.path and a.statement.zone == b.statement.zone
        if match.by_outer or "indirect" in (a.statement.kind, b.statement.kind) or again:
            continue
        name = (a.speaker.name if a.speaker else None) or "one speaker"
        one = one_venue(a, b) or a.path == b.path
        pairs += [(r, name) for r in reworded(a, b, every.worth, one_occasion=one) if every.of_one(r, a, b)]
    for group in _sharing(pairs):
        cited = _distinct(p for r, _ in group for p in (r.a, r.b))
        places = [replace(p, text=p.span.of(compared.texts[p.article])) for p in cited]
        severity = gravest(r.severity for r, _ in group)
        shown = side_by_side(places)
        yield discrepancy("quote-wording", severity, f"the words of {group[0][1]} are given as {shown}", places)


def _sharing(pairs: Sequence[tuple[Reworded, str]]) -> list[list[tuple[Reworded, str]]]:
    """Pairs that share a passage, together."""
    groups: list[list[tuple[Reworded, str]]] = []
    for pair in pairs:
        mine = [
            g for g in groups if any(_overlap(p, q) for r, _ in g for p in (r.a, r.b) for q in (pair[0].a, pair[0].b))
        ]
        joined = [pair] if not mine else [*(x for g in mine for x in g), pair]
        groups = [g for g in groups if g not in mine] + [joined]
    return groups


def _overlap(a: Passage, b: Passage) -> bool:
    return a.article == b.article and a.span.overlaps(b.span)


def _distinct(passages: Iterable[Passage]) -> list[Passage]:
    """The passages without those that overlap an earlier one, in order of article and place."""
    kept: list[Passage] = []
    for p in sorted(passages, key=place_of):
        if not any(_overlap(p, q) for q in kept):
            kept.append(p)
    return kept
