"""Offices in the words of reports: "the Ruritanian foreign minister" -> of which state or body, which offices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.register.tenures import folded, is_state

WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
INITIALS = re.compile(r"\b([^\W\d_])\.(?=\s?[^\W\d_](?:\.|\b)|$)")
Phrases = Mapping[tuple[str, ...], str]  # words -> what they mean


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
    words = words_of(text, language)
    found = longest(words, offices_by_words(own, language))
    if found is None:
        return None
    office, named, rest = found
    ofs: list[str] = []
    while (found := longest(rest, states_and_bodies(language))) is not None:
        ofs.append(found[0])
        rest = found[2]
    of = one_of(ofs, language)
    data = language.register
    if (ofs and of is None) or (" ".join(named) in data.of_bodies["words"] and (of is None or is_state(of))):
        return None
    left = tuple(w for w in rest if w)
    idle = data.fillers["words"] | data.past["words"] | data.present["words"]
    past = not data.past["words"].isdisjoint(left)
    return with_beside(Told(of, frozenset(office.split("|")), past, tuple(w for w in left if w not in idle)), language)


def with_beside(told: Told, language: Language) -> Told:
    """The office that words beside it make of it: "spokeswoman for the Ruritanian foreign ministry"."""
    for office, row in language.register.beside.items():
        if row["office"] in told.offices and set(row["words"]) <= set(told.rest):
            rest = tuple(w for w in told.rest if w not in row["words"])
            return replace(told, offices=frozenset({office}), rest=rest)
    return told


def state_or_body(words: str, language: Language = DEFAULT) -> str | None:
    """The code or id of a state or body that is called so and nothing else: "Norway", "NATO"."""
    return states_and_bodies(language).get(tuple(words_of(words, language)))


def offices_of(words: str, language: Language = DEFAULT) -> frozenset[str]:
    """The register's offices that a bare noun can mean: "premier"; empty for anything else."""
    found = offices_by_words(frozenset(), language).get(tuple(words_of(words, language)), "")
    return frozenset(filter(None, found.split("|")))


def words_of(text: str, language: Language) -> list[str]:
    """The words of a text as compared, initials together, without possessive endings."""
    found = WORD.findall(INITIALS.sub(r"\1", text.replace("’", "'")).replace(".", " "))
    endings = tuple(language.offices.grammar["possessives"])
    bare = (w[: -len(next(e for e in endings if w.endswith(e)))] if w.endswith(endings) else w for w in found)
    return [part for word in bare for part in folded(word).split()]


def longest(words: list[str], phrases: Phrases) -> tuple[str, list[str], list[str]] | None:
    """What the longest phrase among words means, the phrase, and the words with "" where it stood; the first of two."""
    for length in range(min(8, len(words)), 0, -1):
        for i in range(len(words) - length + 1):
            phrase = words[i : i + length]
            if (found := phrases.get(tuple(phrase))) is not None:
                return found, phrase, [*words[:i], *[""] * length, *words[i + length :]]
    return None


def one_of(ofs: list[str], language: Language) -> str | None:
    """The state or body of several words that mean one: a body before the state it is of ("the US Federal Reserve")."""
    unique = list(dict.fromkeys(ofs))
    bodies = [of for of in unique if not is_state(of)]
    if len(unique) == 2 and len(bodies) == 1 and known(language).get(bodies[0]) in unique:
        return bodies[0]
    return unique[0] if len(unique) == 1 else None


@lru_cache(maxsize=8)
def offices_by_words(own: frozenset[str], language: Language) -> Phrases:
    """Words of an office -> the register's offices they can be, parted by bars."""
    listed = language.register.offices.ordered
    found: dict[tuple[str, ...], list[str]] = {}
    for office in (*listed, *sorted(own - listed.keys())):
        for spelling in (office, *listed.get(office, ())):
            found.setdefault(tuple(words_of(spelling, language)), []).append(office)
    return {phrase: "|".join(offices) for phrase, offices in found.items()}


@cache
def states_and_bodies(language: Language) -> Phrases:
    """Names, peoples' adjectives and names of bodies -> code of the state or id of the body."""
    return {tuple(words_of(name, language)): of for of, name in called(language)}


def called(language: Language) -> Iterator[tuple[str, str]]:
    """Every state and body with each of its names and adjectives."""
    data = language.metonyms
    for table in (language.countries, data.seats, data.bodies, data.organisations):
        for key, row in table.items():
            names = (*row.get("names", ()), *row.get("adjectives", ()))
            yield from ((row.get("same_as", key), name) for name in names)


@cache
def known(language: Language = DEFAULT) -> Mapping[str, str | None]:
    """What an office can be of: codes of states, ids of seats, bodies and organisations -> the state it belongs to."""
    data = language.metonyms
    bodies = {**data.seats, **data.bodies, **data.organisations}
    states = {code: code for code in language.countries if is_state(code)}
    return states | {key: row.get("country") for key, row in bodies.items()}
