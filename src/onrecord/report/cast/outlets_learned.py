"""Outlets that a report itself shows to be outlets: "BXC, citing officials", "an official told BXC".

Only names in capitals ("BXC", "KTV-2") are learned so, and none of a known organisation: other names need a noun of the
trade or an entry in the list of outlets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.knowledge.language import Language
from onrecord.options.reports import LEARNED_FROM

NAME = r"(?P<name>[A-Z][A-Z0-9]{1,6}(?:-[A-Z0-9]{1,3})?)"


@lru_cache(maxsize=256)
def learned_outlets(text: str, language: Language) -> frozenset[str]:
    """Names in capitals that a text uses as it uses outlets."""
    found = {m["name"] for pattern in patterns(language) for m in pattern.finditer(text[:LEARNED_FROM])}
    never = organisations(language) | language.hops.learned["never"]
    return frozenset(name for name in found if name.lower() not in never)


@cache
def patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Frames of the data with a name where they have "NAME" and any word of a list where they name it."""
    lists = {
        "sources": language.hops.unnamed["nouns"] | language.hops.unnamed["told"],
        "before": language.hops.learned["before"],
        "after": language.hops.learned["after"],
        "journalists": language.hops.outlets["journalists"],
        "trade": language.hops.learned["trade"],
    }
    either = {f"<{name}>": rf"(?:{'|'.join(map(re.escape, longest_first(words)))})" for name, words in lists.items()}
    return tuple(re.compile(filled(frame, {"NAME": NAME, **either})) for frame in language.hops.frames.values())


def filled(frame: str, parts: dict[str, str]) -> str:
    """A frame with its parts put in."""
    for part, pattern in parts.items():
        frame = frame.replace(part, pattern)
    return rf"\b{frame}\b"


def longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


@cache
def organisations(language: Language) -> frozenset[str]:
    """The names of bodies and organisations that the gazetteer knows."""
    groups = (language.metonyms.organisations, language.metonyms.bodies)
    return frozenset(form for group in groups for entry in group.values() for form in entry["names"])
