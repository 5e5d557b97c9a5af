"""Offices in the words of reports: "the Ruritanian foreign minister" -> of which state or body, which offices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.knowledge.language import DEFAULT, Language
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
def told(text: str, own: frozenset[str] = frozenset(), language: Language = DEFAULT) -> Told | None:
    """The one office that some words name; None where they name none, or two states or bodies.

    `own` are the offices of a register, those of a user among them that the word lists do not have.
    """
    words = _words(text)
    taken, ofs = [False] * len(words), []
    office = _longest(words, taken, _offices(own, language))
    if office is None:
        return None
    named = [w for w, gone in zip(words, taken, strict=True) if gone]
    while (found := _longest(words, taken, _states_and_bodies(language))) is not None:
        ofs.append(found)
    of = _one(ofs, language)
    if (len(ofs) > 1 and of is None) or (" ".join(named) in language.register.of_bodies["words"] and _state(of)):
        return None
    rest = tuple(w for w, gone in zip(words, taken, strict=True) if not gone)
    past = any(w in language.register.past["words"] for w in rest)
    idle = language.register.fillers["words"] | language.register.past["words"]
    rest = tuple(w for w in rest if w not in idle | language.register.present["words"])
    return _beside(Told(of, frozenset(office.split("|")), past, rest), language)


def state_or_body(words: str, language: Language = DEFAULT) -> str | None:
    """The code or id of a state or body that is called so and nothing else: "Norway", "NATO"."""
    return _states_and_bodies(language).get(tuple(_words(words)))


def _state(of: str | None) -> bool:
    return of is None or is_state(of)


def _beside(told: Told, language: Language) -> Told:
    """The office that words beside it make of it: "spokeswoman for the Ruritanian foreign ministry"."""
    for office, row in language.register.beside.items():
        if row["office"] in told.offices and set(row["words"]) <= set(told.rest):
            rest = tuple(w for w in told.rest if w not in row["words"])
            return Told(told.of, frozenset({office}), told.past, rest)
    return told


def offices_of(words: str, language: Language = DEFAULT) -> frozenset[str]:
    """The register's offices that a bare noun can mean: "premier"; empty for anything else."""
    return frozenset(filter(None, _offices(frozenset(), language).get(tuple(_words(words)), "").split("|")))


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


def _one(ofs: list[str], language: Language) -> str | None:
    """The state or body of several words that mean one: a body before the state it is of ("the US Federal Reserve")."""
    unique = list(dict.fromkeys(ofs))
    bodies = [of for of in unique if not is_state(of)]
    if len(unique) == 2 and len(bodies) == 1 and _country_of_body(language).get(bodies[0]) in unique:
        return bodies[0]
    return unique[0] if len(unique) == 1 else None


@lru_cache(maxsize=8)
def _offices(own: frozenset[str], language: Language) -> Mapping[Phrase, str]:
    """Words of an office -> the register's offices they can be, parted by bars."""
    found: dict[Phrase, list[str]] = {}
    listed_ = language.register.offices.ordered
    for office, others in (*listed_.items(), *((o, ()) for o in sorted(own - listed_.keys()))):
        for spelling in (office, *others):
            found.setdefault(tuple(_words(spelling)), []).append(office)
    return {phrase: "|".join(offices) for phrase, offices in found.items()}


@cache
def _states_and_bodies(language: Language) -> Mapping[Phrase, str]:
    """Names, peoples' adjectives and names of bodies -> code of the state or id of the body."""
    return {tuple(_words(name)): of for of, name in (*_states(language), *_bodies(language))}


def _states(language: Language) -> Iterator[tuple[str, str]]:
    for code, row in language.countries.items():
        yield from ((code, name) for name in (*row.get("names", ()), *row.get("adjectives", ())))


def _bodies(language: Language) -> Iterator[tuple[str, str]]:
    data = language.metonyms
    for table in (data.seats, data.bodies, data.organisations):
        for key, row in table.items():
            yield from ((row.get("same_as", key), name) for name in (*row["names"], *row.get("adjectives", ())))


@cache
def _country_of_body(language: Language) -> Mapping[str, str]:
    rows = {**language.metonyms.seats, **language.metonyms.bodies}
    return {key: row["country"] for key, row in rows.items() if "country" in row}
