"""Short descriptions of bodies ("the ministry", "the agency", "the newspaper") led back to the one the report named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.lang import load
from onrecord.report.actors_described import Placed
from onrecord.report.actors_kinds import Party
from onrecord.report.metonyms import gazetteer
from onrecord.report.names import Words, normal

BODIES = ("government-body", "organisation", "media")


def shorten(words: Words, parties: Sequence[Party], placed: list[Placed]) -> None:
    """Add to `placed` every "the NOUN" whose noun ends the name of one body mentioned before, and of no other."""
    taken = frozenset(i for p in placed for i in range(p.opens, p.closes))
    found: list[Placed] = []
    for word in words:
        if word.norm not in _nouns() or word.i in taken or not word.i or word.before != " " or word.zone == "title":
            continue
        after = words[word.i + 1] if word.i + 1 < len(words) else None
        modifies = after is not None and after.before in (" ", "-") and after.token.pos_ in ("NOUN", "PROPN")
        if words[word.i - 1].norm != "the" or word.capital or modifies or word.token.dep_ == "compound":
            continue
        before = {p.party for p in placed if p.start < word.i and parties[p.party].kind in BODIES}
        fitting = [n for n in before if _called(word.norm, parties[n])]
        if len(fitting) == 1:
            found.append(Placed(word.i - 1, word.i + 1, word.i - 1, word.i + 1, fitting[0], "description"))
    placed.extend(found)
    placed.sort(key=lambda p: p.opens)


@cache
def _nouns() -> frozenset[str]:
    data = load("titles")["organisation_words"]
    return frozenset(w for group in ("bodies", "organisations", "outlet_nouns", "company_nouns") for w in data[group])


@cache
def _long_names() -> dict[str, frozenset[str]]:
    """Gazetteer id -> the words of all its names."""
    found: dict[str, set[str]] = {}
    for key, entries in gazetteer().items():
        for entry in entries:
            found.setdefault(entry.id, set()).update(key)
    return {key: frozenset(words) for key, words in found.items()}


def _called(noun: str, party: Party) -> bool:
    if party.kind == "media":
        return any(noun == role.head for role, _ in party.roles) or noun in normal(party.name).split()[-1:]
    named = set(normal(party.name).split()) | {w for form in party.forms for w in form}
    return noun in named or noun in _long_names().get(party.key, frozenset())
