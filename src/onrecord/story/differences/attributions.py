"""The same words that reports give to two speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from onrecord.alike import spoken_for
from onrecord.knowledge.names_compared import plain, surname
from onrecord.models import Discrepancy
from onrecord.options.stories import SAME_WORDS
from onrecord.story.claims import Sentence, Telling, quoted
from onrecord.story.differences.difference import Compared, discrepancy
from onrecord.story.people import is_name


def differing_attributions(compared: Compared) -> Iterable[Discrepancy]:
    """The same words inside quotation marks given to two speakers; nothing that others quote of them."""
    holders: dict[tuple[str, ...], list[tuple[Telling, Sentence]]] = defaultdict(list)
    for t in compared.tellings:
        for sentence in quoted(t) if named(t) and not t.statement.nested_in else ():
            holders[tuple(plain(sentence.passage.text).split()[:SAME_WORDS])].append((t, sentence))
    for words, held in sorted(holders.items(), key=lambda h: h[0]):
        for (a, x), (b, y) in combinations(held, 2) if len(words) == SAME_WORDS else ():
            if a.path != b.path and two_people(a, b):
                what = f"“{x.passage.text}” is given to {named(a)} and to {named(b)}"
                yield discrepancy("attribution", "high", what, [x.passage, y.passage])


def named(t: Telling) -> str:
    """The name of who made a statement; empty for nobody."""
    return (t.speaker.name if t.speaker else None) or ""


def two_people(a: Telling, b: Telling) -> bool:
    """Whether two speakers are people of other names, and no voice of one another."""
    people = all(t.speaker and t.speaker.kind == "person" and is_name(named(t), t.language) for t in (a, b))
    return people and surname(named(a)) != surname(named(b)) and not spoken_for(a.speaker, b.speaker, a.language)
