"""Offices and names without them: what a role says, and what is left of a name once its titles are taken off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.knowledge.names_compared import plain
from onrecord.lang import load


@dataclass(frozen=True, slots=True)
class Office:
    """An office read from a role: which, of which country (ISO alpha-3), and what qualifies it ("former")."""

    name: str
    country: str | None
    modifiers: frozenset[str]


@cache
def _phrases() -> dict[str, str]:
    return {plain(p): office for office, phrases in load("offices")["exclusive"].items() for p in phrases}


@cache
def _modifiers() -> dict[str, str]:
    return {plain(w): kind for kind, found in load("offices")["modifiers"].items() for w in found}


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(plain(w) for w in load("offices")["honorifics"]["words"])


@cache
def nationals() -> dict[str, str]:
    """Words that qualify a noun by country, as compared -> ISO alpha-3; names of states count as such."""
    found: dict[str, str] = {}
    for code, entry in sorted(load("countries").items()):
        if isinstance(entry, dict):
            for word in (*entry.get("names", ()), *entry.get("adjectives", ()), entry.get("name", "")):
                found.setdefault(plain(word), code)
    found.pop("", None)
    return found


@lru_cache(maxsize=20_000)
def country_in(phrase: str) -> str | None:
    """The one country a phrase names or qualifies by; None where it names none or several."""
    words = plain(phrase).split()
    codes = {
        nationals().get(" ".join(words[i:j]))
        for i in range(len(words))
        for j in range(i + 1, min(i + 4, len(words) + 1))
    }
    codes.discard(None)
    return codes.pop() if len(codes) == 1 else None


@lru_cache(maxsize=20_000)
def office_of(role: str) -> Office | None:
    """The office a role names; None where it names none that is held by one person at a time."""
    words = plain(role.replace("-", " ")).split()
    best: tuple[int, int, str] | None = None
    for i in range(len(words)):
        for j in range(len(words), i, -1):
            name = _phrases().get(" ".join(words[i:j]))
            if name and (best is None or j - i > best[1] - best[0]):
                best = (i, j, name)
    if best is None:
        return None
    start, end, name = best
    told = {_modifiers()[w] for w in (*words[:start], *words[end : end + 1]) if w in _modifiers()}
    return Office(name, country_in(role), frozenset(told))


@cache
def _office_words() -> frozenset[str]:
    return frozenset(w for phrase in (*_phrases(), *_modifiers()) for w in phrase.split())


def names_office(word: str) -> bool:
    """Whether a word, as compared, is part of the name of an office or qualifies one."""
    return word in _office_words()


@lru_cache(maxsize=50_000)
def bare_name(name: str) -> str:
    """A name without the titles, offices and countries before it: "Foreign Minister Mira Solane" -> "Mira Solane"."""
    words = re.sub(r"[()]", "", _past_role(name)).split()
    start = 0
    while start < len(words) - 1:
        step = next((n for n in (4, 3, 2, 1) if start + n < len(words) and _title(words[start : start + n])), 0)
        if not step:
            break
        start += step
    if start and _national(words[start - 1]):
        start -= 1  # a country before a name that no title follows is part of the name
    return " ".join(words[start:])


def _past_role(name: str) -> str:
    """What follows a role and a comma: "Ruritania's foreign minister, Mira Solane" -> "Mira Solane"."""
    role, comma, rest = name.rpartition(", ")
    told = any(w[:1].islower() and len(w) > 3 for w in role.split())
    return rest if comma and told and rest[:1].isupper() else name


def is_name(phrase: str) -> bool:
    """Whether a phrase is written as a name: capitals at both ends, and no title or office at its end."""
    words = phrase.split()
    return bool(words) and words[0][:1].isupper() and words[-1][:1].isupper() and not _title(words[-1:])


def _title(words: list[str]) -> bool:
    phrase = plain(" ".join(words).replace("-", " "))
    return (
        phrase in _phrases()
        or phrase in _honorifics()
        or phrase in _modifiers()
        or _national(phrase)
        or phrase == "the"
    )


def _national(phrase: str) -> bool:
    return plain(phrase) in nationals()


@lru_cache(maxsize=50_000)
def core_of(name: str) -> str:
    """The name of a body without its country: "the U.S. Harbour Department" -> "harbour department"."""
    words = plain(name).split()
    for n in (3, 2, 1):
        if len(words) > n and " ".join(words[:n]) in nationals():
            return " ".join(words[n:])
    return " ".join(words)
