"""Places that two reports name by words a slip apart: "at Norbeck" in one, "at Norback" in the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from rapidfuzz.distance import OSA

from onrecord.alike import Worth
from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import WORD, is_function
from onrecord.lang import words
from onrecord.models import Discrepancy, Passage, Report
from onrecord.spans import Span
from onrecord.story.claims import read, sentences, term_of
from onrecord.story.differences.difference import Compared, discrepancy, side_by_side

LETTERS = 5  # letters of the shortest word that is compared
SLIPS = 2  # letters by which two words of one length may differ
TIED = 3.0  # worth that two sentences must share beside the words
_PLACED = re.compile(r"(?<![\w.])([a-z]+)\s([A-Z][^\W\d_]{4,})(?![\w’'-])(?:\s([A-Z][^\W\d_]+))?")


@dataclass(frozen=True, slots=True)
class _Place:
    word: str
    behind: str
    passage: Passage
    terms: frozenset[str]


def misnamed(reports: Sequence[Report], worth: Worth) -> Iterable[list[Passage]]:
    """Passages of two reports or more that name one place by two words; the first of each report and word."""
    names = {w for r in reports for a in r.actors for m in a.mentions for w in plain(m.text).split()}
    told: dict[str, list[_Place]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.article.path):
        for place in _places(report):
            if place.word not in names:
                told[place.word].append(place)
    for _, alike in groupby(sorted(told), key=lambda word: word[0]):
        for a, b in combinations(alike, 2):
            if _slip(a, b) and _one_place(told[a], told[b], worth):
                yield _first([*told[a], *told[b]])


def _places(report: Report) -> Iterable[_Place]:
    article, reading = report.article, read(report)
    for block in article.blocks:
        for sentence in sentences(reading, block.span) if block.zone in ("body", "standfirst") else ():
            span = sentence.passage.span
            terms = frozenset(
                term_of(m.group()) for m in WORD.finditer(sentence.passage.text) if not is_function(m.group())
            )
            for m in _PLACED.finditer(article.text, span.start, span.end):
                if m[1] in words("differences", "placing", "words") or m[1] == "the":
                    place = Span(m.start(2), m.end(3) if m[3] else m.end(2))
                    passage = Passage(article.path, place, place.of(article.text))
                    yield _Place(plain(m[2]), plain(m[3] or ""), passage, terms - {term_of(m[2])})


def _slip(a: str, b: str) -> bool:
    """Whether two words are a letter or two apart, and neither the other one with an ending."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < LETTERS or a.startswith(b) or b.startswith(a):
        return False
    distance = OSA.distance(a, b)
    return distance == 1 or (distance == SLIPS and len(a) == len(b) and a[:3] == b[:3])


def _one_place(left: Sequence[_Place], right: Sequence[_Place], worth: Worth) -> bool:
    """Whether the words stand in sentences of two reports that share what else they tell, or before one more name."""
    return any(
        x.passage.article != y.passage.article
        and ((x.behind and x.behind == y.behind) or worth.sum(x.terms & y.terms) >= TIED)
        for x in left
        for y in right
    )


def _first(places: Iterable[_Place]) -> list[Passage]:
    kept: dict[tuple[str, str], Passage] = {}
    for place in places:
        kept.setdefault((place.passage.article, place.word), place.passage)
    return sorted(kept.values(), key=lambda p: (p.article, p.span))


def differing_places(compared: Compared) -> Iterable[Discrepancy]:
    """One place under two names."""
    for passages in misnamed(compared.reports, compared.worth):
        yield discrepancy("place", "medium", f"one place is named {side_by_side(passages)}", passages)
