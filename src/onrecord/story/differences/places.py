"""Places that two reports name by words a slip apart: "at Norbeck" in one, "at Norback" in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from rapidfuzz.distance import OSA

from onrecord.alike import Worth
from onrecord.knowledge.names_compared import plain
from onrecord.models import Discrepancy, Passage
from onrecord.options.stories import LETTERS_OF_PLACE, SLIPS_OF_PLACE, TIED_PLACES
from onrecord.spans import Span
from onrecord.story.claims import Reading, Word, passage
from onrecord.story.differences.difference import Compared, discrepancy, place_of, side_by_side

TOLD = ("body", "standfirst")
NEXT = 1  # code points between two words of one name


@dataclass(frozen=True, slots=True)
class Place:
    """A word that a report uses for a place, the word of the name behind it, and the other terms of its sentence."""

    word: str
    behind: str
    passage: Passage
    terms: frozenset[str]


def differing_places(compared: Compared) -> Iterable[Discrepancy]:
    """One place under two names."""
    told = places_told(compared)
    for a, b in combinations(sorted(told), 2):
        if a[0] == b[0] and slip(a, b) and one_place(told[a], told[b], compared.worth):
            passages = first_of_each([*told[a], *told[b]])
            yield discrepancy("place", "medium", f"one place is named {side_by_side(passages)}", passages)


def places_told(compared: Compared) -> Mapping[str, Sequence[Place]]:
    """The words for places that are nobody's name, each with where it stands."""
    names = {w for r in compared.reports for a in r.actors for m in a.mentions for w in plain(m.text).split()}
    told: dict[str, list[Place]] = defaultdict(list)
    for _, reading in sorted(compared.readings.items()):
        for place in places_of(reading):
            if place.word not in names:
                told[place.word].append(place)
    return told


def places_of(reading: Reading) -> Iterator[Place]:
    """The words for places in the sentences of a report."""
    blocks = [block.span for block in reading.report.article.blocks if block.zone in TOLD]
    for span in reading.sentences(*blocks):
        words = reading.within(span)
        terms = frozenset(w.term for w in words if not w.function)
        for at, (before, word) in enumerate(pairwise(words), 1):
            if is_place(reading, before, word):
                behind = [w for w in words[at + 1 : at + 2] if w.capital and w.span.start - word.span.end == NEXT]
                whole = Span(word.span.start, (word, *behind)[-1].span.end)
                behind_plain = plain(behind[0].text) if behind else ""
                yield Place(plain(word.text), behind_plain, passage(reading, whole), terms - {word.term})


def is_place(reading: Reading, before: Word, word: Word) -> bool:
    """Whether a word is written with a capital behind a preposition of place or an article."""
    placing = reading.language.differences.placing
    led = before.text.islower() and (before.plain in placing["words"] or before.plain in placing["articles"])
    beside = word.span.start - before.span.end == NEXT
    return led and beside and word.capital and word.text.isalpha() and len(word.text) >= LETTERS_OF_PLACE


def slip(a: str, b: str) -> bool:
    """Whether two words are a letter or two apart, and neither the other one with an ending."""
    if abs(len(a) - len(b)) > 1 or a.startswith(b) or b.startswith(a):
        return False
    distance = OSA.distance(a, b)
    return distance == 1 or (distance == SLIPS_OF_PLACE and len(a) == len(b) and a[:3] == b[:3])


def one_place(left: Sequence[Place], right: Sequence[Place], worth: Worth) -> bool:
    """Whether the words stand in sentences of two reports that share what else they tell, or before one more name."""
    apart = ((x, y) for x, y in product(left, right) if x.passage.article != y.passage.article)
    return any((x.behind and x.behind == y.behind) or worth.sum(x.terms & y.terms) >= TIED_PLACES for x, y in apart)


def first_of_each(places: Sequence[Place]) -> list[Passage]:
    """The first passage of each report and word."""
    found = {(p.passage.article, p.word): p.passage for p in reversed(places)}
    return sorted(found.values(), key=place_of)
