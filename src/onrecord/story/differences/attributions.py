"""The same words that reports give to two speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from onrecord.alike import spoken_for
from onrecord.knowledge.language import Language
from onrecord.knowledge.names_compared import plain, surname
from onrecord.models import Actor, Discrepancy, Passage, Severity
from onrecord.options.stories import SAME_WORDS
from onrecord.story.claims import quoted
from onrecord.story.differences.difference import Compared, discrepancy
from onrecord.story.people import is_name

Held = tuple[str, Actor, Passage]  # the report, the speaker, the passage


def differing_attributions(compared: Compared) -> Iterable[Discrepancy]:
    """The same words inside quotation marks given to two speakers."""
    for _, held in sorted(holders_of(compared).items()):
        for (path, a, p), (other, b, q) in combinations(held, 2):
            if path != other and two_people(a, b, compared.language):
                severity: Severity = "medium" if spokesman(a, b) or spokesman(b, a) else "high"
                what = f"“{p.text}” is given to {a.name} and to {b.name}"
                yield discrepancy("attribution", severity, what, [p, q])


def holders_of(compared: Compared) -> Mapping[tuple[str, ...], list[Held]]:
    """The first words of what is quoted -> who is said to have said them."""
    found: dict[tuple[str, ...], list[Held]] = defaultdict(list)
    for words, held in quotations(compared):
        if len(words) == SAME_WORDS:
            found[words].append(held)
    return found


def quotations(compared: Compared) -> Iterator[tuple[tuple[str, ...], Held]]:
    """What named speakers are quoted with, by its first words; nothing that others quote of them."""
    for t in compared.tellings:
        if t.speaker and t.speaker.name and not t.statement.nested_in:
            for sentence in quoted(t):
                words = plain(sentence.passage.text).split()[:SAME_WORDS]
                yield tuple(words), (t.path, t.speaker, sentence.passage)


def two_people(a: Actor, b: Actor, language: Language) -> bool:
    """Whether two speakers are people of other names, and no voice of one another."""
    people = all(x.kind == "person" and is_name(x.name or "", language) for x in (a, b))
    return people and surname(a.name or "") != surname(b.name or "") and not spoken_for(a, b, language)


def spokesman(a: Actor, b: Actor) -> bool:
    """Whether the role of one person names the other: "a spokesman for Strand"."""
    return any(surname(b.name or "") in plain(role.role).split() for role in a.roles)
