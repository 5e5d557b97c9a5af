"""The same words that reports give to two speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from onrecord.alike import spoken_for
from onrecord.knowledge.names_compared import plain, surname
from onrecord.models import Actor, Discrepancy, Passage, Severity
from onrecord.story.claims import Telling, quoted
from onrecord.story.differences.difference import Compared, discrepancy
from onrecord.story.people.offices import is_name


def differing_attributions(compared: Compared) -> Iterable[Discrepancy]:
    """The same words inside quotation marks given to two speakers."""
    holders: dict[tuple[str, ...], list[tuple[Telling, Passage]]] = defaultdict(list)
    for t in compared.tellings:
        for sentence in quoted(t) if t.speaker and t.speaker.name and not t.statement.nested_in else ():
            said = tuple(plain(sentence.passage.text).split())
            if len(said) >= 7:
                holders[said[:7]].append((t, sentence.passage))
    for _, held in sorted(holders.items()):
        for (a, p), (b, q) in combinations(held, 2):
            if a.path == b.path or not a.speaker or not b.speaker or spoken_for(a.speaker, b.speaker):
                continue
            names = [x.name or "" for x in (a.speaker, b.speaker)]
            people = all(x.kind == "person" for x in (a.speaker, b.speaker)) and all(map(is_name, names))
            if people and surname(names[0]) != surname(names[1]):
                severity: Severity = "medium" if _spokesman(a.speaker, b.speaker) else "high"
                yield discrepancy(
                    "attribution", severity, f"“{p.text}” is given to {names[0]} and to {names[1]}", [p, q]
                )


def _spokesman(a: Actor, b: Actor) -> bool:
    """Whether the role of one of two people names the other: "a spokesman for Strand"."""
    return any(
        surname(other.name or "") in plain(role.role).split() for x, other in ((a, b), (b, a)) for role in x.roles
    )
