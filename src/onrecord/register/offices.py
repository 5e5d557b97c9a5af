"""Offices in the words of reports: "the Ruritanian foreign minister" -> of which state or body, which offices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.register.tenures import folded, is_state

_WORD = re.compile(r"['’]s\b|[^\W_]+(?:[-'’](?!s\b)[^\W_]+)*")
_INITIALS = re.compile(r"\b([^\W\d_])\.(?=\s?[^\W\d_](?:\.|\b)|$)")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An office as a report tells it: of which state or body (None: it does not say), which of the register's offices
    it can be, whether it was held once, and the words that are none of this ("deputy", "elect", "acting")."""

    of: str | None
    offices: frozenset[str]
    past: bool = False
    rest: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def told(text: str, own: frozenset[str] = frozenset()) -> Told | None:
    """The one office that some words name; None where they name none, or two states or bodies.

    `own` are the offices of a register, those of a user among them that the word lists do not have.
    """
    words = _words(text)
    taken, ofs = [False] * len(words), []
    office = _longest(words, taken, _offices(own))
    if office is None:
        return None
    named = [w for w, gone in zip(words, taken, strict=True) if gone]
    while (found := _longest(words, taken, _states_and_bodies())) is not None:
        ofs.append(found)
    of = _one(ofs)
    if (len(ofs) > 1 and of is None) or (" ".join(named) in listed("register", "of_bodies", "words") and _state(of)):
        return None
    rest = tuple(w for w, gone in zip(words, taken, strict=True) if not gone)
    past = any(w in listed("register", "past", "words") for w in rest)
    idle = listed("register", "fillers", "words") | listed("register", "past", "words")
    rest = tuple(w for w in rest if w not in idle | listed("register", "present", "words"))
    return _beside(Told(of, frozenset(office.split("|")), past, rest))


def state_or_body(words: str) -> str | None:
    """The code or id of a state or body that is called so and nothing else: "Norway", "NATO"."""
    return _states_and_bodies().get(tuple(_words(words)))


def _state(of: str | None) -> bool:
    return of is None or is_state(of)


def _beside(told: Told) -> Told:
    """The office that words beside it make of it: "spokeswoman for the Ruritanian foreign ministry"."""
    for office, row in load("register")["beside"].items():
        if row["office"] in told.offices and set(row["words"]) <= set(told.rest):
            rest = tuple(w for w in told.rest if w not in row["words"])
            return Told(told.of, frozenset({office}), told.past, rest)
    return told


def offices_of(words: str) -> frozenset[str]:
    """The register's offices that a bare noun can mean: "premier"; empty for anything else."""
    return frozenset(filter(None, _offices(frozenset()).get(tuple(_words(words)), "").split("|")))


def _words(text: str) -> list[str]:
    text = _INITIALS.sub(r"\1", text.replace("’", "'"))
    found = _WORD.findall(text.replace(".", " "))
    return [part for w in found for part in (folded(w).split() if w[0] != "'" else ["'s"])]


def _longest(words: list[str], taken: list[bool], phrases: Mapping[Phrase, str]) -> str | None:
    """What the longest phrase among the words not yet taken means; its words are taken."""
    for length in range(min(8, len(words)), 0, -1):
        for i in range(len(words) - length + 1):
            if not any(taken[i : i + length]) and (found := phrases.get(tuple(words[i : i + length]))):
                taken[i : i + length] = [True] * length
                return found
    return None


def _one(ofs: list[str]) -> str | None:
    """The state or body of several words that mean one: a body before the state it is of ("the US Federal Reserve")."""
    unique = list(dict.fromkeys(ofs))
    bodies = [of for of in unique if not is_state(of)]
    if len(unique) == 2 and len(bodies) == 1 and _country_of_body().get(bodies[0]) in unique:
        return bodies[0]
    return unique[0] if len(unique) == 1 else None


@lru_cache(maxsize=8)
def _offices(own: frozenset[str]) -> Mapping[Phrase, str]:
    """Words of an office -> the register's offices they can be, parted by bars."""
    found: dict[Phrase, list[str]] = {}
    listed_ = load("register")["offices"]
    for office, others in (*listed_.items(), *((o, ()) for o in sorted(own - listed_.keys()))):
        for spelling in (office, *others):
            found.setdefault(tuple(_words(spelling)), []).append(office)
    return {phrase: "|".join(offices) for phrase, offices in found.items()}


@cache
def _states_and_bodies() -> Mapping[Phrase, str]:
    """Names, peoples' adjectives and names of bodies -> code of the state or id of the body."""
    return {tuple(_words(name)): of for of, name in (*_states(), *_bodies())}


def _states() -> Iterator[tuple[str, str]]:
    for code, row in load("countries").items():
        yield from ((code, name) for name in (*row.get("names", ()), *row.get("adjectives", ())))


def _bodies() -> Iterator[tuple[str, str]]:
    data = load("metonyms")
    for table in ("seats", "bodies", "organisations"):
        for key, row in data[table].items():
            yield from ((row.get("same_as", key), name) for name in (*row["names"], *row.get("adjectives", ())))


@cache
def _country_of_body() -> Mapping[str, str]:
    data = load("metonyms")
    tables = ("seats", "bodies")
    return {k: row["country"] for table in tables for k, row in data[table].items() if "country" in row}
