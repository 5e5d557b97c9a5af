"""Outlets that a report itself shows to be outlets: "BXC, citing officials", "an official told BXC".

Only names in capitals ("BXC", "KTV-2") are learned so, and none of a known organisation: other names need a noun of the
trade or an entry in the list of outlets.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from onrecord.lang import load, words

_NAME = r"(?P<name>[A-Z][A-Z0-9]{1,6}(?:-[A-Z0-9]{1,3})?)"
_MOST = 100_000  # code points read


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    def either(*path: str) -> str:
        return "|".join(re.escape(w) for w in sorted(words("hops", *path), key=len, reverse=True))

    nouns = rf"(?:{either('unnamed', 'nouns')}|{either('unnamed', 'told')})"
    return tuple(
        re.compile(p)
        for p in (
            rf"\b{_NAME},? (?:which |that )?(?:has )?(?:{either('learned', 'before')})\b",
            rf"\b(?:{either('learned', 'after')}) {_NAME}\b",
            rf"\b{nouns}s?\b[^.\n]{{0,60}} (?:told|spoke to|spoke with) {_NAME}\b",
            rf"\b(?:told|interview with|speaking to) {_NAME}(?:['’]s)? (?:{either('outlets', 'journalists')})\b",
            rf"\b{_NAME}(?:['’]s)? (?:{either('learned', 'trade')})\b",
        )
    )


@cache
def _organisations() -> frozenset[str]:
    data = load("metonyms")
    return frozenset(
        form for group in ("organisations", "bodies") for entry in data[group].values() for form in entry["names"]
    )


@lru_cache(maxsize=256)
def learned_outlets(text: str) -> frozenset[str]:
    """Names in capitals that a text uses as it uses outlets."""
    found = {m["name"] for pattern in _patterns() for m in pattern.finditer(text[:_MOST])}
    return frozenset(n for n in found if n.lower() not in _organisations() | words("hops", "learned", "never"))
